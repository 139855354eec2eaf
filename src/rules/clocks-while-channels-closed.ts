import { openingOf, sameClock } from '../measure/opening.ts';
import { lasting } from '../measure/promise.ts';
import { statedOf } from '../measure/promised.ts';
import { joined, longestClosed } from '../measure/week.ts';
import type { Declared, Estate } from '../model/estate.ts';
import type { Rule } from '../validate.ts';

const priorities = ['P1', 'P2', 'P3', 'P4'] as const;

export default {
  title: 'A deadline runs only while a fault can be reported',
  severity: 'warning',
  why: 'A customer who cannot report a fault finds its deadline passed when the channel opens.',
  fix: 'attend a channel in the deadline’s calendar, or count the deadline in the hours that a channel is open',
  check(estate, report) {
    const promised = [...estate.Service.values()].flatMap((service) => statedOf(estate, service)).filter(({ customer }) => customer !== undefined);
    for (const [level, all] of Map.groupBy(promised, (one) => one.level)) {
      for (const customer of new Set(all.map((one) => one.customer ?? ''))) {
        const channels = [...estate.Channel.values()].filter(({ spec }) => (spec.customers?.includes(customer) ?? true) && (spec.takes?.includes('fault') ?? true));
        const open = channels.flatMap((channel) => waysOf(estate, channel));
        // What is set aside may be open at any time.
        if (channels.length === 0 || open.includes(undefined)) continue;
        const ways = open.filter((one) => one !== undefined);
        const week = joined(ways.flatMap((one) => one.week));
        const closed = priorities.flatMap((priority) => {
          const { respond, restore } = level.spec.deadlines[priority];
          // Where no response is promised, what must be restored at once still begins with a report.
          const [clock, deadline] = respond !== undefined ? ['respond', respond] : ['P1', 'P2'].includes(priority) ? ['restore', restore] : ['', undefined];
          const counted = openingOf(estate, deadline?.calendar);
          const gap = deadline === undefined || counted === undefined || !sameClock(counted, ...ways) ? 0 : longestClosed(week, counted.week);
          return gap > 0 ? [{ priority, clock, gap, calendar: counted?.name ?? '' }] : [];
        });
        const [first] = closed;
        if (first === undefined) continue;
        report({
          in: level, pointer: `/spec/deadlines/${first.priority}/${first.clock}`,
          message: `${first.clock} ${first.priority} is counted ${first.calendar}, but every channel for ${customer} is closed for up to ${lasting(first.gap * 60_000)} of it: ${[...new Set(ways.map(({ name }) => name))].join(', ')}${closed.length > 1 ? ` (also ${closed.slice(1).map(({ clock, priority }) => `${clock} ${priority}`).join(', ')})` : ''}`,
          related: channels.map((channel) => ({ in: channel, pointer: '/spec/opens', message: `${channel.name} is open ${channel.spec.opens}` })),
        });
      }
    }
  },
} satisfies Rule;

const waysOf = (estate: Estate, { spec }: Declared<'Channel'>): readonly (ReturnType<typeof openingOf>)[] => [...new Set(Object.values(spec.by).map(({ opens }) => opens ?? spec.opens))].map((name) => openingOf(estate, name));
