// The end of every command: results in the formats asked for, and the exit code.
import { Misuse, type Given, type Terminal } from '../command.ts';
import { controls } from '../controls/index.ts';
import { formats } from '../formats/index.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Results } from '../model/results.ts';
import type { Read } from '../pipeline.ts';
import type { Format } from '../publish.ts';
import { writeAtomically } from '../world/atomic.ts';

/** What a command ended with. */
export interface Ended {
  readonly command: string;
  readonly exit: number;
  readonly readings: Read;
  readonly results: Results;
}

/** Writes the results in every format asked for, to standard output or to a file; returns the exit code. */
export async function finish({ command, exit, readings, results }: Ended, given: Given, terminal: Terminal, mask: (text: string) => string): Promise<number> {
  for (const wish of given.format) {
    const { format, file } = formatOf(wish);
    const text = mask(format.write({
      command, exit, results, controls, sources: readings.texts, language: given.language ?? 'en', timeZone: timeZoneOf(readings.estate),
      declarations: readings.declarations, colour: terminal.colour && file === undefined,
    }));
    if (file === undefined) terminal.out(text);
    else await writeAtomically(file, text);
  }
  return exit;
}

/** Checks every format before a command begins, so that no run ends in a misspelt one. */
export function formatOf(wish: string): { readonly format: Format; readonly file: string | undefined } {
  const [name = '', file] = wish.split(/=(.*)/s);
  const format = (formats as Readonly<Record<string, Format>>)[name];
  if (format === undefined || !Object.hasOwn(formats, name)) throw new Misuse(`--format ${wish}: say one of ${Object.keys(formats).join(', ')}, or FORMAT=FILE`);
  if (file === '') throw new Misuse(`--format ${wish}: the name of the file is missing`);
  return { format, file };
}
