import type { Observation, Outage, Phase } from '../model/observation.ts';
import { lookWords } from '../words/looks.ts';
import { facts as factWords, timings as timingWords } from '../words/observations.ts';
import { phases, ways } from '../words/outages.ts';
import { unseenTexts } from '../words/reasons.ts';
import { number } from '../words/render.ts';
import { say } from '../words/vocabulary.ts';
import { slug } from './links.ts';
import { momentOf, type Moment, type Reading } from './reading.ts';

/** One look in words. */
export interface Look {
  readonly anchor: string;
  readonly probe: string;
  readonly target: string;
  readonly from: string;
  readonly at: Moment;
  readonly took: string;
  readonly spec: string;
  /** Only whether it was reached: what an answer is worth, a control says. */
  readonly state: 'fail' | 'unknown' | null;
  /** `svarte på 123 ms`, `svarte ikke: forbindelsen ble avvist (under oppkobling)`, `Ikke målt: …`. */
  readonly outcome: string;
  readonly detail: string;
  readonly phases: readonly string[];
  readonly facts: readonly Fact[];
}

/** One fact: a known word for it or its name as it is, and its value; or the values of several. */
export interface Fact {
  readonly name: string;
  readonly known: boolean;
  readonly value: string;
}

/** The last look of every target and vantage: of this run, else as remembered. By target and vantage. */
export function lastLooks({ view }: Reading): readonly Observation[] {
  const latest = new Map(Object.entries(view.memory.targets).map(([key, { last }]) => [key, last]));
  for (const one of view.results.observations) {
    const key = `${one.target}@${one.from}`;
    const known = latest.get(key);
    if (known === undefined || known.at <= one.at) latest.set(key, one);
  }
  return [...latest].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

/** A look in words. */
export function lookOf(about: Reading, one: Observation): Look {
  const { language } = about;
  const facts: Readonly<Record<string, unknown>> = one.seen && typeof one.facts === 'object' && one.facts !== null ? { ...one.facts } : {};
  const spent = typeof facts['timings'] === 'object' && facts['timings'] !== null ? (facts['timings'] as Readonly<Record<string, unknown>>) : {};
  return {
    anchor: `look-${slug(`${one.target}@${one.from}`)}`,
    probe: one.probe,
    target: one.target,
    from: one.from,
    at: momentOf(about, one.at),
    took: milliseconds(one.took, about),
    spec: one.spec,
    ...outcomeOf(about, one, facts, spent),
    detail: one.seen ? '' : one.detail,
    phases: Object.entries(timingWords).flatMap(([name, word]) =>
      typeof spent[name] === 'number' ? [`${word[language]} ${milliseconds(spent[name], about)}`] : [],
    ),
    facts: flatten(Object.fromEntries(Object.entries(facts).filter(([name]) => name !== 'timings')), about),
  };
}

function outcomeOf(
  about: Reading,
  one: Observation,
  facts: Readonly<Record<string, unknown>>,
  spent: Readonly<Record<string, unknown>>,
): Pick<Look, 'state' | 'outcome'> {
  const { language } = about;
  if (!one.seen) return { state: 'unknown', outcome: unseenTexts[`unseen-${one.reason}`]?.[language] ?? one.reason };
  if (facts['reached'] === false) {
    const error = ways[facts['error'] as Outage]?.[language] ?? String(facts['error'] ?? '');
    const phase = phases[facts['phase'] as Phase]?.[language] ?? '';
    return {
      state: 'fail',
      outcome: error === '' ? lookWords.silent[language] : say(phase === '' ? lookWords.failed : lookWords.failedIn, language, { error, phase }),
    };
  }
  const total = typeof spent['total'] === 'number' ? milliseconds(spent['total'], about) : undefined;
  if (total !== undefined && typeof facts['status'] === 'number')
    return { state: null, outcome: say(lookWords.answeredWith, language, { total, status: String(facts['status']) }) };
  if (total !== undefined) return { state: null, outcome: say(lookWords.answered, language, { total }) };
  return { state: null, outcome: lookWords.read[language] };
}

const milliseconds = (value: number, { language }: Reading): string => `${number(Math.round(value), language)}\u00A0ms`;

// Deep facts are named by their path; a long list of records is counted, because its pages show it row by row.
function flatten(value: Readonly<Record<string, unknown>>, about: Reading, prefix = ''): Fact[] {
  return Object.entries(value).flatMap(([name, inner]): Fact[] => {
    const path = prefix === '' ? name : `${prefix}.${name}`;
    const word =
      prefix === '' ? factWords[name]?.[about.language] : factWords[name] === undefined ? undefined : `${prefix}: ${factWords[name][about.language]}`;
    const fact = (text: string): Fact[] => [{ name: word === undefined ? path : capital(word), known: word !== undefined, value: text }];
    if (inner === null || inner === undefined) return fact('\u2013');
    if (Array.isArray(inner))
      return fact(
        inner.some((one) => typeof one === 'object')
          ? say(lookWords.records, about.language, { count: { count: inner.length } })
          : cut(inner.map(String).join(', '), about),
      );
    if (typeof inner === 'object') return flatten(inner as Readonly<Record<string, unknown>>, about, word ?? path);
    if (typeof inner === 'boolean') return fact(inner ? lookWords.yes[about.language] : lookWords.no[about.language]);
    if (typeof inner === 'number') return fact(number(inner, about.language));
    if (typeof inner === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(inner)) return fact(momentOf(about, inner).text);
    return fact(cut(words(name, String(inner), about), about));
  });
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

const words = (name: string, value: string, { language }: Reading): string =>
  (name === 'phase' ? phases[value as Phase]?.[language] : name === 'error' ? ways[value as Outage]?.[language] : undefined) ?? value;

const cut = (text: string, { language }: Reading): string =>
  text.length <= 500 ? text : `${text.slice(0, 500)}… ${say(lookWords.more, language, { count: { count: text.length - 500 } })}`;
