import { expect, test } from 'vitest';
import { outagesIn, slower, slowFaults } from '../../src/measure/history/bounds.ts';
import { add, type Distribution } from '../../src/measure/history/distribution.ts';
import type { Day, Stretch } from '../../src/model/memory.ts';
import { seeded } from '../endure/killing.ts';

const distribution = (...values: number[]): Distribution => values.reduce(add, {} as Distribution);
const day = (...values: number[]): Day => ({ date: '2026-11-01', good: 0, bad: 0, unknown: 0, maintenance: 0, latency: distribution(...values) });
const confirm = (fail: number, of: number, pass = 1) => ({ fail, of, pass });

test('how many looks were slower than a limit lies between what the buckets say', () => {
  expect(slower(distribution(10, 100, 1000), 500)).toEqual({ least: 1, most: 1 });
  // 1.1^66 is 539.6 and 1.1^65 490.5: 500 and 530 lie in one bucket.
  expect(slower(distribution(500, 530), 510)).toEqual({ least: 0, most: 2 });
  expect(slower(distribution(0.2, 1), 0.5)).toEqual({ least: 0, most: 2 });
  expect(slower({}, 1)).toEqual({ least: 0, most: 0 });
  const random = seeded(3);
  for (let round = 0; round < 200; round += 1) {
    const values = Array.from({ length: 50 }, () => Math.round(2000 * random()));
    const limit = 1 + Math.round(2000 * random());
    const [{ least, most }, real] = [slower(distribution(...values), limit), values.filter((value) => value > limit).length];
    expect(least <= real && real <= most).toBe(true);
  }
});

test('a day of which too many are slow to be spread holds a fault; days with none between them make two of it', () => {
  const [fast, slow, both] = [day(10, 10, 10, 10, 10), day(900, 900, 900, 900, 900), day(900, 10, 10, 10, 900)];
  expect(slowFaults([slow], 500, confirm(3, 5))).toEqual({ least: 1, most: 1 });
  expect(slowFaults([slow, slow], 500, confirm(3, 5))).toEqual({ least: 1, most: 3 });
  expect(slowFaults([slow, fast, slow], 500, confirm(3, 5))).toEqual({ least: 2, most: 3 });
  expect(slowFaults([slow, both, slow], 500, confirm(3, 5))).toEqual({ least: 1, most: 4 });
  expect(slowFaults([both], 500, confirm(3, 5))).toEqual({ least: 0, most: 0 });
  // A day that is not sure ends nothing and begins nothing; nor does one of which nothing was seen.
  expect([slowFaults([both, slow], 500, confirm(3, 5)), slowFaults([slow, day(), slow], 500, confirm(3, 5)), slowFaults([slow, fast, both, slow], 500, confirm(3, 5))]).toEqual([{ least: 1, most: 2 }, { least: 1, most: 3 }, { least: 2, most: 4 }]);
  expect(slowFaults([both], 500, confirm(1, 1))).toEqual({ least: 1, most: 2 });
  expect([slowFaults([slow], undefined, confirm(1, 1)), slowFaults([day()], 500, confirm(1, 1)), slowFaults([slow], 2000, confirm(1, 1))]).toEqual([{ least: 0, most: 0 }, { least: 0, most: 0 }, { least: 0, most: 0 }]);
});

test('outages from runs of equal looks: those long enough are certain, the short ones may have come together', () => {
  const at = (minute: number): string => new Date(Date.parse('2026-11-01T00:00:00Z') + minute * 60_000).toISOString();
  const run = (from: number, last: number, answer: Stretch['answer']): Stretch => ({ from: at(from), last: at(last), answer, speaks: 900_000 });
  const all = [run(0, 25, 'good'), run(30, 60, 'bad'), run(65, 65, 'good'), run(70, 70, 'bad'), run(75, 200, 'good'), run(205, 260, 'bad')];
  const end = Date.parse(at(300));
  // 30 minutes with looks at most fifteen apart are three at least; and seven at the most.
  expect(outagesIn(all, end, confirm(3, 5, 2))).toEqual({ least: 2, most: 7 });
  expect(outagesIn(all, end, confirm(1, 1, 1))).toEqual({ least: 3, most: 21 });
  expect(outagesIn(all, end, confirm(4, 5, 2))).toEqual({ least: 1, most: 5 });
  expect(outagesIn(all, Date.parse(at(70)), confirm(1, 1))).toEqual({ least: 1, most: 7 });
  // What answers for too short a time ends no outage, nor does what nobody could see.
  const between = (answer: Stretch['answer'], last: number, pass: number): number => outagesIn([run(0, 30, 'bad'), run(35, last, answer), run(last + 5, last + 35, 'bad')], end, confirm(3, 5, pass)).least;
  expect([between('good', 35, 2), between('good', 50, 2), between('unknown', 200, 2), between('good', 35, 1), between('unknown', 35, 1)]).toEqual([1, 2, 1, 2, 1]);
  expect(outagesIn([], end, confirm(1, 1))).toEqual({ least: 0, most: 0 });
});
