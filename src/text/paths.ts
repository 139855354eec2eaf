// Tables of paths into documents, walked all at once. In a path `*` is any key or index, and a last `#` the key itself.

/** What stands at a turn of several paths: those that end there, in a text or as the key that led there, and where the others go on. */
export interface Paths<Row> {
  readonly ends: readonly Row[];
  readonly keys: readonly Row[];
  readonly on: readonly { readonly step: string; readonly next: Paths<Row> }[];
  readonly any: Paths<Row> | undefined;
}

/** The paths of rows, from a turn on. */
export function pathsOf<Row extends { readonly path: readonly string[] }>(rows: readonly Row[], turn = 0): Paths<Row> {
  const steps = Map.groupBy(rows, ({ path }) => path[turn]);
  const { '*': any, ...on } = Object.fromEntries([...steps].flatMap(([step, all]) => (step === undefined || step === '#' ? [] : [[step, pathsOf(all, turn + 1)]])));
  return { ends: steps.get(undefined) ?? [], keys: steps.get('#') ?? [], on: Object.entries(on).map(([step, next]) => ({ step, next })), any };
}

/** Whether every text and key at the end of a path answers to something. */
export const everyName = <Row>(document: unknown, paths: Paths<Row>, answers: (name: string, row: Row, document: unknown) => boolean): boolean => walk(document, '', paths, { answers, document });

interface Walking<Row> {
  readonly answers: (name: string, row: Row, document: unknown) => boolean;
  readonly document: unknown;
}

function walk<Row>(value: unknown, key: string, { ends, keys, on, any }: Paths<Row>, walking: Walking<Row>): boolean {
  if (keys.length > 0 && !answered(key, keys, walking)) return false;
  if (typeof value === 'string') return ends.length === 0 || answered(value, ends, walking);
  if (typeof value !== 'object' || value === null) return true;
  const mapping = value as Readonly<Record<string, unknown>>;
  // Of every document there is: each is asked for what the paths name, which is five times as fast as to ask for each of its keys whether
  // a path names it. And by index: no more than it says is made of that even before the code is well compiled.
  for (let at = 0; at < on.length; at++) {
    const one = on[at] as (typeof on)[number];
    const inner = mapping[one.step];
    if (inner !== undefined && !walk(inner, one.step, one.next, walking)) return false;
  }
  if (any === undefined) return true;
  if (Array.isArray(value)) {
    for (let at = 0; at < value.length; at++) if (!walk(value[at], any.keys.length === 0 ? '' : String(at), any, walking)) return false;
    return true;
  }
  for (const inner in mapping) if (Object.hasOwn(mapping, inner) && !walk(mapping[inner], inner, any, walking)) return false;
  return true;
}

function answered<Row>(name: string, rows: readonly Row[], { answers, document }: Walking<Row>): boolean {
  for (let at = 0; at < rows.length; at++) if (!answers(name, rows[at] as Row, document)) return false;
  return true;
}
