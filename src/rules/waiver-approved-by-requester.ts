import type { Rule } from '../validate.ts';

export default {
  title: 'A waiver is approved by another than who asked',
  severity: 'error',
  why: 'A deviation that one person both wants and allows has not been weighed by anybody.',
  fix: 'let somebody else approve it',
  check(estate, report) {
    for (const waiver of estate.Waiver.values()) {
      if (waiver.spec.approvedBy === waiver.spec.requestedBy) report({ in: waiver, pointer: '/spec/approvedBy', message: `${waiver.spec.approvedBy} approves what ${waiver.spec.approvedBy} asked for`, related: [{ in: waiver, pointer: '/spec/requestedBy', message: 'asked for here' }] });
    }
  },
} satisfies Rule;
