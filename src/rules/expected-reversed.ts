import type { Rule } from '../validate.ts';

export default {
  title: 'The fewest expected are not more than the most',
  severity: 'error',
  why: 'No list could ever be believed.',
  fix: 'write the fewest first, then the most',
  each: 'Inventory',
  reads: { Inventory: ['spec.expected'] },
  check(estate, report) {
    for (const inventory of estate.Inventory.values()) {
      const [fewest, most] = inventory.spec.expected?.between ?? [0, 0];
      if (fewest > most) report({ in: inventory, pointer: '/spec/expected/between', message: `between ${fewest} and ${most} there is no number`, help: `did you mean [${most}, ${fewest}]?` });
    }
  },
} satisfies Rule;
