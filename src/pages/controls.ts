import { refTo } from '../model/declaration.ts';
import type { Page } from '../publish.ts';
import { kindWord, reading } from '../report/reading.ts';
import { worst } from '../report/row.ts';
import { countsOf } from '../report/services.ts';
import { controlWords } from '../words/catalog.ts';
import { statuses } from '../words/statuses.ts';
import { inLanguage } from '../words/vocabulary.ts';

const page: Page = {
  title: controlWords.title,
  pages(view, language) {
    const about = reading(view, language);
    const lines = Object.entries(view.controls).map(([id, control]) => {
      const all = about.findings.filter((one) => one.control === id).map(({ status }) => status);
      const status = worst(all);
      return {
        title: control.title[language],
        href: `controls/${id}.html`,
        kind: kindWord(about, refTo(control.about, '')),
        status: status ?? 'none',
        statusWord: status === null ? '\u2013' : statuses[status][language],
        counts: all.length === 0 ? controlWords.nothingShort[language] : countsOf(about, all),
      };
    });
    return [
      {
        path: 'controls.html',
        title: controlWords.title[language],
        data: { t: inLanguage(controlWords, language), controls: lines.sort((a, b) => a.title.localeCompare(b.title, language)) },
      },
    ];
  },
};

export default page;
