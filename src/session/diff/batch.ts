// Some runs at once, part after part: the looks of a part are next to each other then, as numbers, and none is put together that need not be seen whole.
import type { Form, Looked, Table } from '../../evidence/looks.ts';
import type { Observation } from '../../model/observation.ts';
import type { Kind } from './kinds.ts';

/** Runs, and of each of their segments the run that it is of (by index). */
export interface Batch {
  readonly looked: readonly Looked[];
  readonly runOf: readonly number[];
}

/** The looks of one part in the order of their runs: of each its kind, its form with its row there, its segment, and when it was (milliseconds since 1970). */
export interface PartLooks {
  readonly batch: Batch;
  readonly kinds: Kind[];
  readonly forms: Form[];
  readonly rows: number[];
  readonly segments: number[];
  readonly instants: number[];
}

export const batchOf = (runs: readonly (readonly Looked[])[]): Batch => ({ looked: runs.flat(), runOf: runs.flatMap((run, index) => run.map(() => index)) });

/** The looks of a batch by the part that they are of. */
export function byPart(batch: Batch, kindsOf: (table: Table) => readonly Kind[]): ReadonlyMap<number, PartLooks> {
  const parts = new Map<number, PartLooks>();
  // A year of looks is some ten million: nothing is made for one of them.
  for (const [segment, { looks: { table, from, count, begun } }] of batch.looked.entries()) {
    const kinds = kindsOf(table);
    for (let index = from; index < from + count; index += 1) {
      const form = table.formOf[index] as number;
      const kind = kinds[form] as Kind;
      if (kind.home === undefined) continue;
      const own = parts.get(kind.home) ?? startOf(parts, kind.home, batch);
      const [{ columns }, row] = [table.forms[form] as Form, table.rowOf[index] as number];
      own.kinds.push(kind);
      own.forms.push(table.forms[form] as Form);
      own.rows.push(row);
      own.segments.push(segment);
      own.instants.push(kind.at === -1 ? Number.NaN : begun + (columns[kind.at]?.[row] ?? Number.NaN));
    }
  }
  return parts;
}

function startOf(parts: Map<number, PartLooks>, home: number, batch: Batch): PartLooks {
  const own: PartLooks = { batch, kinds: [], forms: [], rows: [], segments: [], instants: [] };
  parts.set(home, own);
  return own;
}

/** Where one look is kept, when everything beside it is not held any longer. */
export interface Place {
  readonly kind: Kind;
  readonly form: Form;
  readonly row: number;
  /** When the run began that its instants are counted from: milliseconds since 1970. */
  readonly begun: number;
}

export const placeOf = ({ batch, kinds, forms, rows, segments }: PartLooks, look: number): Place => ({ kind: kinds[look] as Kind, form: forms[look] as Form, row: rows[look] as number, begun: batch.looked[segments[look] as number]?.looks.begun ?? Number.NaN });

/** The look that is kept there, as an answer to the question of a side. */
export function lookAt({ kind, form, row, begun }: Place, side: 0 | 1): Observation {
  const one = form.build(form.columns, row, begun) as Observation;
  const spec = kind.specs[side];
  return one.spec === spec ? one : { ...one, spec };
}

export const lookOf = (looks: PartLooks, look: number, side: 0 | 1): Observation => lookAt(placeOf(looks, look), side);
