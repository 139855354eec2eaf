import { share } from '../measure/duration.ts';
import { exceeds } from '../measure/promises/promise.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'The less availability, the more is taken off the price',
  severity: 'error',
  why: 'A customer would get less for a worse month, or something for a month in which all was kept.',
  fix: 'begin at the target, and let the reduction grow as availability falls',
  each: 'ServiceLevel',
  reads: { ServiceLevel: ['spec.reductions', 'spec.availability'] },
  check(estate, report) {
    for (const level of estate.ServiceLevel.values()) {
      const { reductions = [], availability } = level.spec;
      const target = availability?.target;
      reductions.forEach(({ below, reduction }, index) => {
        if (target !== undefined && exceeds(share(below), share(target))) {
          report({ in: level, pointer: `/spec/reductions/${index}/below`, message: `the price is reduced below ${below.replace('%', ' %')}, though only ${target.replace('%', ' %')} is promised`, related: [{ in: level, pointer: '/spec/availability/target', message: 'the target' }] });
        }
        const other = reductions.findIndex((one, at) => at !== index && exceeds(share(below), share(one.below)) && exceeds(share(reduction), share(one.reduction)));
        const lower = reductions[other];
        if (lower !== undefined) report({ in: level, pointer: `/spec/reductions/${other}/reduction`, message: `below ${lower.below.replace('%', ' %')} only ${lower.reduction.replace('%', ' %')} is taken off, but ${reduction.replace('%', ' %')} already below ${below.replace('%', ' %')}`, related: [{ in: level, pointer: `/spec/reductions/${index}/reduction`, message: 'more for less' }] });
      });
    }
  },
} satisfies Rule;
