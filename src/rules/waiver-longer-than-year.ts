import type { Rule } from '../validate.ts';

export default {
  title: 'A waiver lasts a year at most',
  severity: 'error',
  why: 'What is permitted for longer is no exception any more: nobody looks again at whether its risk is still worth taking.',
  fix: 'let it end within a year; who still needs it then asks anew',
  each: 'Waiver',
  reads: { Waiver: ['spec.from', 'spec.until'] },
  check(estate, report) {
    for (const waiver of estate.Waiver.values()) {
      const { from, until } = waiver.spec;
      if (from === undefined) continue;
      const last = Temporal.PlainDate.from(from).add({ years: 1 }).toString();
      if (until <= last) continue;
      report({ in: waiver, pointer: '/spec/until', message: `${waiver.name} is to last from ${from} until ${until}, longer than a year`, help: `write until: ${last} at the latest`, related: [{ in: waiver, pointer: '/spec/from', message: 'it begins here' }] });
    }
  },
} satisfies Rule;
