// Several writers on one store, at the same time.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verify } from '../../src/evidence/verify.ts';
import { evidenceAt, recordsAt, type EvidencePlace } from '../../src/world/evidence/place.ts';
import { branchIn, repository, run, segmentAt } from '../evidence/repository.ts';

/** So many writers, each with so many runs: what verify finds, and of how many instants that were sealed how many records there are. */
export async function writeTogether(kind: 'directory' | 'branch', writers: number, rounds: number): Promise<{ readonly faults: readonly string[]; readonly sealed: number; readonly kept: number; readonly distinct: number }> {
  const root = kind === 'branch' ? repository() : mkdtempSync(join(tmpdir(), 'together-'));
  const place: EvidencePlace = kind === 'branch' ? branchIn(root) : { folder: join(root, 'evidence') };
  try {
    await Promise.all(Array.from({ length: writers }, async (_, writer) => {
      const evidence = evidenceAt(place);
      for (let round = 0; round < rounds; round += 1) {
        const at = new Date(Date.parse('2026-11-21T10:00:00Z') + round * 300_000 + writer * 1000).toISOString();
        await run(evidence, at, { segment: segmentAt(at, undefined, writer % 2 === 0 ? 'oslo' : `vantage${writer}`) });
      }
    }));
    const found = await recordsAt(place);
    return {
      faults: verify(found).faults.map((fault) => `${fault.place}: ${fault.message}`), sealed: writers * rounds,
      kept: found.segments.length, distinct: new Set(found.segments.map(({ envelope }) => envelope?.segment.at)).size,
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
