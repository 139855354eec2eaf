// What the ledger keeps of the past besides findings and days: what availability, deadlines and gaps are counted from. By months, so that what is over stands still.
import { canonical } from '../model/digest.ts';
import type { Case } from '../model/case.ts';
import type { Answer, Excused, Memory, PastFault, Stretch, Watch } from '../model/memory.ts';
import { compareText } from '../model/span.ts';
import { keptDays } from '../measure/history/rollup.ts';

/** What was read back; the stretches of looks by series. */
export interface Past {
  readonly faults: readonly PastFault[];
  readonly excused: readonly Excused[];
  readonly cases: Readonly<Record<string, Case>>;
  readonly gaps: Watch['gaps'];
  readonly stretches: Readonly<Record<string, readonly Stretch[]>>;
}

const letters: Readonly<Record<Answer, string>> = { good: 'g', bad: 'b', unknown: 'u' };
const answers: Readonly<Record<string, Answer>> = { g: 'good', b: 'bad', u: 'unknown' };
// What the memory no longer holds whole is not written again.
const margin = keptDays - 40;

// Not ended as the files of days are: git looks for what is alike by the ends of names, and would compare each with the others.
/** The month that a file of the past is of; nothing for another file. */
const monthIn = (path: string): string | undefined => /^past-(\d{4}-\d\d)\.log$/.exec(path)?.[1];

/** Whether a file holds the past as it was written before there was one file a month for all of it, and all that it says is in one of these. */
export function isReplaced(path: string, files: Readonly<Record<string, unknown>>): boolean {
  const month = /^(?:faults|excused|cases|looks)-(\d{4}-\d\d)\.(?:jsonl|tsv)$/.exec(path)?.[1];
  return month !== undefined && `past-${month}.log` in files;
}

/**
 * The file of every month that the memory holds whole, by path: a line for each thing that happened, in order of time, so that it
 * only grows. Of looks that is a change of their answer, with the last look that said otherwise: nothing is written while nothing
 * happens. `idOf` numbers a target's series as `targets.tsv` does.
 */
export function pastFiles({ at, faults = [], excused = [], cases = {}, watch, targets, earlier = {}, former = {} }: Memory, idOf: (target: string, spec: string) => number | undefined): Readonly<Record<string, string>> {
  const oldest = new Date(Date.parse(at ?? '1970-01-01T00:00:00Z') - margin * 86_400_000).toISOString().slice(0, 7);
  const files = new Map<string, string[]>();
  const add = (instant: string, kind: string, rest: string): void => {
    const month = new Date(instant).toISOString().slice(0, 7);
    if (month < oldest) return;
    const path = `past-${month}.log`;
    const [known, line] = [files.get(path), `${instant}\t${kind}\t${rest}`];
    if (known === undefined) files.set(path, [line]);
    else known.push(line);
  };
  for (const { endedAt, key, told, ...rest } of faults) add(endedAt, 'fault', canonical(withoutNull({ key, ...(told !== key && { told }), ...rest })));
  for (const { from, ...rest } of excused) add(from, 'excused', canonical(rest));
  for (const one of Object.values(cases)) add(one.opened, 'case', canonical(one));
  const looks = (stretches: readonly Stretch[], id: number | undefined): void => stretches.forEach(({ from, answer, speaks }, index) => add(from, letters[answer], [stretches[index - 1]?.last ?? '', id, speaks].join('\t')));
  for (const [target, { last, stretches = [] }] of Object.entries(targets)) looks(stretches, idOf(target, last.spec));
  for (const [series, stretches] of Object.entries(earlier)) looks(stretches, idOf(series.slice(0, series.indexOf('\t')), series.slice(series.indexOf('\t') + 1)));
  // Of what is declared no more, nothing goes on.
  for (const [target, { spec, stretches }] of Object.entries(former)) {
    const id = idOf(target, spec);
    looks(stretches, id);
    for (const { last } of stretches.slice(-1)) add(last, 'end', String(id));
  }
  const gaps = (watch?.gaps ?? []).filter(({ to }) => to !== null);
  if (gaps.length > 0) files.set('watch.jsonl', gaps.map(canonical));
  return Object.fromEntries([...files].map(([path, all]) => [path, `${all.toSorted().join('\n')}\n`]));
}

/** Without what is null: it is known to be so where it is absent. */
export const withoutNull = (one: object): object => Object.fromEntries(Object.entries(one).filter(([, value]) => value !== null));

/** A change of answer as it was read; where the file says it, the end of what began. */
interface Row { readonly from: string; readonly answer: Answer; readonly speaks: number; readonly before: string; readonly last: string }

/** The last look of all, of what is declared no more. */
interface End { readonly from: string; readonly answer?: undefined }

/** Reads them back. Looks without an end went on at least until `at`, the instant of the ledger: else their end would have been written. */
export function readPast(files: ReadonlyMap<string, string>, series: ReadonlyMap<number, string>, at: string): Past {
  const linesOf = (wanted: (path: string) => boolean): string[] => [...files].filter(([path]) => wanted(path)).flatMap(([, text]) => text.split('\n').filter((line) => line !== ''));
  const named = Object.fromEntries(files);
  const earlier = <T>(name: string): T[] => linesOf((path) => path.startsWith(name) && !isReplaced(path, named)).map((line) => JSON.parse(line) as T);
  const lines = linesOf((path) => monthIn(path) !== undefined).map((line) => line.split('\t'));
  const rows = <T>(kind: string, of: (instant: string, value: T) => T): T[] => lines.filter(([, one]) => one === kind).map(([instant = '', , ...rest]) => of(instant, JSON.parse(rest.join('\t')) as T));
  const looks = new Map<string, (Row | End)[]>();
  const look = (id: string, letter: string, row: Omit<Row, 'answer'>): void => {
    const [key, answer] = [series.get(Number(id)), answers[letter]];
    if (key === undefined || answer === undefined) return;
    const known = looks.get(key);
    if (known === undefined) looks.set(key, [{ ...row, answer }]);
    else known.push({ ...row, answer });
  };
  for (const [from = '', letter = '', before = '', id = '', speaks = ''] of lines) if (letter in answers) look(id, letter, { from, before, last: '', speaks: Number(speaks) });
  for (const line of linesOf((path) => path.startsWith('looks-') && !isReplaced(path, named))) {
    const [id = '', letter = '', from = '', last = '', speaks = ''] = line.split('\t');
    look(id, letter, { from, before: '', last, speaks: Number(speaks) });
  }
  for (const [from = '', kind = '', id = ''] of lines) if (kind === 'end') looks.get(series.get(Number(id)) ?? '')?.push({ from });
  // As they are recorded: by instant, then by what they are about.
  const byInstant = <T>(all: T[], of: (one: T) => string, about: (one: T) => string = () => ''): T[] => all.toSorted((a, b) => Date.parse(of(a)) - Date.parse(of(b)) || compareText(about(a), about(b)));
  return {
    faults: byInstant([...earlier<PastFault>('faults-'), ...rows<PastFault>('fault', (endedAt, { told, ...one }) => ({ ...unsaid, ...one, told: told ?? one.key, endedAt }))], ({ endedAt }) => endedAt, ({ key }) => key),
    excused: byInstant([...earlier<Excused>('excused-'), ...rows<Excused>('excused', (from, one) => ({ ...one, from }))], ({ from }) => from, ({ service, by }) => `${service} ${by}`),
    cases: Object.fromEntries([...earlier<Case>('cases-'), ...rows<Case>('case', (_opened, one) => one)].map((one) => [one.id, one])), gaps: earlier<Watch['gaps'][number]>('watch.jsonl'),
    stretches: Object.fromEntries([...looks].map(([key, all]) => [key, stretchesOf(byInstant(all, ({ from }) => from), at)])),
  };
}

/** What a fault that says nothing of it has. */
const unsaid = { priority: null, deadline: null, respondBy: null, internalDeadline: null, because: null };

/** What began ended with the last look before the next began, or with the last of all. */
const stretchesOf = (rows: readonly (Row | End)[], at: string): Stretch[] => rows.flatMap((row, index) => {
  if (row.answer === undefined) return [];
  const { from, answer, speaks, last } = row;
  const next = rows[index + 1];
  const until = next === undefined ? laterOf(from, at) : next.answer === undefined ? next.from : next.before === '' ? from : next.before;
  return [{ from, last: last === '' ? until : last, answer, speaks }];
});

const laterOf = (a: string, b: string): string => (Date.parse(a) > Date.parse(b) ? a : b);
