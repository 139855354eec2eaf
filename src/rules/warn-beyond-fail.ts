import { milliseconds, share } from '../measure/duration.ts';
import { schemasAt } from '../text/schema.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A limit warns before it fails',
  severity: 'error',
  why: 'A warning that comes after the failure warns nobody.',
  fix: 'let it warn earlier, or fail later',
  each: 'Thresholds',
  reads: { Thresholds: ['spec.limits'] },
  check(estate, report) {
    for (const thresholds of estate.Thresholds.values()) {
      for (const [measure, { warn, fail }] of Object.entries(thresholds.spec.limits ?? {})) {
        if (warn === undefined || fail === undefined) continue;
        const lower = schemasAt('Thresholds', ['spec', 'limits', measure, 'fail'], undefined).some((schema) => schema['x-stricter'] === 'lower');
        const [a, b] = [amount(warn), amount(fail)];
        if (lower ? a > b : a < b) report({ in: thresholds, pointer: `/spec/limits/${measure}/warn`, message: `${measure} warns at ${warn}, which is beyond where it fails: ${fail}`, related: [{ in: thresholds, pointer: `/spec/limits/${measure}/fail`, message: 'it fails here' }] });
      }
    }
  },
} satisfies Rule;

const amount = (text: string): number => (text.endsWith('%') ? share(text) : milliseconds(text));
