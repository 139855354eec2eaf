import { lastDayOf } from '../measure/periods/attested.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'What is confirmed by hand is confirmed by whom, and for as long as, was agreed',
  severity: 'warning',
  why: 'A confirmation by somebody else, or one that speaks for years where each quarter was promised, counts for less than it seems to.',
  fix: 'let the team that is named under `by` confirm it, until the end of the next period at most',
  each: 'Agreement',
  reads: { Agreement: ['spec.clauses'] },
  check(estate, report) {
    for (const agreement of estate.Agreement.values()) {
      for (const [clause, { attested }] of Object.entries(agreement.spec.clauses)) {
        for (const [name, { by, on, from = on, until }] of Object.entries(attested?.given ?? {})) {
          if (attested === undefined) continue;
          const place = (part: string): { in: typeof agreement; pointer: string } => ({ in: agreement, pointer: pointerTo('spec', 'clauses', clause, 'attested', 'given', name, part) });
          if (!by.startsWith(`${attested.by}/`)) report({ ...place('by'), message: `clause ${clause} is confirmed by ${attested.by}, and ${by} is not of that team: the confirmation ${name} does not count` });
          const last = lastDayOf(attested.every, on);
          if (until < from) report({ ...place('until'), message: `the confirmation ${name} of clause ${clause} ends before it begins, and is never in date` });
          else if (until > last) report({ ...place('until'), message: `clause ${clause} is confirmed every ${attested.every}: given on ${on}, the confirmation ${name} counts until ${last} at most` });
        }
      }
    }
  },
} satisfies Rule;
