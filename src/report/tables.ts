import type { Recorded, Status } from '../model/finding.ts';
import { findingWords } from '../words/catalog.ts';
import { number } from '../words/render.ts';
import { statuses } from '../words/statuses.ts';
import { say } from '../words/vocabulary.ts';
import type { Reading } from './reading.ts';
import { byGravity, rowOf, type Row } from './row.ts';

/** The first rows of many, and a sentence that says how many there are. */
export interface Rows {
  readonly rows: readonly Row[];
  readonly cut: string | null;
}

/** At most so many rows; the findings page holds the others. */
export function rowsUpTo(about: Reading, all: readonly Recorded[], bound: number): Rows {
  return {
    rows: all.slice(0, bound).map((one) => rowOf(about, one)),
    cut: all.length <= bound ? null : say(findingWords.cutOthers, about.language, { shown: { count: bound }, all: { count: all.length } }),
  };
}

/**
 * Every finding by status, the broken first. Only kept ones are ever cut, when there are more than the bound in all, and
 * of them first what was kept before.
 */
export function byStatus(about: Reading, bound: number): readonly (Rows & { readonly status: Status; readonly word: string; readonly count: string; readonly folded: string | null })[] {
  let room = bound;
  return (Object.keys(statuses) as Status[]).flatMap((status) => {
    const all = about.findings
      .filter((one) => one.status === status)
      .sort((a, b) => Number(b.change === 'resolved') - Number(a.change === 'resolved') || byGravity(a, b));
    const shown = status === 'pass' ? all.slice(0, Math.max(100, room)) : all;
    room -= shown.length;
    if (all.length === 0) return [];
    return [
      {
        status,
        word: statuses[status][about.language],
        count: number(all.length, about.language),
        // What is in order is read by few: it opens when it is asked for.
        folded: status === 'pass' && all.length > 20 ? findingWords.folded[about.language] : null,
        rows: shown.map((one) => rowOf(about, one)),
        cut: shown.length === all.length ? null : say(findingWords.cut, about.language, { shown: { count: shown.length }, all: { count: all.length } }),
      },
    ];
  });
}
