import { timeZoneOf } from '../../model/effective.ts';
import { declarationOf } from '../../model/estate.ts';
import type { Language, Text, Value } from '../../model/message.ts';
import type { Ref } from '../../model/declaration.ts';
import type { View } from '../../publish.ts';
import { instant, span, timeOfDay, dayOf } from '../../words/time.ts';
import { title, words } from '../../words/render.ts';
import { statuses } from '../../words/statuses.ts';
import { say } from '../../words/vocabulary.ts';
import { languagesOf, named, said, type Content } from './content.ts';
import type { Marker } from './marker.ts';
import type { Sentences } from './templates.ts';
import type { Topic } from './topics.ts';
import { commentWords as w } from './words.ts';

const inEvery = (view: View, write: (language: Language) => readonly string[]): readonly Sentences[] => languagesOf(view.estate).map((language) => ({ language, sentences: write(language) }));

/** What changed since the marker was written, old -> new; empty when nothing of it is worth a comment. */
export function changed(before: Marker, content: Content, view: View): readonly Sentences[] {
  const { marker } = content;
  return inEvery(view, (language) => {
    const wording = { language, timeZone: timeZoneOf(view.estate) };
    const none = w.none[language];
    const told = ({ message }: Pick<Marker, 'message'>): string => (message === undefined ? none : whole(said(message, view, wording)));
    const difference = (text: Text, old: string, now: string): string[] => (old === now ? [] : [say(text, language, { old, new: now })]);
    const status = (of: Marker['status']): string => (of === undefined ? none : (statuses[of]?.[language] ?? none));
    return [
      ...difference(w.status, status(before.status), status(marker.status)),
      ...difference(w.priority, before.priority ?? none, marker.priority ?? none),
      ...(marker.message === undefined ? [] : difference(w.message, told(before), told(marker))),
      ...(marker.rows === undefined ? [] : difference(w.rows, String(before.rows ?? none), String(marker.rows))),
    ];
  });
}

/** Why a closed issue is open again. */
export function reopened(before: Marker | undefined, content: Content, view: View): readonly Sentences[] {
  const same = before?.episode === content.marker.episode;
  const text = before?.state === 'waived' ? w.waiverEnded : before?.state === 'gone' ? w.promisedAgain : before !== undefined && before.state === 'open' && same ? w.stillFailing : w.relapse;
  return inEvery(view, (language) => [say(text, language, { at: instant(content.facts.opened, language, timeZoneOf(view.estate)) })]);
}

/** The proof that it is in order: since when, confirmed when, how long it lasted, and how that stands to the deadline. */
export function restored({ members, together }: Topic, before: Marker | undefined, view: View): readonly Sentences[] {
  const timeZone = timeZoneOf(view.estate);
  const confirmed = members.map(({ since }) => since).toSorted().at(-1) ?? view.results.at;
  const [only] = members;
  const past = only === undefined || together ? undefined : view.memory.findings[only.key];
  const ended = past?.ended ?? undefined;
  const effect = view.controls[only?.control ?? '']?.effect;
  return inEvery(view, (language) => {
    const at = (when: string): string => instant(when, language, timeZone);
    if (ended === undefined) {
      return together ? [say(w.restoredTogether, language, { count: { count: members.length }, confirmed: at(confirmed) })] : [say(w.restored, language, { from: at(confirmed), confirmed: at(confirmed) })];
    }
    const from = ended.endedAt;
    const between = (one: string, other: string): string => span((Date.parse(other) - Date.parse(one)) / 1000, language);
    const lastOk = past?.raw.findLast(({ at: when, status }) => status === 'pass' && when < ended.openedAt)?.at ?? lastGood(only, ended.openedAt, view);
    const sameDay = dayOf(from, timeZone) === dayOf(confirmed, timeZone);
    const lasted = between(ended.openedAt, from);
    const least = between(ended.openedAt, ended.lastFailAt);
    const sentence = effect === 'deviation' ? say(w.deviated, language, { span: lasted })
      : lastOk === undefined ? say(w.lasted, language, { span: lasted }) : say(w.lastedBetween, language, { span: lasted, least, most: between(lastOk, from) });
    const due = before?.due;
    const margin = due === undefined || Number.isNaN(Date.parse(due)) ? [] : [say(from <= due ? w.beforeDeadline : w.afterDeadline, language, { span: between(...(from <= due ? [from, due] as const : [due, from] as const)) })];
    return [say(w.restored, language, { from: at(from), confirmed: sameDay ? timeOfDay(confirmed, timeZone) : at(confirmed) }), sentence, ...margin];
  });
}

/** The last look that was good before an outage began: of a long one the last verdicts no longer say it, but what was seen of its targets does. */
function lastGood(finding: Topic['members'][number] | undefined, before: string, { memory }: View): string | undefined {
  const seen = (finding?.evidence ?? []).flatMap(({ target, from }) => memory.targets[`${target}@${from}`]?.stretches ?? []);
  return seen.filter(({ answer, last }) => answer === 'good' && Date.parse(last) < Date.parse(before)).map(({ last }) => last).toSorted((a, b) => Date.parse(a) - Date.parse(b)).at(-1);
}

/** Why an issue is closed whose promise is not there any more. */
export function gone(key: string, view: View): readonly Sentences[] {
  const [, kind = '', rest = ''] = key.split('/');
  const ref: Ref = `${kind}/${rest.split('#')[0] ?? ''}`;
  const there = declarationOf(view.estate, ref) !== undefined;
  return inEvery(view, (language) => [say(there ? w.noLongerPromised : w.noLongerDeclared, language, { subject: there ? named(view.estate, ref, language) : ref })]);
}

/** Why the issue that stood for many is closed. */
export const stormOver = (view: View): readonly Sentences[] => inEvery(view, (language) => [w.stormOver[language]]);

/** Until when and by what nobody is told. */
export function waived({ members }: Topic, view: View): readonly Sentences[] {
  const waivers = members.flatMap(({ waiver }) => (waiver === undefined ? [] : (view.estate.Waiver.get(waiver.split('/')[1] ?? '') ?? [])));
  const [last] = waivers.toSorted((a, b) => (a.spec.until < b.spec.until ? 1 : -1));
  const until: Value | undefined = last === undefined ? undefined : { date: last.spec.until };
  return inEvery(view, (language) => [say(w.waived, language, {
    until: until === undefined ? '–' : words(until, { language, timeZone: timeZoneOf(view.estate) }),
    waiver: last === undefined ? (members.find(({ waiver }) => waiver !== undefined)?.waiver ?? '') : title(last, language),
  })]);
}

/** That another issue, with a lower number, is about the same. */
export const duplicated = (of: number, view: View): readonly Sentences[] => inEvery(view, (language) => [say(w.duplicate, language, { number: String(of) })]);

/** A sentence of a finding within another sentence: without its full stop, and without what only a measurement could fill in. */
const whole = (sentence: string): string => sentence.replaceAll(/\{\w+(\|[^{}|]*){0,2}\}/g, '…').replace(/\.$/, '');
