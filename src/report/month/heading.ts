// What a month's report is called, and where what moved its figures is told.
import type { Month } from '../../measure/periods/month.ts';
import { dateFormat, locale } from '../../words/formatters.ts';
import { monthWords } from '../../words/months.ts';
import { title } from '../../words/render.ts';
import { say } from '../../words/vocabulary.ts';
import { estateTitle, type Reading } from '../reading.ts';

/** The page about the adjustments of a report, by the report's name. */
export const adjustmentsPath = (name: string): string => `months/${name}-adjustments.html`;

/** Whom a month is told to. */
export const customerOf = ({ view, language }: Reading, { customer }: Month): string => (customer === undefined ? monthWords.total[language] : title(view.estate.Customer.get(customer) ?? { name: customer }, language));

/** `Fjordfisk AS – månedsrapport for november 2026`. */
export const headingOf = (about: Reading, month: Month): string =>
  say(monthWords.reportOf, about.language, { customer: month.customer === undefined ? estateTitle(about.view, about.language) : customerOf(about, month), month: monthName(about, month) });

/** `november 2026`. */
export function monthName({ language, timeZone }: Reading, month: Month | undefined): string {
  return month === undefined ? '' : dateFormat(locale(language), { month: 'long', year: 'numeric', timeZone }).format(new Date(month.period.interval[0]));
}
