import type { Page } from '../publish.ts';
import { reading } from '../report/reading.ts';
import { byStatus } from '../report/tables.ts';
import { findingWords } from '../words/catalog.ts';
import { inLanguage } from '../words/vocabulary.ts';

// A browser still scrolls through so many; beyond them kept promises are counted.
const bound = 5000;

const page: Page = {
  title: findingWords.title,
  pages(view, language) {
    return [
      {
        path: 'findings.html',
        title: findingWords.title[language],
        data: { t: inLanguage(findingWords, language), groups: byStatus(reading(view, language), bound) },
      },
    ];
  },
};

export default page;
