// Paths that say the same of several siblings, as one: `deadlines.P1…P4.restore`.

/** The name of several siblings together. */
const together = (keys: readonly string[]): string => `${keys[0] ?? ''}…${keys.at(-1) ?? ''}`;

/** Fields by path, each with what is said of it, in order: what three siblings or more have below them in the same words is said once of all. */
export function foldedFields<Field extends { readonly path: string }>(fields: readonly Field[], said: (field: Field) => string): Field[] {
  const below = (path: string, all: readonly Field[]): Field[] => all.filter((one) => one.path.startsWith(`${path}.`));
  let left = [...fields];
  for (const { path: parent } of [{ path: '' }, ...fields]) {
    const prefix = parent === '' ? '' : `${parent}.`;
    const children = left.filter(({ path }) => path.startsWith(prefix) && !path.slice(prefix.length).includes('.'));
    const alike = Map.groupBy(children.filter(({ path }) => below(path, left).length > 0), ({ path }) => below(path, left).map((one) => `${one.path.slice(path.length)} ${said(one)}`).join('\n'));
    for (const siblings of alike.values()) {
      const [first, ...others] = siblings;
      if (first === undefined || others.length < 2) continue;
      const name = `${prefix}${together(siblings.map(({ path }) => path.slice(prefix.length)))}`;
      const moved = below(first.path, left).map((one) => ({ ...one, path: `${name}${one.path.slice(first.path.length)}` }));
      const gone = new Set(siblings.flatMap(({ path }) => below(path, left)));
      const last = others.at(-1);
      left = left.filter((one) => !gone.has(one)).flatMap((one) => (one === last ? [one, ...moved] : [one]));
    }
  }
  return left;
}

/** Paths of which three or more differ in one key, as one. */
export function foldedPaths(paths: readonly string[]): string[] {
  let left = [...paths];
  for (let at = 0; left.some((path) => path.split('.').length > at); at++) {
    const alike = Map.groupBy(left, (path) => (path.split('.').length > at ? path.split('.').with(at, '').join('.') : path));
    left = [...alike.values()].flatMap((all) => (all.length < 3 ? all : [(all[0] ?? '').split('.').with(at, together(all.map((path) => path.split('.')[at] ?? ''))).join('.')]));
  }
  return left;
}
