// What a change of declarations does to what is promised.
import type { Declaration, Ref } from '../../model/declaration.ts';
import { timeZoneOf } from '../../model/effective.ts';
import { daysOfChange, inForce, type Estate } from '../../model/estate.ts';
import { compareText } from '../../model/span.ts';
import { isDay } from '../../model/versions.ts';
import { locate } from '../../text/locate.ts';
import { directionOf, lengthOf, type Direction } from './direction.ts';
import type { Interval } from '../availability/intervals.ts';
import { keyOf, termsOf, type Term } from './terms.ts';

/** One thing that is promised otherwise. */
export interface Effect {
  readonly effect: 'new' | 'gone' | Direction;
  /** Whether less is promised by it, more, or neither is certain. */
  readonly direction: Direction;
  readonly subject: Ref;
  readonly customer: string | null;
  /** Nothing for all that is promised of it. */
  readonly what: string | null;
  readonly before: string | null;
  readonly after: string | null;
  /** Everybody whom it touches, by name. */
  readonly customers: readonly string[];
  /** Where it is written; where it was, when it is gone. */
  readonly file: string;
  readonly line: number;
  /** The day from which it is so, and the first on which it is so no more; null for since ever, and for good. */
  readonly from: string | null;
  readonly until: string | null;
  /** It begins before the day on which it is decided: what has happened is judged by it. */
  readonly actsOnPast: boolean;
  /** The notice that was agreed for changes, where it is less than that. */
  readonly lessNoticeThan: string | null;
}

/** An estate, and what can be found in it while it is in force: the keys of all findings that there could be. */
export interface Side {
  readonly estate: Estate;
  judged(inForce: Estate): readonly string[];
}

const aDay = 86_400_000;

/** What a change does, in every time in which it does something else, in order of subjects. `now` is the instant (ISO) at which it is decided. */
export function effectsOf(base: Side, head: Side, now: string): readonly Effect[] {
  const today = Temporal.Instant.from(now).toZonedDateTimeISO(timeZoneOf(head.estate)).toPlainDate().toString();
  const begins = [undefined, ...[...new Set([base, head].flatMap(({ estate }) => daysOfChange(estate)))].toSorted()];
  const within: Interval = [Date.parse(now) - aDay, Date.parse(now) + 730 * aDay];
  const terms = ({ estate, judged }: Side): ((day: string | undefined) => ReadonlyMap<string, Term>) => {
    const known = new Map<Estate, ReadonlyMap<string, Term>>();
    return (day) => {
      const then = inForce(estate, instantOf(day ?? begins[1] ?? today, estate, day === undefined ? -1 : 0));
      const found = known.get(then) ?? termsOf(then, judged(then), within);
      known.set(then, found);
      return found;
    };
  };
  const [before, after] = [terms(base), terms(head)];
  const open = new Map<string, Effect>();
  const found: Effect[] = [];
  for (const day of begins) {
    const here = new Map(differences(before(day), after(day)).map((one) => [JSON.stringify([one.subject, one.customer, one.what, one.before, one.after, one.effect]), one]));
    for (const [key, one] of open) {
      if (here.has(key)) continue;
      found.push({ ...one, until: day ?? null });
      open.delete(key);
    }
    for (const [key, one] of here) if (!open.has(key)) open.set(key, { ...one, from: day ?? one.from });
  }
  return [...found, ...open.values()].filter(({ until }) => until === null || until > lastDayOf(within[0] - 400 * aDay)).map((one) => {
    const actsOnPast = one.from === null || one.from < today;
    const agreed = noticeOf(base.estate, one.customers, now);
    const given = one.from === null ? 0 : Date.parse(one.from) - Date.parse(today);
    return { ...one, actsOnPast, lessNoticeThan: one.direction !== 'tighter' && agreed !== undefined && given < agreed.length ? agreed.text : null };
  }).toSorted((a, b) => compareText(placeOf(a), placeOf(b)));
}

// Nothing comes before any word.
const placeOf = ({ subject, customer, what, from }: Effect): string => [subject, customer, what, from].join('\t');
const lastDayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
const instantOf = (day: string, estate: Estate, by: number): string => Temporal.PlainDate.from(day).add({ days: by }).toZonedDateTime(timeZoneOf(estate)).toInstant().toString();

function differences(before: ReadonlyMap<string, Term>, after: ReadonlyMap<string, Term>): Effect[] {
  const found: Effect[] = [];
  for (const [key, one] of new Map([...before, ...after])) {
    const [was, is] = [before.get(key), after.get(key)];
    if (was?.value === is?.value) continue;
    // All of a service, or all that is promised to one customer, is told once.
    const within = one.what === '' ? (one.customer === undefined ? [] : [undefined]) : [one.customer, undefined];
    if (!within.every((customer) => [before, after].every((terms) => terms.has(keyOf({ subject: one.subject, customer, what: '' }))))) continue;
    const added = was === undefined;
    const direction = was !== undefined && is !== undefined ? directionOf(was.scale, is.scale) : added === (one.permits === true) ? 'looser' : 'tighter';
    const { file, line } = locate(one.declaration.source, one.pointer, 'key');
    found.push({
      effect: was === undefined ? 'new' : is === undefined ? 'gone' : direction, direction, subject: one.subject, customer: one.customer ?? null, what: one.what === '' ? null : one.what,
      before: was === undefined || one.what === '' ? null : was.shown, after: is === undefined || one.what === '' ? null : is.shown,
      customers: [...new Set([...(was?.customers ?? []), ...(is?.customers ?? [])])].toSorted(), file, line, from: was === undefined ? ownDay(one.declaration) : null, until: null, actsOnPast: false, lessNoticeThan: null,
    });
  }
  return found;
}

/** The first day of what says it in its own words. */
function ownDay({ kind, spec }: Declaration): string | null {
  const { from } = spec as { readonly from?: unknown };
  return kind === 'Waiver' && typeof from === 'string' && isDay(from) ? from : null;
}

/** The longest notice of changes that any of these customers agreed. */
function noticeOf(estate: Estate, customers: readonly string[], now: string): { readonly text: string; readonly length: number } | undefined {
  const then = inForce(estate, now);
  const notices = customers.flatMap((name) => {
    const agreement = then.Agreement.get(then.Customer.get(name)?.spec.agreement?.of ?? '');
    return agreement?.spec.changes?.notice ?? [];
  });
  const lengths = notices.map((text) => ({ text, length: lengthOf(text) }));
  return lengths.toSorted((a, b) => b.length - a.length)[0];
}

