// Tables of paths into documents, walked all at once. In a path `*` is any key or index, and a last `#` the key itself.

/** What stands at a turn of several paths: those that end there, in a text or as the key that led there, and where the others go on. */
export interface Paths<Row> {
  readonly ends: readonly Row[];
  readonly keys: readonly Row[];
  readonly on: ReadonlyMap<string, Paths<Row>>;
  readonly any: Paths<Row> | undefined;
}

/** The paths of rows, from a turn on. */
export function pathsOf<Row extends { readonly path: readonly string[] }>(rows: readonly Row[], turn = 0): Paths<Row> {
  const steps = Map.groupBy(rows, ({ path }) => path[turn]);
  const { '*': any, ...on } = Object.fromEntries([...steps].flatMap(([step, all]) => (step === undefined || step === '#' ? [] : [[step, pathsOf(all, turn + 1)]])));
  return { ends: steps.get(undefined) ?? [], keys: steps.get('#') ?? [], on: new Map(Object.entries(on)), any };
}

/** Whether every text and key at the end of a path answers to something. */
export const everyName = <Row>(document: unknown, paths: Paths<Row>, answers: (name: string, row: Row, document: unknown) => boolean): boolean => walk(document, '', paths, { answers, document });

interface Walking<Row> {
  readonly answers: (name: string, row: Row, document: unknown) => boolean;
  readonly document: unknown;
}

function walk<Row>(value: unknown, key: string, { ends, keys, on, any }: Paths<Row>, walking: Walking<Row>): boolean {
  for (const row of keys) if (!walking.answers(key, row, walking.document)) return false;
  if (typeof value === 'string') {
    for (const row of ends) if (!walking.answers(value, row, walking.document)) return false;
    return true;
  }
  if (typeof value !== 'object' || value === null || (on.size === 0 && any === undefined)) return true;
  if (Array.isArray(value)) {
    // Its indexes are no names, and to make texts of them takes longer than all the rest.
    for (let index = 0; any !== undefined && index < value.length; index++) if (!walk(value[index], any.keys.length === 0 ? '' : String(index), any, walking)) return false;
    return true;
  }
  const mapping = value as Readonly<Record<string, unknown>>;
  // Of every document there is: no list of its keys is made.
  for (const inner in mapping) {
    if (!Object.hasOwn(mapping, inner)) continue;
    const next = on.get(inner);
    if (next !== undefined && !walk(mapping[inner], inner, next, walking)) return false;
    if (any !== undefined && !walk(mapping[inner], inner, any, walking)) return false;
  }
  return true;
}
