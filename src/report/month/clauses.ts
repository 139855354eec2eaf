// The clauses of the customer's agreement over a month: ours and theirs, each with what it is proved by.
import { agreementOf, clausesOf, type ClauseMonth, type Kept, type Proof } from '../../measure/periods/clauses.ts';
import { proofsOf, type Proofs } from '../../measure/periods/proofs.ts';
import { attestedOn, type Confirmed } from '../../measure/periods/attested.ts';
import { iso } from '../../measure/duration.ts';
import { timeZoneOf } from '../../model/effective.ts';
import type { Month } from '../../measure/periods/month.ts';
import type { Declared } from '../../model/estate.ts';
import type { Text } from '../../model/message.ts';
import type { View } from '../../publish.ts';
import { list } from '../../words/figures.ts';
import { clauseWords as w } from '../../words/clauses.ts';
import { title } from '../../words/render.ts';
import { say } from '../../words/vocabulary.ts';
import { dayOf } from '../../words/time.ts';
import type { Reading } from '../reading.ts';
import { confirmedFor } from './confirmed.ts';
import { byHand } from './by-hand.ts';
import { monthName } from './heading.ts';

const known = new WeakMap<View, ReadonlyMap<string, Proofs>>();

/** What proves the clauses for each customer: as it was found before the view was cut for one, else found once. */
function proofsFor(view: View, customer: string): { readonly proofs: Proofs; titled(control: string): Text | undefined } {
  if (view.proofs !== undefined) return { proofs: view.proofs.units, titled: (control) => view.proofs?.titles[control] };
  const found = known.get(view) ?? proofsOf({ estate: view.estate, memory: view.memory, findings: view.results.findings });
  known.set(view, found);
  return { proofs: found.get(customer) ?? new Map<string, never>(), titled: (control) => view.controls[control]?.title };
}

const confirmedHere = new WeakMap<View, Map<string, Confirmed>>();

/** The confirmations by hand for a customer, found before the view was cut for one, else found once, with the names of those who gave them. */
function confirmedIn(view: View, customer: string): Confirmed {
  if (view.proofs !== undefined) return view.proofs.confirmed;
  const all = confirmedHere.get(view) ?? new Map<string, Confirmed>();
  confirmedHere.set(view, all);
  const found = all.get(customer) ?? confirmedFor(view, customer, (_, by) => by);
  all.set(customer, found);
  return found;
}

/** The clauses of a month for one customer; nothing for the operator's total, and where no agreement is declared. */
export function clausesIn({ view }: Pick<Reading, 'view'>, month: Month): readonly ClauseMonth[] {
  const { customer } = month;
  const agreement = customer === undefined ? undefined : agreementOf(view.estate, month, customer, Date.parse(view.results.at));
  if (customer === undefined || agreement === undefined) return [];
  const confirmed = confirmedIn(view, customer);
  const day = dayOf(iso(Math.min(month.period.interval[1], Date.parse(view.results.at)) - 1), timeZoneOf(view.estate));
  return clausesOf(agreement, month, proofsFor(view, customer).proofs, (clause) => attestedOn(confirmed.get(`${agreement.name} ${clause}`) ?? [], day));
}

/** What the page shows of them; null where there are none. */
export function clausesView(about: Reading, month: Month): object | null {
  const { view, language } = about;
  const clauses = clausesIn(about, month);
  if (clauses.length === 0 || month.customer === undefined) return null;
  const { titled } = proofsFor(view, month.customer);
  const of = (duty: 'operator' | 'customer'): readonly ClauseMonth[] => clauses.filter(({ clause }) => clause.duty === duty);
  const count = (all: readonly ClauseMonth[], state: Kept): number => all.filter((one) => one.state === state).length;
  const [ours, theirs] = [of('operator'), of('customer')];
  const runs = month.period.interval[1] > Date.parse(view.results.at);
  const states = (all: readonly ClauseMonth[]): string => list((['kept', 'inconclusive', 'unknown'] as const).flatMap((state) => {
    const found = count(all, state);
    if (found === 0) return state === 'kept' ? [w['none-kept'][language]] : [];
    const hand = state === 'kept' ? all.filter((one) => one.state === 'kept' && one.attested !== undefined).length : 0;
    return [hand === 0 ? say(w[`some-${state}`], language, { count: { count: found } }) : say(w.someByHand, language, { count: { count: found }, hand: { count: hand } })];
  }), language);
  const broken = count(ours, 'broken');
  const rows = (all: readonly ClauseMonth[]): readonly object[] => all.map((one) => ({
    paragraph: one.clause.paragraph ?? one.name, text: wordsOf(one.clause.text, language), status: statusOf[one.state], word: w[`is-${one.state}`][language], proofs: proofsOfClause(one, titled, about),
  }));
  return {
    lead: say(broken === 0 ? (runs ? w.noneBrokenYet : w.noneBroken) : runs ? w.brokenYet : w.broken, language, { broken: { count: broken }, all: { count: ours.length }, month: monthName(about, month) }),
    rest: broken === ours.length ? null : say(broken === 0 ? w.all : w.rest, language, { states: states(ours) }),
    theirs: theirs.length === 0 ? null : say(w.theirsSentence, language, { kept: { count: count(theirs, 'kept') }, all: { count: theirs.length } }),
    broken: ours.filter(({ state }) => state === 'broken').map(({ clause, name }) => ({ paragraph: clause.paragraph ?? name, text: wordsOf(clause.text, language) })),
    groups: [{ title: w.ours[language], rows: rows(ours) }, ...(theirs.length === 0 ? [] : [{ title: w.theirs[language], rows: rows(theirs) }])],
  };
}

/** What somebody wrote, in one language or in several. */
const wordsOf = (text: Declared<'Agreement'>['spec']['clauses'][string]['text'], language: Reading['language']): string => title({ name: '', title: text }, language);

const statusOf: Readonly<Record<Kept, string>> = { kept: 'pass', broken: 'fail', inconclusive: 'unknown', unknown: 'unknown' };

/** What a clause stands on, in sentences: what was counted, what is not measured yet, and what is to be confirmed by hand. */
function proofsOfClause(one: ClauseMonth, titled: (control: string) => Text | undefined, about: Reading): readonly string[] {
  const { language } = about;
  const { proofs } = one;
  const toCome = proofs.filter(({ why }) => why === 'to-come').length;
  const figure = ({ why, kept, of }: Proof): string => (why === 'nothing' ? w.nothing[language] : say(why === 'watched' ? w.watched : w.figure, language, { kept: { count: kept }, of: { count: of } }));
  return [
    ...proofs.filter(({ why }) => why !== 'to-come').map((proof) => say(w.proof, language, { title: titled(proof.control)?.[language] ?? w.other[language], figure: proof.why === 'nothing' && proof.state === 'kept' ? w.noCase[language] : figure(proof) })),
    ...(toCome === 0 ? [] : [say(w.toCome, language, { count: { count: toCome } })]),
    ...byHand(one, about, (text) => wordsOf(text, language)),
  ];
}
