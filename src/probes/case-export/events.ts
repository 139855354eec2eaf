// The events of a case as a desk lists them, and lengths of time as desks write them.
import { eventTypes } from '../../measure/cases/events.ts';
import { milliseconds } from '../../measure/duration.ts';
import { localInstant } from '../../measure/calendars/local-time.ts';
import type { By, CaseEvent } from '../../model/case.ts';
import type { Priority } from '../../model/finding.ts';
import { plain } from '../../words/plain.ts';

const most = 500;
const types: ReadonlySet<unknown> = new Set([...eventTypes, 'premise']);
const roles: ReadonlySet<unknown> = new Set<By>(['staff', 'customer', 'program']);

/** The JSON text of a list of `{ at, type, by?, reason?, priority?, clause? }` -> events; nothing where one of them cannot be read, since a log with a hole says something else. */
export function eventsIn(text: string, timeZone: string): readonly CaseEvent[] | undefined {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!Array.isArray(list) || list.length > most) return undefined;
  const events = list.map((one: unknown) => eventIn(one, timeZone));
  // What a program answers is no answer.
  return events.includes(undefined) ? undefined : events.flatMap((event) => (event === undefined || (event.type === 'respond' && event.by === 'program') ? [] : [event]));
}

function eventIn(one: unknown, timeZone: string): CaseEvent | undefined {
  if (typeof one !== 'object' || one === null) return undefined;
  const { at: when, type, by: said, reason, priority, clause } = one as Readonly<Record<string, unknown>>;
  const at = typeof when === 'string' ? localInstant(when, timeZone) : null;
  const by = roles.has(said) ? (said as By) : type === 'report' ? 'customer' : 'staff';
  if (at === null || !types.has(type)) return undefined;
  if (type === 'pause') return typeof reason === 'string' ? { at, by, type, reason: plain(reason) } : undefined;
  if (type === 'priority') return /^P[1-4]$/.test(String(priority)) ? { at, by, type, priority: priority as Priority } : undefined;
  if (type === 'premise') return typeof clause === 'string' ? { at, by, type, clause: plain(clause, 63).toLowerCase() } : undefined;
  return { at, by, type: type as 'report' };
}

/** How desks write the units of a length, in English and Norwegian. */
const units: Readonly<Record<string, readonly string[]>> = {
  ms: ['ms'], s: ['s', 'sec', 'sek', 'seconds', 'sekunder'], m: ['m', 'min', 'minute', 'minutes', 'minutt', 'minutter'],
  h: ['h', 't', 'hour', 'hours', 'hr', 'hrs', 'time', 'timer'], d: ['d', 'day', 'days', 'dag', 'dager', 'døgn'],
};

/** `2h`, `1,5 t`, `2 timer`, `1:30:00`, `90` (minutes) -> milliseconds; nothing for anything else. */
export function lengthOf(cell: string): number | undefined {
  const text = cell.trim();
  const [, hours, minutes, seconds = '0'] = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d))?$/.exec(text) ?? [];
  if (hours !== undefined) return ((Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  const [, amount, unit = 'm'] = /^(\d{1,7}(?:[.,]\d{1,6})?)\s*(\p{L}*)$/u.exec(text) ?? [];
  const of = Object.entries(units).find(([, names]) => names.includes(unit.toLowerCase() || 'm'))?.[0];
  return amount === undefined || of === undefined ? undefined : Math.round(Number(amount.replace(',', '.')) * milliseconds(`1${of}`));
}
