import { share } from '../measure/duration.ts';
import { openingOf } from '../measure/calendars/opening.ts';
import { daysIn, lasting, percentCut, periodName, samplesToShow, wilson } from '../measure/promises/promise.ts';
import { effectiveInterval, levelsOf } from '../measure/promises/promised.ts';
import { openMinutes } from '../measure/calendars/week.ts';
import type { Declared, Estate } from '../model/estate.ts';
import { onceEach } from '../model/once.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'A service is looked at often enough to tell whether its availability is kept',
  severity: 'warning',
  why: 'What is looked at seldom is neither shown to work nor to have failed: the figure would be a guess.',
  fix: 'look more often, or promise what can be measured',
  each: 'Service',
  reads: { Service: ['spec.probes.*.every', 'spec.customers', 'spec.serviceLevel'], ServiceLevel: ['spec.availability'], Calendar: ['spec'] },
  check(estate, report) {
    const measuredOf = onceEach((level: Declared<'ServiceLevel'>) => measured(estate, level));
    for (const service of estate.Service.values()) {
      // A certificate's probe may be rare; the most frequent is what availability is measured by.
      const fastest = least(Object.entries(service.spec.probes ?? {}).map(([name, { every }]) => ({ name, written: every !== undefined, length: effectiveInterval(estate, every) })), ({ length }) => length);
      if (fastest === undefined || fastest.length === 0) continue;
      const strictest = least(levelsOf(estate, service).map(({ level }) => measuredOf(level)).filter((one) => one !== undefined), ({ budget }) => budget);
      if (strictest === undefined) continue;
      const { level, target, period, length, budget } = strictest;
      const looks = Math.floor(length / fastest.length);
      const most = budget / 10;
      const needed = samplesToShow(share(target));
      if (fastest.length <= most && looks >= needed) continue;
      const wanted = Math.min(most, Number.isFinite(needed) ? length / needed : 0);
      const every = lasting(fastest.length);
      const said = `${target.replace('%', ' %')} a ${period} leaves ${lasting(budget)}, and a tenth of that is ${lasting(most)}`;
      report({
        in: service, pointer: pointerTo('spec', 'probes', fastest.name, ...(fastest.written ? ['every'] : [])), ...(fastest.written ? {} : { part: 'key' as const }),
        message: looks < needed
          ? `${service.name} is looked at every ${every}: ${looks} looks a ${period} show no more than ${percentCut(wilson(looks, looks)[0])} even when none of them fails, not ${target.replace('%', ' %')}; ${said}`
          : `${service.name} is looked at every ${every}, too seldom to measure its availability: ${said}`,
        help: wanted < 1000 ? 'no probe can show that: promise what can be measured' : `look at least every ${lasting(wanted)} (the probe’s every and the estate’s schedule.audit both count), or promise what can be measured`,
        related: [{ in: level, pointer: '/spec/availability/target', message: `${level.name} promises it here` }],
      });
    }
  },
} satisfies Rule;

/** The first of those with the least figure. */
function least<One>(all: readonly One[], figure: (one: One) => number): One | undefined {
  let found: One | undefined;
  for (const one of all) if (found === undefined || figure(one) < figure(found)) found = one;
  return found;
}

/** What a level promises to be measured: its target, the length of its longest period, and the outage that leaves; nothing where it promises none. */
function measured(estate: Estate, level: Declared<'ServiceLevel'>) {
  const { target, period = 'calendar-month', calendar } = level.spec.availability ?? {};
  const agreed = openingOf(estate, calendar);
  if (target === undefined || agreed === undefined || agreed.week.length === 0) return undefined;
  const length = openMinutes(agreed.week) * 60_000 * daysIn(period) / 7;
  return { level, target, period: periodName(period), length, budget: length * (1 - share(target)) };
}
