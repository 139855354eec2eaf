import { expect, test } from 'vitest';
import { maintenance, operator, service, thresholds, waiver } from './estates.ts';
import { look, story, works, type Said } from './played.ts';

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

test('a window that recurs permits each time what one window permits once; a freeze permits nothing', () => {
  const weekly = maintenance('recurring: { every: week, on: tuesday, at: "23:00", for: 1h }, announce: 1h');
  const played = story(erp() + weekly);
  played.run({ at: '2026-11-17T20:00:00Z', looks: { erp: 'pass' } });
  // 23:00 in Oslo, where the estate is.
  expect(played.run({ at: '2026-11-17T22:10:00Z', looks: { erp: 'fail' } })['erp']).toMatchObject({ status: 'waived', maintenance: { ref: 'maintenance/window', excluded: true } });
  expect(played.run({ at: '2026-11-17T23:05:00Z', looks: { erp: 'fail' } })['erp']).toMatchObject({ status: 'fail', episode: { openedAt: '2026-11-17T23:05:00Z' } });
  played.run({ at: '2026-11-17T23:10:00Z', looks: { erp: 'pass' } });
  expect(played.run({ at: '2026-11-24T22:10:00Z', looks: { erp: 'fail' } })['erp']).toMatchObject({ status: 'waived' });
  const frozen = story(erp() + maintenance('from: 2026-11-17T22:00:00Z, until: 2026-11-17T23:00:00Z, freeze: true').replace('services: [erp], ', ''));
  frozen.run({ at: '2026-11-17T20:00:00Z', looks: { erp: 'pass' } });
  expect(frozen.run({ at: '2026-11-17T22:10:00Z', looks: { erp: 'fail' } })['erp']?.maintenance).toBeUndefined();
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

test('cause: services that stand in for each other explain together, when fewer work than are needed', () => {
  const estate = (needed: number): string => erp() + ['one', 'two', 'three'].map((name) => service(name, '')).join('') + service('shop', `dependsOnSome: { nodes: { of: [one, two, three], needed: ${needed} } }`);
  const causeOf = (needed: number, looks: Readonly<Record<string, Said>>): string | null | undefined => story(estate(needed)).run({ at: '2026-11-17T12:00:00Z', looks: { ...looks, shop: 'fail' } })['shop']?.because;
  expect(causeOf(1, { one: 'fail', two: 'fail', three: 'pass' })).toBeNull();
  expect(causeOf(2, { one: 'fail', two: 'fail', three: 'pass' })).toBe('works/service/one#p');
  expect(causeOf(1, { one: 'fail', two: 'fail', three: 'fail' })).toBe('works/service/one#p');
  expect(causeOf(2, { one: 'fail', two: 'pass', three: 'unseen' })).toBeNull();
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
  expect(story(erp() + waiver('from: 2026-11-18, until: 2026-12-17')).run({ at: '2026-11-17T22:55:00Z', looks: { erp: 'fail' } })['erp']?.status).toBe('fail');
  const played = story(erp() + waiver('from: 2026-11-17, until: 2026-11-17'));
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

const confirmed = operator() + thresholds('slow', '{ fail: 3 of 5, pass: 2 }') + service('erp', `${gold}, thresholds: slow`);
const minute = (count: number): string => new Date(Date.parse('2026-11-17T12:00:00Z') + count * 60_000).toISOString().replace('.000Z', 'Z');

test('confirm: failures of a fault that is over do not confirm the next one', () => {
  const played = story(confirmed);
  const said = ['fail', 'fail', 'fail', 'pass', 'pass', 'fail'] as const;
  const after = said.map((one, index) => played.run({ at: minute(5 * index), looks: { erp: one } })['erp']);
  expect(after.at(-2)).toMatchObject({ status: 'pass', change: 'resolved' });
  expect(after.at(-1)).toMatchObject({ status: 'warn', unconfirmed: { count: 1, of: 3 }, episode: null });
});

test('quorum: a vantage that has not looked for three intervals has no vote', () => {
  const played = story(erp());
  played.run({ at: minute(0), looks: { erp: 'fail' }, from: 'bergen' });
  expect(played.run({ at: minute(60), looks: { erp: 'pass' }, from: 'oslo' })['erp']).toMatchObject({ status: 'pass' });
  expect(played.run({ at: minute(120), looks: {} })['erp']).toMatchObject({ status: 'unknown', id: 'too-old' });
});

test('quorum: who could not see makes no new measurement of what another saw before', () => {
  const played = story(confirmed);
  played.run({ at: minute(0), looks: { erp: 'fail' }, from: 'oslo' });
  const runs = [2, 4, 6].map((at) => played.run({ at: minute(at), looks: { erp: 'unseen' }, from: 'bergen' })['erp']);
  expect(runs.at(-1)).toMatchObject({ status: 'warn', at: minute(0), unconfirmed: { count: 1, of: 3 } });
});

test('quorum: verdicts that stand on the same look are one vote', () => {
  const played = story(operator(', quorum: 2') + service('erp', gold) + service('print', ''));
  played.run({ at: minute(0), looks: { print: 'pass' }, from: 'bergen' });
  expect(played.run({ at: minute(1), looks: { erp: 'fail' }, from: 'oslo' })['erp']).toMatchObject({ status: 'fail', evidence: [{ from: 'oslo' }] });
});

test('of several windows, the one that was announced in time speaks', () => {
  const late = maintenance('from: 2026-11-17T22:05:00Z, until: 2026-11-17T22:30:00Z').replace('window', 'a-late-one');
  const played = story(erp() + maintenance(window));
  played.run({ at: '2026-11-17T20:00:00Z', looks: { erp: 'pass' } });
  const inside = played.run({ at: '2026-11-17T22:10:00Z', looks: { erp: 'fail' }, estate: erp() + late + maintenance(window) });
  expect(inside['erp']).toMatchObject({ status: 'waived', maintenance: { ref: 'maintenance/window', excluded: true } });
});

test('a selector hides neither the cause of what it selects, nor whom a cause concerns', () => {
  const yaml = operator() + service('wan', '') + service('erp', `${gold}, dependsOn: [wan]`);
  const played = story(yaml);
  const whole = played.run({ at: minute(0), looks: { wan: 'fail', erp: 'fail' } });
  expect(played.run({ at: minute(5), looks: { erp: 'fail' }, selectors: ['service/erp'] })['erp']).toMatchObject({ because: 'works/service/wan#p', told: 'works/service/wan#p' });
  expect(played.run({ at: minute(6), looks: { wan: 'fail' }, selectors: ['service/wan'] })['wan']).toMatchObject({ priority: 'P1', customers: ['fjordfisk'], deadline: whole['wan']?.deadline });
});

test('what fails because of something waived is told with its own group', () => {
  const yaml = operator() + service('erp', gold) + service('webshop', 'dependsOn: [erp]') + waiver('until: 2027-01-01');
  const { webshop } = story(yaml, { works: { ...works, together: true } }).run({ at: minute(0), looks: { erp: 'fail', webshop: 'fail' } });
  expect(webshop).toMatchObject({ because: 'works/service/erp#p', told: 'works/service/webshop' });
});

test('rank: unknown keeps the priority and the deadline of an open fault, also where its declaration became invalid', () => {
  const played = story(erp());
  const clock = { priority: 'P1', deadline: '2026-11-17T16:00:00Z', respondBy: '2026-11-17T12:15:00Z' };
  expect(played.run({ at: minute(0), looks: { erp: 'fail' } })['erp']).toMatchObject(clock);
  expect(played.run({ at: minute(5), looks: { erp: 'unseen' } })['erp']).toMatchObject({ status: 'unknown', ...clock });
  expect(played.run({ at: minute(10), looks: {}, estate: erp().replace('criticality: critical', 'criticality: kritisk') })['erp']).toMatchObject({ id: 'declaration-invalid', ...clock });
  const calm = story(erp());
  calm.run({ at: minute(0), looks: { erp: 'pass' } });
  expect(calm.run({ at: minute(5), looks: { erp: 'unseen' } })['erp']).toMatchObject({ status: 'unknown', priority: null, deadline: null });
});

test('since: of what was measured, its instant; of what only the judgement changed, the run\'s', () => {
  const played = story(erp());
  expect(played.run({ at: minute(0), looks: { erp: 'fail' } })['erp']?.since).toBe(minute(0));
  expect(played.run({ at: minute(3), looks: {}, estate: erp() + waiver('until: 2027-01-01') })['erp']).toMatchObject({ status: 'waived', since: minute(3) });
  expect(played.run({ at: minute(20), looks: {} })['erp']).toMatchObject({ status: 'unknown', since: minute(20) });
  expect(played.run({ at: minute(25), looks: {} })['erp']).toMatchObject({ status: 'unknown', since: minute(20) });
});

test('a web of dependencies with a million ways through it is judged at once', () => {
  const layers = Array.from({ length: 24 }, (_, layer) => ['a', 'b'].map((side) => service(`${side}-${layer}`, layer === 0 ? gold : `dependsOn: [a-${layer - 1}, b-${layer - 1}]`))).flat();
  const played = story(operator() + layers.join('') + service('erp', ''));
  const begun = performance.now();
  const found = played.run({ at: minute(0), looks: { 'a-23': 'fail', 'b-0': 'fail', erp: 'fail' } });
  expect(found['a-23']).toMatchObject({ because: 'works/service/b-0#p' });
  expect(found['b-0']?.customers).toEqual(['fjordfisk']);
  played.run({ at: minute(1), looks: { 'a-23': 'fail', 'b-0': 'pass', erp: 'fail' } });
  expect(performance.now() - begun).toBeLessThan(5000);
});

test('time inside a window announced in time is maintenance to the second, and counts again from its end', () => {
  const played = story(erp() + maintenance(window));
  const oslo = (time: string): string => `2026-11-17T${time}Z`;
  played.run({ at: oslo('20:00:00'), looks: {} });
  for (const [time, said] of [['21:50:00', 'pass'], ['21:57:00', 'fail'], ['22:04:00', 'fail'], ['22:52:00', 'fail'], ['22:58:00', 'pass'], ['23:03:00', 'fail'], ['23:04:00', 'pass']] as const) played.run({ at: oslo(time), looks: { erp: said } });
  const [day, next] = played.memory.targets['service/erp#probes/p@oslo']?.days ?? [];
  // In Oslo the day ends at 23:00; from 22:19 to 22:52 nobody knew, but within the window nobody need know.
  expect([day, next]).toMatchObject([{ good: 7 * 60, bad: 3 * 60, maintenance: 3600, unknown: 0 }, { good: 3 * 60, bad: 60, maintenance: 0, unknown: 0 }]);
});
