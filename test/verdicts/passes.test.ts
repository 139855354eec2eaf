import { expect, test } from 'vitest';
import { maintenance, operator, service, waiver } from './estates.ts';
import { look, story, type Said } from './played.ts';

const gold = 'customers: { fjordfisk: { serviceLevel: gold, criticality: critical } }';
const erp = (more = '') => operator(more) + service('erp', gold);

test('quorum: more than half of the vantages that could see; none that could is unknown', () => {
  const vote = (votes: readonly Said[], more = ''): string => {
    const [first = 'pass', ...rest] = votes;
    const played = story(erp(more));
    const at = '2026-11-17T12:00:00Z';
    return played.run({ at, looks: { erp: first }, more: rest.map((said, index) => look('service/erp#probes/p', at, said, `vantage-${index}`)) })['erp']?.status ?? 'nothing';
  };
  expect(vote(['fail', 'pass', 'pass'])).toBe('pass');
  expect(vote(['fail', 'fail', 'pass'])).toBe('fail');
  expect(vote(['fail', 'unseen', 'unseen'])).toBe('fail');
  expect(vote(['fail', 'pass'])).toBe('pass');
  expect(vote(['unseen', 'unseen'])).toBe('unknown');
  expect(vote(['unseen', 'pass'])).toBe('pass');
  expect(vote(['fail', 'pass'], ', quorum: 1')).toBe('fail');
  expect(vote(['fail', 'unseen'], ', quorum: 2')).toBe('unknown');
  expect(vote(['warn', 'fail', 'pass'])).toBe('warn');
});

test('hold: an observation speaks for three intervals, and then nothing is known', () => {
  const played = story(erp());
  played.run({ at: '2026-11-17T12:00:00Z', looks: { erp: 'pass' } });
  expect(played.run({ at: '2026-11-17T12:15:00Z', looks: {} })['erp']?.status).toBe('pass');
  expect(played.run({ at: '2026-11-17T12:15:01Z', looks: {} })['erp']).toMatchObject({ status: 'unknown', id: 'too-old', values: { seenAt: { instant: '2026-11-17T12:00:00Z' } } });
});

const window = 'from: 2026-11-17T22:00:00Z, until: 2026-11-17T23:00:00Z, announce: 1h';

test('maintenance announced in time permits an outage; one that outlives its window counts from the window\'s end', () => {
  const played = story(erp() + maintenance(window));
  played.run({ at: '2026-11-17T20:00:00Z', looks: { erp: 'pass' } });
  const inside = played.run({ at: '2026-11-17T22:10:00Z', looks: { erp: 'fail' } });
  expect(inside['erp']).toMatchObject({ status: 'waived', was: 'fail', maintenance: { ref: 'maintenance/window', excluded: true }, episode: null });
  const after = played.run({ at: '2026-11-17T23:05:00Z', looks: { erp: 'fail' } });
  expect(after['erp']).toMatchObject({ status: 'fail', episode: { openedAt: '2026-11-17T23:05:00Z' } });
});

test('maintenance announced late, or during the outage, is shown and never excluded', () => {
  const late = story(erp() + maintenance(window));
  expect(late.run({ at: '2026-11-17T22:10:00Z', looks: { erp: 'fail' } })['erp']).toMatchObject({ status: 'fail', maintenance: { excluded: false } });
  const during = story(erp());
  during.run({ at: '2026-11-17T20:00:00Z', looks: { erp: 'fail' } });
  during.run({ at: '2026-11-17T20:05:00Z', looks: { erp: 'fail' }, estate: erp() + maintenance(window) });
  expect(during.run({ at: '2026-11-17T22:10:00Z', looks: { erp: 'fail' } })['erp']).toMatchObject({ status: 'fail', maintenance: { excluded: false }, episode: { openedAt: '2026-11-17T20:00:00Z' } });
});

test('an outage already running when an announced window begins is excluded only inside it', () => {
  const played = story(erp() + maintenance(window));
  played.run({ at: '2026-11-17T20:00:00Z', looks: { erp: 'pass' } });
  played.run({ at: '2026-11-17T21:50:00Z', looks: { erp: 'fail' } });
  expect(played.run({ at: '2026-11-17T22:10:00Z', looks: { erp: 'fail' } })['erp']).toMatchObject({ status: 'waived', maintenance: { excluded: true }, episode: { openedAt: '2026-11-17T21:50:00Z' } });
  expect(played.run({ at: '2026-11-17T23:00:00Z', looks: { erp: 'fail' } })['erp']).toMatchObject({ status: 'fail', episode: { openedAt: '2026-11-17T21:50:00Z' } });
});

test('cause: only an outage explains, the farthest down is the root, and what works is explained by nothing', () => {
  const played = story(operator() + service('wan', '') + service('identity', 'dependsOn: [wan]') + service('erp', `${gold}, dependsOn: [identity]`) + service('print', 'dependsOn: [identity]'));
  const { erp: found, identity, print, wan } = played.run({ at: '2026-11-17T12:00:00Z', looks: { wan: 'fail', identity: 'fail', erp: 'fail', print: 'pass' } });
  expect([wan?.because, identity?.because, found?.because, print?.because]).toEqual([null, 'works/service/wan#p', 'works/service/wan#p', null]);
  expect(wan).toMatchObject({ priority: 'P1', customers: ['fjordfisk'] });
});

test('cause: a service that still answers somewhere explains nobody', () => {
  const two = 'probes: { p: { tcp: { host: wan.move.example, port: 443 } }, q: { tcp: { host: wan.move.example, port: 80 } } }';
  const yaml = operator() + service('wan', '').replace(/probes: \{ p: \{ tcp: \{[^}]*\} \} \}/, two) + service('erp', `${gold}, dependsOn: [wan]`);
  const at = '2026-11-17T12:00:00Z';
  const partly = story(yaml).run({ at, looks: { wan: 'fail', erp: 'fail' }, more: [look('service/wan#probes/q', at, 'pass')] });
  expect(partly['erp']).toMatchObject({ status: 'fail', because: null });
  const wholly = story(yaml).run({ at, looks: { wan: 'fail', erp: 'fail' }, more: [look('service/wan#probes/q', at, 'fail')] });
  expect(wholly['erp']).toMatchObject({ status: 'fail', because: 'works/service/wan#p' });
});

test('waive: keeps what it was and the episode, never turns unknown, ends on its last day in the estate\'s time zone', () => {
  const played = story(erp() + waiver('until: 2026-11-17'));
  expect(played.run({ at: '2026-11-17T22:55:00Z', looks: { erp: 'fail' } })['erp']).toMatchObject({ status: 'waived', was: 'fail', waiver: 'waiver/known', change: 'opened', episode: { openedAt: '2026-11-17T22:55:00Z' } });
  expect(played.run({ at: '2026-11-17T22:58:00Z', looks: { erp: 'unseen' } })['erp']).toMatchObject({ status: 'unknown', change: 'persists' });
  expect(played.run({ at: '2026-11-17T23:00:00Z', looks: { erp: 'fail' } })['erp']).toMatchObject({ status: 'fail', change: 'persists', episode: { openedAt: '2026-11-17T22:55:00Z' } });
});

test('what fails because of something waived tells for itself', () => {
  const played = story(operator() + service('erp', gold) + service('webshop', 'customers: { nordlys-bygg: { serviceLevel: silver, criticality: high } }, dependsOn: [erp]') + waiver('until: 2027-01-01'));
  const { webshop } = played.run({ at: '2026-11-17T12:00:00Z', looks: { erp: 'fail', webshop: 'fail' } });
  expect(webshop).toMatchObject({ status: 'fail', because: 'works/service/erp#p', told: 'works/service/webshop#p' });
});

test('rank: a warning is a step less urgent; a warning that becomes a failure begins a fault of its own', () => {
  const played = story(erp());
  expect(played.run({ at: '2026-11-17T12:00:00Z', looks: { erp: 'warn' } })['erp']).toMatchObject({ status: 'warn', priority: 'P2', deadline: '2026-11-17T20:00:00Z', episode: { level: 'warn' }, change: 'opened' });
  expect(played.run({ at: '2026-11-17T13:00:00Z', looks: { erp: 'fail' } })['erp']).toMatchObject({ status: 'fail', priority: 'P1', deadline: '2026-11-17T17:00:00Z', episode: { level: 'fail', openedAt: '2026-11-17T13:00:00Z' } });
});

test('scope: a selector touches nothing outside it; only a complete and valid run finds what is gone', () => {
  const both = operator() + service('erp', gold) + service('print', '');
  const played = story(both);
  played.run({ at: '2026-11-17T12:00:00Z', looks: { erp: 'fail', print: 'fail' } });
  const before = played.memory.findings['works/service/print#p'];
  expect(Object.keys(played.run({ at: '2026-11-17T12:05:00Z', looks: { erp: 'pass' }, selectors: ['service/erp'] }))).toEqual(['erp']);
  expect(played.memory.findings['works/service/print#p']).toEqual(before);
  played.run({ at: '2026-11-17T12:06:00Z', looks: { erp: 'pass' }, estate: erp(), selectors: ['service/erp'] });
  expect(played.memory.findings['works/service/print#p']).toEqual(before);
  expect(played.run({ at: '2026-11-17T12:10:00Z', looks: { erp: 'pass' } })['print']).toMatchObject({ change: 'gone' });
  expect(played.memory.findings['works/service/print#p']).toBeUndefined();
});

test('a declaration that became invalid is unknown and keeps its episode; the rest is watched', () => {
  const both = operator() + service('erp', gold) + service('print', '');
  const played = story(both);
  played.run({ at: '2026-11-17T12:00:00Z', looks: { erp: 'fail', print: 'pass' } });
  const broken = both.replace('dependsOn', 'dependsOn').replace('serviceLevel: gold, criticality: critical', 'serviceLevel: gold, criticality: kritisk');
  const after = played.run({ at: '2026-11-17T12:05:00Z', looks: { print: 'fail' }, estate: broken });
  expect(after['erp']).toMatchObject({ status: 'unknown', id: 'declaration-invalid', change: 'persists', episode: { openedAt: '2026-11-17T12:00:00Z' } });
  expect(after['print']).toMatchObject({ status: 'fail', change: 'opened' });
  expect(played.run({ at: '2026-11-17T12:10:00Z', looks: { erp: 'pass', print: 'pass' }, estate: both })['erp']).toMatchObject({ status: 'pass', change: 'resolved' });
});
