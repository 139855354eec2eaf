import { timeZoneOf } from '../../model/effective.ts';
import { declarationOf, operator, type Declared, type Estate } from '../../model/estate.ts';
import { digest } from '../../model/digest.ts';
import { stable, type Recorded } from '../../model/finding.ts';
import type { Ref } from '../../model/declaration.ts';
import type { Language, Values } from '../../model/message.ts';
import type { View } from '../../publish.ts';
import { locale } from '../../words/formatters.ts';
import { render, title, type Wording } from '../../words/render.ts';
import { statuses } from '../../words/statuses.ts';
import { say } from '../../words/vocabulary.ts';
import { titleText } from './escape.ts';
import { factsOf, newsOf, type Facts } from './facts.ts';
import type { Marker } from './marker.ts';
import { stormKey, type Topic } from './topics.ts';
import { issueWords } from './words.ts';

/** What an issue is to hold: all but its words. */
export interface Content {
  readonly topic: Topic;
  readonly facts: Facts;
  readonly title: string;
  readonly labels: readonly string[];
  readonly marker: Omit<Marker, 'said'>;
}

/** The content of an issue whose topic must be told. */
export function contentOf(topic: Topic, view: View, ourLabel: string): Content {
  const facts = factsOf(topic, view);
  const { lead } = facts;
  const message = { control: lead.control, id: lead.id, values: stable(lead.values) };
  return {
    topic, facts, title: titleOf(topic, facts, view), labels: labelsOf(topic, facts, view.estate, ourLabel),
    marker: {
      key: topic.key, digest: digest(newsOf(topic, facts)).slice(0, 24), state: 'open', status: lead.status as 'warn' | 'fail',
      ...(lead.episode && { episode: lead.episode.id }), ...(lead.priority && { priority: lead.priority }), ...(lead.deadline !== null && { due: lead.deadline }),
      ...(topic.together ? { rows: topic.telling.length } : JSON.stringify(message).length < 2000 ? { message } : {}),
    },
  };
}

/** The languages in which people are told, the chief one first. */
export const languagesOf = (estate: Estate): readonly [Language, ...Language[]] => operator(estate)?.spec.languages ?? ['en'];

/** A subject by its title in a language. */
export function named(estate: Estate, ref: Ref, language: Language): string {
  const declared = declarationOf(estate, ref);
  return declared === undefined ? (ref.split('/')[1] ?? ref) : title(declared, language);
}

/** What a finding says, in one language. */
export function said({ control, id, values }: { readonly control: string; readonly id: string; readonly values: Values }, view: View, wording: Wording): string {
  // The names may come from a marker that somebody wrote: only a control's own texts are meant.
  const texts = Object.hasOwn(view.controls, control) ? view.controls[control]?.texts : undefined;
  const text = texts !== undefined && Object.hasOwn(texts, id) ? texts[id] : undefined;
  return text === undefined ? id : render(text, values, wording);
}

function titleOf(topic: Topic, { lead, priority, affected, service }: Facts, view: View): string {
  const [language] = languagesOf(view.estate);
  if (topic.key === stormKey) return titleText(`${priority === null ? '' : `${priority}: `}${say(issueWords.storm, language, { count: { count: topic.telling.length } })}`);
  const subject = named(view.estate, lead.subject, language);
  const several = topic.telling.length > 1;
  const headlines = new Set(topic.telling.map((one) => headline(one, subject, service, view, language, !several)));
  const [only = ''] = headlines;
  const message = headlines.size > 1 ? broken(lead, view, language) : only;
  const others = affected.filter(({ ref }) => ref !== lead.subject).map((one) => title(one, language));
  const list = new Intl.ListFormat(locale(language), { type: 'conjunction' }).format(others.slice(0, 4));
  return titleText(`${priority === null ? '' : `${priority}: `}${message}${others.length === 0 ? '' : say(issueWords.separator, language) + list}`);
}

/** That a promise about many is not kept: `Bærbare hos Fjordfisk: ikke i orden: «Alt utstyr har kryptert disk»`. */
export function broken({ subject, control, status }: Recorded, view: View, language: Language): string {
  return `${named(view.estate, subject, language)}: ${statuses[status][language]}: ${say(issueWords.quoted, language, { text: view.controls[control]?.title[language] ?? control })}`;
}

/**
 * What a finding says, short enough for a title and true for as long as it is told: clauses with a quantity fall away, a
 * person has no name, and where a service has one probe its host is called by the service's title; else the probe is named.
 */
function headline({ control, id, values, about, subject: ref }: Recorded, subject: string, service: Declared<'Service'> | undefined, view: View, language: Language, naming: boolean): string {
  const text = view.controls[control]?.texts[id]?.[language] ?? id;
  const steady = stable(values);
  const clauses = text.split(/(?=[,;] )/).filter((clause, index) => index === 0 || [...clause.matchAll(/\{(\w+)/g)].every(([, name = '']) => name in steady));
  const probes = Object.keys(service?.ref === ref ? (service.spec.probes ?? {}) : {});
  const shown = Object.fromEntries(Object.entries(values).map(([name, value]) =>
    [name, typeof value === 'object' && 'person' in value ? issueWords.person[language] : name === 'host' && probes.length === 1 ? subject : value]));
  const sentence = render({ nb: '', en: '', [language]: clauses.join('') }, shown, { language, timeZone: timeZoneOf(view.estate) }).replace(/[.!]$/, '');
  const which = naming && probes.length > 1 && probes.includes(about) ? ` (${about})` : '';
  return sentence.includes(subject) ? sentence + which : `${subject}${which}: ${sentence}`;
}

function labelsOf(topic: Topic, { priority, service, lead }: Facts, estate: Estate, ourLabel: string): readonly string[] {
  if (topic.key === stormKey) return [ourLabel, priority ?? []].flat();
  const area = declarationOf(estate, lead.subject)?.labels['area'] ?? service?.labels['area'];
  const names = [ourLabel, priority ?? [], service === undefined ? [] : `service:${service.name}`, area === undefined ? [] : `area:${area}`].flat();
  return names.map((name) => [...name.replaceAll(',', ' ')].slice(0, 50).join(''));
}
