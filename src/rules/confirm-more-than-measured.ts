import type { Rule } from '../validate.ts';

export default {
  title: 'A failure can be confirmed',
  severity: 'error',
  why: 'More failures than measurements never happen: the fault would never be told.',
  fix: 'write it as FAILURES of MEASUREMENTS, such as 2 of 3',
  each: 'Thresholds',
  reads: { Thresholds: ['spec.confirm'] },
  check(estate, report) {
    for (const thresholds of estate.Thresholds.values()) {
      const { fail } = thresholds.spec.confirm ?? {};
      const [failures = 0, measured = 0] = (fail ?? '').split(' of ').map(Number);
      if (fail !== undefined && failures > measured) report({ in: thresholds, pointer: '/spec/confirm/fail', message: `${failures} failures of ${measured} measurements cannot happen`, help: `did you mean "${measured} of ${failures}"?` });
    }
  },
} satisfies Rule;
