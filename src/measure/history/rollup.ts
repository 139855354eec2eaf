import type { Day, State } from '../../model/memory.ts';
import { add } from './distribution.ts';

/** How many days are kept. */
export const keptDays = 400;

/** The days with the time from one instant to the next counted as one state, split at midnight in the time zone. */
export function addTime(days: readonly Day[], from: string, to: string, state: State, timeZone: string): readonly Day[] {
  let result = days;
  const end = Temporal.Instant.from(to).toZonedDateTimeISO(timeZone);
  let at = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone);
  // A gap longer than what is kept needs no day that would be dropped at once.
  const floor = end.subtract({ days: keptDays });
  if (Temporal.ZonedDateTime.compare(at, floor) < 0) at = floor;
  while (Temporal.ZonedDateTime.compare(at, end) < 0) {
    const midnight = at.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone });
    const until = Temporal.ZonedDateTime.compare(midnight, end) < 0 ? midnight : end;
    const seconds = (until.epochMilliseconds - at.epochMilliseconds) / 1000;
    result = change(result, at.toPlainDate().toString(), (day) => ({ ...day, [state]: day[state] + seconds }));
    at = until;
  }
  return result;
}

/** The days with one more latency, in milliseconds, on the day of the instant. */
export function addLatency(days: readonly Day[], at: string, latency: number, timeZone: string): readonly Day[] {
  return change(days, Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString(), (day) => ({ ...day, latency: add(day.latency, latency) }));
}

function change(days: readonly Day[], date: string, edit: (day: Day) => Day): readonly Day[] {
  const empty: Day = { date, good: 0, bad: 0, unknown: 0, maintenance: 0, latency: {} };
  const found = days.findLast((day) => day.date === date);
  const next = found === undefined ? [...days, edit(empty)].toSorted((a, b) => (a.date < b.date ? -1 : 1)) : days.map((day) => (day === found ? edit(day) : day));
  return next.slice(-keptDays);
}
