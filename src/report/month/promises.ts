// Which promises of availability a month tells of one by one, and in which order: of more than can be read what was not kept.
import type { Achieved } from '../../measure/periods/achieved.ts';
import type { Month } from '../../measure/periods/month.ts';
import { once, onceEach } from '../../model/once.ts';
import { percent } from '../../words/figures.ts';
import { locale } from '../../words/formatters.ts';
import { monthWords } from '../../words/months.ts';
import { title } from '../../words/render.ts';
import { say } from '../../words/vocabulary.ts';
import { isHidden, linkTo, type Reading } from '../reading.ts';
import { achievedView, briefly, isBarely, lasting, targetText } from './achieved.ts';
import { burnDown, detection } from './burn-down.ts';

/** So many are read one by one; of more there is a table, and each is told in full only where it was not kept. */
const few = 12;
/** So many sentences begin a page, and so many are told in full. */
const [sentencesShown, shown] = [25, 100] as const;
/** So many of which nothing or little was measured are told each with a sentence; of more that is one and the same. */
const fewAlike = 3;

/** What a page tells of the promises of availability. */
export interface PromisesView {
  /** What is told first, the worst first; and of the others how many were kept. */
  readonly achieved: readonly object[];
  readonly others: string | null;
  /** In full. */
  readonly parts: readonly object[];
  readonly moreParts: string | null;
  /** Kept ones in full, folded; and every one in a line of a table, where there are too many for all of them to be told. */
  readonly folded: { readonly summary: string; readonly parts: readonly object[] } | null;
  readonly rows: readonly object[];
  readonly withCustomers: boolean;
}

const gravity: Readonly<Record<Achieved['reached'], number>> = { broken: 0, inconclusive: 1, unknown: 2, kept: 3 };

// A promise is told alike to the operator and to whom it was made.
const viewsIn = once((about: Reading) => onceEach((one: Achieved) => ({ ...achievedView(about, one), burnDown: burnDown(about, one), detected: detection(about, one) })));

/** The promises of a month, what was not kept first, and by the names of services as people sort them. */
export function inOrder({ language }: Pick<Reading, 'language'>, { achieved }: Pick<Month, 'achieved'>): readonly Achieved[] {
  const { compare } = new Intl.Collator(locale(language), { numeric: true });
  return achieved.map((one) => ({ one, name: title(one.service, language) })).toSorted((a, b) => gravity[a.one.reached] - gravity[b.one.reached] || compare(a.name, b.name)).map(({ one }) => one);
}

/** To whom a promise was made, for the operator's total; nothing in a customer's own report, and where customers are not shown. */
export function madeTo({ view, language }: Reading, { customer: whose }: Pick<Month, 'customer'>, { customer }: Achieved): string | null {
  if (whose !== undefined || isHidden(view, 'customers')) return null;
  return customer === undefined ? monthWords.ownUse[language] : title(view.estate.Customer.get(customer) ?? { name: customer }, language);
}

/** What the page of a month shows of its promises of availability. */
export function promisesView(about: Reading, month: Month): PromisesView {
  const { language } = about;
  const all = inOrder(about, month);
  const full = (one: Achieved): object => ({ ...viewsIn(about)(one), madeTo: madeTo(about, month, one) });
  const withCustomers = month.customer === undefined && !isHidden(about.view, 'customers');
  if (all.length <= few) return { achieved: all.map(full), others: null, parts: all.map(full), moreParts: null, folded: null, rows: [], withCustomers };
  const kept = all.filter(({ reached }) => reached === 'kept');
  const open = all.slice(0, all.length - kept.length);
  const unseen = alike(open, ({ reached, measured }) => reached === 'unknown' && measured.knownOnly === undefined);
  // Where what is allowed is being used up, that is to be read.
  const barely = alike(open, (one) => one.reached === 'inconclusive' && isBarely(one) && one.burning.length === 0);
  const told = open.filter((one) => !unseen.has(one) && !barely.has(one));
  const more = (count: number, most: number): string | null => (count <= most ? null : say(monthWords.more, language, { count: { count: count - most } }));
  const lowest = kept.toSorted((a, b) => (a.measured.knownOnly ?? 1) - (b.measured.knownOnly ?? 1))[0];
  const others = lowest === undefined ? [] : [say(monthWords[lowest.measured.knownOnly === 1 ? 'neverDown' : open.length === 0 ? 'allKept' : 'othersKept'], language, {
    count: { count: kept.length }, service: title(lowest.service, language), share: percent(lowest.measured.knownOnly ?? 1, language), target: targetText(about, lowest.target),
  })];
  const cut = more(told.length, sentencesShown);
  const once = [['unseen', unseen.size], ['barelySeen', barely.size]] as const;
  const notSeen = once.flatMap(([words, count]) => (count === 0 ? [] : [say(monthWords[words], language, { count: { count } })]));
  return {
    achieved: told.slice(0, sentencesShown).map(full), others: [...(cut === null ? [] : [`${cut}.`]), ...notSeen, ...others].join(' ') || null,
    parts: open.slice(0, shown).map(full), moreParts: more(open.length, shown),
    folded: kept.length === 0 || all.length > shown ? null : { summary: say(monthWords.keptOnes, language, { count: { count: kept.length } }), parts: kept.map(full) },
    rows: all.map((one) => rowOf(about, month, one)), withCustomers,
  };
}

/** Those of which the same is to be said, where they are more than a few. */
function alike(all: readonly Achieved[], are: (one: Achieved) => boolean): ReadonlySet<Achieved> {
  const found = all.filter(are);
  return new Set(found.length > fewAlike ? found : []);
}

function rowOf(about: Reading, month: Month, one: Achieved): object {
  const { language } = about;
  const { measured } = one;
  return {
    service: linkTo(about, one.service.ref), madeTo: madeTo(about, month, one), ...briefly(about, one),
    down: measured.knownOnly === undefined ? monthWords.isUnknown[language] : lasting(measured.down, about),
    coverage: measured.coverage === undefined ? '\u2013' : percent(measured.coverage, language),
  };
}
