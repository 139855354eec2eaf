import { share } from '../measure/duration.ts';
import { interruptionsOf } from '../measure/availability/interrupted.ts';
import { openingOf } from '../measure/calendars/opening.ts';
import { daysIn, lasting, percentCut, periodName } from '../measure/promises/promise.ts';
import { plannedIn } from '../measure/availability/planned.ts';
import { levelsOf, to } from '../measure/promises/promised.ts';
import { openMinutes } from '../measure/calendars/week.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Rule } from '../validate.ts';

/** The share of the agreed time beyond which what is excluded empties the promise. */
const sane = 0.05;

export default {
  title: 'Planned maintenance leaves room for the availability that was promised',
  severity: 'warning',
  why: 'What is planned alone would break the promise; or, where it is taken out of the agreed time, so much is taken out that the figure says little.',
  fix: 'plan less, promise less, or agree that planned maintenance is taken out',
  reads: { Maintenance: ['spec'], Service: ['metadata.labels', 'spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome'], ServiceLevel: ['spec.availability'], Calendar: ['spec'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      const windows = interruptionsOf(estate, service);
      if (windows.length === 0) continue;
      for (const { level, customer, pointer } of levelsOf(estate, service)) {
        const { target, period = 'calendar-month', calendar, excludes } = level.spec.availability ?? {};
        const agreed = openingOf(estate, calendar);
        if (target === undefined || agreed === undefined || agreed.week.length === 0) continue;
        const length = openMinutes(agreed.week) * 60_000 * daysIn(period) / 7;
        const planned = plannedIn(windows, { period, agreed, timeZone: timeZoneOf(estate) });
        const bound = excludes === undefined ? length * (1 - share(target)) : length * sane;
        if (planned.length <= bound) continue;
        const what = `${lasting(planned.length)} of maintenance in a ${periodName(period)}${agreed.timeZone === undefined ? '' : ` within ${agreed.name}`} (${planned.by.map(({ text }) => text).join(', ')})`;
        report({
          in: service, pointer,
          message: excludes === undefined
            ? `${service.name} promises ${to(customer)}${target.replace('%', ' %')} a ${periodName(period)}, which leaves ${agreed.timeZone === undefined ? '' : 'about '}${lasting(bound)}, but has ${what}`
            : `${service.name} has ${what}: ${percentCut(planned.length / length)} of the time that ${level.name} speaks of is taken out of it`,
          help: excludes === undefined ? 'plan less, promise less, or agree that planned maintenance is taken out (excludes)' : `plan at most ${lasting(bound)}, or agree on less availability and take nothing out`,
          related: [
            ...planned.by.map(({ window, text }) => ({ in: window, pointer: window.spec.recurring === undefined ? '/spec/from' : '/spec/recurring', message: text })),
            { in: level, pointer: '/spec/availability/target', message: `${level.name} promises ${target.replace('%', ' %')}` },
          ],
        });
      }
    }
  },
} satisfies Rule;
