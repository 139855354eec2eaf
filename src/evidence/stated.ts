// Findings, and what was told of them: a file of all of them as they once stood, and one of what changed since, which only grows.
import { canonical } from '../model/digest.ts';
import { sha256 } from './link.ts';
import { withoutNull } from './past.ts';

/** A line as it stands: of a finding by its key, or of what was told by its told key. */
export type Line = Readonly<Record<string, unknown>>;

/** The file of all lines. */
export const allLines = 'findings.jsonl';

/**
 * The file of what changed since a text of all lines, by whose digest it is named: what is null in it is there no more, and so is a
 * line that names what is `gone`. git looks for what is alike by names and sizes, and would compare it with those of before.
 */
export const changedSince = (all: string): string => `findings-${sha256(all).slice(0, 8)}.jsonl`;

/** Whether a file holds lines, or what changed in them. */
export const isLines = (path: string): boolean => path === allLines || /^findings-[0-9a-f]{8}\.jsonl$/.test(path);

/** So much may have changed before all is written anew, where all of it is less than that. */
const mostChanged = 65_536;

const nameOf = ({ key, told, issue }: Line): string => (issue === undefined ? `finding ${String(key)}` : `told ${String(told)}`);

/** The lines of a ledger's files as they stand in the end, by what they are about. */
function standing(files: ReadonlyMap<string, string>): ReadonlyMap<string, Line> {
  const rows = (path: string): Line[] => (files.get(path) ?? '').split('\n').filter((text) => text !== '').map((text) => JSON.parse(text) as Line);
  const known = new Map(rows(allLines).map((line) => [nameOf(line), line]));
  for (const line of rows(changedSince(files.get(allLines) ?? ''))) {
    const { gone } = line;
    if (typeof gone === 'string') known.delete(gone);
    else known.set(nameOf(line), withoutNull({ ...known.get(nameOf(line)), ...line }) as Line);
  }
  return known;
}

/** The lines of a ledger's files as they stand in the end. Throws where one is no JSON. */
export const linesIn = (files: ReadonlyMap<string, string>): readonly Line[] => [...standing(files).values()];

/** What must be written so that the files say these lines: what changed, or all of them anew where too much has. */
export function linesTo(files: ReadonlyMap<string, string>, lines: readonly Line[]): { readonly whole: Readonly<Record<string, string>>; readonly more: Readonly<Record<string, string>>; readonly gone: readonly string[] } {
  const all = files.get(allLines);
  const changedLines = changedSince(all ?? '');
  const since = files.get(changedLines);
  const former = [...files.keys()].filter((path) => isLines(path) && path !== allLines);
  const before = standing(files);
  const names = new Set(lines.map(nameOf));
  const changed = [
    ...lines.flatMap((line) => changeOf(before.get(nameOf(line)), line)),
    ...[...before.keys()].filter((name) => !names.has(name)).map((gone) => ({ gone })),
  ].map((line) => `${canonical(line)}\n`).join('');
  if (changed === '' && all !== undefined) return { whole: {}, more: {}, gone: [] };
  const isLong = (since ?? '').length + changed.length > Math.max(mostChanged, (all ?? '').length);
  return all === undefined || isLong
    ? { whole: { [allLines]: lines.map((line) => `${canonical(line)}\n`).join('') }, more: {}, gone: former }
    : { whole: {}, more: { [changedLines]: changed }, gone: [] };
}

/** What of a line is another, with what names it. */
function changeOf(before: Line | undefined, after: Line): Line[] {
  if (before === undefined || 'issue' in after) return before !== undefined && canonical(before) === canonical(after) ? [] : [after];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => canonical(before[field] ?? null) !== canonical(after[field] ?? null));
  return fields.length === 0 ? [] : [{ key: after['key'], ...Object.fromEntries(fields.map((field) => [field, after[field] ?? null])) }];
}
