// From sealed segments to the ledger: each folded once, in order of time, by one process at a time.
import { milliseconds, later } from '../measure/duration.ts';
import { operator } from '../model/estate.ts';
import type { Results } from '../model/results.ts';
import { judge, type Read } from '../pipeline.ts';
import type { Ledger, Sealed } from '../world/evidence.ts';
import type { World } from '../world/world.ts';

/**
 * Folds every segment that is not folded yet, so that what a killed run saw is not lost, and keeps the ledger. Returns the
 * results of the given one. It is judged even where another run has folded it meanwhile: by the declarations of today, and
 * to fold the same once more changes nothing.
 */
export async function merge({ evidence, pseudonym }: Pick<World, 'evidence' | 'pseudonym'>, readings: Read, own: Sealed): Promise<Results> {
  return evidence.exclusively('record', async () => {
    let ledger: Ledger = await evidence.ledger();
    const fold = (sealed: Sealed): Results => {
      const { memory, results } = judge(readings, ledger.memory, sealed, pseudonym);
      const { run, commit, at, scope, diagnostics } = results;
      ledger = { run, commit, at, scope, diagnostics, memory };
      return results;
    };
    const folded = new Set(ledger.memory.segments);
    const others = (await evidence.unmerged()).filter(({ digest }) => digest !== own.digest && !folded.has(digest));
    const earlier = others.filter(({ segment }) => Date.parse(segment.at) <= Date.parse(own.segment.at));
    earlier.forEach(fold);
    const results = fold(own);
    others.filter((one) => !earlier.includes(one)).forEach(fold);
    const owner = operator(readings.estate);
    await evidence.keep(ledger, owner?.spec.evidence?.commitsPerDay);
    // How long raw evidence is kept is for a valid Estate to say: without one nothing is dropped.
    if (owner !== undefined) await evidence.drop(later(own.segment.at, -milliseconds(owner.spec.evidence?.raw ?? '90d')));
    return results;
  });
}
