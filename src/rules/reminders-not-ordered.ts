import { share } from '../measure/duration.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Reminders of a deadline follow each other',
  severity: 'warning',
  why: 'Of several reminders the first decides when a fault is warned of: out of order, it comes later than was meant.',
  fix: 'write the shares in rising order',
  reads: { ServiceLevel: ['spec.warnAt'] },
  check(estate, report) {
    const hold = (declaration: Declaration, pointer: string, shares: string | readonly string[] | undefined): void => {
      if (!Array.isArray(shares)) return;
      const index = shares.findIndex((one: string, at) => at > 0 && share(one) <= share(String(shares[at - 1])));
      if (index === -1) return;
      const [before, late] = [String(shares[index - 1]), String(shares[index])];
      report({
        in: declaration, pointer: `${pointer}/${index}`, message: `the reminder at ${late.replace('%', ' %')} stands behind the one at ${before.replace('%', ' %')}, and does not come after it`,
        help: `write [${[...shares].sort((a: string, b: string) => share(a) - share(b)).join(', ')}]`,
        related: [{ in: declaration, pointer: `${pointer}/${index - 1}`, message: 'no sooner than this' }],
      });
    };
    for (const level of estate.ServiceLevel.values()) hold(level, '/spec/warnAt', level.spec.warnAt);
    for (const operator of estate.Estate.values()) hold(operator, '/spec/issues/remindAt', operator.spec.issues?.remindAt);
  },
} satisfies Rule;
