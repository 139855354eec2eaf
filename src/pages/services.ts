import type { Page } from '../publish.ts';
import { isHidden, reading } from '../report/reading.ts';
import { servicesOf } from '../report/services.ts';
import { serviceWords } from '../words/service.ts';
import { inLanguage } from '../words/vocabulary.ts';

const page: Page = {
  title: serviceWords.title,
  pages(view, language) {
    const about = reading(view, language);
    return [
      {
        path: 'services.html',
        title: serviceWords.title[language],
        data: { t: inLanguage(serviceWords, language), services: servicesOf(about), withCustomers: !isHidden(view, 'customers') },
      },
    ];
  },
};

export default page;
