// The end of every command: results in the formats asked for, and the exit code.
import { relative, resolve } from 'node:path';
import { Misuse, type Given, type Terminal } from '../command.ts';
import { formats } from '../formats/index.ts';
import type { Anchor } from '../evidence/anchor.ts';
import { formatWords } from '../words/formats.ts';
import { say } from '../words/vocabulary.ts';
import { timeZoneOf } from '../model/effective.ts';
import { operator } from '../model/estate.ts';
import type { Results } from '../model/results.ts';
import type { Format, Output } from '../publish.ts';
import type { Read } from '../reading.ts';
import type { Ground } from '../world/ground.ts';

/** What a command ended with. */
export interface Ended {
  readonly command: string;
  readonly exit: number;
  readonly readings: Spoken;
  readonly results: Results;
  /** The head of the evidence, where something was kept. */
  readonly anchor?: Anchor | undefined;
}

/** What is said of the declarations themselves. */
export interface Spoken extends Pick<Read, 'declarations' | 'texts'> {
  readonly timeZone: string;
  /** The repository that the Estate names: `github:move-operations/drift`. */
  readonly home: string | undefined;
}

export const spokenOf = ({ estate, declarations, texts }: Read): Spoken => ({ declarations, texts, timeZone: timeZoneOf(estate), home: operator(estate)?.spec.repository });

/**
 * Writes the results in every format asked for, to standard output or to a file; in GitHub Actions also as annotations, on
 * standard error so that a redirected output stays what it is, and into the summary of the job. Returns the exit code.
 */
export async function finish({ command, exit, readings, results, anchor }: Ended, given: Given, terminal: Terminal, { mask, repository: { root, found } }: Pick<Ground, 'mask' | 'repository'>): Promise<number> {
  const { env } = terminal;
  // A part of a run has judged nothing: the merge speaks for it.
  const inActions = env['GITHUB_ACTIONS'] === 'true' && ['check', 'audit', 'merge'].includes(command) && results.sealed === undefined;
  const summary = inActions ? env['GITHUB_STEP_SUMMARY'] ?? '' : '';
  const wishes = await Promise.all(given.format.map(formatOf));
  const annotations = inActions && !given.format.includes('github') ? await formats.github() : undefined;
  // Nobody waits for the words of what is not told.
  const { controls } = results.findings.length === 0 ? { controls: {} } : await import('../controls/index.ts');
  const { rules } = wishes.some(({ format }) => format.explains === true) ? await import('../rules/index.ts') : { rules: {} };
  const output: Output = {
    // Masked before it is escaped: an escaped secret would no longer be known for one.
    command, exit, results: masked(results, mask), controls, rules, sources: readings.texts, language: given.language ?? 'en', timeZone: readings.timeZone,
    declarations: readings.declarations, colour: false, version: terminal.version, repository: repositoryOf(readings.home, env), anchor,
    // As the root of a repository names it; elsewhere as it was given.
    place: (path) => (found ? relative(root, resolve(path)) : relative('', path)),
  };
  const write = (format: Format, colour = false): string => mask(format.write({ ...output, colour }));
  for (const { format, file } of wishes) {
    if (file === undefined) terminal.out(write(format, terminal.colour));
    else await (await import('../world/atomic.ts')).writeAtomically(file, write(format));
  }
  if (annotations !== undefined) terminal.err(write(annotations));
  if (summary !== '') await (await import('../world/atomic.ts')).append(summary, `${write(await formats.markdown())}${anchor === undefined ? '' : anchored(anchor, output.language)}`);
  return exit;
}

/** The head of the evidence for the summary of a job: in one word to copy, and whole, which binds what came after the last link too. */
function anchored(anchor: Anchor, language: Output['language']): string {
  const head = say(formatWords.anchor, language, { anchor: `\`${anchor.link}@${anchor.sequence}\`` });
  return `\n${head}\n\n<details><summary>${say(formatWords.wholeAnchor, language).replaceAll(/`(.*?)`/gu, '<code>$1</code>')}</summary>\n\n\`\`\`json\n${JSON.stringify(anchor)}\n\`\`\`\n\n</details>\n`;
}

/** The repository's address for people: where the run is, else where the Estate says that issues live. */
function repositoryOf(home: string | undefined, { GITHUB_ACTIONS: actions, GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: name }: Terminal['env']): string | undefined {
  return actions === 'true' && server && name ? `${server}/${name}` : home?.replace(/^github:/, 'https://github.com/');
}

/** Every text in it masked, at every depth. */
function masked<T>(value: T, mask: (text: string) => string): T {
  if (typeof value === 'string') return mask(value) as T;
  if (Array.isArray(value)) return value.map((one: unknown) => masked(one, mask)) as T;
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, masked(inner, mask)])) as T : value;
}

/** Checks every format before a command begins, so that no run ends in a misspelt one. */
export async function formatOf(wish: string): Promise<{ readonly format: Format; readonly file: string | undefined }> {
  const [name = '', file] = wish.split(/=(.*)/s);
  const format = (formats as Readonly<Record<string, () => Promise<Format>>>)[name];
  if (format === undefined || !Object.hasOwn(formats, name)) throw new Misuse(`--format ${wish}: say one of ${Object.keys(formats).join(', ')}, or FORMAT=FILE`);
  if (file === '') throw new Misuse(`--format ${wish}: the name of the file is missing`);
  return { format: await format(), file };
}
