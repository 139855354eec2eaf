// What of a look follows from its other numbers: a total from its parts, `took` from the total. Only how far it is from that is kept.
import type { Column, Hole } from './forms.ts';

/** The columns of a form with what follows from others as how far it is from what follows. */
export function predicted(holes: readonly Hole[], columns: readonly Column[]): readonly (readonly number[])[] {
  const guesses = new Map(guessesFor(holes).map(({ hole, guess }) => [hole, guess]));
  return columns.map((column, hole) => {
    const guess = guesses.get(hole);
    return Array.from(column, (value, row) => (guess === undefined ? value : value - guess(columns, row)));
  });
}

/** The inverse, on the columns themselves: totals first, then `took`, which follows from a total. */
export function foretell(holes: readonly Hole[], columns: readonly Float64Array[]): void {
  for (const { hole, guess } of guessesFor(holes)) {
    const column = columns[hole];
    for (let row = 0; row < (column?.length ?? 0); row += 1) (column as Float64Array)[row] = (column?.[row] ?? 0) + guess(columns, row);
  }
}

interface Guess {
  readonly hole: number;
  readonly guess: (columns: readonly Column[], row: number) => number;
}

function guessesFor(holes: readonly Hole[]): readonly Guess[] {
  const total = holes.findIndex(({ path }) => path.at(-1) === 'total' && path.at(-2) === 'timings');
  if (total === -1) return [];
  const parts = holes.flatMap(({ path }, hole) => (path.at(-2) === 'timings' && hole !== total ? [hole] : []));
  const took = holes.findIndex(({ path }) => path.length === 1 && path[0] === 'took');
  const sum: Guess = {
    hole: total,
    guess: (columns, row) => {
      let all = 0;
      for (let part = 0; part < parts.length; part += 1) all += columns[parts[part] as number]?.[row] ?? 0;
      return all;
    },
  };
  return took === -1 ? [sum] : [sum, { hole: took, guess: (columns, row) => 10 * Math.round((columns[total]?.[row] ?? 0) / 10) }];
}
