import { dateFormat, locale } from '../words/formatters.ts';
import { monthWords } from '../words/months.ts';
import { title } from '../words/render.ts';
import { inLanguage, say } from '../words/vocabulary.ts';
import type { Month } from '../measure/month.ts';
import type { Page } from '../publish.ts';
import { achievedView, lasting, sureness } from '../report/month/achieved.ts';
import { adjustmentRows, adjustmentsOf } from '../report/month/adjustments.ts';
import { faultViews, shareRows, sharesSentence } from '../report/month/faults.ts';
import { monthCsv, monthJson } from '../report/month/figures.ts';
import { reportsOf, type Report } from '../report/month/summary.ts';
import { dayOfWeekOf, estateTitle, reading, type Reading } from '../report/reading.ts';

const page: Page = {
  title: monthWords.title,
  pages(view, language) {
    const about = reading(view, language);
    const reports = reportsOf(view);
    const index = {
      path: 'months.html', title: monthWords.title[language],
      data: {
        t: inLanguage(monthWords, language), index: true,
        months: [...Map.groupBy(reports, ({ month }) => month.period.name).values()].map((all) => ({
          month: monthName(about, all[0]?.month),
          reports: all.map((one) => ({ customer: customerOf(about, one.month), href: `months/${one.name}.html`, ...leadOf(about, one.month) })),
        })),
      },
    };
    return [index, ...reports.map((one) => ({ path: `months/${one.name}.html`, title: heading(about, one.month), data: dataOf(about, one) }))];
  },
  files: (view) => reportsOf(view).flatMap(({ month, measuring, name }) => [
    { path: `months/${name}.json`, text: monthJson(month, adjustmentsOf(measuring.open, month), view.results.at) },
    { path: `months/${name}.csv`, text: monthCsv(month) },
  ]),
};

export default page;

function dataOf(about: Reading, { month, measuring, name }: Report): object {
  const { view, language } = about;
  const adjustments = adjustmentsOf(measuring.open, month);
  const faults = faultViews(about, month);
  const rows = adjustmentRows(about, month, adjustments);
  return {
    t: inLanguage(monthWords, language), index: false,
    heading: heading(about, month),
    by: say(monthWords.by, language, { operator: estateTitle(view, language), at: dayOfWeekOf(about, view.results.at).text }),
    running: month.period.interval[1] > Date.parse(view.results.at) ? monthWords.running[language] : null,
    ...leadOf(about, month),
    achieved: month.achieved.map((one) => achievedView(about, one)),
    sentence: sharesSentence(about, month),
    shares: month.faults.length === 0 ? [] : shareRows(about, month),
    counts: month.faults.length === 0 ? monthWords.deadlinesNone[language] : say(monthWords.faultsAndContacts, language, { faults: { count: month.faults.length }, contacts: { count: month.contacts } }),
    means: [
      ...(month.meanToRestore === undefined ? [] : [say(monthWords.means, language, { restore: lasting(month.meanToRestore, about) })]),
      ...(month.meanToAnswer === undefined ? [] : [say(monthWords.meanAnswer, language, { answer: lasting(month.meanToAnswer, about) })]),
      ...(month.backlog.count === 0 ? [] : [say(monthWords.backlog, language, { count: { count: month.backlog.count }, oldest: lasting(month.backlog.oldest, about) })]),
    ],
    faults: faults.shown, moreFaults: faults.more,
    adjustments: rows.shown, moreAdjustments: rows.more,
    sure: sureness(about, month.achieved),
    files: ['csv', 'json'].map((ending) => ({ href: `months/${name}.${ending}`, text: ending.toUpperCase() })),
  };
}

/** The first sentence: how many of what was promised was not kept. */
function leadOf({ language }: Reading, { achieved, restored, responded }: Month): { readonly lead: string; readonly open: string | null } {
  const shares = [...restored, ...responded].filter(({ met, breached, inconclusive }) => met + breached + inconclusive > 0).map(({ reached }) => reached);
  const all = [...achieved.map(({ reached }) => reached), ...shares];
  const count = (what: (typeof all)[number]): number => all.filter((one) => one === what).length;
  const [kept, broken, open] = [count('kept'), count('broken'), count('inconclusive') + count('unknown')];
  const lead = broken > 0 ? say(monthWords.leadBroken, language, { broken: { count: broken }, all: { count: all.length } })
    : kept > 0 ? say(monthWords.leadKept, language, { all: { count: kept } }) : monthWords.leadNone[language];
  return { lead, open: open === 0 ? null : say(monthWords.leadOpen, language, { count: { count: open } }) };
}

const customerOf = ({ view, language }: Reading, { customer }: Month): string => (customer === undefined ? monthWords.total[language] : title(view.estate.Customer.get(customer) ?? { name: customer }, language));
const heading = (about: Reading, month: Month): string => say(monthWords.reportOf, about.language, { customer: month.customer === undefined ? estateTitle(about.view, about.language) : customerOf(about, month), month: monthName(about, month) });

function monthName({ language, timeZone }: Reading, month: Month | undefined): string {
  return month === undefined ? '' : dateFormat(locale(language), { month: 'long', year: 'numeric', timeZone }).format(new Date(month.period.interval[0]));
}
