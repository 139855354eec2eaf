import type { Envelope } from './envelope.ts';
import { readNumbers, writeNumbers } from './numbers.ts';

/** A day's segments taken apart: what repeats as text, what differs from look to look as columns of numbers. */
export interface Columns {
  readonly text: string;
  readonly bytes: Uint8Array;
}

/** A hole in a form, where a number or an instant stood. */
type Step = string | number;

/** An observation without its numbers and instants; each form is written once. */
interface Form {
  readonly shape: unknown;
  /** Of each hole its place, and whether an instant stood there. */
  readonly holes: readonly { readonly path: readonly Step[]; readonly isInstant: boolean }[];
  readonly columns: number[][];
}

const marks = { number: '\u0000n', instant: '\u0000t' } as const;

/** Takes the segments apart. `decodeDay` puts the same together again. */
export function encodeDay(envelopes: readonly Envelope[]): Columns {
  const forms = new Map<string, Form & { readonly index: number }>();
  const order: number[] = [];
  const heads = envelopes.map(({ segment, ...rest }) => {
    const { observations, ...run } = segment;
    const begun = Date.parse(segment.at);
    for (const one of observations) {
      const values: number[] = [];
      const holes: Form['holes'][number][] = [];
      const shape = hollow(one, [], { values, holes, begun });
      const key = JSON.stringify(shape);
      const form = forms.get(key) ?? { shape, holes, columns: holes.map((): number[] => []), index: forms.size };
      forms.set(key, form);
      order.push(form.index);
      predict(holes, values).forEach((value, hole) => form.columns[hole]?.push(value));
    }
    return { ...rest, run, count: observations.length };
  });
  const all = [...forms.values()];
  return { text: JSON.stringify({ heads, forms: all.map(({ shape }) => shape) }), bytes: writeNumbers([differences(order), ...all.flatMap(({ columns }) => columns)]) };
}

/** Puts the segments together again. Throws at what no `encodeDay` wrote. */
export const decodeDay = (columns: Columns): Envelope[] => [...openDay(columns).segments];

/** A day of which one segment after the other is put together: of a large estate there is no need to hold all at once. */
export interface OpenDay {
  /** When each segment was sealed, in the order that they are in: ISO instants. */
  readonly instants: readonly string[];
  /** To be gone through once. Throws where it comes to what no `encodeDay` wrote. */
  readonly segments: Iterable<Envelope>;
}

/** The same one after the other. Throws at what no `encodeDay` wrote. */
export function openDay({ text, bytes }: Columns): OpenDay {
  const { heads, forms } = JSON.parse(text) as { heads: (Omit<Envelope, 'segment'> & { run: Omit<Envelope['segment'], 'observations'>; count: number })[]; forms: unknown[] };
  const read = forms.map((shape) => {
    const holes = holesOf(shape, []);
    return { holes, foretell: foretelling(holes), build: builderOf(shape, { next: 0 }) };
  });
  const [order = [], ...columns] = readNumbers(bytes);
  const sums = sumsOf(order);
  let column = 0;
  const places = read.map(({ holes }) => ({ from: (column += holes.length) - holes.length, next: 0 }));
  let at = 0;
  const next = ({ run, count, ...rest }: (typeof heads)[number]): Envelope => {
    const begun = Date.parse(run.at);
    const observations: Envelope['segment']['observations'][number][] = [];
    for (let look = 0; look < count; look += 1) {
      const index = sums[at++] ?? -1;
      const [form, place] = [read[index], places[index]];
      if (form === undefined || place === undefined) throw new RangeError('no such form');
      const values: number[] = [];
      for (let hole = 0; hole < form.holes.length; hole += 1) values.push(columns[place.from + hole]?.[place.next] ?? Number.NaN);
      place.next += 1;
      form.foretell(values);
      observations.push(built(form.build, values, begun) as Envelope['segment']['observations'][number]);
    }
    return { ...rest, segment: { ...run, observations } };
  };
  return { instants: heads.map(({ run }) => run.at), segments: Iterator.from(heads).map(next) };
}

/** The value with holes in place of numbers in steps of 0.1 and of instants of the time. */
function hollow(value: unknown, path: readonly Step[], into: { readonly values: number[]; readonly holes: Form['holes'][number][]; readonly begun: number }): unknown {
  if (typeof value === 'number') {
    const tenths = Math.round(value * 10);
    if (tenths / 10 !== value || Math.abs(tenths) > 2 ** 48 || Object.is(value, -0)) return value;
    into.values.push(tenths);
    into.holes.push({ path, isInstant: false });
    return marks.number;
  }
  if (typeof value === 'string') {
    if (path.at(-1) === 'at' && path.length === 1 && isExact(value)) {
      into.values.push(Date.parse(value) - into.begun);
      into.holes.push({ path, isInstant: true });
      return `${marks.instant}${value.includes('.') ? '' : 's'}`;
    }
    // What begins as a mark does is itself marked.
    return value.startsWith('\u0000') ? `\u0000${value}` : value;
  }
  if (Array.isArray(value)) return value.map((one, index) => hollow(one, [...path, index], into));
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, hollow(one, [...path, key], into)])) : value;
}

const text = (epoch: number, seconds: boolean): string => {
  const minute = Math.floor(epoch / 60_000);
  // The looks of a run lie close together, and to write a date anew takes longer than all else of a look.
  if (minute !== written.minute) Object.assign(written, { minute, text: new Date(minute * 60_000).toISOString().slice(0, -7) });
  const left = epoch - minute * 60_000;
  const parts = `${written.text}${String(Math.floor(left / 1000)).padStart(2, '0')}`;
  return seconds && left % 1000 === 0 ? `${parts}Z` : `${parts}.${String(left % 1000).padStart(3, '0')}Z`;
};
const written = { minute: Number.NaN, text: '' };
const isExact = (value: string): boolean => {
  const epoch = Date.parse(value);
  return !Number.isNaN(epoch) && text(epoch, !value.includes('.')) === value;
};

/** How a value of a form is built. What has no holes is one value for all looks of the form: there are many of them, and most of each is the same. */
type Builder = { readonly whole: unknown } | { readonly fill: (values: readonly number[], begun: number) => unknown };

const built = (builder: Builder, values: readonly number[], begun: number): unknown => ('whole' in builder ? builder.whole : builder.fill(values, begun));

/** The builder of a form, whose holes are counted on from `hole.next`. */
function builderOf(shape: unknown, hole: { next: number }): Builder {
  if (typeof shape === 'string') {
    const index = hole.next;
    const isInstant = shape.startsWith(marks.instant);
    if (shape === marks.number || isInstant) hole.next += 1;
    if (shape === marks.number) return { fill: (values) => (values[index] ?? Number.NaN) / 10 };
    if (isInstant) return { fill: (values, begun) => text(begun + (values[index] ?? Number.NaN), shape.endsWith('s')) };
    return { whole: shape.startsWith('\u0000') ? shape.slice(1) : shape };
  }
  if (typeof shape !== 'object' || shape === null) return { whole: shape };
  const parts = Object.entries(shape).map(([key, inner]) => [key, builderOf(inner, hole)] as const);
  const [keys, builders] = [parts.map(([key]) => key), parts.map(([, part]) => part)];
  const make = (values: readonly number[], begun: number): unknown => {
    if (Array.isArray(shape)) return builders.map((part) => built(part, values, begun));
    const value: Record<string, unknown> = {};
    for (let index = 0; index < keys.length; index += 1) value[keys[index] ?? ''] = built(builders[index] as Builder, values, begun);
    return value;
  };
  // The one key that cannot be assigned.
  if (keys.includes('__proto__')) return { fill: (values, begun) => Object.fromEntries(parts.map(([key, part]) => [key, built(part, values, begun)])) };
  return parts.every(([, part]) => 'whole' in part) ? { whole: make([], 0) } : { fill: make };
}

function holesOf(shape: unknown, path: readonly Step[]): Form['holes'] {
  if (typeof shape === 'string') return shape === marks.number ? [{ path, isInstant: false }] : shape.startsWith(marks.instant) ? [{ path, isInstant: true }] : [];
  return typeof shape === 'object' && shape !== null ? Object.entries(shape).flatMap(([key, one]) => holesOf(one, [...path, Array.isArray(shape) ? Number(key) : key])) : [];
}

/** What follows from other numbers of the same look is written as how far it is from what follows: a total from its parts, `took` from the total. */
function predict(holes: Form['holes'], values: readonly number[]): number[] {
  const guesses = guessesFor(holes);
  return values.map((value, hole) => value - (guesses[hole]?.(values) ?? 0));
}

/** The inverse, on the values themselves: totals first, then `took`, which follows from a total. */
function foretelling(holes: Form['holes']): (values: number[]) => void {
  const isTook = (hole: number): boolean => holes[hole]?.path.at(-1) === 'took';
  const guesses = guessesFor(holes).flatMap((guess, hole) => (guess === undefined ? [] : [{ hole, guess }])).toSorted((a, b) => Number(isTook(a.hole)) - Number(isTook(b.hole)));
  return (values) => { for (const { hole, guess } of guesses) values[hole] = (values[hole] ?? 0) + guess(values); };
}

function guessesFor(holes: Form['holes']): (((values: readonly number[]) => number) | undefined)[] {
  const total = holes.findIndex(({ path }) => path.at(-1) === 'total' && path.at(-2) === 'timings');
  const parts = holes.flatMap(({ path }, hole) => (path.at(-2) === 'timings' && hole !== total ? [hole] : []));
  return holes.map(({ path }, hole) => {
    if (hole === total) return (values) => parts.reduce((sum, part) => sum + (values[part] ?? 0), 0);
    return total !== -1 && path.length === 1 && path[0] === 'took' ? (values) => 10 * Math.round((values[total] ?? 0) / 10) : undefined;
  });
}

const differences = (values: readonly number[]): number[] => values.map((value, index) => value - (values[index - 1] ?? -1));
function sumsOf(values: readonly number[]): number[] {
  let sum = -1;
  return values.map((value) => (sum += value));
}
