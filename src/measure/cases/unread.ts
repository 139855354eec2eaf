// What of the lists of cases could not be read, and so is in no figure.
import type { CaseFacts, Trouble } from '../../model/case.ts';
import type { Memory } from '../../model/memory.ts';
import type { Reason } from '../../model/observation.ts';

/** What the last look at each list left out. */
export interface Unread {
  /** Rows of which nothing is known: in no figure. */
  readonly left: number;
  /** Cases of which something could not be read, and the rest counts. */
  readonly partly: number;
  /** Cases of the repository that the next runs read: how they went on is not in the figures. */
  readonly waiting: number;
  /** Lists that could not be read at all: the figures stand on what was read of them before. */
  readonly lists: readonly { readonly name: string; readonly reason: Reason }[];
}

/** What leaves a whole row out. */
const whole: ReadonlySet<Trouble['what']> = new Set<Trouble['what']>(['no-number', 'not-opened', 'twice']);

/** How many rows are left out, and of how many something is, by what could not be read of them. */
export function countOf(troubles: readonly Trouble[]): NonNullable<CaseFacts['unread']> {
  // A number that is there twice is one case that is read, and a row for each time that it is not.
  const left = troubles.filter(({ what }) => whole.has(what));
  const gone = new Set(left.flatMap(({ about, what }) => (what === 'twice' ? [] : [about])));
  return { left: left.length, partly: new Set(troubles.flatMap(({ about, what }) => (whole.has(what) || gone.has(about) ? [] : [about]))).size };
}

/** What could not be read of all lists, by the last look at each; nothing where all of it was. */
export function unreadOf({ targets }: Pick<Memory, 'targets'>): Unread | undefined {
  const looks = Object.values(targets).map(({ last }) => last).filter(({ probe }) => probe === 'case-export' || probe === 'github-issues');
  const facts = looks.flatMap((look) => (look.seen ? [look.facts as Partial<CaseFacts>] : []));
  const counts = facts.map(({ unread, troubles = [] }) => unread ?? countOf(troubles));
  const sum = (of: (one: (typeof counts)[number]) => number): number => counts.reduce((all, one) => all + of(one), 0);
  const lists = looks.flatMap((look) => (look.seen ? [] : [{ name: look.target.slice(look.target.lastIndexOf('/') + 1).replace(/^.*#/u, ''), reason: look.reason }]));
  const found = { left: sum(({ left }) => left), partly: sum(({ partly }) => partly), waiting: facts.reduce((all, { left = 0 }) => all + left, 0), lists };
  return found.left + found.partly + found.waiting + lists.length === 0 ? undefined : found;
}
