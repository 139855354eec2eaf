// What was seen of targets that are declared no more: it was promised while they were, and counts in the periods of that time.
import type { FormerTarget, Memory, Stretch } from '../../model/memory.ts';
import { iso } from '../duration.ts';
import { keptDays } from './rollup.ts';

/** A run as far as targets come and go with it. */
interface Run {
  readonly at: string;
  /** The targets that are declared; nothing where the run cannot say. */
  readonly declared: ReadonlySet<string> | undefined;
  /** What is remembered of targets after the run. */
  readonly targets: Memory['targets'];
}

/** The former targets after a run, by `target@vantage`; nothing where there are none. What is looked at again has its past back, and what ended 400 days ago is forgotten. */
export function formerAfter({ targets: past, earlier = {}, former = {} }: Pick<Memory, 'targets' | 'earlier' | 'former'>, { at, declared, targets }: Run): Memory['former'] {
  const all = new Map<string, FormerTarget>(Object.entries(former));
  for (const [key, { last, stretches = [] }] of Object.entries(past)) {
    if (declared?.has(last.target) === false && stretches.length > 0) all.set(key, { spec: last.spec, until: at, stretches });
  }
  // After the memory was built anew from the ledger, that is all that is known of them.
  for (const [series, stretches] of Object.entries(earlier)) {
    const [key = '', spec = ''] = series.split('\t');
    const last = stretches.at(-1);
    if (declared?.has(key.slice(0, key.lastIndexOf('@'))) !== false || last === undefined) continue;
    const known = all.get(key);
    const until = iso(Math.min(Date.parse(at), Math.max(Date.parse(last.last) + last.speaks, Date.parse(known?.until ?? last.last))));
    all.set(key, { spec, until, stretches: inOrder([...known?.stretches ?? [], ...stretches]) });
  }
  const oldest = Date.parse(at) - keptDays * 86_400_000;
  const kept = [...all].filter(([key, { until }]) => targets[key] === undefined && Date.parse(until) >= oldest);
  return kept.length === 0 ? undefined : Object.fromEntries(kept.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const inOrder = (stretches: readonly Stretch[]): readonly Stretch[] => stretches.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from));
