// Columns of whole numbers as bytes that compress well: each around its middle, the low bytes apart from the high ones.

/** Writes columns; `readNumbers` gives them back. */
export function writeNumbers(columns: readonly (readonly number[])[]): Uint8Array {
  const heads: number[] = [];
  varint(heads, columns.length);
  const planes: number[][] = [];
  for (const column of columns) {
    const sorted = column.toSorted((a, b) => a - b);
    const middle = sorted[sorted.length >> 1] ?? 0;
    // Small steps in whole numbers of tenths need no tenths.
    const unit = column.every((value) => (value - middle) % 10 === 0) ? 10 : 1;
    const steps = column.map((value) => zigzag((value - middle) / unit));
    const most = steps.reduce((max, step) => Math.max(max, step), 0);
    const width = most === 0 ? 0 : Math.max(1, Math.ceil(Math.log2(most + 1) / 8));
    for (const head of [column.length, zigzag(middle), unit, width]) varint(heads, head);
    for (let plane = 0; plane < width; plane += 1) (planes[plane] ??= []).push(...steps.map((step) => Math.floor(step / 256 ** plane) % 256));
  }
  return Uint8Array.from([...heads, ...planes.flat()]);
}

/** Reads what `writeNumbers` wrote. Throws a `RangeError` where bytes are missing. */
export function readNumbers(bytes: Uint8Array): Float64Array[] {
  let at = 0;
  const next = (): number => {
    let [value, scale] = [0, 1];
    for (;;) {
      const byte = bytes[at++];
      if (byte === undefined) throw new RangeError('the columns are cut off');
      value += (byte & 127) * scale;
      if (byte < 128) return value;
      scale *= 128;
    }
  };
  const heads = Array.from({ length: next() }, () => ({ length: next(), middle: unzigzag(next()), unit: next(), width: next() }));
  // First the lowest bytes of all columns, then the next ones of those that have any.
  const planes: number[][] = heads.map(() => []);
  for (let plane = 0; heads.some(({ width }) => width > plane); plane += 1) for (const [column, { length, width }] of heads.entries()) {
    if (width <= plane) continue;
    planes[column]?.push(at);
    at += length;
    if (!(at <= bytes.length)) throw new RangeError('the columns are cut off');
  }
  return heads.map((head, column) => columnOf(bytes, head, planes[column] ?? []));
}

interface Head {
  readonly length: number;
  readonly middle: number;
  readonly unit: number;
}

/** A column whose bytes begin at some places, the lowest first. A year of looks is some hundred million bytes: nothing here is called for each of them. */
function columnOf(bytes: Uint8Array, { length, middle, unit }: Head, planes: readonly number[]): Float64Array {
  const values = new Float64Array(length);
  if (planes.length === 0) return values.fill(middle);
  if (planes.length > 3) {
    for (const [plane, from] of planes.entries()) for (let index = 0; index < length; index += 1) values[index] = (values[index] as number) + (bytes[from + index] as number) * 256 ** plane;
    return values.map((step) => unzigzag(step) * unit + middle);
  }
  // Almost all are small enough to be put together as bits.
  const [first = 0, second = 0, third = 0] = planes;
  const [wide, widest] = [planes.length > 1 ? 255 : 0, planes.length > 2 ? 255 : 0];
  for (let index = 0; index < length; index += 1) {
    const step = (bytes[first + index] as number) | (((bytes[second + index] as number) & wide) << 8) | (((bytes[third + index] as number) & widest) << 16);
    values[index] = ((step >>> 1) ^ -(step & 1)) * unit + middle;
  }
  return values;
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

function varint(into: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) into.push((rest % 128) + 128);
  into.push(rest);
}
