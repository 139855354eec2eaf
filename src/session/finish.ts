// The end of every command: results in the formats asked for, and the exit code.
import { relative, resolve } from 'node:path';
import { Misuse, type Given, type Terminal } from '../command.ts';
import { controls } from '../controls/index.ts';
import { formats } from '../formats/index.ts';
import type { Anchor } from '../evidence/anchor.ts';
import { formatWords } from '../words/formats.ts';
import { say } from '../words/vocabulary.ts';
import { timeZoneOf } from '../model/effective.ts';
import { operator, type Estate } from '../model/estate.ts';
import type { Results } from '../model/results.ts';
import type { Read } from '../pipeline.ts';
import type { Format, Output } from '../publish.ts';
import { rules } from '../rules/index.ts';
import { append, writeAtomically } from '../world/atomic.ts';
import type { World } from '../world/world.ts';

/** What a command ended with. */
export interface Ended {
  readonly command: string;
  readonly exit: number;
  readonly readings: Read;
  readonly results: Results;
  /** The head of the evidence, where something was kept. */
  readonly anchor?: Anchor | undefined;
}

/**
 * Writes the results in every format asked for, to standard output or to a file; in GitHub Actions also as annotations, on
 * standard error so that a redirected output stays what it is, and into the summary of the job. Returns the exit code.
 */
export async function finish({ command, exit, readings, results, anchor }: Ended, given: Given, terminal: Terminal, { mask, repository: { root, found } }: Pick<World, 'mask' | 'repository'>): Promise<number> {
  const { env } = terminal;
  const output: Output = {
    // Masked before it is escaped: an escaped secret would no longer be known for one.
    command, exit, results: masked(results, mask), controls, rules, sources: readings.texts, language: given.language ?? 'en', timeZone: timeZoneOf(readings.estate),
    declarations: readings.declarations, colour: false, version: terminal.version, repository: repositoryOf(readings.estate, env), anchor,
    // As the root of a repository names it; elsewhere as it was given.
    place: (path) => (found ? relative(root, resolve(path)) : relative('', path)),
  };
  const write = (format: Format, colour = false): string => mask(format.write({ ...output, colour }));
  for (const wish of given.format) {
    const { format, file } = formatOf(wish);
    if (file === undefined) terminal.out(write(format, terminal.colour));
    else await writeAtomically(file, write(format));
  }
  if (env['GITHUB_ACTIONS'] === 'true' && (command === 'check' || command === 'audit')) {
    if (!given.format.includes('github')) terminal.err(write(formats.github));
    const summary = env['GITHUB_STEP_SUMMARY'] ?? '';
    if (summary !== '') await append(summary, `${write(formats.markdown)}${anchor === undefined ? '' : `\n${say(formatWords.anchor, output.language, { anchor: `\`${anchor.link}@${anchor.sequence}\`` })}\n`}`);
  }
  return exit;
}

/** The repository's address for people: where the run is, else where the Estate says that issues live. */
function repositoryOf(estate: Estate, { GITHUB_ACTIONS: actions, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }: Terminal['env']): string | undefined {
  return actions === 'true' && server && name ? `${server}/${name}` : operator(estate)?.spec.repository?.replace(/^github:/, 'https://github.com/');
}

/** Every text in it masked, at every depth. */
function masked<T>(value: T, mask: (text: string) => string): T {
  if (typeof value === 'string') return mask(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => masked(one, mask)) as T;
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner, mask)])) as T : value;
}

/** Checks every format before a command begins, so that no run ends in a misspelt one. */
export function formatOf(wish: string): { readonly format: Format; readonly file: string | undefined } {
  const [name = '', file] = wish.split(/=(.*)/s);
  const format = (formats as Readonly<Record<string, Format>>)[name];
  if (format === undefined || !Object.hasOwn(formats, name)) throw new Misuse(`--format ${wish}: say one of ${Object.keys(formats).join(', ')}, or FORMAT=FILE`);
  if (file === '') throw new Misuse(`--format ${wish}: the name of the file is missing`);
  return { format, file };
}
