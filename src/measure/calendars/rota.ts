// Whose turn it is on a rota, as far as everybody may know: which turn, not which person.
import type { Kinds } from '../../model/kinds.gen.ts';

type OnCall = NonNullable<Kinds['Team']['onCall']>;

const days = { daily: 1, weekly: 7, fortnightly: 14 } as const satisfies Record<OnCall['rota'], number>;

/** The turn of a rota at an instant (ISO), counted from the first one, and the day (ISO date) on which it began in the rota's time zone. Nothing before the rota begins. */
export function turnAt({ rota, starts, timeZone }: OnCall, at: string, estateZone: string): { readonly index: number; readonly began: string } | undefined {
  const first = Temporal.PlainDateTime.from(starts);
  const now = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone ?? estateZone).toPlainDateTime();
  if (Temporal.PlainDateTime.compare(now, first) < 0) return undefined;
  const index = Math.floor(first.until(now, { largestUnit: 'days' }).days / days[rota]);
  return { index, began: first.add({ days: index * days[rota] }).toPlainDate().toString() };
}

/** The week of the year (ISO 8601) that a day lies in. */
export const weekOf = (date: string): number => Temporal.PlainDate.from(date).weekOfYear ?? 0;
