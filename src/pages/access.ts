import type { Page } from '../publish.ts';
import { grantsOf } from '../report/grants.ts';
import { exportOf } from '../report/exports.ts';
import { evidencePath } from '../report/links.ts';
import { isHidden, linkTo, reading } from '../report/reading.ts';
import { byGravity } from '../report/row.ts';
import { countsOf } from '../report/services.ts';
import { rowsUpTo } from '../report/tables.ts';
import { milliseconds } from '../measure/duration.ts';
import { accessWords } from '../words/estate.ts';
import { title } from '../words/render.ts';
import { span } from '../words/time.ts';
import { inLanguage, say } from '../words/vocabulary.ts';

const page: Page = {
  title: accessWords.title,
  pages(view, language) {
    if (isHidden(view, 'access')) return [];
    const about = reading(view, language);
    const policies = [...view.estate.AccessPolicy.values()].map((policy) => {
      const findings = about.findings.filter(({ subject }) => subject === policy.ref).sort(byGravity);
      const { review } = policy.spec;
      return {
        name: policy.name,
        title: title(policy, language),
        service: linkTo(about, `service/${policy.spec.service}`),
        counts: countsOf(
          about,
          findings.map(({ status }) => status),
        ),
        source: exportOf(about, policy.ref).state,
        review:
          review === undefined
            ? accessWords.noReview[language]
            : say(accessWords.reviewEvery, language, { span: span(milliseconds(review.every) / 1000, language) }),
        grants: grantsOf(about, policy),
        evidence: isHidden(view, 'evidence') ? null : evidencePath(policy.ref),
        ...rowsUpTo(
          about,
          findings.filter(({ status }) => status !== 'pass'),
          200,
        ),
      };
    });
    return [{ path: 'access.html', title: accessWords.title[language], data: { t: inLanguage(accessWords, language), policies } }];
  },
};

export default page;
