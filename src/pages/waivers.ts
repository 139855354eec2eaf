import type { Ref } from '../model/declaration.ts';
import type { Page } from '../publish.ts';
import { controlLink, isHidden, linkTo, person, reading } from '../report/reading.ts';
import { byGravity } from '../report/row.ts';
import { rowsUpTo } from '../report/tables.ts';
import { waiverWords } from '../words/estate.ts';
import { title } from '../words/render.ts';
import { risks } from '../words/statuses.ts';
import { date, dayOf } from '../words/time.ts';
import { inLanguage, say } from '../words/vocabulary.ts';

const page: Page = {
  title: waiverWords.title,
  pages(view, language) {
    const about = reading(view, language);
    const today = dayOf(view.results.at, about.timeZone);
    const waivers = [...view.estate.Waiver.values()].map(({ name, ref, spec, title: titles }) => ({
      name,
      title: title({ name, title: titles }, language),
      inForce: isInForce(spec, today),
      state: (spec.until < today ? waiverWords.expired : isInForce(spec, today) ? waiverWords.inForce : waiverWords.notYet)[language],
      until: { iso: spec.until, text: date(spec.until, language) },
      control: controlLink(about, spec.control),
      subjects: spec.subjects.map((subject) => linkTo(about, subject as Ref)),
      only: spec.about === undefined ? null : say(waiverWords.only, language, { about: spec.about }),
      residualRisk: risks[spec.residualRisk][language],
      compensating: spec.compensating ?? null,
      reason: spec.reason === '' ? null : spec.reason,
      ticket: spec.ticket ?? null,
      people: isHidden(view, 'people') ? null : { requestedBy: person(about, spec.requestedBy), approvedBy: person(about, spec.approvedBy) },
      ...rowsUpTo(about, about.findings.filter(({ waiver }) => waiver === ref).sort(byGravity), 100),
    }));
    return [{ path: 'waivers.html', title: waiverWords.title[language], data: { t: inLanguage(waiverWords, language), waivers } }];
  },
};

const isInForce = ({ from, until }: { readonly from?: string; readonly until: string }, today: string): boolean => (from === undefined || from <= today) && today <= until;

export default page;
