// What of the lists of cases is not in the figures, in plain sentences beside them.
import { unreadOf, type Unread } from '../../measure/cases/unread.ts';
import type { View } from '../../publish.ts';
import { unreadWords as w } from '../../words/unread.ts';
import { unseenTexts } from '../../words/reasons.ts';
import { say } from '../../words/vocabulary.ts';
import { isHidden, type Reading } from '../reading.ts';

/** What could not be read, as it was before anything was left out for an audience. */
export const unreadIn = (view: View): Unread | undefined => view.unread ?? unreadOf(view.memory);

/** The sentences, and the page that lists the rows, where the reader has it; nothing where all of it was read. */
export function unreadView({ view, language }: Reading): { readonly sentences: readonly string[]; readonly href: string | null; readonly link: string } | null {
  const found = unreadIn(view);
  if (found === undefined) return null;
  const { left, partly, waiting, lists } = found;
  const isTheirs = view.customer !== undefined || isHidden(view, 'evidence');
  return {
    sentences: [
      ...(left === 0 ? [] : [say(w.left, language, { count: { count: left } })]),
      ...(partly === 0 ? [] : [say(w.partly, language, { count: { count: partly } })]),
      ...(waiting === 0 ? [] : [say(w.waiting, language, { count: { count: waiting } })]),
      // What a list is called, and why it could not be read, is the operator's own.
      ...(isTheirs ? (lists.length === 0 ? [] : [say(w.lists, language, { count: { count: lists.length } })]) : lists.map(({ name, reason }) => say(w.list, language, { name, reason: unseenTexts[`unseen-${reason}`]?.[language] ?? reason }))),
      ...(left + partly > 0 && isTheirs ? [w.elsewhere[language]] : []),
    ],
    href: left + partly > 0 && !isTheirs ? 'controls/cases-readable.html' : null, link: w.where[language],
  };
}
