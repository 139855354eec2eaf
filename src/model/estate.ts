import { kindOf, type Declaration, type Ref } from './declaration.ts';
import type { Diagnostic } from './diagnostic.ts';
import { kindNames, type Kinds } from './kinds.gen.ts';
import { effectiveFrom, isDay, versioned } from './versions.ts';

export type Kind = keyof Kinds;
export type Declared<K extends Kind> = Declaration<Kinds[K]>;

declare const validated: unique symbol;

/** The declared world, valid and linked: by kind, then by name, in order of names. Only `validate` makes one. */
export type Estate = {
  readonly [K in Kind]: ReadonlyMap<string, Declared<K>>;
} & {
  /** What was declared but is not valid, or stands on what is not: nothing is known of it. */
  readonly aside: ReadonlyMap<Ref, Aside>;
  /** Where names have several versions: what is declared in each era, the last first. Of what is not there this estate speaks for all time. */
  readonly eras: readonly EstateInEra[];
  /** The first day of the era that this estate is of; nothing where it has no beginning. */
  readonly since?: string;
  readonly [validated]: true;
};

/** The estate as it is from a day, or an instant (ISO), on (since ever, where there is none) until the next. */
export interface EstateInEra {
  readonly from: string | undefined;
  readonly estate: Estate;
}

/** Whether what has a last day has ended before the era that an estate is of: nothing is promised of it there. */
export const endedBefore = ({ since }: Estate, last: string | undefined): boolean => since !== undefined && last !== undefined && last < since;

/** The estate and, where names have several versions, those of all eras: whatever is declared, was or will be. */
export const everyEra = (estate: Estate): readonly Estate[] => [estate, ...estate.eras.map((era) => era.estate)];

/** A declaration set aside, and the diagnostic that says why. */
export interface Aside {
  readonly ref: Ref;
  readonly because: Diagnostic;
}

/** The single Estate declaration, where there is one. */
export function operator(estate: Estate): Declared<'Estate'> | undefined {
  return estate.Estate.values().next().value;
}

/** Any declaration by its `kind/name`. */
export function declarationOf(estate: Estate, ref: Ref): Declaration | undefined {
  const [, name = ''] = ref.split('/');
  return (estate as unknown as Record<string, ReadonlyMap<string, Declaration> | undefined>)[kindOf(ref)]?.get?.(name);
}

/** The `kind/name` of every valid declaration, by kind. */
export function declared(estate: Estate): Ref[] {
  return kindNames.flatMap((kind) => [...estate[kind].values()].map(({ ref }) => ref));
}

/**
 * The estate in force at an instant (ISO 8601): of each name its latest version from that day or before, on the clock of the
 * estate's time zone. What is not yet in force is not in it. The same estate for all instants between two changes.
 */
export function inForce(estate: Estate, instant: string): Estate {
  const slots = inForceOf.get(estate) ?? slotsOf(estate);
  inForceOf.set(estate, slots);
  const at = Date.parse(instant);
  let index = slots.findIndex(({ from }) => from <= at);
  if (index < 0) index = slots.length - 1;
  const slot = slots[index];
  if (slot === undefined) return estate;
  slot.estate ??= withoutLater(slot.era, slot.day);
  // Whoever has the estate of one instant may ask for another.
  inForceOf.set(slot.estate, slots);
  return slot.estate;
}

/** Since when a name is declared, in milliseconds since 1970: the day of its first version on the clock of the estate's time zone, or since ever. Nothing where it is not declared. */
export function begins(estate: Estate, ref: Ref): number | undefined {
  const slots = inForceOf.get(estate) ?? slotsOf(estate);
  inForceOf.set(estate, slots);
  return slots.findLast(({ era, day }) => {
    const one = declarationOf(era, ref);
    return one !== undefined && (effectiveFrom(one.kind, one.spec) ?? '') <= day;
  })?.from;
}

interface Slot {
  /** Milliseconds since 1970, and the day that begins then. */
  readonly from: number;
  readonly day: string;
  readonly era: Estate;
  /** Found when it is first asked for. */
  estate?: Estate;
}

// An estate never changes, and is asked for many instants.
const inForceOf = new WeakMap<Estate, readonly Slot[]>();

const erasIn = (estate: Estate): readonly EstateInEra[] => (estate.eras.length > 0 ? estate.eras : [{ from: undefined, estate }]);

/** The days (`2026-01-01`) on which anything comes into force, the first of them first. */
export function daysOfChange(estate: Estate): readonly string[] {
  const days = new Set(erasIn(estate).flatMap((era) => [...(era.from === undefined ? [] : [era.from]), ...versionedIn(era.estate).flatMap(({ kind, spec }) => effectiveFrom(kind, spec) ?? [])]));
  return [...days].filter(isDay).toSorted();
}

const slotsOf = (estate: Estate): readonly Slot[] => turns(estate, []).map(({ at, day, era }): Slot => ({ from: at, day, era }));

/** An instant (milliseconds since 1970; -Infinity for before them all) from which something else may be in force, the day that it lies on, and the estate as it is declared then. */
export interface Turn {
  readonly at: number;
  readonly day: string;
  readonly era: Estate;
}

/** Every turn of an estate and at some days and instants besides, the last first. */
export function turns(estate: Estate, besides: readonly string[]): readonly Turn[] {
  const timeZone = operator(estate)?.spec.timeZone ?? 'UTC';
  const instantOf = (from: string): number => (isDay(from) ? Temporal.PlainDate.from(from).toZonedDateTime(timeZone).epochMilliseconds : Date.parse(from));
  const eras = erasIn(estate).map(({ from, estate: era }) => ({ at: from === undefined ? -Infinity : instantOf(from), era }));
  const all = new Set([...daysOfChange(estate), ...besides].map(instantOf));
  for (const { at } of eras) all.add(at);
  return [...all.add(-Infinity)].filter((at) => !Number.isNaN(at)).toSorted((a, b) => b - a).map((at) => ({
    at, day: Number.isFinite(at) ? Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone).toPlainDate().toString() : '', era: (eras.find((one) => one.at <= at) ?? eras.at(-1))?.era ?? estate,
  }));
}

const versionedIn = (estate: Estate): Declaration[] => kindNames.filter((kind) => versioned.has(kind)).flatMap((kind) => [...estate[kind].values()]);

/** The same estate where all of it is in force on a day. */
function withoutLater(estate: Estate, day: string): Estate {
  const later = (one: Declaration): boolean => (effectiveFrom(one.kind, one.spec) ?? '') > day;
  if (!versionedIn(estate).some(later)) return estate;
  const kinds = kindNames.filter((kind) => versioned.has(kind)).map((kind) => [kind, new Map(([...estate[kind]] as [string, Declaration][]).filter(([, one]) => !later(one)))]);
  return { ...estate, ...(Object.fromEntries(kinds) as object) };
}
