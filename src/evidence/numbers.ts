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
export function readNumbers(bytes: Uint8Array): number[][] {
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
  const columns = heads.map(({ length }) => Array.from<number>({ length }).fill(0));
  const widest = heads.reduce((most, { width }) => Math.max(most, width), 0);
  // A year of looks is some hundred million bytes: nothing here is called for each of them.
  for (let plane = 0; plane < widest; plane += 1) {
    const scale = 256 ** plane;
    for (const [column, { length, width }] of heads.entries()) {
      if (width <= plane) continue;
      const values = columns[column] as number[];
      if (at + length > bytes.length) throw new RangeError('the columns are cut off');
      for (let index = 0; index < length; index += 1) values[index] = (values[index] as number) + (bytes[at + index] as number) * scale;
      at += length;
    }
  }
  for (const [column, { middle, unit }] of heads.entries()) {
    const values = columns[column] as number[];
    for (let index = 0; index < values.length; index += 1) {
      const step = values[index] as number;
      values[index] = (step % 2 === 1 ? -(step + 1) / 2 : step / 2) * unit + middle;
    }
  }
  return columns;
}

const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number): number => (value % 2 === 1 ? -(value + 1) / 2 : value / 2);

function varint(into: number[], value: number): void {
  let rest = value;
  for (; rest >= 128; rest = Math.floor(rest / 128)) into.push((rest % 128) + 128);
  into.push(rest);
}
