// The first sentences about a month: how much of what was promised was not kept, and what.
import type { Month } from '../../measure/periods/month.ts';
import type { Text } from '../../model/message.ts';
import { monthWords } from '../../words/months.ts';
import { say } from '../../words/vocabulary.ts';
import type { Reading } from '../reading.ts';
import { sentenceOf } from './achieved.ts';
import { sharesSentence } from './faults.ts';
import { monthName } from './heading.ts';
import { inOrder, madeTo } from './promises.ts';
import { reportsOf, type Report } from './summary.ts';

/** How many of what was promised was not kept, and how many cannot be decided; nothing of the latter where there are none. */
export function leadOf({ language }: Reading, { achieved, restored, responded }: Month): { readonly lead: string; readonly open: string | null } {
  const shares = [...restored, ...responded].filter(({ met, breached, inconclusive }) => met + breached + inconclusive > 0).map(({ reached }) => reached);
  const all = [...achieved.map(({ reached }) => reached), ...shares];
  const count = (what: (typeof all)[number]): number => all.filter((one) => one === what).length;
  const [kept, broken, open] = [count('kept'), count('broken'), count('inconclusive') + count('unknown')];
  const lead = broken > 0 ? say(monthWords.leadBroken, language, { broken: { count: broken }, all: { count: all.length } })
    : kept > 0 ? say(kept < all.length ? monthWords.leadSomeKept : wholly[kept] ?? monthWords.leadKept, language, { kept: { count: kept }, all: { count: all.length } }) : all.length < 2 ? monthWords.leadNone[language] : say(monthWords.leadNoneOf, language, { all: { count: all.length } });
  // Where nothing could be decided, the lead has said all of it.
  return { lead, open: open === 0 || open === all.length ? null : say(monthWords.leadOpen, language, { count: { count: open } }) };
}

/** By how many there are. */
const wholly: Readonly<Record<number, Text>> = { 1: monthWords.leadKeptOne, 2: monthWords.leadKeptBoth };

const shown = 4;

/** What a page begins with: the month that runs and the one before it, as far as they can be told, each with what was not kept in it. */
export function latest(about: Reading): readonly { readonly lead: string; readonly open: string | null; readonly broken: readonly string[]; readonly more: string | null; readonly href: string }[] {
  const { view, language } = about;
  return newest(about, view.customer).map(({ month, name }) => {
    const { lead, open } = leadOf(about, month);
    const late = [...month.restored, ...month.responded].some(({ reached }) => reached === 'broken') ? sharesSentence(about, month) : null;
    const broken = [...inOrder(about, month).filter(({ reached }) => reached === 'broken').map((one) => [madeTo(about, month, one), sentenceOf(about, one)].filter((part) => part !== null).join(': ')), ...(late === null ? [] : [late])];
    const runs = month.period.interval[1] > Date.parse(view.results.at);
    return {
      lead: say(runs ? monthWords.soFar : monthWords.inMonth, language, { month: monthName(about, month), lead }), open, href: `months/${name}.html`,
      broken: broken.slice(0, shown), more: broken.length <= shown ? null : say(monthWords.more, language, { count: { count: broken.length - shown } }),
    };
  });
}

/** The reports of the two newest months for a customer, or for the operator's total. */
export const newest = ({ view }: Reading, customer: string | undefined): readonly Report[] => reportsOf(view).filter(({ month }) => month.customer === customer).slice(0, 2);
