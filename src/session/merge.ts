// From sealed segments to the ledger: each folded once, in order of time, by one process at a time.
import { milliseconds, later } from '../measure/duration.ts';
import { operator } from '../model/estate.ts';
import type { Results } from '../model/results.ts';
import { judge, type Read } from '../pipeline.ts';
import { keptResults } from '../view.ts';
import type { Ledger, Sealed } from '../world/evidence.ts';
import type { World } from '../world/world.ts';

/**
 * Folds every segment that is not folded yet, so that what a killed run saw is not lost, and keeps the ledger. Returns the
 * results of the given one; where another run has folded it meanwhile, what the ledger says.
 */
export async function merge({ evidence, pseudonym }: Pick<World, 'evidence' | 'pseudonym'>, readings: Read, own: Sealed): Promise<Results> {
  return evidence.exclusively('record', async () => {
    let ledger: Ledger = await evidence.ledger();
    let results: Results | undefined;
    for (const sealed of await evidence.unmerged()) {
      if (ledger.memory.segments.includes(sealed.digest)) continue;
      const judged = judge(readings, ledger.memory, sealed, pseudonym);
      const { run, commit, at, scope, diagnostics } = judged.results;
      ledger = { run, commit, at, scope, diagnostics, memory: judged.memory };
      if (sealed.digest === own.digest) results = judged.results;
    }
    await evidence.keep(ledger);
    await evidence.drop(later(own.segment.at, -milliseconds(operator(readings.estate)?.spec.evidence?.raw ?? '90d')));
    return results ?? keptResults(ledger);
  });
}
