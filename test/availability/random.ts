// Services that were watched at random, and what was agreed of them at random: instants are whole milliseconds since 1970, and one of them is a tick.
import fc from 'fast-check';
import type { Agreed } from '../../src/measure/availability/availability.ts';
import { union, type Interval } from '../../src/measure/availability/intervals.ts';
import type { Look, Watched } from './brute-force.ts';

export const span = 600;

export interface Random extends Watched { readonly agreed: Agreed }

const looks: fc.Arbitrary<readonly Look[]> = fc.record({
  begins: fc.integer({ min: 0, max: 200 }), every: fc.integer({ min: 3, max: 30 }),
  steps: fc.array(fc.record({ late: fc.constantFrom(0, 0, 0, 1, 4, 60), answer: fc.constantFrom('good', 'good', 'bad', 'bad', 'unknown'), again: fc.integer({ min: 1, max: 4 }), slower: fc.constantFrom(1, 1, 1, 2) }), { minLength: 0, maxLength: 25 }),
}).map(({ begins, every, steps }) => {
  const all: Look[] = [];
  let at = begins;
  for (const { late, answer, again, slower } of steps) {
    for (let time = 0; time < again; time += 1) {
      all.push({ at, answer: answer as Look['answer'], speaks: 3 * every * slower });
      at += every + late;
    }
  }
  return all.filter((one) => one.at < span);
});

const intervals = fc.array(fc.tuple(fc.integer({ min: 0, max: span }), fc.integer({ min: 0, max: 120 })), { maxLength: 6 }).map((all) => union(all.map(([from, length]): Interval => [from, Math.min(from + length, span)])));

export const watched: fc.Arbitrary<Random> = fc.record({
  probes: fc.array(fc.array(looks.filter((all) => all.length > 0), { minLength: 1, maxLength: 4 }), { minLength: 0, maxLength: 3 }),
  quorum: fc.constantFrom(undefined, undefined, 1, 2, 3), now: fc.integer({ min: 300, max: span }), from: fc.integer({ min: 0, max: 299 }), until: fc.integer({ min: 300, max: span }),
  open: fc.oneof(fc.constant([[0, span]] as readonly Interval[]), intervals), excluded: intervals,
}).map(({ probes, quorum, now, from, until, open, excluded }) => ({ probes, quorum, now, agreed: { period: [from, until], open, excluded } }));
