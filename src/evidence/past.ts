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

/**
 * The files of every month that the memory holds whole, by path. A stretch of equal looks that goes on has no end there: nothing
 * changes while nothing happens. `idOf` numbers a target's series as `targets.tsv` does.
 */
export function pastFiles({ at, faults = [], excused = [], cases = {}, watch, targets, former = {} }: Memory, idOf: (target: string, spec: string) => number | undefined): Readonly<Record<string, string>> {
  const oldest = new Date(Date.parse(at ?? '1970-01-01T00:00:00Z') - margin * 86_400_000).toISOString().slice(0, 7);
  const files = new Map<string, string[]>();
  const add = (name: string, instant: string, ending: string, line: string): void => {
    const month = new Date(instant).toISOString().slice(0, 7);
    if (month < oldest) return;
    const path = `${name}-${month}.${ending}`;
    const known = files.get(path);
    if (known === undefined) files.set(path, [line]);
    else known.push(line);
  };
  for (const one of faults) add('faults', one.endedAt, 'jsonl', canonical(one));
  for (const one of excused) add('excused', one.from, 'jsonl', canonical(one));
  for (const one of Object.values(cases)) add('cases', one.opened, 'jsonl', canonical(one));
  for (const [target, { last, stretches = [] }] of Object.entries(targets)) {
    const id = idOf(target, last.spec);
    stretches.forEach(({ from, last: until, answer, speaks }, index) => add('looks', from, 'tsv', [id, letters[answer], from, index === stretches.length - 1 ? '' : until, speaks].join('\t')));
  }
  // Of what is declared no more, nothing goes on.
  for (const [target, { spec, stretches }] of Object.entries(former)) for (const { from, last, answer, speaks } of stretches) add('looks', from, 'tsv', [idOf(target, spec), letters[answer], from, last, speaks].join('\t'));
  const gaps = (watch?.gaps ?? []).filter(({ to }) => to !== null);
  if (gaps.length > 0) files.set('watch.jsonl', gaps.map(canonical));
  return Object.fromEntries([...files].map(([path, all]) => [path, `${all.toSorted().join('\n')}\n`]));
}

/** Reads them back. A stretch without an end went on at least until `at`, the instant of the ledger: else its end would have been written. */
export function readPast(files: ReadonlyMap<string, string>, series: ReadonlyMap<number, string>, at: string): Past {
  const lines = (name: string): string[] => [...files].filter(([path]) => path.startsWith(name)).flatMap(([, text]) => text.split('\n').filter((line) => line !== ''));
  const rows = <T>(name: string): T[] => lines(name).map((line) => JSON.parse(line) as T);
  const stretches: Record<string, Stretch[]> = {};
  for (const line of lines('looks-')) {
    const [id = '', letter = '', from = '', last = '', speaks = ''] = line.split('\t');
    const [key, answer] = [series.get(Number(id)), answers[letter]];
    if (key !== undefined && answer !== undefined) (stretches[key] ??= []).push({ from, last: last === '' ? laterOf(from, at) : last, answer, speaks: Number(speaks) });
  }
  // As they are recorded: by instant, then by what they are about.
  const byInstant = <T>(all: T[], of: (one: T) => string, about: (one: T) => string = () => ''): T[] => all.toSorted((a, b) => Date.parse(of(a)) - Date.parse(of(b)) || compareText(about(a), about(b)));
  return {
    faults: byInstant(rows<PastFault>('faults-'), ({ endedAt }) => endedAt, ({ key }) => key),
    excused: byInstant(rows<Excused>('excused-'), ({ from }) => from, ({ service, by }) => `${service} ${by}`),
    cases: Object.fromEntries(rows<Case>('cases-').map((one) => [one.id, one])), gaps: rows<Watch['gaps'][number]>('watch.jsonl'),
    stretches: Object.fromEntries(Object.entries(stretches).map(([key, all]) => [key, byInstant(all, ({ from }) => from)])),
  };
}

const laterOf = (a: string, b: string): string => (Date.parse(a) > Date.parse(b) ? a : b);
