import { paceOf, silences } from '../measure/history/watch.ts';
import type { Ref } from '../model/declaration.ts';
import type { Recorded } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';
import type { Page } from '../publish.ts';
import { evidencePath, slug, webAddress } from '../report/links.ts';
import { lastLooks, lookOf } from '../report/looks.ts';
import { dayOfWeekOf, isHidden, linkTo, momentOf, reading, type Reading } from '../report/reading.ts';
import { byGravity, rowOf } from '../report/row.ts';
import { findingWords } from '../words/catalog.ts';
import { gapMark } from '../words/hidden.ts';
import { statuses } from '../words/statuses.ts';
import { silenceText } from '../words/silences.ts';
import { inLanguage, say } from '../words/vocabulary.ts';
import { watchWords } from '../words/watch.ts';

// So many are told at length; the others in a line each, so that every link to one finds it.
const bound = 60;

/** So many silences of the watch are told, the last first. */
const mostSilences = 20;

const page: Page = {
  title: findingWords.evidenceTitle,
  pages(view, language) {
    if (isHidden(view, 'evidence')) return [];
    const about = reading(view, language);
    const looks = lastLooks(about);
    const { watch } = view.memory;
    const silent = silences(watch, view.results.at, paceOf(view.estate)).slice(-mostSilences).reverse().map((gap) => silenceText(gap, language, about.timeZone));
    const subjects = Map.groupBy(about.findings, ({ subject }) => subject);
    for (const ref of looks.map(({ target }) => target.split('#')[0] as Ref)) if (!subjects.has(ref)) subjects.set(ref, []);
    return [...subjects].map(([subject, findings]) => {
      const link = linkTo(about, subject);
      const sorted = findings.toSorted(byGravity);
      return {
        path: evidencePath(subject),
        title: `${findingWords.evidenceTitle[language]}: ${link.text}`,
        data: {
          t: inLanguage(findingWords, language),
          watch: { t: inLanguage(watchWords, language), silent },
          subject: link,
          back: say(findingWords.backToSubject, language, { name: link.text }),
          findings: sorted.slice(0, bound).map((one) => judgement(about, one, looks)),
          brief: sorted.slice(bound).map((one) => rowOf(about, one)),
          looks: looks.filter(({ target }) => target === subject || target.startsWith(`${subject}#`)).map((one) => lookOf(about, one)),
        },
      };
    });
  },
};

export default page;

function judgement(about: Reading, finding: Recorded, looks: readonly Observation[]): object {
  const { view, language } = about;
  const past = view.memory.findings[finding.key];
  const repository = webAddress(view.repository);
  const { episode } = finding;
  const here = (target: string, from: string): string | null =>
    looks.some((one) => one.target === target && one.from === from) ? `${evidencePath(target.split('#')[0] as Ref)}#look-${slug(`${target}@${from}`)}` : null;
  return {
    ...rowOf(about, finding),
    key: finding.key,
    episode:
      episode === null
        ? null
        : {
            id: episode.id,
            opened: dayOfWeekOf(about, episode.openedAt),
            confirmed: dayOfWeekOf(about, episode.confirmedAt),
            lastFail: dayOfWeekOf(about, episode.lastFailAt),
          },
    history: (past?.raw ?? []).map(({ at, status }) => ({ status, word: statuses[status][language], at: momentOf(about, at) })),
    standsOn: finding.evidence.map(({ target, from, at }) => ({ target, from, at: momentOf(about, at), href: here(target, from) })),
    declared:
      finding.file === ''
        ? null
        : {
            text: `${finding.file}:${finding.line}`,
            href:
              repository === null || view.results.commit === null || finding.file.includes(gapMark)
                ? null
                : `${repository}/blob/${view.results.commit}/${encodeURI(finding.file)}#L${finding.line}`,
          },
  };
}
