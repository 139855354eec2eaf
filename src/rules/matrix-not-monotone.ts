import type { Rule } from '../validate.ts';

const steps = ['critical', 'high', 'medium', 'low'] as const;
const urgencies = ['high', 'medium', 'low'] as const;

export default {
  title: 'What weighs more has no lower priority',
  severity: 'error',
  why: 'A graver fault would have to wait for a lesser one.',
  fix: 'let the priority fall or stay from left to right, and from critical to low',
  each: 'ServiceLevel',
  reads: { ServiceLevel: ['spec.priority'] },
  check(estate, report) {
    for (const level of estate.ServiceLevel.values()) {
      const { priority } = level.spec;
      steps.forEach((impact, row) => urgencies.forEach((urgency, column) => {
        const here = priority[impact][urgency];
        const [below, right] = [steps[row + 1], urgencies[column + 1]];
        const lesser = [
          ...(below === undefined ? [] : [{ impact: below, urgency, what: `impact ${impact}`, than: `impact ${below}` }]),
          ...(right === undefined ? [] : [{ impact, urgency: right, what: `urgency ${urgency}`, than: `urgency ${right}` }]),
        ];
        for (const one of lesser) {
          const there = priority[one.impact][one.urgency];
          if (here <= there) continue;
          report({
            in: level, pointer: `/spec/priority/${impact}/${urgency}`,
            message: `${one.what} gives ${here}, the lesser ${one.than} gives ${there} (impact ${one.impact}, urgency ${one.urgency})`,
            related: [{ in: level, pointer: `/spec/priority/${one.impact}/${one.urgency}`, message: `the lesser gives ${there}` }],
          });
        }
      }));
    }
  },
} satisfies Rule;
