import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Every clause is proved',
  severity: 'warning',
  why: 'What nothing proves may be broken for years, and nobody is told before the customer finds out.',
  fix: 'name the controls that prove it, or say by whom and how often it is attested',
  each: 'Agreement',
  reads: { Agreement: ['spec'] },
  check(estate, report) {
    for (const agreement of estate.Agreement.values()) {
      const { clauses } = agreement.spec;
      for (const id of Object.keys(agreement.spec.clauses)) {
        const clause = clauses[id];
        if (clause !== undefined && (clause.controls ?? []).length === 0 && clause.attested === undefined) {
          report({ in: agreement, pointer: pointerTo('spec', 'clauses', id), part: 'key', message: `clause ${id} of ${agreement.name} is a duty of the ${clause.duty}, and nothing proves it: no control, and nobody attests it` });
        }
      }
    }
  },
} satisfies Rule;
