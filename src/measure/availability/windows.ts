import type { Declaration } from '../../model/declaration.ts';
import type { Kinds } from '../../model/kinds.gen.ts';
import { iso, milliseconds } from '../duration.ts';

type Maintenance = Kinds['Maintenance'];

/** The longest that a window may last: 400 days, in milliseconds. */
const longest = 400 * 86_400_000;

/** A time of maintenance: instants, the end exclusive. */
export interface Window {
  readonly from: string;
  readonly until: string;
}

/** Whether a maintenance may interrupt a service: by name or by all of its labels. A freeze interrupts nothing. */
export function interrupts({ services, labels, freeze }: Maintenance, service: Pick<Declaration, 'name' | 'labels'>): boolean {
  const asked = Object.entries(labels ?? {});
  return freeze !== true && (services.includes(service.name) || (asked.length > 0 && asked.every(([key, value]) => service.labels[key] === value)));
}

/**
 * The windows that touch a stretch of time (milliseconds since 1970), in order. One that recurs begins on the clock of its time
 * zone: where the clock leaps over that time, as much later as it leaps; where it comes twice, the first time. It lasts as long as it says.
 */
export function windowsOf({ from, until, recurring }: Maintenance, stretch: { readonly from: number; readonly until: number }, timeZone: string): Window[] {
  if (recurring === undefined) {
    return from !== undefined && until !== undefined && Date.parse(from) < stretch.until && stretch.from < Date.parse(until) ? [{ from, until }] : [];
  }
  const zone = recurring.timeZone ?? timeZone;
  // What lasts longer than any window does is not walked through day by day.
  const length = Math.min(milliseconds(recurring.for), longest);
  const last = dayAt(stretch.until, zone);
  const found: Window[] = [];
  for (let day = dayAt(stretch.from - length, zone); Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    if (!comes(recurring, day)) continue;
    const begins = day.toZonedDateTime({ timeZone: zone, plainTime: recurring.at }).epochMilliseconds;
    if (begins < stretch.until && stretch.from < begins + length) found.push({ from: iso(begins), until: iso(begins + length) });
  }
  return found;
}

const dayAt = (epoch: number, timeZone: string): Temporal.PlainDate => Temporal.Instant.fromEpochMilliseconds(epoch).toZonedDateTimeISO(timeZone).toPlainDate();

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const ordinals = ['first', 'second', 'third', 'fourth'];

/** Whether it comes on a day. Of a month or a quarter the first such day where it does not say which; a quarter has its day in its first month. */
function comes({ every, on, from, until }: NonNullable<Maintenance['recurring']>, day: Temporal.PlainDate): boolean {
  const date = day.toString();
  if ((from !== undefined && date < from) || (until !== undefined && date > until) || (every === 'quarter' && day.month % 3 !== 1)) return false;
  if (on === undefined) return every === 'day' || (every === 'week' ? day.dayOfWeek === 1 : day.day === 1);
  if (/^\d/.test(on)) return day.day === Number(on);
  const words = on.split(' ');
  if (weekdays[day.dayOfWeek - 1] !== words.at(-1)) return false;
  const which = words.length === 2 ? words[0] : every === 'month' || every === 'quarter' ? 'first' : undefined;
  return which === undefined || (which === 'last' ? day.day + 7 > day.daysInMonth : Math.ceil(day.day / 7) === ordinals.indexOf(which ?? '') + 1);
}
