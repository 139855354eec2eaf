import { refTo } from '../model/declaration.ts';
import type { Page } from '../publish.ts';
import { kindWord, reading } from '../report/reading.ts';
import { byGravity } from '../report/row.ts';
import { countsOf } from '../report/services.ts';
import { rowsUpTo } from '../report/tables.ts';
import { controlWords } from '../words/catalog.ts';
import { withCode } from '../words/code.ts';
import { inLanguage } from '../words/vocabulary.ts';

const page: Page = {
  title: controlWords.kind,
  pages(view, language) {
    const about = reading(view, language);
    return Object.entries(view.controls).map(([id, control]) => {
      const all = about.findings.filter((one) => one.control === id).sort(byGravity);
      return {
        path: `controls/${id}.html`,
        title: control.title[language],
        data: {
          t: inLanguage(controlWords, language),
          title: control.title[language],
          id,
          kind: kindWord(about, refTo(control.about, '')),
          why: control.why[language],
          fix: withCode(control.fix[language]),
          counts: countsOf(
            about,
            all.map(({ status }) => status),
          ),
          ...rowsUpTo(about, all, 500),
        },
      };
    });
  },
};

export default page;
