import { milliseconds, share } from '../measure/duration.ts';
import { beside } from '../measure/calendars/beside.ts';
import { openingOf, spanOf } from '../measure/calendars/opening.ts';
import { daysIn, lasting, periodName } from '../measure/promises/promise.ts';
import { mostWithin, openMinutes } from '../measure/calendars/week.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'One outage that is restored in time does not use up the availability',
  severity: 'warning',
  why: 'The deadline would be kept and the availability broken by the same outage: one of the two promises is empty.',
  fix: 'promise an earlier restoration, a lower availability, or one over a longer period',
  each: 'ServiceLevel',
  reads: { ServiceLevel: ['spec.availability', 'spec.deadlines'], Calendar: ['spec'] },
  check(estate, report) {
    for (const level of estate.ServiceLevel.values()) {
      const { availability, deadlines } = level.spec;
      if (availability === undefined) continue;
      const { target, period = 'calendar-month', longestSingleOutage } = availability;
      const { within, calendar } = deadlines.P1.restore;
      const [agreed, clock] = [openingOf(estate, availability.calendar), openingOf(estate, calendar)];
      if (agreed === undefined || clock === undefined || clock.week.length === 0 || agreed.week.length === 0) continue;
      const most = Math.max(...beside(clock, agreed).map(([week = []]) => mostWithin({ week: clock.week, span: spanOf(within) }, week))) * 60_000;
      const budget = (openMinutes(agreed.week) * 60_000 * daysIn(period) / 7) * (1 - share(target));
      const counted = clock.name === agreed.name ? '' : `, up to ${lasting(most)} of ${agreed.name},`;
      const atMost = agreed.timeZone === undefined
        ? `at most ${lasting(budget)} of outage in the longest ${periodName(period)}`
        : `at most about ${lasting(budget)} of outage in ${agreed.name} of the longest ${periodName(period)}, by its ordinary weeks`;
      if (most > budget + 0.5) {
        report({
          in: level, pointer: '/spec/deadlines/P1/restore/within',
          message: `P1 restored within ${within}${counted} breaks ${target.replace('%', ' %')} a ${periodName(period)} even when it is kept: that leaves ${agreed.timeZone === undefined ? '' : 'about '}${lasting(budget)}`,
          related: [{ in: level, pointer: '/spec/availability/target', message: atMost }],
        });
      }
      if (longestSingleOutage !== undefined && most > milliseconds(longestSingleOutage)) {
        report({
          in: level, pointer: '/spec/availability/longestSingleOutage',
          message: `no outage may last longer than ${longestSingleOutage}, but P1 restored within ${within} is in time${counted}`,
          help: 'let P1 be restored within the longest single outage',
          related: [{ in: level, pointer: '/spec/deadlines/P1/restore/within', message: 'it may take so long' }],
        });
      }
    }
  },
} satisfies Rule;
