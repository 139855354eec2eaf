// The same service as the program measures it: looks folded into stretches, and stretches into availability.
import { seenOf } from '../../src/measure/periods/achieved.ts';
import { availability, type Agreed, type Availability } from '../../src/measure/availability/availability.ts';
import { look } from '../../src/measure/availability/stretches.ts';
import { emptyMemory, type Memory, type Stretch, type TargetMemory } from '../../src/model/memory.ts';
import type { Counted, Look, Watched } from './brute-force.ts';

export const ref = 'service/erp';

const folded = (looks: readonly Look[]): readonly Stretch[] =>
  looks.reduce<readonly Stretch[]>((before, { at, answer, speaks }) => look(before, { at: new Date(at).toISOString(), answer, speaks }), []);

/** What is remembered of the looks. */
export function memoryOf({ probes }: Pick<Watched, 'probes'>): Memory {
  const targets = probes.flatMap((vantages, probe) => vantages.map((looks, from): [string, TargetMemory] => {
    const target = `${ref}#probes/p${probe}`;
    return [`${target}@v${from}`, { last: { probe: 'http', target, spec: 's', at: '2026-01-01T00:00:00Z', took: 1, from: `v${from}`, seen: true, facts: {} }, recent: [], days: [], stretches: folded(looks) }];
  }));
  return { ...emptyMemory, targets: Object.fromEntries(targets) };
}

/** What is measured of a period. */
export const measured = (memory: Memory, { quorum, now }: Pick<Watched, 'quorum' | 'now'>, agreed: Agreed): Availability => availability(seenOf({ memory, now, quorum }, ref, agreed.period), agreed);

/** In the brute force's ticks. */
export const counted = ({ base, excluded, down, unknown, least, most, pessimistic, outages, longestOutage }: Availability, tick: number): Counted => {
  const whole = [base, excluded, down, unknown, least, most, longestOutage].map((one) => one / tick) as [number, number, number, number, number, number, number];
  return {
    base: whole[0], excluded: whole[1], down: whole[2], unknown: whole[3], least: whole[4], most: whole[5], longestOutage: whole[6], outages: outages.length,
    mostUnknown: pessimistic === undefined ? 0 : Math.round((base * (1 - pessimistic) - most) / tick) + 0,
  };
};
