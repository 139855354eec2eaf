import { milliseconds, share } from '../measure/duration.ts';
import { interruptionsOf } from '../measure/interrupted.ts';
import { openingOf } from '../measure/opening.ts';
import { daysIn, lasting, percentCut, periodName } from '../measure/promise.ts';
import { levelsOf, to } from '../measure/promised.ts';
import { timesIn } from '../measure/recurring.ts';
import { openMinutes } from '../measure/week.ts';
import type { Declared } from '../model/estate.ts';
import type { Rule } from '../validate.ts';

/** The share of the agreed time beyond which what is excluded empties the promise. */
const sane = 0.05;

export default {
  title: 'Planned maintenance leaves room for the availability that was promised',
  severity: 'warning',
  why: 'What is planned alone would break the promise; or, where it is taken out of the agreed time, so much is taken out that the figure says little.',
  fix: 'plan less, promise less, or agree that planned maintenance is taken out',
  reads: { Maintenance: ['spec'], Service: ['metadata.labels', 'spec.customers', 'spec.serviceLevel', 'spec.dependsOn'], ServiceLevel: ['spec.availability'], Calendar: ['spec'] },
  check(estate, report) {
    for (const service of estate.Service.values()) {
      const windows = interruptionsOf(estate, service);
      if (windows.length === 0) continue;
      for (const { level, customer, pointer } of levelsOf(estate, service)) {
        const { target, period = 'calendar-month', calendar, excludes } = level.spec.availability ?? {};
        const agreed = openingOf(estate, calendar);
        if (target === undefined || agreed === undefined || agreed.week.length === 0) continue;
        const length = openMinutes(agreed.week) * 60_000 * daysIn(period) / 7;
        // Hours of the day are not compared: in less than the whole day a window may lie outside the agreed time.
        if (openMinutes(agreed.week) < 10_080) continue;
        const planned = plannedIn(windows, period);
        const bound = excludes === undefined ? length * (1 - share(target)) : length * sane;
        if (planned.length <= bound) continue;
        const what = `${lasting(planned.length)} of maintenance in a ${periodName(period)} (${planned.by.map(({ text }) => text).join(', ')})`;
        report({
          in: service, pointer,
          message: excludes === undefined
            ? `${service.name} promises ${to(customer)}${target.replace('%', ' %')} a ${periodName(period)}, which leaves ${lasting(bound)}, but has ${what}`
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

interface Part {
  readonly window: Declared<'Maintenance'>;
  readonly text: string;
  readonly length: number;
  readonly in?: string;
}

/** What of the windows falls into the fullest period: all that come again, and those that come once in the same. */
function plannedIn(windows: readonly Declared<'Maintenance'>[], period: string): { readonly length: number; readonly by: readonly Part[] } {
  const parts = windows.map((window): Part => {
    const { recurring, from = '', until = '' } = window.spec;
    if (recurring === undefined) return { window, length: Date.parse(until) - Date.parse(from), text: `${window.name} ${lasting(Date.parse(until) - Date.parse(from))}`, in: periodOf(from, period) };
    const times = timesIn(recurring, period, daysIn(period));
    return { window, length: times * milliseconds(recurring.for), text: `${window.name} ${times} x ${recurring.for}` };
  });
  const again = parts.filter((part) => part.in === undefined);
  const sum = (all: readonly Part[]): number => all.reduce((total, { length }) => total + length, 0);
  const once = [...Map.groupBy(parts.filter((part) => part.in !== undefined), (part) => part.in).values()].toSorted((a, b) => sum(b) - sum(a))[0] ?? [];
  const by = [...again, ...once];
  return { length: sum(by), by };
}

/** A name for the period that an instant's own date falls into. */
function periodOf(instant: string, period: string): string {
  const date = Temporal.PlainDate.from(instant.slice(0, 10));
  const part: Readonly<Record<string, string>> = { 'calendar-week': `${date.yearOfWeek ?? date.year} ${date.weekOfYear ?? 0}`, 'calendar-month': `${date.year} ${date.month}`, 'calendar-quarter': `${date.year} ${Math.ceil(date.month / 3)}`, 'calendar-half-year': `${date.year} ${Math.ceil(date.month / 6)}` };
  return part[period] ?? String(date.year);
}
