import { expect, test } from 'vitest';
import { maintenance, operator, service } from './estates.ts';
import { story } from './played.ts';

const estate = (window: string): string => operator() + service('erp', 'customers: { fjordfisk: { criticality: critical, serviceLevel: gold } }') + window;
const evening = maintenance('from: 2026-11-17T22:00:00Z, until: 2026-11-17T23:00:00Z, announce: 1h');
const counts = (played: ReturnType<typeof story>): unknown => played.memory.excused?.map(({ service: of, from, until, counts: how }) => [of, from, until, how]);

test('a window announced in time is remembered once, as what was taken out, and stays so when its declaration is taken away', () => {
  const played = story(estate(evening));
  played.run({ at: '2026-11-17T20:00:00Z', looks: { erp: 'pass' } });
  expect(counts(played)).toEqual([]);
  played.run({ at: '2026-11-17T22:10:00Z', looks: { erp: 'fail' } });
  played.run({ at: '2026-11-17T22:15:00Z', looks: { erp: 'fail' } });
  played.run({ at: '2026-11-17T22:20:00Z', looks: { erp: 'pass' }, estate: estate('') });
  expect(counts(played)).toEqual([['service/erp', '2026-11-17T22:00:00Z', '2026-11-17T23:00:00Z', 'excluded']]);
  expect(played.memory.targets['service/erp#probes/p@oslo']?.stretches).toEqual([
    { from: '2026-11-17T20:00:00Z', last: '2026-11-17T20:00:00Z', answer: 'good', speaks: 900_000 },
    { from: '2026-11-17T22:10:00Z', last: '2026-11-17T22:15:00Z', answer: 'bad', speaks: 900_000 },
    { from: '2026-11-17T22:20:00Z', last: '2026-11-17T22:20:00Z', answer: 'good', speaks: 900_000 },
  ]);
});

test('announced late, or while the service was down already, takes nothing out and is remembered with why', () => {
  const late = story(estate(evening));
  late.run({ at: '2026-11-17T21:30:00Z', looks: { erp: 'pass' } });
  late.run({ at: '2026-11-17T22:10:00Z', looks: { erp: 'pass' } });
  expect(counts(late)).toEqual([['service/erp', '2026-11-17T22:00:00Z', '2026-11-17T23:00:00Z', 'late']]);
  const during = story(estate(''));
  during.run({ at: '2026-11-17T20:00:00Z', looks: { erp: 'fail' } });
  during.run({ at: '2026-11-17T20:05:00Z', looks: { erp: 'fail' }, estate: estate(evening) });
  during.run({ at: '2026-11-17T22:10:00Z', looks: { erp: 'fail' } });
  expect(counts(during)).toEqual([['service/erp', '2026-11-17T22:00:00Z', '2026-11-17T23:00:00Z', 'during-outage']]);
});
