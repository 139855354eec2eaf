/** The candidate nearest to a word, for "did you mean"; nothing when none is near. The first of equals, so that the order decides. Near is a third of the word, or as many letters as are given. */
export function suggest(word: string, candidates: Iterable<string>, apartAtMost = Math.max(1, Math.floor(word.length / 3))): string | undefined {
  if (word.length === 0 || word.length > 100) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let least = apartAtMost + 1;
  for (const candidate of candidates) {
    if (Math.abs(candidate.length - wanted.length) >= least) continue;
    const apart = distance(wanted, candidate.toLowerCase(), least);
    if (apart >= least) continue;
    [best, least] = [candidate, apart];
    if (apart === 0) break;
  }
  return best;
}

/** The candidate that a word must have been meant for: near for its length, and no other as near. What this says may be written without asking. */
export function certain(word: string, candidates: readonly string[]): string | undefined {
  const best = suggest(word, candidates);
  if (best === undefined) return undefined;
  const apart = (candidate: string): number => distance(word.toLowerCase(), candidate.toLowerCase(), word.length);
  const least = apart(best);
  return 3 * least > word.length || candidates.some((other) => other !== best && Math.abs(other.length - word.length) <= least && apart(other) <= least) ? undefined : best;
}

/**
 * The same of a name such as `team/member` or `service/erp`: where the part before the stroke is there, only what is behind it is compared, so that
 * a long group makes no two members alike. `find` is `suggest` or `certain`.
 */
export function within(word: string, candidates: readonly string[], find: (word: string, candidates: readonly string[]) => string | undefined): string | undefined {
  const group = word.slice(0, word.indexOf('/') + 1);
  const members = group === '' ? [] : candidates.flatMap((one) => (one.startsWith(group) ? [one.slice(group.length)] : []));
  if (members.length === 0) return find(word, candidates);
  const found = find(word.slice(group.length), members);
  return found === undefined ? undefined : `${group}${found}`;
}

/** A help sentence from a suggestion, else from the list of what is allowed. */
export function didYouMean<Otherwise extends string | undefined>(word: string, candidates: readonly string[], otherwise: Otherwise): string | Otherwise {
  const best = suggest(word, candidates);
  return best === undefined ? otherwise : `did you mean "${best}"?`;
}

/** Damerau-Levenshtein (neighbours swapped count once), given up at `most`. */
function distance(a: string, b: string, most: number): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let nearest = row;
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let cost = Math.min((above[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) cost = Math.min(cost, (before[column - 2] ?? 0) + 1);
      current.push(cost);
      nearest = Math.min(nearest, cost);
    }
    if (nearest >= most && row > 1) return most;
    [before, above] = [above, current];
  }
  return above[b.length] ?? most;
}
