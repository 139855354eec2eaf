import { compareText } from '../model/span.ts';
import { canonical, digest } from '../model/digest.ts';
import { stable, type Recorded } from '../model/finding.ts';
import type { Day, FindingMemory, Memory, PastFault } from '../model/memory.ts';
import type { ToldKeys } from '../model/told.ts';
import { keptDays } from '../measure/history/rollup.ts';
import { dayRows, daysOf } from './days.ts';
import { sha256 } from './link.ts';
import { isReplaced, pastFiles, withoutNull } from './past.ts';
import type { Line } from './stated.ts';

/** What of a run goes into the ledger. */
export interface Entry {
  readonly at: string | null;
  readonly commit: string | null;
  readonly diagnostics: readonly unknown[];
  readonly memory: Memory;
  readonly told: ToldKeys;
}

/** What must be known of the ledger's files to go on writing them. */
export interface Book {
  /** SHA-256 of each file by its path. */
  readonly digests: Readonly<Record<string, string>>;
  /** For each `target@vantage` with its series: its number in `targets.tsv`, and the last of its days that is written. */
  readonly written: Readonly<Record<string, { readonly id: number; readonly through: string }>>;
  /** SHA-256 of the lines of findings, which stand in one file with those of what was told; absent in what was kept before they did. */
  readonly stated?: string;
}

export const emptyBook: Book = { digests: {}, written: {} };

/** Files that change: rewritten whole, or longer by some lines. */
export interface Changes {
  readonly whole: Readonly<Record<string, string>>;
  readonly more: Readonly<Record<string, string>>;
  /** Files that are there no more: what they said is in others. */
  readonly gone: readonly string[];
  /** What the files of findings and of what was told must say in the end (`linesTo`). */
  readonly lines: readonly Line[];
  /** Whether the state of a finding is another: then it is written at once. */
  readonly urgent: boolean;
  readonly written: Book['written'];
  readonly stated: string;
}

/** A series of looks: another question under the same name is another. */
export const seriesOf = (target: string, spec: string): string => `${target}\t${spec}`;

/** What must change in the ledger's files. Nothing that differs from look to look while all stays as it is goes into them. */
export function changesOf(book: Book, entry: Entry): Changes {
  const { memory } = entry;
  const findings = findingLines(memory);
  const isNew = ([path, text]: readonly [string, string]): boolean => book.digests[path] !== sha256(text);
  const more: Record<string, string> = {};
  const append = (path: string, line: string): void => { more[path] = `${more[path] ?? ''}${line}\n`; };
  const written: Record<string, { id: number; through: string }> = { ...book.written };
  let next = Object.values(written).reduce((most, { id }) => Math.max(most, id), 0);
  const rows: { readonly id: number; readonly day: Day }[] = [];
  for (const [target, { last, days }] of Object.entries(memory.targets).toSorted(([a], [b]) => compareText(a, b))) {
    const series = seriesOf(target, last.spec);
    const known = written[series] ?? { id: (next += 1), through: '' };
    if (written[series] === undefined) append('targets.tsv', `${known.id}\t${series}`);
    const finished = days.slice(0, -1).filter(({ date }) => date > known.through);
    for (const day of finished) rows.push({ id: known.id, day });
    written[series] = { id: known.id, through: finished.at(-1)?.date ?? known.through };
  }
  const byMonth = Map.groupBy(rows.toSorted((a, b) => compareText(a.day.date, b.day.date) || a.id - b.id), ({ day }) => day.date.slice(0, 7));
  for (const [month, all] of byMonth) more[`days-${month}.tsv`] = dayRows(all);
  const past = pastFiles(memory, (target, spec) => written[seriesOf(target, spec)]?.id);
  const gone = Object.keys(book.digests).filter((path) => path === 'told.jsonl' || isReplaced(path, past));
  const stated = sha256(textOf(findings));
  const whole = Object.fromEntries([['declared.jsonl', declaredText(entry)] as const, ...Object.entries(past)].filter(isNew));
  return { whole, more, gone, lines: [...findings, ...toldLines(entry.told)], urgent: book.stated !== stated, written, stated };
}

/** The memory with the days that the ledger's files hold, up to 400 of each target. */
export function daysBehind(memory: Memory, written: Book['written'], files: ReadonlyMap<string, string>): Memory {
  const byId = new Map<number, Day[]>();
  for (const [path, text] of [...files].toSorted(([a], [b]) => compareText(a, b))) {
    for (const { id, day } of daysOf(path.slice(5, 12), text)) {
      const known = byId.get(id);
      if (known === undefined) byId.set(id, [day]);
      else known.push(day);
    }
  }
  const targets = Object.entries(memory.targets).map(([target, past]) => [target, { ...past, days: joinDays(byId.get(written[seriesOf(target, past.last.spec)]?.id ?? 0) ?? [], past.days) }] as const);
  return { ...memory, targets: Object.fromEntries(targets) };
}

/** The days of a series: those that are written stand, later ones are added. */
function joinDays(written: readonly Day[], recent: readonly Day[]): readonly Day[] {
  const through = written.at(-1)?.date ?? '';
  return [...written, ...recent.filter(({ date }) => date > through)].slice(-keptDays);
}

const findingLines = ({ findings }: Pick<Memory, 'findings'>): readonly Line[] => Object.entries(findings).toSorted(([a], [b]) => compareText(a, b)).map(([key, one]) => ({ key, ...lasting(one) }));

const textOf = (lines: readonly Line[]): string => lines.map((line) => `${canonical(line)}\n`).join('');

/** What `Book.stated` is of a memory. */
export const statedIn = (memory: Pick<Memory, 'findings'>): string => sha256(textOf(findingLines(memory)));

/** What a finding is while nothing happens: without instants of looks, quantities and verdicts of single looks. The episode that ended last is among the faults. */
function lasting({ last }: FindingMemory): object {
  const { at: _at, evidence, measured: _measured, unconfirmed: _unconfirmed, recovering: _recovering, values, change: _change, line: _line, key: _key, episode, ...rest } = last;
  const { lastFailAt: _lastFailAt, ...open } = episode ?? {};
  return withoutNull({ ...rest, values: stable(values), evidence: evidence.map(({ target, from }) => `${target}@${from}`), episode: episode === null ? null : open });
}

/** A finding as it is written in the ledger: what is null is left out. */
export type FindingLine = Omit<Recorded, 'episode' | 'evidence'> & { readonly episode?: Omit<NonNullable<Recorded['episode']>, 'lastFailAt'> | null; readonly ended?: FindingMemory['ended'] };

/** A finding as it can be known again from its line in the ledger; the looks it stood on are not. `faults` says which episode of it ended last. */
export function findingOf({ ended, episode = null, ...rest }: FindingLine, at: string, faults: ReadonlyMap<string, PastFault>): FindingMemory {
  const fault = faults.get(rest.key);
  const last = fault === undefined || fault.gone === true ? null : { ...fault.episode, endedAt: fault.endedAt };
  const unsaid = { priority: null, deadline: null, respondBy: null, internalDeadline: null, because: null };
  return { raw: [], ended: ended ?? last, last: { ...unsaid, ...rest, at, measured: null, evidence: [], line: 1, change: 'persists', episode: episode && { ...episode, lastFailAt: episode.confirmedAt } } };
}

/** A line of a finding as it is written today: earlier ones said what was null, and the episode that ended last. */
export const lineOf = ({ ended: _ended, ...line }: FindingLine): string => `${canonical(withoutNull(line))}\n`;

const toldLines = (told: ToldKeys): readonly Line[] => Object.entries(told).toSorted(([a], [b]) => compareText(a, b)).map(([key, issue]) => ({ issue, told: key }));

function declaredText({ commit, diagnostics, memory }: Entry): string {
  return [
    canonical({ commit, diagnostics: digest(diagnostics) }),
    ...Object.entries(memory.serviceLevels).toSorted(([a], [b]) => compareText(a, b)).map(([serviceLevel, spec]) => canonical({ serviceLevel, spec })),
    ...Object.entries(memory.promised?.declared ?? {}).toSorted(([a], [b]) => compareText(a, b)).map(([promised, says]) => canonical({ promised, says })),
    ...(memory.promised?.former ?? []).map((former) => canonical({ former })),
    ...Object.entries(memory.announced).toSorted(([a], [b]) => compareText(a, b)).map(([announced, at]) => canonical({ announced, at })),
  ].join('\n').concat('\n');
}
