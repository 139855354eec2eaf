import type { Declared } from '../model/estate.ts';
import type { Page } from '../publish.ts';
import { adjustmentRows, adjustmentsOf } from '../report/month/adjustments.ts';
import { issuedView } from '../report/month/issued.ts';
import { summarised, waiversIn } from '../report/month/summarised.ts';
import { reportsOf, type Report } from '../report/month/summary.ts';
import { adjustmentsPath, headingOf } from '../report/month/heading.ts';
import { controlLink, isHidden, linkTo, person, reading, type Reading } from '../report/reading.ts';
import { monthWords } from '../words/months.ts';
import { date } from '../words/time.ts';
import { inLanguage, say } from '../words/vocabulary.ts';

const page: Page = {
  title: monthWords.adjustments,
  pages(view, language) {
    const about = reading(view, language);
    return reportsOf(view).map((one) => ({
      path: adjustmentsPath(one.name), title: `${monthWords.adjustments[language]}: ${headingOf(about, one.month)}`,
      get data() { return dataOf(about, one); },
    }));
  },
};

export default page;

function dataOf(about: Reading, { month, measuring, name }: Report): object {
  const all = adjustmentsOf(measuring, month);
  const rows = adjustmentRows(about, month, all);
  return {
    t: inLanguage(monthWords, about.language), heading: headingOf(about, month), back: `months/${name}.html`,
    summary: summarised(about, month, all), adjustments: rows.shown, moreAdjustments: rows.more, issued: issuedView(about, month), waivers: waiversIn(about, month).map((one) => waiverRow(about, one)),
  };
}

function waiverRow(about: Reading, { ref, spec }: Declared<'Waiver'>): object {
  const { language, view } = about;
  return {
    title: linkTo(about, ref), control: controlLink(about, spec.control), subjects: spec.subjects.map((one) => linkTo(about, one as `${string}/${string}`)),
    when: spec.from === undefined ? say(monthWords.waivedUntil, language, { until: date(spec.until, language) }) : say(monthWords.waivedBetween, language, { from: date(spec.from, language), until: date(spec.until, language) }),
    by: isHidden(view, 'people') || spec.approvedBy === '' ? null : person(about, spec.approvedBy),
  };
}
