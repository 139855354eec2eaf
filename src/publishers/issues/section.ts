import { turnAt, weekOf } from '../../measure/calendars/rota.ts';
import { timeZoneOf } from '../../model/effective.ts';
import type { Declared } from '../../model/estate.ts';
import type { Language } from '../../model/message.ts';
import type { View } from '../../publish.ts';
import { calendarTitle, lasting } from '../../words/derivation.ts';
import { dayOf, instant, span, timeOfDay } from '../../words/time.ts';
import { title, words } from '../../words/render.ts';
import { statuses } from '../../words/statuses.ts';
import { inLanguage, say } from '../../words/vocabulary.ts';
import { broken, named, said, type Content } from './content.ts';
import type { Deadline } from './facts.ts';
import { stormKey } from './topics.ts';
import { issueWords } from './words.ts';

/** One language of an issue's body, for the template: plain texts, not yet escaped. */
export function sectionOf(content: Content, view: View, language: Language, chief: boolean): object {
  const section = usual(content, view, language, chief);
  if (content.topic.key !== stormKey) return section;
  // Of what stands for many only what is true of all of them.
  const w = inLanguage(issueWords, language);
  const shared: ReadonlySet<string> = new Set([w.since, w.priority, w.key]);
  const isShared = ({ label }: { readonly label: string }): boolean => shared.has(label);
  return { ...section, message: say(issueWords.stormText, language, { count: { count: content.topic.telling.length } }), facts: section.facts.filter(isShared), more: [], proof: section.proof.filter(isShared) };
}

interface Section {
  readonly facts: readonly { readonly label: string }[];
  readonly proof: readonly { readonly label: string }[];
}

function usual({ topic, facts }: Content, view: View, language: Language, chief: boolean): Section {
  const { estate, controls, repository, results } = view;
  const { lead, opened, service, owner, priority } = facts;
  const timeZone = timeZoneOf(estate);
  const wording = { language, timeZone };
  const at = (when: string): string => instant(when, language, timeZone);
  const control = controls[lead.control];
  const w = inLanguage(issueWords, language);
  const [evidence] = lead.evidence;
  const isOwn = control?.effect === 'deviation' && facts.restore !== undefined && facts.restore.level === undefined;
  const section = {
    language: w.language,
    message: topic.together ? `${broken(lead, view, language)} – ${say(issueWords.together, language, { count: { count: topic.telling.length } })}` : said(lead, view, wording),
    facts: [
      { label: w.since, value: at(opened) + whenOk(facts, (when) => (dayOf(when, timeZone) === dayOf(opened, timeZone) ? timeOfDay(when, timeZone) : at(when)), language) },
      ...(service === undefined && lead.customers.length === 0 ? [] : [{ label: w.consequences, value: consequences(facts, view, language) || w.noConsequences }]),
      ...(priority === null ? [] : [{ label: w.priority, value: priority }]),
      ...(isOwn ? due(w.due, facts.restore, view, language) : [...due(w.respond, facts.respond, view, language, lead.episode?.confirmedAt), ...due(w.restore, facts.restore, view, language, lead.episode?.confirmedAt)]), ...due(w.internal, facts.internal, view, language),
      ...(owner === undefined ? [] : [{ label: owner.spec.onCall === undefined ? w.owner : w.onCall, value: [title(owner, language), turn(owner, opened, view, language), owner.spec.contact ?? []].flat().join(', ') }]),
      ...(service?.spec.runbook === undefined ? [] : [{ label: w.runbook, href: service.spec.runbook, text: service.spec.runbook }]),
    ],
    more: [
      { label: w.promise, value: control?.title[language] ?? lead.control },
      { label: w.why, value: control?.why[language] ?? '' },
      { label: w.fix, value: control?.fix[language] ?? '' },
    ].filter(({ value }) => value !== ''),
    proof: [
      ...(evidence === undefined ? [] : [{ label: w.evidence, code: evidence.target, value: say(issueWords.evidenceFrom, language, { from: evidence.from, at: at(evidence.at) }) }]),
      { label: w.declared, code: `${lead.file}:${lead.line}`, ...(repository !== undefined && results.commit !== null && { href: `${repository}/blob/${results.commit}/${lead.file}#L${lead.line}` }) },
      { label: w.key, code: topic.key },
    ],
    tableAbove: topic.together && !chief ? w.table : '',
    columns: [w.about, w.status, w.priority, w.message, w.since],
  };
  return section;
}

/** The table of findings that are told together, in the chief language. */
export function rowsOf({ topic }: Content, view: View, language: Language): readonly object[] {
  const wording = { language, timeZone: timeZoneOf(view.estate) };
  return topic.telling.map((one) => ({
    about: topic.key === stormKey ? `${named(view.estate, one.subject, language)} (${one.about})` : one.about, status: statuses[one.status][language], priority: one.priority ?? '', message: said(one, view, wording),
    since: instant(one.episode?.openedAt ?? one.since, language, wording.timeZone),
  }));
}

function whenOk({ lastOk, lead, confirm }: Content['facts'], at: (when: string) => string, language: Language): string {
  const parts = [
    lastOk === undefined ? [] : say(issueWords.lastOk, language, { at: at(lastOk) }),
    confirm === undefined || lead.episode === null ? [] : `${say(issueWords.confirmed, language, { at: at(lead.episode.confirmedAt) })}, ${say(issueWords.measurements, language, confirm)}`,
  ].flat();
  return parts.length === 0 ? '' : ` (${parts.join('; ')})`;
}

/** `Lønn og regnskap (Fjordfisk), Nettbutikk (Nordlys Bygg)`. */
function consequences({ affected, service, lead }: Content['facts'], { estate }: View, language: Language): string {
  const customers = (names: readonly string[]): string => names.map((name) => named(estate, `customer/${name}`, language)).join(', ');
  const one = (of: Declared<'Service'>): string => {
    const whose = customers(Object.keys(of.spec.customers ?? {}));
    return `${title(of, language)}${whose === '' ? '' : ` (${whose})`}`;
  };
  const services = [service !== undefined && Object.keys(service.spec.customers ?? {}).length > 0 ? service : [], affected].flat();
  return services.length === 0 ? customers(lead.customers) : services.map(one).join(', ');
}

/** `uke 47`: the turn of the rota that the fault began in, without who has it. */
function turn({ spec: { onCall } }: Declared<'Team'>, opened: string, { estate }: View, language: Language): readonly string[] {
  const found = onCall === undefined || onCall.rota === 'daily' ? undefined : turnAt(onCall, opened, timeZoneOf(estate));
  return found === undefined ? [] : [say(issueWords.week, language, { week: String(weekOf(found.began)) })];
}

/** A deadline and where it comes from; and where it had passed before anybody could be told, that too. */
function due(label: string, deadline: Deadline | undefined, { estate }: View, language: Language, confirmed?: string): readonly { readonly label: string; readonly value: string }[] {
  if (deadline === undefined) return [];
  const { at, within, calendar, customer, level } = deadline;
  const basis = [
    within === undefined ? [] : lasting(within, language),
    calendar === undefined ? [] : calendarTitle(estate, calendar, language),
    customer === undefined ? [] : named(estate, `customer/${customer}`, language), level === undefined ? [] : title(level, language),
  ].flat(2);
  const late = confirmed === undefined ? 0 : (Date.parse(confirmed) - Date.parse(at)) / 1000;
  const passed = late > 0 ? ` – ${say(issueWords.passed, language, { late: span(late, language) })}` : '';
  return [{ label, value: `${words({ instant: at }, { language, timeZone: timeZoneOf(estate) })}${basis.length === 0 ? '' : ` (${basis.join(', ')})`}${passed}` }];
}
