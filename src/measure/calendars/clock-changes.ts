// When time zones change their clocks, and how far apart these are, by the rules of the time-zone data.
import { onceEach } from '../../model/once.ts';

/** The minutes of a day, from and until, that are left out or come twice, and the days of the week, Monday as 0, on which that happens. */
export interface ClockChange {
  readonly kind: 'left out' | 'repeated';
  readonly from: number;
  readonly until: number;
  readonly weekday: number;
}

// A span of years that is written down, so that the answer never depends on today.
const span = { from: '2026-01-01T00:00Z', years: 10 };

function transitions(timeZone: string): readonly Temporal.ZonedDateTime[] {
  const found: Temporal.ZonedDateTime[] = [];
  const first = Temporal.Instant.from(span.from).toZonedDateTimeISO(timeZone);
  const last = first.add({ years: span.years });
  for (let at = first.getTimeZoneTransition('next'); at !== null && Temporal.ZonedDateTime.compare(at, last) < 0; at = at.getTimeZoneTransition('next')) found.push(at);
  return found;
}

/** How a time zone changes its clocks in the ten years from 2026; nothing where it does not. */
export function clockChanges(timeZone: string): readonly ClockChange[] {
  const found = new Map<string, ClockChange>();
  for (const at of transitions(timeZone)) {
    const before = at.subtract({ nanoseconds: 1 });
    const change = (at.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
    const until = before.hour * 60 + before.minute + 1;
    // Forward: the minutes after the old clock's last; back: the minutes before it.
    const one: ClockChange = { kind: change > 0 ? 'left out' : 'repeated', from: change > 0 ? until : until + change, until: change > 0 ? until + change : until, weekday: before.dayOfWeek - 1 };
    found.set(JSON.stringify(one), one);
  }
  return [...found.values()];
}

/** What happens to a minute of a day (1440 is the end of it) on a date in a time zone: whether its clocks leave it out, or show it twice. */
export function clockAt(timeZone: string, date: string, minute: number): ClockChange['kind'] | undefined {
  const local = Temporal.PlainDate.from(date).toPlainDateTime().add({ minutes: minute });
  const [earlier, later] = [local.toZonedDateTime(timeZone, { disambiguation: 'earlier' }), local.toZonedDateTime(timeZone, { disambiguation: 'later' })];
  if (earlier.epochMilliseconds === later.epochMilliseconds) return undefined;
  return earlier.toPlainDateTime().equals(local) ? 'repeated' : 'left out';
}

/** By how many minutes the clocks of time zones are ahead of the first one's: a list with one number for each zone, for every state that comes in those years. */
export const clocksApart = (timeZones: readonly string[]): readonly (readonly number[])[] => apart(timeZones.join(' '));

const apart = onceEach((joined: string): readonly (readonly number[])[] => {
  const zones = joined.split(' ');
  const first = Temporal.Instant.from(span.from);
  const instants = [first, ...zones.flatMap((zone) => transitions(zone).map((at) => at.toInstant()))];
  const states = instants.map((instant) => {
    const offsets = zones.map((zone) => instant.toZonedDateTimeISO(zone).offsetNanoseconds / 60e9);
    return offsets.map((offset) => offset - (offsets[0] ?? 0));
  });
  return [...new Map(states.map((state) => [state.join(' '), state])).values()];
});
