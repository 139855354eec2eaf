import type { Declaration } from '../model/declaration.ts';
import type { Estate } from '../model/estate.ts';
import type { Source } from '../model/kinds.gen.ts';

/** An export that a declaration reads, and the columns that can be asked of it. */
export interface Exported {
  readonly in: Declaration;
  readonly pointer: string;
  readonly source: Source;
  /** Without these nothing can be said. */
  readonly needed: readonly string[];
  /** These may be told as well. */
  readonly further: readonly string[];
}

/** Every export that the estate reads. */
export function exportsOf(estate: Estate): Exported[] {
  return [
    ...[...estate.AccessPolicy.values()].flatMap((policy): Exported[] => [
      { in: policy, pointer: '/spec/source', source: policy.spec.source, needed: ['principal', 'role'], further: [] },
      ...(policy.spec.review?.results === undefined ? [] : [{ in: policy, pointer: '/spec/review/results', source: policy.spec.review.results, needed: ['principal', 'decidedAt', 'decision'], further: [] }]),
    ]),
    ...[...estate.Inventory.values()].map((inventory): Exported => ({
      in: inventory, pointer: '/spec/source', source: inventory.spec.source, needed: ['name'], further: ['model', 'system', 'version', 'encrypted', 'seenAt'],
    })),
    ...[...estate.Estate.values()].flatMap((owner) => Object.entries(owner.spec.cases ?? {}).map(([name, source]): Exported => ({
      in: owner, pointer: `/spec/cases/${name}`, source, needed: ['number', 'opened'],
      further: ['kind', 'service', 'customer', 'channel', 'about', 'priority', 'reported', 'responded', 'restored', 'closed', 'reopened', 'paused', 'pausedFor', 'premise', 'events'],
    }))),
  ];
}
