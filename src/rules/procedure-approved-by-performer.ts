import type { Rule } from '../validate.ts';

export default {
  title: 'A procedure is approved by others than who performs it',
  severity: 'error',
  why: 'A test that those approve who carried it out shows what they say, not what happened.',
  fix: 'let another team approve it',
  each: 'Procedure',
  reads: { Procedure: ['spec'] },
  check(estate, report) {
    for (const procedure of estate.Procedure.values()) {
      const { performedBy, approvedBy } = procedure.spec;
      if (performedBy === approvedBy) report({ in: procedure, pointer: '/spec/approvedBy', message: `${approvedBy} approves what ${performedBy} performs`, related: [{ in: procedure, pointer: '/spec/performedBy', message: 'performed by it here' }] });
    }
  },
} satisfies Rule;
