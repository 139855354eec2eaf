import { beside } from '../measure/calendars/beside.ts';
import { openingOf, type Opening } from '../measure/calendars/opening.ts';
import { lasting } from '../measure/promises/promise.ts';
import { statedOf } from '../measure/promises/promised.ts';
import { joined, longestClosed } from '../measure/calendars/week.ts';
import type { Declared, Estate } from '../model/estate.ts';
import type { Rule } from '../validate.ts';

const priorities = ['P1', 'P2', 'P3', 'P4'] as const;

export default {
  title: 'A deadline runs only while a fault can be reported',
  severity: 'warning',
  why: 'A customer who cannot report a fault finds its deadline passed when the channel opens.',
  fix: 'attend a channel in the deadline’s calendar, or count the deadline in the hours that a channel is open',
  reads: { Channel: ['spec'], Calendar: ['spec'], ServiceLevel: ['spec.deadlines'], Service: ['spec.customers', 'spec.serviceLevel', 'spec.dependsOn', 'spec.dependsOnSome'] },
  check(estate, report) {
    const taking = [...estate.Channel.values()].filter(({ spec }) => spec.takes?.includes('fault') ?? true);
    const promised = [...estate.Service.values()].flatMap((service) => statedOf(estate, service)).filter(({ customer }) => customer !== undefined);
    for (const [level, all] of Map.groupBy(promised, (one) => one.level)) {
      const known = new Map<string, Closed>();
      for (const customer of new Set(all.map((one) => one.customer ?? ''))) {
        const channels = taking.filter(({ spec }) => spec.customers?.includes(customer) ?? true);
        // Most customers report through the same ones.
        const through = channels.map(({ name }) => name).join(' ');
        const { ways, closed } = known.get(through) ?? closedIn(estate, level, channels);
        known.set(through, { ways, closed });
        const [first] = closed;
        if (first === undefined) continue;
        const calendars = [...new Set(ways.map(({ name }) => name))].join(', ');
        const also = closed.length > 1 ? ` (also ${closed.slice(1).map(({ clock, priority }) => `${clock} ${priority}`).join(', ')})` : '';
        report({
          in: level, pointer: `/spec/deadlines/${first.priority}/${first.clock}`,
          message: `${first.clock} ${first.priority} is counted ${first.calendar}, but every channel for ${customer} is closed for up to ${lasting(first.gap * 60_000)} of it: ${calendars}${also}`,
          related: channels.map((channel) => ({ in: channel, pointer: '/spec/opens', message: `${channel.name} is open ${channel.spec.opens}` })),
        });
      }
    }
  },
} satisfies Rule;

/** How faults can be reported, and which clocks of a level run while that is closed. */
interface Closed {
  readonly ways: readonly Opening[];
  readonly closed: readonly { readonly priority: string; readonly clock: string; readonly gap: number; readonly calendar: string }[];
}

function closedIn(estate: Estate, { spec: { deadlines } }: Declared<'ServiceLevel'>, channels: readonly Declared<'Channel'>[]): Closed {
  const open = channels.flatMap((channel) => waysOf(estate, channel));
  // What is set aside may be open at any time.
  if (channels.length === 0 || open.includes(undefined)) return { ways: [], closed: [] };
  const ways = open.filter((one) => one !== undefined);
  return { ways, closed: priorities.flatMap((priority) => {
    const { respond, restore } = deadlines[priority];
    // Where no response is promised, what must be restored at once still begins with a report.
    const [clock = '', deadline] = respond !== undefined ? ['respond', respond] as const : ['P1', 'P2'].includes(priority) ? ['restore', restore] as const : [];
    const counted = openingOf(estate, deadline?.calendar);
    const gap = deadline === undefined || counted === undefined ? 0 : Math.max(...beside(counted, ...ways).map((weeks) => longestClosed(joined(weeks.flat()), counted.week)));
    return gap > 0 ? [{ priority, clock, gap, calendar: counted?.name ?? '' }] : [];
  }) };
}

const waysOf = (estate: Estate, { spec }: Declared<'Channel'>): readonly (Opening | undefined)[] => [...new Set(Object.values(spec.by).map(({ opens }) => opens ?? spec.opens))].map((name) => openingOf(estate, name));
