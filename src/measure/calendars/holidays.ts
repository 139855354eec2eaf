// The public holidays of countries and regions, out of a table that is read only where a calendar asks.
import { onceEach } from '../../model/once.ts';
import { covered, regions, series } from './holidays.gen.ts';

/** Free days: the day, counted from 1970-01-01, and the minute of it from which it is free; 0 for all of it. */
export type Holidays = ReadonlyMap<number, number>;

/** The first and the last year of which the public holidays are known. */
export const coveredYears: { readonly first: number; readonly last: number } = covered;

const tableIn = onceEach((text: string): ReadonlyMap<string, readonly number[]> => new Map(text.split(';').map((line) => {
  const [code = '', list = ''] = line.split(':');
  return [code, list === '' ? [] : list.split(' ').map((one) => Number.parseInt(one, 36))] as const;
})));

const table = (): ReadonlyMap<string, readonly number[]> => tableIn(regions);

/** Every country (`NO`) and region (`DE-BY`) whose public holidays are known. */
export const holidayCodes = (): readonly string[] => [...table().keys()];

/** Whether the public holidays of a country or region are known; without reading the table. */
export const knowsHolidays = (code: string): boolean => `;${regions}`.includes(`;${code}:`);

/** The public holidays of a country or region in the covered years; nothing where it is not known. */
export function holidaysOf(code: string): Holidays | undefined {
  const known = table().get(code);
  if (known === undefined) return undefined;
  const all = series.split(',');
  const found = new Map<number, number>();
  for (const [days = '', minute = '0'] of known.map((index) => (all[index] ?? '').split('@'))) {
    for (let year = covered.first; year <= covered.last; year++) {
      const pair = days.length === 2 ? days : days.slice((year - covered.first) * 2, (year - covered.first) * 2 + 2);
      if (pair === '..') continue;
      const day = dayNumber(year, Number.parseInt(pair.charAt(0), 36), Number.parseInt(pair.charAt(1), 36));
      found.set(day, Math.min(found.get(day) ?? Infinity, Number(minute)));
    }
  }
  return found;
}

/** A date as the count of days since 1970-01-01. */
export const dayNumber = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / 86_400_000;
