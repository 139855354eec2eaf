import type { Day, TargetMemory } from '../model/memory.ts';
import type { Language } from '../model/message.ts';
import { dayWords } from '../words/days.ts';
import { percent } from '../words/figures.ts';
import { date, dayOf, span } from '../words/time.ts';
import { say } from '../words/vocabulary.ts';
import { momentOf, type Reading } from './reading.ts';

/** The last days of one target: a drawing, and everything that it shows in words. */
export interface Strip {
  /** The whole drawing in one sentence, for those who do not see it. */
  readonly label: string;
  readonly width: number;
  /** In place of the drawing, while there has been one look only: then no time between two is known yet. */
  readonly first: string | null;
  /** The same for a narrow place. */
  readonly brief: string | null;
  readonly bars: readonly Bar[];
  /** Share measured as good, and how much was measured; nothing before the first whole measurement. */
  readonly figure: string | null;
  /** The days that were not good throughout, newest first, in words. */
  readonly remarks: readonly { readonly iso: string; readonly day: string; readonly text: string }[];
}

/** One day in the drawing. Height and texture differ as well as colour. */
export interface Bar {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly state: State;
  readonly title: string;
}

type State = 'good' | 'bad' | 'unknown' | 'maintenance' | 'none';

/** How many days are shown. */
export const shownDays = 30;
const step = 8;
const heights: Readonly<Record<State, number>> = { good: 12, bad: 24, unknown: 18, maintenance: 12, none: 2 };

/** The last 30 days up to the run, in the estate's calendar. */
export function stripOf(about: Reading, past: Pick<TargetMemory, 'days'>, looks: readonly Pick<TargetMemory, 'last' | 'recent'>[]): Strip {
  const { view, language, timeZone } = about;
  const today = Temporal.PlainDate.from(dayOf(view.results.at, timeZone));
  const known = new Map(past.days.map((day) => [day.date, day]));
  const days = Array.from({ length: shownDays }, (_, index) => {
    const iso = today.subtract({ days: shownDays - 1 - index }).toString();
    return { iso, day: known.get(iso), state: stateOf(known.get(iso)) };
  });
  const sum = (of: (day: Day) => number): number => days.reduce((total, { day }) => total + (day === undefined ? 0 : of(day)), 0);
  const only = days.every(({ state }) => state === 'none') && looks.every(({ recent }) => recent.length <= 1) ? firstLook(looks) : undefined;
  const at = only === undefined ? undefined : momentOf(about, only).text;
  const good = sum((day) => day.good);
  const bad = sum((day) => day.bad);
  const unknown = sum((day) => day.unknown);
  return {
    label: say(dayWords.label, language, {
      days: { count: shownDays },
      good: { count: count(days, 'good') },
      bad: { count: count(days, 'bad') },
      unknown: { count: count(days, 'unknown') },
      none: { count: count(days, 'none') },
    }),
    width: shownDays * step,
    first: at === undefined ? null : say(dayWords.first, language, { at }),
    brief: at === undefined ? null : say(dayWords.brief, language, { at }),
    bars: days.map(({ iso, day, state }, index) => ({
      x: index * step,
      y: 24 - heights[state],
      height: heights[state],
      state,
      title: `${date(iso, language)}: ${inWords(day, language)}`,
    })),
    figure:
      good + bad === 0
        ? null
        : say(bad === 0 ? dayWords.figureUp : dayWords.figure, language, {
            share: percent(good / (good + bad), language),
            down: span(bad, language),
            coverage: percent((good + bad) / (good + bad + unknown), language),
            days: { count: days.length - count(days, 'none') },
          }),
    remarks: days
      .filter(({ state }) => state !== 'good' && state !== 'none')
      .reverse()
      .map(({ iso, day }) => ({ iso, day: date(iso, language), text: inWords(day, language) })),
  };
}

/** When the first look of all was that saw anything. */
const firstLook = (looks: readonly Pick<TargetMemory, 'last'>[]): string | undefined => looks.filter(({ last }) => last.seen).map(({ last }) => last.at).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0];

const count = (days: readonly { readonly state: State }[], state: State): number => days.filter((day) => day.state === state).length;

// The worst of a day is what it is remembered by; unknown weighs more than good, and a second is enough.
function stateOf(day: Day | undefined): State {
  if (day === undefined || day.good + day.bad + day.unknown + day.maintenance === 0) return 'none';
  return day.bad > 0 ? 'bad' : day.unknown > 0 ? 'unknown' : day.maintenance > 0 ? 'maintenance' : 'good';
}

function inWords(day: Day | undefined, language: Language): string {
  if (day === undefined || stateOf(day) === 'none') return dayWords.none[language];
  const parts = [
    ...(day.bad > 0 ? [say(dayWords.bad, language, { for: span(day.bad, language) })] : []),
    ...(day.unknown > 0 ? [say(dayWords.unknown, language, { for: span(day.unknown, language) })] : []),
    ...(day.maintenance > 0 ? [say(dayWords.maintenance, language, { for: span(day.maintenance, language) })] : []),
  ];
  return parts.length === 0 ? dayWords.good[language] : parts.join(', ');
}

/** Share of the last days' time that was measured, over every target; nothing before there is any. */
export function coverageOf(strips: readonly Pick<TargetMemory, 'days'>[]): number | null {
  let measured = 0;
  let all = 0;
  for (const day of strips.flatMap(({ days }) => days.slice(-shownDays))) {
    measured += day.good + day.bad + day.maintenance;
    all += day.good + day.bad + day.maintenance + day.unknown;
  }
  return all === 0 ? null : measured / all;
}

/** The first day that anything was measured on, as ISO date, while that is younger than the days that are shown; null afterwards, and before there is any. */
export function coveredSince({ view: { memory, results }, timeZone }: Reading): string | null {
  const [first] = Object.values(memory.targets).flatMap(({ days }) => days[0]?.date ?? []).toSorted();
  const oldest = Temporal.PlainDate.from(dayOf(results.at, timeZone)).subtract({ days: shownDays - 1 }).toString();
  return first !== undefined && first > oldest ? first : null;
}
