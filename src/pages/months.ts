import { clauseWords } from '../words/clauses.ts';
import { issuedWords } from '../words/issued.ts';
import { monthWords } from '../words/months.ts';
import { inLanguage, say } from '../words/vocabulary.ts';
import type { Page } from '../publish.ts';
import { sureness } from '../report/month/achieved.ts';
import { adjustmentsOf } from '../report/month/adjustments.ts';
import { faultViews, shareRows, sharesSentence } from '../report/month/faults.ts';
import { clausesCsv, deadlinesCsv, monthCsv, monthJson } from '../report/month/figures.ts';
import { adjustmentsPath, customerOf, headingOf, monthName } from '../report/month/heading.ts';
import { clausesIn, clausesView } from '../report/month/clauses.ts';
import { versions } from '../report/month/issued.ts';
import { leadOf } from '../report/month/lead.ts';
import { meansOf } from '../report/month/means.ts';
import { promisesView } from '../report/month/promises.ts';
import { summarised } from '../report/month/summarised.ts';
import { unreadIn, unreadView } from '../report/month/unread.ts';
import { reportsOf, type Report } from '../report/month/summary.ts';
import { dayOfWeekOf, estateTitle, isHidden, reading, type Reading } from '../report/reading.ts';

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
    // Made when it is shown and forgotten then: the reports of all customers together are large.
    return [index, ...reports.map((one) => ({ path: `months/${one.name}.html`, title: headingOf(about, one.month), get data() { return dataOf(about, one); } }))];
  },
  files: (view) => reportsOf(view).flatMap(({ month, measuring, name }) => {
    const clauses = clausesIn({ view }, month);
    return [
      { path: `months/${name}.json`, text: monthJson(month, clauses, adjustmentsOf(measuring, month), { at: view.results.at, unread: unreadIn(view) }) },
      { path: `months/${name}.csv`, text: monthCsv(month) },
      { path: `months/${name}-deadlines.csv`, text: deadlinesCsv(month) },
      ...(clauses.length === 0 ? [] : [{ path: `months/${name}-clauses.csv`, text: clausesCsv(month, clauses) }]),
    ];
  }),
};

export default page;


function dataOf(about: Reading, { month, measuring, name }: Report): object {
  const { view, language } = about;
  const adjustments = adjustmentsOf(measuring, month);
  const faults = faultViews(about, month);
  const version = versions(view, month).at(-1);
  return {
    t: inLanguage(monthWords, language), index: false,
    heading: headingOf(about, month), name,
    by: say(monthWords.by, language, { operator: estateTitle(view, language), at: dayOfWeekOf(about, view.results.at).text }),
    clauses: clausesView(about, month), c: inLanguage(clauseWords, language),
    running: month.period.interval[1] > Date.parse(view.results.at) ? monthWords.running[language] : null,
    ...leadOf(about, month),
    ...promisesView(about, month),
    sentence: sharesSentence(about, month),
    shares: month.faults.length === 0 ? [] : shareRows(about, month),
    counts: month.faults.length === 0 ? monthWords.deadlinesNone[language] : say(monthWords.faultsAndContacts, language, { faults: { count: month.faults.length }, contacts: { count: month.contacts } }),
    means: meansOf(about, month),
    faults: faults.shown, moreFaults: faults.more,
    adjustments: { summary: summarised(about, month, adjustments), href: adjustmentsPath(name) },
    issued: say(monthWords.issued, language, { run: version === undefined ? view.results.run : say(issuedWords.name, language, { version: String(version.version), run: version.run }), at: dayOfWeekOf(about, version?.at ?? view.results.at).text, commit: view.results.commit?.slice(0, 12) ?? monthWords.noCommit[language] }),
    verify: view.anchor === undefined || isHidden(view, 'evidence') ? null : say(monthWords.verify, language, { head: `${view.anchor.link}@${view.anchor.sequence}`, at: dayOfWeekOf(about, view.anchor.at).text }),
    verified: view.anchor === undefined ? null : monthWords[view.anchor.whole ? 'verified' : 'notWhole'][language],
    sure: sureness(about, month.achieved), unread: unreadView(about),
    files: [
      { href: `months/${name}.csv`, text: monthWords.csvAvailability[language] }, { href: `months/${name}-deadlines.csv`, text: monthWords.csvDeadlines[language] },
      ...(clausesIn(about, month).length === 0 ? [] : [{ href: `months/${name}-clauses.csv`, text: monthWords.csvClauses[language] }]), { href: `months/${name}.json`, text: monthWords.jsonAll[language] },
    ],
  };
}
