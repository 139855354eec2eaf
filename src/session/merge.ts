// From sealed segments to the ledger: those of one run are judged together, each is folded once, by one process at a time.
import { milliseconds, later } from '../measure/duration.ts';
import { partOf, runsOf } from '../measure/history/runs.ts';
import { paceOf } from '../measure/history/watch.ts';
import type { Envelope } from '../evidence/envelope.ts';
import { operator } from '../model/estate.ts';
import type { Results, Sealed } from '../model/results.ts';
import { judge, type Read } from '../pipeline.ts';
import type { Ledger } from '../model/ledger.ts';
import type { World } from '../world/world.ts';

/** So many segments are folded at most before the ledger is kept. */
const mostUnkept = 500;

/** What is to be merged beside what waits. */
export interface Merging {
  /** A run's own segment: judged even where another run has folded it meanwhile, by the declarations of today. To fold the same once more changes nothing. */
  readonly own?: Sealed;
  /** What other runners sealed: sealed here too, all of it before any is judged, but for what is folded already. */
  readonly brought?: readonly Envelope[];
  /** What was brought once more, and is folded already: parts of its run that did come. */
  readonly again?: readonly Envelope[];
}

/**
 * Folds every segment that waits, run by run in order of time, so that what a killed run saw, or a part that came late, is not
 * lost, and keeps the ledger. Returns the results of the run that `own` is of, else of all that was folded, as one; nothing where there was nothing.
 * What is missing is gone only where the declarations are `current`: the protected branch's.
 */
export async function merge({ evidence, pseudonym }: Pick<World, 'evidence' | 'pseudonym'>, readings: Read, { own, brought = [], again = [] }: Merging, current: boolean): Promise<Results | undefined> {
  return evidence.exclusively('record', async () => {
    const owner = operator(readings.estate);
    let ledger: Ledger = await evidence.ledger();
    const folded = new Set(ledger.memory.segments);
    for (const envelope of brought) if (!folded.has(envelope.digest)) await evidence.bring(envelope);
    const unfiled = await evidence.unmerged();
    const waiting = unfiled.filter(({ digest }) => !folded.has(digest));
    const runs = runsOf([...own === undefined ? [] : [own], ...waiting], paceOf(readings.estate)?.every ?? 0);
    const wanted: Results[] = [];
    let unkept = 0;
    for (const run of runs) {
      const { memory, results: judged } = judge(readings, ledger.memory, run, pseudonym, current);
      const results = withoutKnown(judged, run, again, ledger.at);
      const { run: name, commit, at, scope, diagnostics } = results;
      ledger = { run: name, commit, at, scope, diagnostics, memory };
      if (own === undefined || run.some(({ digest }) => digest === own.digest)) wanted.push(results);
      unkept += run.length;
      if (unkept < mostUnkept) continue;
      await evidence.keep(ledger, owner?.spec.evidence?.commitsPerDay);
      unkept = 0;
    }
    // What a killed run had folded and not filed yet is filed with the ledger, also where nothing is new.
    if (unkept > 0 || (runs.length === 0 && unfiled.length > 0)) await evidence.keep(ledger, owner?.spec.evidence?.commitsPerDay);
    // How long raw evidence is kept is for a valid Estate to say: without one nothing is dropped.
    const last = runs.at(-1)?.at(-1)?.segment.at;
    if (owner !== undefined && last !== undefined) await evidence.drop(later(last, -milliseconds(owner.spec.evidence?.raw ?? '90d')));
    return wanted.length === 0 ? undefined : wanted.reduce(together);
  });
}

/** Of a run that comes in several times, what is missing still: not what came before. When it is late as a whole, the merge of its time has said what was missing then. */
function withoutKnown(results: Results, run: readonly Sealed[], again: readonly Envelope[], before: string | null): Results {
  const { missing = [], ...scope } = results.scope;
  const isLate = before !== null && run.every(({ segment }) => Date.parse(segment.at) <= Date.parse(before));
  const came = new Set(again.filter(({ segment }) => segment.run === run[0]?.segment.run).flatMap(({ segment: { scope: { shard, vantages } } }) => vantages.map((vantage) => partOf(shard ?? '', vantage))));
  const left = isLate ? [] : missing.filter((part) => !came.has(part));
  return { ...results, scope: { ...scope, ...(left.length > 0 && { missing: left }) } };
}

/** Results of two runs, one after the other, as one: what was seen in both, and what changed in the end and on the way. */
function together(before: Results, after: Results): Results {
  const earlier = new Map(before.findings.map((one) => [one.key, one.change]));
  const present = new Set(after.findings.map(({ key }) => key));
  const gaps = [...before.gaps ?? [], ...after.gaps ?? []];
  const missing = [...before.scope.missing ?? [], ...after.scope.missing ?? []];
  return {
    ...after, scope: { ...after.scope, ...(missing.length > 0 && { missing }) }, observations: [...before.observations, ...after.observations],
    findings: [
      ...after.findings.map((one) => {
        const was = earlier.get(one.key);
        return (one.change === 'persists' && was === 'opened') || (one.change === 'kept' && was === 'resolved') ? { ...one, change: was } : one;
      }),
      ...before.findings.filter(({ key, change }) => change === 'gone' && !present.has(key)),
    ],
    ...(gaps.length > 0 && { gaps }),
  };
}
