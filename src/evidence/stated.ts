// Findings, and what was told of them: a file of all of them as they once stood, and one of what changed since, which only grows.
import { canonical } from '../model/digest.ts';
import { withoutNull } from './past.ts';

/** A line as it stands: of a finding by its key, or of what was told by its told key. */
export type Line = Readonly<Record<string, unknown>>;

/** The file of all lines, and that of what changed since: what is null in it is there no more, and so is a line that names what is `gone`. */
export const [allLines, changedLines] = ['findings.jsonl', 'findings-since.jsonl'] as const;

/** So much may have changed before all is written anew, where all of it is less than that. */
const mostChanged = 65_536;

const nameOf = ({ key, told, issue }: Line): string => (issue === undefined ? `finding ${String(key)}` : `told ${String(told)}`);

/** The lines of a ledger's files as they stand in the end, by what they are about. */
function standing(files: ReadonlyMap<string, string>): ReadonlyMap<string, Line> {
  const rows = (path: string): Line[] => (files.get(path) ?? '').split('\n').filter((text) => text !== '').map((text) => JSON.parse(text) as Line);
  const known = new Map(rows(allLines).map((line) => [nameOf(line), line]));
  for (const line of rows(changedLines)) {
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
  const [all, since] = [files.get(allLines), files.get(changedLines)];
  const before = standing(files);
  const names = new Set(lines.map(nameOf));
  const changed = [
    ...lines.flatMap((line) => changeOf(before.get(nameOf(line)), line)),
    ...[...before.keys()].filter((name) => !names.has(name)).map((gone) => ({ gone })),
  ].map((line) => `${canonical(line)}\n`).join('');
  if (changed === '' && all !== undefined) return { whole: {}, more: {}, gone: [] };
  const isLong = (since ?? '').length + changed.length > Math.max(mostChanged, (all ?? '').length);
  return all === undefined || isLong
    ? { whole: { [allLines]: lines.map((line) => `${canonical(line)}\n`).join('') }, more: {}, gone: since === undefined ? [] : [changedLines] }
    : { whole: {}, more: { [changedLines]: changed }, gone: [] };
}

/** What of a line is another, with what names it. */
function changeOf(before: Line | undefined, after: Line): Line[] {
  if (before === undefined || 'issue' in after) return before !== undefined && canonical(before) === canonical(after) ? [] : [after];
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((field) => canonical(before[field] ?? null) !== canonical(after[field] ?? null));
  return fields.length === 0 ? [] : [{ key: after['key'], ...Object.fromEntries(fields.map((field) => [field, after[field] ?? null])) }];
}
