import { expect, test } from 'vitest';
import { operator, service, thresholds } from './estates.ts';
import { story } from './played.ts';

const estate = operator() + thresholds('slow', '{ fail: 3 of 5, pass: 2 }')
  + service('database-cluster', 'serviceLevel: platform, thresholds: slow')
  + service('erp', 'customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }, dependsOn: [database-cluster], thresholds: slow')
  + service('webshop', 'customers: { nordlys-bygg: { serviceLevel: silver, criticality: high } }, dependsOn: [database-cluster], thresholds: slow')
  + service('file-service', 'customers: { fjordfisk: { serviceLevel: silver, criticality: medium } }, thresholds: slow');

const at = (time: string): string => `2026-11-17T${time}:00+01:00`.replace('+01:00', 'Z').replace(/T(\d\d)/, (_, hour: string) => `T${String(Number(hour) - 1).padStart(2, '0')}`);
const all = (said: 'pass' | 'fail' | 'unseen') => ({ 'database-cluster': said, erp: said, webshop: said, 'file-service': said === 'unseen' ? 'unseen' : 'pass' }) as const;

test('a P1 in the evening: confirmed by the third failure, one cause, deadlines from the first', () => {
  const played = story(estate);
  expect(Object.values(played.run({ at: at('20:10'), looks: all('pass') })).map(({ status, change }) => `${status} ${change}`)).toEqual(Array.from({ length: 4 }, () => 'pass kept'));
  const first = played.run({ at: at('20:15'), looks: all('fail') });
  expect(first['erp']).toMatchObject({ status: 'warn', unconfirmed: { count: 1, of: 3 }, episode: null, change: 'kept', because: null });
  expect(played.run({ at: at('20:20'), looks: all('fail') })['database-cluster']).toMatchObject({ status: 'warn', unconfirmed: { count: 2, of: 3 } });

  const third = played.run({ at: at('20:25'), looks: all('fail') });
  const cause = 'works/service/database-cluster#p';
  expect(third['database-cluster']).toMatchObject({
    status: 'fail', because: null, told: cause, priority: 'P1', change: 'opened', customers: ['fjordfisk', 'nordlys-bygg'],
    episode: { openedAt: at('20:15'), confirmedAt: at('20:25') }, respondBy: '2026-11-17T19:30:00Z', deadline: '2026-11-17T23:15:00Z', internalDeadline: '2026-11-17T22:15:00Z',
  });
  expect(third['erp']).toMatchObject({ status: 'fail', because: cause, told: cause, priority: 'P1' });
  expect(third['webshop']).toMatchObject({ status: 'fail', because: cause, told: cause, priority: 'P2' });
  expect(third['file-service']).toMatchObject({ status: 'pass', priority: null, deadline: null });

  const fourth = played.run({ at: at('20:30'), looks: all('fail') });
  expect(fourth['erp']).toMatchObject({ change: 'persists', since: third['erp']?.since, episode: { id: third['erp']?.episode?.id } });
  expect(played.run({ at: at('22:50'), looks: all('pass') })['erp']).toMatchObject({ status: 'fail', change: 'persists', recovering: { count: 1, of: 2 } });
  const over = played.run({ at: at('22:55'), looks: all('pass') });
  expect(['database-cluster', 'erp', 'webshop'].map((name) => over[name]?.change)).toEqual(['resolved', 'resolved', 'resolved']);
  expect(over['erp']).toMatchObject({ status: 'pass', episode: null, because: null });
  expect(played.memory.findings[cause]?.ended).toMatchObject({ openedAt: at('20:15'), lastFailAt: at('20:30'), endedAt: at('22:50') });
});

test('our own network gone makes unknown, ends no episode and moves no deadline', () => {
  const played = story(estate);
  for (const time of ['20:15', '20:20', '20:25']) played.run({ at: at(time), looks: all('fail') });
  const cut = played.run({ at: at('21:00'), looks: all('unseen') });
  expect(cut['erp']).toMatchObject({ status: 'unknown', change: 'persists', episode: { openedAt: at('20:15') } });
  const again = played.run({ at: at('21:10'), looks: all('fail') });
  expect(again['database-cluster']).toMatchObject({ status: 'fail', change: 'persists', deadline: '2026-11-17T23:15:00Z', episode: { openedAt: at('20:15') } });
});

test('passes between failures do not hide a fault that is confirmed 3 of 5', () => {
  const played = story(estate);
  const said = ['fail', 'pass', 'fail', 'pass', 'fail'] as const;
  const results = said.map((one, index) => played.run({ at: at(`20:${String(10 + 5 * index)}`), looks: { erp: one } })['erp']);
  expect(results.map((one) => one?.status)).toEqual(['warn', 'pass', 'warn', 'pass', 'fail']);
  expect(results.at(-1)?.episode?.openedAt).toBe(at('20:10'));
});

test('the same observation judged twice confirms nothing twice', () => {
  const played = story(estate);
  played.run({ at: at('20:15'), looks: { erp: 'fail' } });
  for (const time of ['20:16', '20:17', '20:18']) expect(played.run({ at: at(time), looks: {} })['erp']).toMatchObject({ status: 'warn', unconfirmed: { count: 1, of: 3 } });
});

test('a clock set back confirms nothing and loses nothing', () => {
  const played = story(estate);
  for (const time of ['20:15', '20:20', '20:25']) played.run({ at: at(time), looks: { erp: 'fail' } });
  const episode = played.memory.findings['works/service/erp#p']?.last.episode;
  const back = played.run({ at: at('19:00'), looks: { erp: 'pass' } });
  expect(back['erp']?.episode?.id).toBe(episode?.id);
  expect(played.memory.findings['works/service/erp#p']?.raw.map(({ status }) => status)).toEqual(['fail', 'fail', 'fail']);
});

test('a deadline is counted in its calendar: a fault on the Wednesday before Easter has until the Wednesday after', () => {
  const office = '---\napiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday-friday: ["08:00-16:00"] }, holidays: NO }\n';
  const inOffice = (estate + office).replaceAll('P2: { respond: { within: 1h }, restore: { within: 8h } }', 'P2: { respond: { within: 1h, calendar: office }, restore: { within: 2bd, calendar: office } }');
  const played = story(inOffice);
  const looks = ['15:25', '15:30', '15:35'].map((time) => played.run({ at: `2026-04-01T${time}:00Z`.replace('T15', 'T13'), looks: { webshop: 'fail' } })['webshop']);
  expect(looks.at(-1)).toMatchObject({ status: 'fail', priority: 'P2', episode: { openedAt: '2026-04-01T13:25:00Z' }, respondBy: '2026-04-07T06:25:00Z', deadline: '2026-04-08T14:00:00Z' });
});
