// Which way a promise moved: whoever makes it stricter promises more. Fields by the schemas' own words; time by who is open when.
import { stricter } from '../../model/references.gen.ts';
import { milliseconds, share } from '../duration.ts';
import { difference, total, type Intervals } from '../availability/intervals.ts';
import { spanOf, type Opening } from '../calendars/opening.ts';
import { worstLag } from '../calendars/week.ts';

/** `changed`: another promise, neither more nor less, or both. */
export type Direction = 'looser' | 'tighter' | 'changed';

/** How a value is held against another one of the same place. */
export type Scale =
  /** By what the schema of a kind says of the place. */
  | { readonly by: 'schema'; readonly kind: string; readonly keys: readonly string[]; readonly value: unknown }
  /** The higher the stricter. */
  | { readonly by: 'number'; readonly value: number }
  /** The more is permitted the looser. */
  | { readonly by: 'permits'; readonly value: ReadonlySet<string> }
  /** The more of the time it holds the stricter. */
  | { readonly by: 'time'; readonly value: Intervals | undefined }
  /** The earlier a fault is due the stricter; where the weeks are the same, by the open time of some years. */
  | { readonly by: 'deadline'; readonly within: string; readonly opening: Opening | undefined; readonly open: Intervals | undefined };

/** Which way it moved from one value to another that is not the same. */
export function directionOf(before: Scale | undefined, after: Scale | undefined): Direction {
  if (before?.by === 'schema' && after?.by === 'schema') return bySchema(before, after);
  if (before?.by === 'number' && after?.by === 'number') return sign(after.value - before.value);
  if (before?.by === 'permits' && after?.by === 'permits') return byPermits(before.value, after.value);
  if (before?.by === 'time' && after?.by === 'time') return byTime(before.value, after.value);
  if (before?.by === 'deadline' && after?.by === 'deadline') return byDeadline(before, after);
  return 'changed';
}

/** Of several directions of one thing: theirs where none is against another. */
export function together(all: readonly Direction[]): Direction {
  const [first = 'changed', ...others] = all;
  return others.every((one) => one === first) ? first : 'changed';
}

const sign = (more: number): Direction => (more > 0 ? 'tighter' : more < 0 ? 'looser' : 'changed');

/** Whether the schema of a kind says which way a place is stricter. */
export const hasDirection = (kind: string, keys: readonly string[]): boolean => (stricter[kind] ?? []).some(({ path }) => fits(path, keys));

const fits = (path: readonly string[], keys: readonly string[]): boolean => path.length === keys.length && path.every((step, index) => step === '*' || step === keys[index]);

function bySchema(before: Extract<Scale, { by: 'schema' }>, after: Extract<Scale, { by: 'schema' }>): Direction {
  const way = (stricter[before.kind] ?? []).find(({ path }) => fits(path, before.keys))?.stricter;
  const [a, b] = [numberOf(before.value), numberOf(after.value)];
  if (way === undefined || a === undefined || b === undefined || a.counted !== b.counted) return 'changed';
  return sign(way === 'higher' ? b.number - a.number : a.number - b.number);
}

/** A value as a number, and in what it is counted: business days cannot be held against hours. */
function numberOf(value: unknown): { readonly number: number; readonly counted: string } | undefined {
  if (typeof value === 'number') return { number: value, counted: '' };
  if (typeof value !== 'string') return undefined;
  if (value.endsWith('%')) return { number: share(value), counted: '%' };
  return value.endsWith('bd') ? { number: Number.parseInt(value, 10), counted: 'bd' } : { number: lengthOf(value), counted: 'ms' };
}

/** `2w` -> milliseconds: a length as durations are written, or in weeks, in months of 30 days or in years of 365. */
export function lengthOf(text: string): number {
  const days = { w: 7, mo: 30, y: 365 }[text.replace(/^\d+/, '')];
  return days === undefined ? milliseconds(text) : Number.parseInt(text, 10) * days * 86_400_000;
}

function byPermits(before: ReadonlySet<string>, after: ReadonlySet<string>): Direction {
  return together([...(after.difference(before).size > 0 ? ['looser' as const] : []), ...(before.difference(after).size > 0 ? ['tighter' as const] : [])]);
}

function byTime(before: Intervals | undefined, after: Intervals | undefined): Direction {
  if (before === undefined || after === undefined) return 'changed';
  const [more, less] = [total(difference(after, before)), total(difference(before, after))];
  return more > 0 === less > 0 ? 'changed' : more > 0 ? 'tighter' : 'looser';
}

type Due = Extract<Scale, { by: 'deadline' }>;

/** Whether two calendars are read on the same clock; around the clock is read on every one. */
const isOneClock = (...all: readonly Opening[]): boolean => new Set(all.flatMap(({ timeZone }) => timeZone ?? [])).size <= 1;

function byDeadline(before: Due, after: Due): Direction {
  const [a, b] = [before.opening, after.opening];
  if (a === undefined || b === undefined || !isOneClock(a, b) || a.week.length === 0 || b.week.length === 0) return 'changed';
  const [first, second] = [{ week: a.week, span: spanOf(before.within) }, { week: b.week, span: spanOf(after.within) }];
  const [later, earlier] = [worstLag(first, second) > 0, worstLag(second, first) > 0];
  // The same in an ordinary week: then holidays and single days differ.
  return later === earlier ? (later ? 'changed' : byTime(before.open, after.open)) : later ? 'looser' : 'tighter';
}
