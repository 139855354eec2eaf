import { milliseconds } from '../measure/duration.ts';
import { interruptedBy } from '../measure/availability/interrupted.ts';
import { windowsOf } from '../measure/availability/windows.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Declared, Estate } from '../model/estate.ts';
import type { Rule } from '../validate.ts';

type Maintenance = Declared<'Maintenance'>;

export default {
  title: 'No maintenance is planned while nothing may be changed',
  severity: 'warning',
  why: 'Either the window goes unused though customers were told of it, or the freeze is broken.',
  fix: 'move the window, end it before the freeze, or leave those services out of the freeze',
  reads: { Maintenance: ['spec'], Service: ['metadata.labels'] },
  check(estate, report) {
    const all = [...estate.Maintenance.values()];
    for (const freeze of all.filter(({ spec }) => spec.freeze === true)) {
      const known = new Map<string, string | undefined>();
      for (const window of all.filter(({ spec }) => spec.freeze !== true)) {
        const touched = interruptedBy(estate, window).filter((service) => frozen(freeze, service)).map(({ name }) => name);
        if (touched.length === 0) continue;
        // Many windows come at the same time, and each is looked for day by day.
        const { from, until, recurring } = window.spec;
        const times = JSON.stringify([from, until, recurring]);
        if (!known.has(times)) known.set(times, overlap(estate, freeze, window));
        const begins = known.get(times);
        if (begins === undefined) continue;
        report({
          in: window, pointer: window.spec.recurring === undefined ? '/spec/from' : '/spec/recurring',
          message: `${window.name} of ${begins} falls into ${freeze.name}, in which nothing of ${touched.slice(0, 5).join(', ')}${touched.length > 5 ? ' and others' : ''} may be changed`,
          related: [{ in: freeze, pointer: '/spec/from', message: `${freeze.name} is from ${freeze.spec.from ?? ''} until ${freeze.spec.until ?? ''}` }],
        });
      }
    }
  },
} satisfies Rule;

/** A freeze is of the services that have all its labels, and of all where it has none. */
const frozen = ({ spec }: Maintenance, { labels }: Declared<'Service'>): boolean => Object.entries(spec.labels ?? {}).every(([label, value]) => labels[label] === value);

/** In milliseconds: freezes longer than this hold every window that comes again. */
const longest = 400 * 86_400_000;

/** When the first window that lies in a freeze begins. */
function overlap(estate: Estate, { spec: freeze }: Maintenance, { spec }: Maintenance): string | undefined {
  const from = Date.parse(freeze.from ?? '');
  const until = Math.min(Date.parse(freeze.until ?? ''), from + longest);
  const { recurring } = spec;
  // Days are looked through one by one: a window said to last for centuries would be looked for in all of them.
  const bounded = recurring === undefined || milliseconds(recurring.for) <= longest ? spec : { ...spec, recurring: { ...recurring, for: `${longest}ms` } };
  return Number.isNaN(until) ? undefined : windowsOf(bounded, { from, until }, timeZoneOf(estate))[0]?.from;
}
