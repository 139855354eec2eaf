import { coveredYears, holidayCodes, knowsHolidays } from '../measure/calendars/holidays.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'The public holidays that a calendar asks for are known',
  severity: 'error',
  why: 'A deadline is counted over public holidays; where nobody knows them it would be a guess.',
  fix: 'name a country or a region of it by ISO 3166, or write the free days under dates',
  each: 'Calendar',
  reads: { Calendar: ['spec.holidays'] },
  check(estate, report) {
    for (const calendar of estate.Calendar.values()) {
      const { holidays } = calendar.spec;
      if (holidays === undefined || knowsHolidays(holidays)) continue;
      const [country = ''] = holidays.split('-');
      const near = holidayCodes().filter((code) => code.startsWith(country));
      report({
        in: calendar, pointer: '/spec/holidays',
        message: `the public holidays of ${holidays} are not known (those of ${holidayCodes().length} countries and regions are, for ${coveredYears.first} to ${coveredYears.last})`,
        ...(near.length > 0 && { help: didYouMean(holidays, near, `say ${country} for the whole country, or write the free days under dates`) }),
      });
    }
  },
} satisfies Rule;
