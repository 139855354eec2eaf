// The hours that a time zone leaves out or repeats when its clocks are changed, by the rules of the time-zone data.

/** The minutes of a day, from and until, that are left out or come twice, and the days of the week, Monday as 0, on which that happens. */
export interface ClockChange {
  readonly kind: 'left out' | 'repeated';
  readonly from: number;
  readonly until: number;
  readonly weekday: number;
}

// A span of years that is written down, so that the answer never depends on today.
const span = { from: '2026-01-01T00:00Z', years: 10 };

/** How a time zone changes its clocks in the ten years from 2026; nothing where it does not. */
export function clockChanges(timeZone: string): readonly ClockChange[] {
  const found = new Map<string, ClockChange>();
  const first = Temporal.Instant.from(span.from).toZonedDateTimeISO(timeZone);
  const last = first.add({ years: span.years });
  for (let at = first.getTimeZoneTransition('next'); at !== null && Temporal.ZonedDateTime.compare(at, last) < 0; at = at.getTimeZoneTransition('next')) {
    const before = at.subtract({ nanoseconds: 1 });
    const change = (at.offsetNanoseconds - before.offsetNanoseconds) / 60e9;
    const until = before.hour * 60 + before.minute + 1;
    // Forward: the minutes after the old clock's last; back: the minutes before it.
    const one: ClockChange = { kind: change > 0 ? 'left out' : 'repeated', from: change > 0 ? until : until + change, until: change > 0 ? until + change : until, weekday: before.dayOfWeek - 1 };
    found.set(JSON.stringify(one), one);
  }
  return [...found.values()];
}
