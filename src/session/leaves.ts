/** Every scalar of a value, with its JSON pointer. */
export function leaves(value: unknown, pointer = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[pointer, value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`));
}
