import type { Status } from '../model/finding.ts';
import type { Page } from '../publish.ts';
import { dayOfWeekOf, isHidden, reading } from '../report/reading.ts';
import { webAddress } from '../report/links.ts';
import { aboutWords } from '../words/catalog.ts';
import { list } from '../words/figures.ts';
import { hiddenWords } from '../words/interface.ts';
import { meanings, statuses } from '../words/statuses.ts';
import { inLanguage, say } from '../words/vocabulary.ts';

const page: Page = {
  title: aboutWords.title,
  pages(view, language) {
    const about = reading(view, language);
    const t = inLanguage(aboutWords, language);
    const hidden = Object.entries(hiddenWords)
      .filter(([what]) => isHidden(view, what))
      .map(([, word]) => word[language]);
    const repository = webAddress(view.repository);
    const { commit, run, at } = view.results;
    return [
      {
        path: 'about.html',
        title: t.title,
        data: {
          t,
          meanings: (Object.keys(statuses) as Status[]).map((status) => ({ status, word: statuses[status][language], meaning: meanings[status][language] })),
          method: [t.method1, t.method2, t.method3, t.method4, t.method5],
          at: dayOfWeekOf(about, at),
          run,
          commit: commit === null ? null : { text: commit, href: repository === null ? null : `${repository}/tree/${commit}` },
          version: view.version,
          zone: about.timeZone,
          edition: hidden.length === 0 ? t.internal : say(aboutWords.editionHides, language, { what: list(hidden, language) }),
          segments: view.memory.segments.length,
        },
      },
    ];
  },
};

export default page;
