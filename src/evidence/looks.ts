// Looks as they are kept, taken apart: who judges a year of them asks for their numbers, and puts only those together that it must see whole.
import type { Observation } from '../model/observation.ts';
import type { Segment } from '../model/results.ts';
import { builderOf, hollow, type Build, type Column, type Found, type Hole } from './forms.ts';

/** Looks of one form: all that they have in common, and where they differ. */
export interface Form {
  /** The form as text: the same for the same form. */
  readonly key: string;
  readonly shape: unknown;
  readonly holes: readonly Hole[];
  /** One for each hole. */
  readonly columns: readonly Column[];
  readonly build: Build;
}

/** Looks one after the other: which form each is of (by index), and its row there. */
export interface Table {
  readonly forms: readonly Form[];
  readonly formOf: ArrayLike<number>;
  readonly rowOf: ArrayLike<number>;
}

/** The looks of a segment: so many of a table, and the instant that theirs are counted from (milliseconds since 1970). */
export interface Looks {
  readonly table: Table;
  readonly from: number;
  readonly count: number;
  readonly begun: number;
}

/** A segment without its looks. */
export type Head = Omit<Segment, 'observations'>;

/** A segment whose looks are taken apart. */
export interface Looked {
  readonly digest: string;
  readonly segment: Head;
  readonly looks: Looks;
}

/** Takes the looks of segments apart, into one table. */
export function tableOf(segments: readonly Pick<Segment, 'at' | 'observations'>[]): Table {
  const forms = new Map<string, Form & { readonly columns: number[][]; readonly index: number; rows: number }>();
  const [formOf, rowOf]: [number[], number[]] = [[], []];
  for (const { at, observations } of segments) for (const one of observations) {
    const found: Found = { values: [], holes: [], begun: Date.parse(at) };
    const shape = hollow(one, [], found);
    const key = JSON.stringify(shape);
    const form = forms.get(key) ?? { key, shape, holes: found.holes, build: builderOf(shape), columns: found.holes.map((): number[] => []), index: forms.size, rows: 0 };
    forms.set(key, form);
    formOf.push(form.index);
    rowOf.push(form.rows);
    form.rows += 1;
    for (let hole = 0; hole < found.values.length; hole += 1) form.columns[hole]?.push(found.values[hole] as number);
  }
  return { forms: [...forms.values()], formOf, rowOf };
}

/** One look of them, as it was seen: `index` counts in the table. Throws a `RangeError` where there is none. */
export function lookAt({ table, begun }: Pick<Looks, 'table' | 'begun'>, index: number): Observation {
  const [form, row] = [table.forms[table.formOf[index] ?? -1], table.rowOf[index]];
  if (form === undefined || row === undefined) throw new RangeError('no such look');
  return form.build(form.columns, row, begun) as Observation;
}

/** The segment as it was sealed. */
export const wholeOf = ({ segment, looks }: Pick<Looked, 'segment' | 'looks'>): Segment => ({ ...segment, observations: Array.from({ length: looks.count }, (_none, index) => lookAt(looks, looks.from + index)) });

/** Takes one segment apart. */
export function takenApart({ observations, ...segment }: Segment): Pick<Looked, 'segment' | 'looks'> {
  const table = tableOf([{ at: segment.at, observations }]);
  return { segment, looks: { table, from: 0, count: observations.length, begun: Date.parse(segment.at) } };
}
