/** What is made, one after the other: the next is begun while the one before it is used. What fails throws when it is its turn. */
export async function* ahead<One>(all: Iterable<() => Promise<One>>): AsyncGenerator<One, void> {
  let next: Promise<One> | undefined;
  for (const make of all) {
    const now = next;
    next = make();
    // Whoever stops before its turn never hears of it.
    next.catch(() => undefined);
    if (now !== undefined) yield await now;
  }
  if (next !== undefined) yield await next;
}
