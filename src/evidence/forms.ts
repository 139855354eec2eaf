// Looks taken apart: what repeats is a form, what differs from look to look are numbers in its holes.

/** Where in a look something stands: names of fields, and places in lists. */
export type Path = readonly (string | number)[];

/** Where a number stood, or an instant. */
export interface Hole {
  readonly path: Path;
  readonly isInstant: boolean;
}

/** The numbers of one hole, a row for each look. */
export type Column = ArrayLike<number>;

const marks = { number: '\u0000n', instant: '\u0000t' } as const;

/** What is found in a look: the numbers of its holes, tenths as whole numbers, an instant as milliseconds since its run's (`begun`, since 1970). */
export interface Found {
  readonly values: number[];
  readonly holes: Hole[];
  readonly begun: number;
}

/** A value with holes in place of numbers in steps of 0.1 and of instants of the time; they are added to `into`. */
export function hollow(value: unknown, path: Path, into: Found): unknown {
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

/** The holes of a form, in their order. */
export function holesOf(shape: unknown, path: Path = []): readonly Hole[] {
  if (typeof shape === 'string') return shape === marks.number ? [{ path, isInstant: false }] : shape.startsWith(marks.instant) ? [{ path, isInstant: true }] : [];
  return typeof shape === 'object' && shape !== null ? Object.entries(shape).flatMap(([key, one]) => holesOf(one, [...path, Array.isArray(shape) ? Number(key) : key])) : [];
}

/** Puts the look of a row together again, of a run that began at an instant (milliseconds since 1970). Throws a `RangeError` where a column has no such row. */
export type Build = (columns: readonly Column[], row: number, begun: number) => unknown;

/** How the looks of a form are put together again. */
export function builderOf(shape: unknown): Build {
  const builder = builderIn(shape, { next: 0 });
  return (columns, row, begun) => built(builder, columns, row, begun);
}

/** What has no holes is one value for all looks of the form: there are many of them, and most of each is the same. */
type Builder = { readonly whole: unknown } | { readonly fill: Build };

const built = (builder: Builder, columns: readonly Column[], row: number, begun: number): unknown => ('whole' in builder ? builder.whole : builder.fill(columns, row, begun));

function builderIn(shape: unknown, hole: { next: number }): Builder {
  if (typeof shape === 'string') {
    const index = hole.next;
    const isInstant = shape.startsWith(marks.instant);
    if (shape === marks.number || isInstant) hole.next += 1;
    if (shape === marks.number) return { fill: (columns, row) => numberIn(columns, index, row) / 10 };
    if (isInstant) return { fill: (columns, row, begun) => text(begun + numberIn(columns, index, row), shape.endsWith('s')) };
    return { whole: shape.startsWith('\u0000') ? shape.slice(1) : shape };
  }
  if (typeof shape !== 'object' || shape === null) return { whole: shape };
  const parts = Object.entries(shape).map(([key, inner]) => [key, builderIn(inner, hole)] as const);
  const [keys, builders] = [parts.map(([key]) => key), parts.map(([, part]) => part)];
  const make: Build = (columns, row, begun) => {
    if (Array.isArray(shape)) return builders.map((part) => built(part, columns, row, begun));
    const value: Record<string, unknown> = {};
    for (let index = 0; index < keys.length; index += 1) value[keys[index] ?? ''] = built(builders[index] as Builder, columns, row, begun);
    return value;
  };
  // The one key that cannot be assigned.
  if (keys.includes('__proto__')) return { fill: (columns, row, begun) => Object.fromEntries(parts.map(([key, part]) => [key, built(part, columns, row, begun)])) };
  return parts.every(([, part]) => 'whole' in part) ? { whole: make([], 0, 0) } : { fill: make };
}

function numberIn(columns: readonly Column[], index: number, row: number): number {
  const value = columns[index]?.[row];
  if (value === undefined) throw new RangeError('no such row');
  return value;
}
