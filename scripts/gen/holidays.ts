// The public holidays of every country and region, as a table: the library that knows them is heavy, and stays here.
import Holidays from 'date-holidays';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './write.ts';

/** The years that the table covers. Beyond them a deadline is an error. */
const years = { first: 2015, last: 2050 };

const path = 'src/measure/calendars/holidays.gen.ts';
const { version, license } = JSON.parse(readFileSync(join(root, 'node_modules/date-holidays/package.json'), 'utf8')) as { version: string; license: string };
const stamp = `// date-holidays ${version} (${license}, https://github.com/commenthol/date-holidays), public holidays of ${years.first} to ${years.last}.`;

/** The table as a module. It takes a quarter of a minute, so what is there stays while the library and the years are the same; `anew` makes it all the same. */
export function holidays(anew = false): readonly [path: string, text: string] {
  const old = anew ? '' : textOf(join(root, path));
  if (old.split('\n')[1] === stamp) return [path, old];
  const series = new Map<string, number>();
  const lines = regions().map(([code, ...names]) => {
    const indexes = [...new Set(seriesOf(names))].map((one) => {
      if (!series.has(one)) series.set(one, series.size);
      return (series.get(one) ?? 0).toString(36);
    });
    return `${code}:${indexes.join(' ')}`;
  });
  return [path, [
    '// Generated from date-holidays by `npm run gen`. Do not edit.', stamp, '',
    '/** The first and the last year that is covered. */', `export const covered = { first: ${years.first}, last: ${years.last} } as const;`, '',
    '/**', ' * Days that come again, each `md` (month and day as digits of base 36) for every year, or one such pair for each year with `..` where there is none;', ' * `@` and a minute of the day where only the rest of the day is free.', ' */',
    `export const series = '${[...series.keys()].join(',')}';`, '',
    '/** The indexes (base 36) into the series of every country and region. */',
    `export const regions = '${lines.join(';')}';`, '',
  ].join('\n')];
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

/** Code and the names by which the library knows it, in order; only what the Calendar's schema can name. */
function regions(): (readonly [code: string, country: string, region?: string])[] {
  const all = Object.keys(new Holidays().getCountries()).flatMap((country) => [
    [country, country] as const,
    ...Object.keys((new Holidays(country).getStates(country) as Record<string, string> | undefined) ?? {}).map((region) => [`${country}-${region}`, country, region] as const),
  ]);
  return all.filter(([code]) => /^[A-Z]{2}(-[A-Z0-9]{1,3})?$/u.test(code)).toSorted(([a], [b]) => (a < b ? -1 : 1));
}

const pair = (date: Date): string => (date.getUTCMonth() + 1).toString(36) + date.getUTCDate().toString(36);

/** The series of a region: for each rule of the library, and each day of what lasts several, the day in every year. */
function seriesOf([country = '', region]: readonly (string | undefined)[]): string[] {
  const options = { timezone: 'UTC', types: ['public' as const] };
  const library = region === undefined ? new Holidays(country, options) : new Holidays(country, region, options);
  const found = new Map<string, Map<number, string>>();
  for (let year = years.first - 1; year <= years.last; year++) {
    for (const { date, start, end, rule, type } of library.getHolidays(year)) {
      if (type !== 'public') continue;
      // Days that begin with the evening before are named by the day itself; a part of a day at their end is not a free day.
      const [time, length] = [date.slice(11, 16), end.getTime() - start.getTime()];
      const minute = Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
      for (let day = 0; day < Math.max(1, Math.floor(length / 86_400_000)); day++) {
        const at = new Date(Date.parse(`${date.slice(0, 10)}T00:00:00Z`) + day * 86_400_000);
        // Twice in one year, as some Islamic days are, is two series.
        let key = `${rule} ${day} ${minute}`;
        while (found.get(key)?.has(at.getUTCFullYear()) === true) key += '+';
        const of = found.get(key) ?? new Map<number, string>();
        of.set(at.getUTCFullYear(), pair(at));
        found.set(key, of);
      }
    }
  }
  return [...found].flatMap(([key, of]) => {
    const all = Array.from({ length: years.last - years.first + 1 }, (_, index) => of.get(years.first + index) ?? '..');
    if (all.every((one) => one === '..')) return [];
    const minute = Number(key.split(' ').at(-1)?.replaceAll('+', ''));
    return [(new Set(all).size === 1 ? (all[0] ?? '') : all.join('')) + (minute === 0 ? '' : `@${minute}`)];
  });
}
