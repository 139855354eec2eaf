import { pointerTo } from '../text/pointer.ts';
import { didYouMean } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Every clause stands under a heading',
  severity: 'warning',
  why: 'A report follows the headings of the agreement: a clause without one stands apart, and a heading without clauses is empty.',
  fix: 'correct the first part of the clause’s id, or declare the heading under headings',
  each: 'Agreement',
  reads: { Agreement: ['spec'] },
  check(estate, report) {
    for (const agreement of estate.Agreement.values()) {
      const { headings, clauses } = agreement.spec;
      if (headings === undefined) continue;
      const names = Object.keys(headings);
      const under = (id: string): string => id.split('.', 1)[0] ?? '';
      for (const id of Object.keys(agreement.spec.clauses)) {
        if (names.includes(under(id))) continue;
        const help = didYouMean(under(id), names, undefined);
        report({ in: agreement, pointer: pointerTo('spec', 'clauses', id), part: 'key', message: `clause ${id} stands under ${under(id)}, which is no heading of ${agreement.name}: there ${names.length === 1 ? 'is' : 'are'} ${names.join(', ')}`, ...(help !== undefined && { help }) });
      }
      for (const heading of Object.keys(agreement.spec.headings ?? {})) {
        if (!Object.keys(clauses).some((id) => under(id) === heading)) report({ in: agreement, pointer: pointerTo('spec', 'headings', heading), part: 'key', message: `no clause stands under the heading ${heading}`, help: 'write its clauses, or remove it' });
      }
    }
  },
} satisfies Rule;
