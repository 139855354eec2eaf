import { identities } from '../model/people.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A waiver is approved by another than who asked',
  severity: 'error',
  why: 'A deviation that one person both wants and allows has not been weighed by anybody.',
  fix: 'let somebody else approve it',
  each: 'Waiver',
  reads: { Waiver: ['spec'], Team: ['spec.members'], Customer: ['spec.people'] },
  check(estate, report) {
    const identity = identities(estate);
    for (const waiver of estate.Waiver.values()) {
      const { approvedBy, requestedBy } = waiver.spec;
      if (identity(approvedBy) !== identity(requestedBy)) continue;
      report({ in: waiver, pointer: '/spec/approvedBy', message: `${approvedBy} approves what ${requestedBy} asked for${approvedBy === requestedBy ? '' : ', and that is the same person'}`, related: [{ in: waiver, pointer: '/spec/requestedBy', message: 'asked for here' }] });
    }
  },
} satisfies Rule;
