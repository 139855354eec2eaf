// What a service achieved, in sentences and figures.
import { milliseconds } from '../../measure/duration.ts';
import type { Achieved } from '../../measure/periods/achieved.ts';
import { rolls } from '../../measure/periods/periods.ts';
import type { Text } from '../../model/message.ts';
import { percent } from '../../words/figures.ts';
import { monthWords } from '../../words/months.ts';
import { number, title } from '../../words/render.ts';
import { dayOf, span, timeOfDay } from '../../words/time.ts';
import { say } from '../../words/vocabulary.ts';
import { dayOfWeekOf, linkTo, type Reading } from '../reading.ts';

const shown = 20;

/** What a promise is measured over, where that is not the month: `2026, så langt`. */
function periodOf({ language, view }: Reading, { period: { kind, name, interval } }: Achieved): string | null {
  if (kind === 'calendar-month') return null;
  if (rolls(kind)) return say(monthWords.rollingPeriod, language, { days: { days: milliseconds(kind) / 86_400_000 } });
  return interval[1] > Date.parse(view.results.at) ? say(monthWords.soFarIn, language, { period: name }) : name;
}

/** `60 min`; of nothing `0 min`. */
export const lasting = (length: number, { language }: Pick<Reading, 'language'>): string => (length < 1000 ? '0 min' : span(length / 1000, language));

// Less than this of the agreed time, and the bounds of what it came to say nothing.
const barely = 0.5;
// Faster than this is down altogether, and another decimal says nothing.
const fastest = 100;

/** One service against one level: the sentence that a customer reads first, and the figures under it. */
export function achievedView(about: Reading, one: Achieved): object {
  const { language } = about;
  const { measured, target, budget, period, service } = one;
  const [burns] = one.burning;
  const isUnseen = measured.knownOnly === undefined;
  const runs = period.interval[1] > Date.parse(about.view.results.at);
  return {
    service: linkTo(about, service.ref),
    reached: one.reached,
    status: statusOf[one.reached],
    word: monthWords[`is${capital(one.reached)}`][language],
    sentence: sentenceOf(about, one),
    more: [
      ...(one.outlasted && one.longestAgreed !== undefined ? [say(monthWords.outlasted, language, { agreed: lasting(one.longestAgreed, about) })] : []),
      ...(one.reduction === undefined ? [] : [say(monthWords.reduction, language, { reduction: percent(Number(one.reduction.reduction.slice(0, -1)) / 100, language).replace(/[.,]00/, '') })]),
      ...(burns === undefined ? [] : [say(monthWords.burning, language, { rate: rateText(burns.longRate, about), long: lasting(burns.long, about) })]),
      ...(one.spentAt === undefined || budget.left <= 0 ? [] : [say(monthWords.spentAt, language, { in: lasting(Math.floor((one.spentAt - Date.parse(about.view.results.at)) / 3_600_000) * 3_600_000, about), at: dayOfWeekOf(about, new Date(one.spentAt).toISOString()).text })]),
      ...(budget.left <= 0 && budget.spent > 0 && runs ? [monthWords.budgetGone[language]] : []),
    ],
    facts: factsOf(about, one),
    outages: mostOf(measured.outages).map(({ interval: [from, until], counted }) => outageOf(about, new Date(from).toISOString(), new Date(until).toISOString(), counted)),
    outagesNone: monthWords[isUnseen ? 'outagesUnknown' : measured.unknown > 0 ? 'outagesNoneSeen' : 'outagesNone'][language],
    moreOutages: measured.outages.length <= shown ? null : say(monthWords.moreOutages, language, { count: { count: measured.outages.length - shown } }),
    target: targetText(about, target),
  };
}

/** The figures of a promise, each with its name. */
function factsOf(about: Reading, one: Achieved): readonly { readonly name: string; readonly text: string }[] {
  const { language } = about;
  const { measured, budget, level } = one;
  const figures = shares(about, one);
  const used = budget.used === undefined ? null : `${number(Math.floor(budget.used * 100 + 1e-9), language)}${language === 'nb' ? '\u00A0' : ''}%`;
  const ownPeriod = periodOf(about, one);
  const isUnseen = measured.knownOnly === undefined;
  const facts: readonly (readonly [Text, string])[] = [
    [monthWords.level, title(level, language)],
    ...(ownPeriod === null ? [] : [[monthWords.period, ownPeriod] as const]),
    [monthWords.base, lasting(measured.base, about)],
    ...(measured.excluded === 0 ? [] : [[monthWords.excluded, lasting(measured.excluded, about)] as const]),
    // Where nothing was measured, nothing was used and nothing is left, as far as anybody knows.
    [monthWords.down, isUnseen ? monthWords.isUnknown[language] : measured.down === 0 && measured.most === 0 ? '0 min' : `${lasting(measured.down, about)} (${say(monthWords.downBounds, language, { least: lasting(measured.least, about), most: lasting(measured.most, about) })})`],
    [monthWords.notMeasured, lasting(measured.unknown, about)],
    ...(figures === undefined || isBarely(one) || measured.pessimistic === measured.optimistic ? [] : [[monthWords.bounds, say(monthWords.boundsText, language, { least: figures.least, most: figures.most })] as const]),
    [monthWords.coverage, measured.coverage === undefined ? '\u2013' : percent(measured.coverage, language)],
    ...(measured.longestOutage === 0 ? [] : [[monthWords.longest, lasting(measured.longestOutage, about)] as const]),
    // Of one outage it would be what is left of the period.
    ...(measured.upBetweenOutages === undefined || measured.outages.length < 2 ? [] : [[monthWords.upBetween, lasting(measured.upBetweenOutages, about)] as const]),
    [monthWords.budget, used === null || isUnseen ? lasting(budget.whole, about) : say(monthWords.budgetUsed, language, { whole: lasting(budget.whole, about), used })],
    ...(budget.left > 0 && !isUnseen ? [[monthWords.budgetLeft, lasting(budget.left, about)] as const] : []),
  ];
  return facts.map(([name, text]) => ({ name: name[language], text }));
}

/** Of more than can be read the longest, in order of time. */
const mostOf = (outages: Achieved['measured']['outages']): Achieved['measured']['outages'] =>
  outages.length <= shown ? outages : outages.toSorted((a, b) => b.counted - a.counted).slice(0, shown).toSorted((a, b) => a.interval[0] - b.interval[0]);

/** `tirsdag 17. november 2026 kl. 20:15–22:50: 2 t 35 min`: people remember an evening by its day, and say it once. */
function outageOf(about: Reading, from: string, until: string, down: number): string {
  const { language, timeZone } = about;
  const isOneDay = dayOf(from, timeZone) === dayOf(until, timeZone);
  const whole = Date.parse(until) - Date.parse(from);
  const begins = dayOfWeekOf(about, from).text;
  const counted = whole - down < minute ? lasting(down, about) : say(monthWords.outagePart, language, { counted: lasting(down, about), whole: lasting(whole, about) });
  // One that began and ended within a minute has one time.
  if (whole < minute && isOneDay) return say(monthWords.outageAtOnce, language, { from: begins, counted });
  return say(isOneDay ? monthWords.outageOneDay : monthWords.outage, language, { from: begins, until: isOneDay ? timeOfDay(until, timeZone) : dayOfWeekOf(about, until).text, counted });
}

const minute = 60_000;

/** How many times as fast as evenly, cut off to a decimal; of a rate at which all is gone only that it is high. */
const rateText = (rate: number, { language }: Reading): string => (rate > fastest ? say(monthWords.burningMost, language, { rate: number(fastest, language) }) : number(Math.floor(rate * 10 + 1e-9) / 10, language));

/** The share, the target and whether it was reached, for a narrow place; the bounds where it cannot be decided. */
export function briefly(about: Reading, one: Achieved): { readonly text: string; readonly status: string; readonly word: string } {
  const { language } = about;
  const figures = shares(about, one);
  const target = targetText(about, one.target);
  const text = figures === undefined ? say(monthWords.briefUnknown, language, { target })
    : say(isBarely(one) ? (one.reached === 'broken' ? monthWords.briefBrokenBarely : monthWords.briefBarely) : one.reached === 'inconclusive' ? monthWords.briefBetween : monthWords.brief, language, { ...figures, target, ...spentOf(about, one) });
  return { text, status: statusOf[one.reached], word: monthWords[`is${capital(one.reached)}`][language] };
}

const statusOf = { kept: 'pass', broken: 'fail', inconclusive: 'unknown', unknown: 'unknown' } as const;
const capital = <T extends string>(word: T): Capitalize<T> => `${word.slice(0, 1).toUpperCase()}${word.slice(1)}` as Capitalize<T>;

/** `99,9 %`: as it was agreed, without decimals that nobody agreed. */
export function targetText({ language }: Pick<Reading, 'language'>, target: number): string {
  const text = number(Math.round(target * 1e6) / 1e4, language);
  return `${text}${language === 'nb' ? '\u00A0' : ''}%`;
}

function shares({ language }: Reading, { measured: { pessimistic, optimistic, knownOnly, coverage = 0 } }: Achieved): { readonly least: string; readonly most: string; readonly share: string; readonly coverage: string } | undefined {
  if (pessimistic === undefined || optimistic === undefined || knownOnly === undefined) return undefined;
  return { least: percent(pessimistic, language), most: percent(optimistic, language), share: percent(knownOnly, language), coverage: percent(coverage, language) };
}

/** What was down, and what is permitted. */
const spentOf = (about: Reading, { measured, budget }: Achieved): { readonly down: string; readonly permitted: string } => ({ down: lasting(measured.down, about), permitted: lasting(budget.whole, about) });

/** Whether so little was measured that what it came to may be nearly anything. */
export const isBarely = ({ measured: { coverage = 0 } }: Achieved): boolean => coverage < barely;

/** The first sentence about a promise of availability. */
export function sentenceOf(about: Reading, one: Achieved): string {
  const { language } = about;
  const figures = shares(about, one);
  const period = periodOf(about, one);
  const values = { service: `${title(one.service, language)}${period === null ? '' : ` (${period})`}`, target: targetText(about, one.target) };
  if (one.reached === 'unknown' || figures === undefined) return say(monthWords.unknown, language, values);
  if (one.reached === 'broken' && isBarely(one)) return say(monthWords.brokenBarely, language, { ...values, ...figures, ...spentOf(about, one) });
  if (one.reached !== 'inconclusive') return say(monthWords[one.reached], language, { ...values, ...figures });
  if (one.measured.unknown === 0) return say(monthWords.between, language, { ...values, ...figures });
  if (isBarely(one)) return say(monthWords.barely, language, { ...values, ...figures });
  const minutes = Math.floor(one.measured.unknown / minute);
  return say(monthWords.inconclusive, language, { ...values, ...figures, unknown: minutes < 120 && minutes > 0 ? minutesText(minutes, language) : lasting(one.measured.unknown, about) });
}

const minutesText = (minutes: number, language: Reading['language']): string => (language === 'nb' ? `${minutes} ${minutes === 1 ? 'minutt' : 'minutter'}` : `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}`);

/** How much of the agreed time was not measured, service by service; and the same briefly, where that would be long. */
export function sureness(about: Reading, achieved: readonly Achieved[]): { readonly each: readonly string[]; readonly brief: readonly string[]; readonly isCut: boolean } {
  const { language } = about;
  const parts = [...new Map(achieved.map((one) => [one.service.ref, one])).values()].filter(({ measured }) => measured.unknown > 0 || measured.coverage === undefined);
  const each = achieved.length === 0 ? [monthWords.sureNone[language]] : parts.length === 0 ? [monthWords.sureAll[language]] : parts.map(({ service, measured }) => say((measured.coverage ?? 0) === 0 ? monthWords.sureNothing : monthWords.surePart, language, {
    service: title(service, language), coverage: percent(measured.coverage ?? 0, language), unknown: lasting(measured.unknown, about),
  }));
  const isCut = parts.length > 2;
  const most = 100;
  const more = each.length <= most ? [] : [`${say(monthWords.more, language, { count: { count: each.length - most } })}.`];
  return { each: [...each.slice(0, most), ...more], brief: isCut ? [say(monthWords.sureSome, language, { count: { count: parts.length } })] : each, isCut };
}

