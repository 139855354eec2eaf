import { expect, test } from 'vitest';
import { operator, service } from './estates.ts';
import { story } from './played.ts';

const erp = service('erp', 'customers: { fjordfisk: { criticality: critical, serviceLevel: gold } }');

test('an episode that is over is remembered as it was told, and one that is declared no more as gone', () => {
  const played = story(operator() + erp);
  played.run({ at: '2026-11-17T20:00:00Z', looks: { erp: 'fail' } });
  expect(played.memory.faults).toEqual([]);
  played.run({ at: '2026-11-17T20:05:00Z', looks: { erp: 'pass' } });
  expect(played.memory.faults).toMatchObject([{ key: 'works/service/erp#p', priority: 'P1', deadline: '2026-11-18T00:00:00Z', customers: ['fjordfisk'], episode: { openedAt: '2026-11-17T20:00:00Z' }, endedAt: '2026-11-17T20:05:00Z' }]);
  played.run({ at: '2026-11-17T20:10:00Z', looks: { erp: 'fail' } });
  played.run({ at: '2026-11-17T20:15:00Z', looks: {}, estate: operator() });
  expect(played.memory.faults?.map(({ endedAt, gone }) => [endedAt, gone])).toEqual([['2026-11-17T20:05:00Z', undefined], ['2026-11-17T20:15:00Z', true]]);
});
