// Calendars, clocks and questions for tests, in few words.
import { aDay, type Calendar, type Range } from '../../src/measure/calendars/calendar.ts';
import { aroundTheClock, tableOf } from '../../src/measure/calendars/calendars.ts';
import type { CaseEvent, Clock, Policy, Target } from '../../src/measure/cases/clock.ts';
import { deadline, type Answer, type Question } from '../../src/measure/cases/deadline.ts';
import { derivation } from '../../src/measure/cases/derivation.ts';
import { holidaysOf } from '../../src/measure/calendars/holidays.ts';
import { onceEach } from '../../src/model/once.ts';

export const at = (text: string): number => Date.parse(text.length === 16 ? `${text}:00+01:00` : text);
export const utc = (instant: number): string => new Date(instant).toISOString().replace('.000Z', 'Z');
/** On the winter clocks of Oslo. */
export const oslo = (instant: number | null): string | null => (instant === null ? null : new Date(instant + 3_600_000).toISOString().slice(0, 16));
const dayOf = (date: string): number => Date.parse(`${date}T00:00:00Z`) / aDay;

const weekdays = (...ranges: readonly Range[]): readonly (readonly Range[])[] => Array.from({ length: 7 }, (_, day) => (day < 5 ? ranges : []));

/** Made when it is first looked into, by the test that needs it: so a mutant is tried only against tests that meet it. */
function lazy(make: () => Calendar): Calendar {
  const made = onceEach((_name: string) => make());
  const of = (): Calendar => made('table');
  return {
    get hours() { return of().hours; }, get stretches() { return of().stretches; }, get from() { return of().from; }, get until() { return of().until; }, get starts() { return of().starts; },
    get ends() { return of().ends; }, get sums() { return of().sums; }, get first() { return of().first; }, get closings() { return of().closings; },
  };
}

/** Monday to Friday 08:00-16:00 in Oslo, 24 December 2026 until 12:00 and 28 December closed. */
export const office: Calendar = lazy(() => tableOf({ name: 'office', timeZone: 'Europe/Oslo', week: weekdays([480, 960]), holidays: holidaysOf('NO') ?? new Map(), dates: new Map([[dayOf('2026-12-24'), [[480, 720]]], [dayOf('2026-12-28'), []]]) }));
export const always: Calendar = lazy(() => tableOf(aroundTheClock('Europe/Oslo')));
export const never: Calendar = lazy(() => tableOf({ name: 'never', timeZone: 'UTC', week: weekdays(), holidays: new Map(), dates: new Map() }));

export const hours = (count: number): Target => ({ milliseconds: count * 3_600_000 });
export const days = (count: number): Target => ({ businessDays: count });
export const clock = (target: Target, more: Partial<Clock> = {}): Clock => ({ calendar: office, target, pausable: true, ...more });

/** `pause@2026-02-03T10:00`, in order. */
export const told = (...all: readonly (string | CaseEvent)[]): readonly CaseEvent[] => all.map((one) => {
  if (typeof one !== 'string') return one;
  const [, type = '', reason, when = ''] = /^(\w+)(?:=([^@]*))?@(.*)$/.exec(one) ?? [];
  return { at: at(when), type, ...(reason !== undefined && { reason }) } as CaseEvent;
});
export const priority = (when: string, to: Clock): CaseEvent => ({ at: at(when), type: 'priority', clock: to });

export const asked = (from: string, of: Clock, events: readonly CaseEvent[] = [], more: Partial<Policy> & { readonly warnAt?: readonly number[] } = {}): Question => ({
  from: at(from), clock: of, events, policy: { onPriorityChange: more.onPriorityChange ?? 'from-open', onReopen: more.onReopen ?? 'continue' }, warnAt: more.warnAt ?? [],
});

export const due = (...of: Parameters<typeof asked>): string | null => oslo(deadline(asked(...of)).dueAt);
export const answer = (...of: Parameters<typeof asked>): Answer => deadline(asked(...of));

/** Each step as `from to hours id`, on the winter clocks of Oslo. */
export const steps = (...of: Parameters<typeof asked>): readonly string[] => {
  const question = asked(...of);
  return derivation(question, deadline(question)).map(({ from, to, counted, id, values }) => [oslo(from)?.slice(5), oslo(to)?.slice(5), counted / 3_600_000, id, ...Object.values(values).filter((one) => typeof one === 'object').map((one) => JSON.stringify(Object.values(one)[0]))].join(' '));
};
