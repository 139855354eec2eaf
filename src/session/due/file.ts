// A file of cases: calendars by name, and cases, each with its clock and its events. Read from JSON; what is wrong in it is said with its place.
import { Misuse } from '../../command.ts';
import type { Clock, Policy, Target } from '../../measure/cases/clock.ts';
import { tableOf } from '../../measure/calendars/calendars.ts';
import { aDay, type Calendar, type Range } from '../../measure/calendars/calendar.ts';
import type { Question } from '../../measure/cases/deadline.ts';
import { eventsFor, eventTypes, outOfOrder, type Told } from '../../measure/cases/events.ts';
import { minutesOf } from '../../measure/calendars/week.ts';
import { formats } from '../../text/formats.ts';
import { quoted } from '../../text/printable.ts';
import { didYouMean } from '../../text/suggest.ts';

/** A case and what it asks, or the id of what is wrong with its events. */
export interface FileCase {
  readonly id: string;
  readonly question: Question | { readonly error: string };
  readonly timeZone: string;
  /** Whether a warning was asked for by `warnAtFraction`. */
  readonly warns: boolean;
}

type Fields = Readonly<Record<string, unknown>>;

/** The cases of a file's text. `declared` answers for calendars that the file does not bring. Throws a `Misuse` that names the place of what is wrong. */
export function casesOf(text: string, declared: (name: string) => Calendar | undefined): readonly FileCase[] {
  const whole = parsed(text);
  const calendars = new Map(Object.entries(fields(whole['calendars'] ?? {}, 'calendars')).map(([name, one]) => [name, calendarOf(name, fields(one, `calendars.${name}`))]));
  const find = (name: unknown, at: string): Calendar => {
    const found = typeof name === 'string' ? calendars.get(name) ?? declared(name) : undefined;
    if (found !== undefined) return found;
    throw wrong(at, `there is no calendar ${shown(name)}`, typeof name === 'string' ? didYouMean(name, [...calendars.keys()], undefined) : undefined);
  };
  const cases = whole['cases'];
  if (!Array.isArray(cases)) throw wrong('cases', 'say a list of cases');
  return cases.map((one: unknown, index) => caseOf(fields(one, `cases[${index}]`), `cases[${index}]`, find));
}

const wrong = (at: string, message: string, help?: string): Misuse => new Misuse(`--case: ${at}: ${message}${help === undefined ? '' : `: ${help}`}`);
const shown = (value: unknown): string => (value === undefined ? 'without a name' : quoted(typeof value === 'string' ? value : JSON.stringify(value)));

/** A list alone is a list of cases. */
function parsed(text: string): Fields {
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw wrong('the file', `is not JSON (${(error as Error).message})`);
  }
  return Array.isArray(value) ? { cases: value } : fields(value, 'the file');
}

function fields(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong(at, 'say a mapping');
  return value as Fields;
}

function list(value: unknown, at: string): readonly unknown[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw wrong(at, 'say a list');
  return value as readonly unknown[];
}

function oneOf<const All extends readonly string[]>(value: unknown, all: All, at: string, otherwise?: All[number]): All[number] {
  if (value === undefined && otherwise !== undefined) return otherwise;
  if (typeof value === 'string' && all.includes(value)) return value;
  throw wrong(at, `${shown(value)} is none of ${all.join(', ')}`, typeof value === 'string' ? didYouMean(value, all, undefined) : undefined);
}

const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function calendarOf(name: string, { timezone, weekly, holidays, exceptions }: Fields): Calendar {
  const at = `calendars.${name}`;
  if (typeof timezone !== 'string' || !formats['time-zone'](timezone)) throw wrong(`${at}.timezone`, `${shown(timezone)} is no time zone`);
  const week = fields(weekly ?? {}, `${at}.weekly`);
  for (const day of Object.keys(week)) oneOf(day, days, `${at}.weekly`);
  return tableOf({
    name, timeZone: timezone,
    week: days.map((day) => ranges(week[day], `${at}.weekly.${day}`)),
    holidays: new Map(list(holidays, `${at}.holidays`).map((one, index) => [dayOf(one, `${at}.holidays[${index}]`), 0])),
    dates: new Map(Object.entries(fields(exceptions ?? {}, `${at}.exceptions`)).map(([date, hours]) => [dayOf(date, `${at}.exceptions`), ranges(hours, `${at}.exceptions.${date}`)])),
  });
}

function dayOf(value: unknown, at: string): number {
  if (typeof value !== 'string' || !formats.date(value)) throw wrong(at, `${shown(value)} is no date`);
  return Date.parse(`${value}T00:00:00Z`) / aDay;
}

const time = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/u;

const ranges = (value: unknown, at: string): readonly Range[] => list(value, at).map((one, index) => {
  const [from, until] = list(one, `${at}[${index}]`);
  if (typeof from !== 'string' || typeof until !== 'string' || !time.test(from) || !time.test(until)) throw wrong(`${at}[${index}]`, 'say two times, as ["08:00", "16:00"]');
  return minutesOf(`${from}-${until}`);
});

function instant(value: unknown, at: string): number {
  if (value === undefined) throw wrong(at, 'it is missing: say an instant with its offset from UTC, as 2026-11-17T20:25:00+01:00');
  if (typeof value !== 'string' || !formats['date-time'](value)) throw wrong(at, `${shown(value)} is no instant: say it with its offset from UTC, as 2026-11-17T20:25:00+01:00`);
  return Date.parse(value);
}

function target({ targetMinutes, targetBusinessDays }: Fields, at: string): Target {
  if (typeof targetBusinessDays === 'number' && Number.isInteger(targetBusinessDays) && targetBusinessDays >= 0) return { businessDays: targetBusinessDays };
  if (typeof targetMinutes === 'number' && targetMinutes >= 0 && Number.isFinite(targetMinutes)) return { milliseconds: Math.round(targetMinutes * 60_000) };
  if (targetMinutes !== undefined) throw wrong(`${at}.targetMinutes`, `${shown(targetMinutes)} is no number of minutes: say 0 or more`);
  if (targetBusinessDays !== undefined) throw wrong(`${at}.targetBusinessDays`, `${shown(targetBusinessDays)} is no number of business days: say a whole number from 0 on`);
  throw wrong(at, 'say targetMinutes or targetBusinessDays');
}

function caseOf(one: Fields, at: string, find: (name: unknown, at: string) => Calendar): FileCase {
  const pausable = one['pausable'] ?? true;
  if (typeof pausable !== 'boolean' && !(Array.isArray(pausable) && pausable.every((reason) => typeof reason === 'string'))) throw wrong(`${at}.pausable`, 'say true, false, or a list of reasons');
  const clockOf = (of: Fields, where: string): Clock => ({ calendar: find(of['calendar'], `${where}.calendar`), target: target(of, where), pausable: pausable as boolean | readonly string[] });
  const clock = clockOf(one, at);
  const opened = instant(one['openedAt'], `${at}.openedAt`);
  const told = list(one['events'], `${at}.events`).map((event, index): Told => {
    const where = `${at}.events[${index}]`;
    const of = fields(event, where);
    const type = oneOf(of['type'], eventTypes, `${where}.type`);
    // A change of priority may leave the calendar as it was.
    return { at: instant(of['at'], `${where}.at`), type, ...(typeof of['reason'] === 'string' && { reason: of['reason'] }), ...(type === 'priority' && { clock: clockOf({ calendar: one['calendar'], ...of }, where) }) };
  });
  const policy: Policy = {
    onPriorityChange: oneOf(one['onPriorityChange'], ['from-open', 'restart', 'carry-elapsed'], `${at}.onPriorityChange`, 'from-open'),
    onReopen: oneOf(one['onReopen'], ['continue', 'restart'], `${at}.onReopen`, 'continue'),
  };
  const share = one['warnAtFraction'];
  if (share !== undefined && (typeof share !== 'number' || !(share >= 0 && share <= 1))) throw wrong(`${at}.warnAtFraction`, 'say a number from 0 to 1');
  const disorder = outOfOrder(opened, told);
  const metric = one['kind'] === 'response' || one['kind'] === 'respond' ? 'respond' : 'restore';
  return {
    id: typeof one['id'] === 'string' ? one['id'] : at, timeZone: clock.calendar.hours.timeZone, warns: share !== undefined,
    question: disorder === undefined ? { from: opened, clock, events: eventsFor(metric, told, policy), policy, warnAt: typeof share === 'number' ? [share] : [] } : { error: disorder.id },
  };
}
