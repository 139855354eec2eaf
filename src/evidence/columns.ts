import type { Envelope } from './envelope.ts';
import { builderOf, holesOf } from './forms.ts';
import { foretell, predicted } from './guesses.ts';
import { takenApart, tableOf, wholeOf, type Form, type Head, type Looks, type Table } from './looks.ts';
import { readNumbers, writeNumbers } from './numbers.ts';

/** A day's segments taken apart: what repeats as text, what differs from look to look as columns of numbers. */
export interface Columns {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** Takes the segments apart. `decodeDay` puts the same together again. */
export function encodeDay(envelopes: readonly Envelope[]): Columns {
  const { forms, formOf } = tableOf(envelopes.map(({ segment }) => segment));
  const heads = envelopes.map(({ segment: { observations, ...run }, ...rest }) => ({ ...rest, run, count: observations.length }));
  return { text: JSON.stringify({ heads, forms: forms.map(({ shape }) => shape) }), bytes: writeNumbers([differences(formOf), ...forms.flatMap(({ holes, columns }) => predicted(holes, columns))]) };
}

/** Puts the segments together again. Throws at what no `encodeDay` wrote. */
export const decodeDay = (columns: Columns): Envelope[] => openDay(columns).map(closed);

/** An envelope whose looks are still taken apart: of a large estate there is no need to hold all of a day together. */
export type OpenEnvelope = Omit<Envelope, 'segment'> & { readonly segment: Head; readonly looks: Looks };

/** The envelope as it was kept. */
export function closed({ segment, looks, ...rest }: OpenEnvelope): Envelope {
  return { ...rest, segment: wholeOf({ segment, looks }) };
}

/** An envelope of which nothing was taken apart yet. */
export function opened({ segment, ...rest }: Envelope): OpenEnvelope {
  return { ...rest, ...takenApart(segment) };
}

/** The same with their looks as they are kept. Throws at what no `encodeDay` wrote. */
export function openDay({ text, bytes }: Columns): readonly OpenEnvelope[] {
  const { heads, forms } = JSON.parse(text) as { heads: (Omit<Envelope, 'segment'> & { run: Head; count: number })[]; forms: unknown[] };
  const [order = new Float64Array(), ...columns] = readNumbers(bytes);
  let column = 0;
  const opened = forms.map((shape): Form => {
    const form = formOf(shape);
    const own = columns.slice(column, column += form.holes.length);
    foretell(form.holes, own);
    return { ...form, columns: own };
  });
  const table = inOrder(opened, order);
  let next = 0;
  return heads.map(({ run, count, ...rest }) => {
    const from = next;
    next += count;
    if (!(next <= order.length)) throw new RangeError('there are fewer looks than are said');
    return { ...rest, segment: run, looks: { table, from, count, begun: Date.parse(run.at) } };
  });
}

// Of a year of days most have the same forms.
const known = new Map<string, Omit<Form, 'columns'>>();
const mostKnown = 10_000;

function formOf(shape: unknown): Omit<Form, 'columns'> {
  const key = JSON.stringify(shape);
  const form = known.get(key) ?? { key, shape, holes: holesOf(shape), build: builderOf(shape) };
  if (known.size >= mostKnown) known.clear();
  known.set(key, form);
  return form;
}

/** The looks of some forms in an order that says how much further each one's form is than the one's before it. */
function inOrder(forms: readonly Form[], steps: Float64Array): Table {
  const [formOf, rowOf, rows] = [new Int32Array(steps.length), new Int32Array(steps.length), new Int32Array(forms.length)];
  let form = -1;
  for (let look = 0; look < steps.length; look += 1) {
    form += steps[look] as number;
    if (!(form in forms)) throw new RangeError('no such form');
    formOf[look] = form;
    rowOf[look] = rows[form] as number;
    rows[form] = (rows[form] as number) + 1;
  }
  for (const [index, { columns, holes }] of forms.entries()) if (columns.length < holes.length || columns.some(({ length }) => length < (rows[index] ?? 0))) throw new RangeError('the columns are cut off');
  return { forms, formOf, rowOf };
}

const differences = (values: ArrayLike<number>): number[] => Array.from(values, (value, index) => value - (values[index - 1] ?? -1));
