import { expect, test } from 'vitest';
import type { Recorded } from '../../src/model/finding.ts';
import type { View } from '../../src/publish.ts';
import { estateText } from './estate.ts';
import { finding, rig, story, view } from './told.ts';

const database = finding('database-cluster', {
  deadline: '2026-11-17T23:15:00Z', respondBy: '2026-11-17T19:30:00Z', internalDeadline: '2026-11-17T22:15:00Z', customers: ['fjordfisk', 'nordlys-bygg'],
});
const because = { because: database.key, told: database.key };
const outage = [database, finding('erp', because), finding('webshop', because), finding('file-service', { status: 'pass' })];
const passed = finding('database-cluster', { status: 'pass', since: story.sure, change: 'resolved' });
const ended = { id: 'e-database-cluster', level: 'fail' as const, openedAt: story.opened, confirmedAt: story.confirmed, lastFailAt: story.lastFail, endedAt: story.restored };
const proof = { [database.key]: { ended, raw: [{ at: '2026-11-17T19:10:00Z', status: 'pass' as const }, { at: story.opened, status: 'fail' as const }] } };

test('the life of an issue: opened once, closed with the proof, opened again at a relapse', async () => {
  const { server, teller, repository, open } = await rig();
  const one = teller();
  const first = await one.tell(view(outage, { past: { [database.key]: { raw: [{ at: '2026-11-17T19:10:00Z', status: 'pass' }] } } }));
  expect(first.failures[0]).toBeUndefined();
  expect(first.say).toEqual(['open P1: Databaseklynge svarer ikke – berører Lønn og regnskap og Nettbutikk']);
  expect(open()).toHaveLength(1);
  const [issue] = open();
  expect(issue?.labels).toEqual(['driftvakt', 'P1', 'service:database-cluster', 'area:platform']);
  expect(issue?.body?.split('\n').slice(1).join('\n')).toMatchInlineSnapshot(`
    "**database-cluster.move.example svarer ikke**

    - **Siden:** tirsdag 17. november 2026 kl. 20:15 (sist i orden 20:10; bekreftet 20:25, 3 av 5 målinger)
    - **Følger:** Lønn og regnskap (Fjordfisk), Nettbutikk (Nordlys Bygg)
    - **Prioritet:** P1
    - **Responsfrist:** tirsdag 17. november 2026 kl. 20:30 (15 min, døgnet rundt, Fjordfisk, gull)
    - **Gjenopprettingsfrist:** onsdag 18. november 2026 kl. 00:15 (4 t, døgnet rundt, Fjordfisk, gull)
    - **Internt mål:** tirsdag 17. november 2026 kl. 23:15 (3 t, døgnet rundt, platform)
    - **Ansvarlig:** Applikasjonsdrift, +47 22 00 00 00
    - **Driftsrutine:** <a href="https://docs.move.example/database-cluster">https:⁠//docs.move.example/database-cluster</a>

    **Avtalt krav:** Tjenesten svarer

    **Hvorfor:** Fordi det er avtalt.

    **Hva som må gjøres:** Det rettes.

    - Måling: <code>service/database-cluster#probes/tcp</code> fra oslo, tirsdag 17. november 2026 kl. 20:25
    - Registrert i: <a href="https://github.com/move-operations/drift/blob/c0ffee/services/platform.yaml#L12"><code>services/platform.yaml:12</code></a>
    - Nøkkel: <code>works/service/database-cluster#tcp</code>

    <details>
    <summary>English</summary>

    **database-cluster.move.example does not answer**

    - **Since:** Tuesday 17 November 2026 at 20:15 (last in order 20:10; confirmed 20:25, 3 of 5 measurements)
    - **Consequences:** Payroll and accounting (Fjordfisk), Web shop (Nordlys Bygg)
    - **Priority:** P1
    - **Response deadline:** Tuesday 17 November 2026 at 20:30 (15 min, around the clock, Fjordfisk, gold)
    - **Restore deadline:** Wednesday 18 November 2026 at 00:15 (4 h, around the clock, Fjordfisk, gold)
    - **Internal target:** Tuesday 17 November 2026 at 23:15 (3 h, around the clock, platform)
    - **Responsible:** Application operations, +47 22 00 00 00
    - **Runbook:** <a href="https://docs.move.example/database-cluster">https:⁠//docs.move.example/database-cluster</a>

    **Promise:** The service answers

    **Why:** Because it is agreed.

    **What to do:** Put it right.

    - Measurement: <code>service/database-cluster#probes/tcp</code> from oslo, Tuesday 17 November 2026 at 20:25
    - Declared in: <a href="https://github.com/move-operations/drift/blob/c0ffee/services/platform.yaml#L12"><code>services/platform.yaml:12</code></a>
    - Key: <code>works/service/database-cluster#tcp</code>

    </details>
    "
  `);
  expect(one.told).toEqual({ [database.key]: { number: 1, author: 'driftvakt' } });
  expect(await one.plan(view(outage))).toEqual([]);

  const second = await one.tell(view([passed, finding('file-service', { status: 'pass' })], { past: proof }));
  expect(second.say).toEqual([`close #1: measured in order, ${database.key}`]);
  expect(open()).toEqual([]);
  expect(issue?.stateReason).toBe('completed');
  expect(issue?.comments.map(({ body }) => body.split('\n').slice(1).join('\n'))).toMatchInlineSnapshot(`
    [
      "Rettet: målt i orden fra tirsdag 17. november 2026 kl. 22:50, bekreftet 22:55.
    Avbruddet varte 2 t 35 min (minst 2 t 30 min, høyst 2 t 40 min).
    Gjenopprettet 1 t 25 min før fristen.

    <details>
    <summary>English</summary>

    Restored: measured in order from Tuesday 17 November 2026 at 22:50, confirmed 22:55.
    The outage lasted 2 h 35 min (at least 2 h 30 min, at most 2 h 40 min).
    Restored 1 h 25 min before the deadline.

    </details>
    ",
    ]
  `);
  expect(await one.plan(view([passed], { past: proof, complete: false }))).toEqual([]);

  const again = finding('database-cluster', { episode: { id: 'e-2', level: 'fail', openedAt: '2026-11-18T07:00:00Z', confirmedAt: '2026-11-18T07:10:00Z', lastFailAt: '2026-11-18T07:10:00Z' } });
  await one.tell(view([again]));
  expect(open()).toHaveLength(1);
  expect(issue?.comments).toHaveLength(2);
  expect(issue?.comments[1]?.body).toContain('Feilen er tilbake: ikke i orden siden onsdag 18. november 2026 kl. 08:00.');
  expect(await one.plan(view([again]))).toEqual([]);
  expect(repository().issues).toHaveLength(1);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('a person who closes what still fails sees it open again, with one comment and the same deadlines', async () => {
  const { server, teller, open, repository } = await rig();
  const one = teller();
  await one.tell(view(outage));
  await teller('user:alice').gitHub.update(1, { state: 'closed', reason: 'completed' });
  await one.tell(view(outage));
  expect(open()).toHaveLength(1);
  expect(repository().issues[0]?.comments).toHaveLength(1);
  expect(repository().issues[0]?.comments[0]?.body).toContain('fristene løper fra tirsdag 17. november 2026 kl. 20:15 som før');
  expect(await one.plan(view(outage))).toEqual([]);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('a change of priority or status is one comment, old and new; a change of figures is none', async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  const slow = (time: number, more = {}): ReturnType<typeof finding> => finding('erp', { status: 'warn', priority: 'P3', id: 'slow', values: { host: 'erp.move.example', time: { milliseconds: time }, limit: { milliseconds: 800 } }, ...more });
  await one.tell(view([slow(1200)]));
  expect(repository().issues[0]?.title).toBe('P3: Lønn og regnskap svarte på 1 200 ms');
  expect(await one.plan(view([slow(1431)]))).toEqual([]);
  await one.tell(view([slow(2000, { status: 'fail', priority: 'P2' })]));
  expect(await one.plan(view([slow(2000, { status: 'fail', priority: 'P2' })]))).toEqual([]);
  await one.tell(view([finding('erp', { priority: 'P2' })]));
  const [issue] = repository().issues;
  expect(issue?.comments.map(({ body }) => body.split('\n').slice(1, 4))).toEqual([
    ['Status: varsel → ikke i orden.', 'Prioritet: P3 → P2.', ''],
    ['Funn: erp.move.example svarte på …, og grensen er … → erp.move.example svarer ikke.', '', '<details>'],
  ]);
  expect(issue?.labels).toEqual(['driftvakt', 'P2', 'service:erp', 'area:platform']);
  expect(issue?.title).toBe('P2: Lønn og regnskap svarer ikke');
  expect(server.violations).toEqual([]);
  await server.close();
});

test('a title is true for as long as it is told: what will be another figure tomorrow is not in it', async () => {
  const { server, teller, repository } = await rig();
  const expires = (days: number): ReturnType<typeof finding> => finding('webshop', { status: 'warn', priority: 'P3', id: 'expires', values: { host: 'webshop.move.example', date: { date: '2026-12-03' }, left: { days } } });
  const one = teller();
  await one.tell(view([expires(9)]));
  expect(repository().issues[0]?.title).toBe('P3: Sertifikatet for Nettbutikk utløper 3. desember 2026');
  expect(repository().issues[0]?.body).toContain('utløper 3. desember 2026, om 9 døgn.');
  expect(await one.plan(view([expires(8)]))).toEqual([]);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('unknown, unconfirmed, a window in time and a partial run open nothing and close nothing', async () => {
  const { server, teller, open } = await rig();
  const one = teller();
  const silent = [
    finding('erp', { status: 'unknown' }), finding('webshop', { status: 'warn', unconfirmed: { count: 1, of: 3 }, episode: null }),
    finding('file-service', { status: 'waived', was: 'fail', maintenance: { ref: 'maintenance/window', excluded: true } }),
  ];
  expect(await one.plan(view(silent))).toEqual([]);
  await one.tell(view(outage));
  const [episode] = outage.map((each) => each.episode);
  for (const now of [{ status: 'unknown' as const }, { status: 'waived' as const, was: 'fail' as const, maintenance: { ref: 'maintenance/window' as const, excluded: true } }, { status: 'pass' as const }]) {
    expect(await one.plan(view([finding('database-cluster', { ...now, episode: episode ?? null })]))).toEqual([]);
  }
  expect(await one.plan(view([finding('file-service', { status: 'pass' })], { complete: false }))).toEqual([]);
  expect(open()).toHaveLength(1);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('where the broken part is gone and the others work, nothing is said to be measured in order', async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  const [front, side] = [finding('erp', { about: 'front', status: 'pass', told: 'works/service/erp' }), finding('erp', { about: 'side', told: 'works/service/erp' })];
  await one.tell(view([front, side]));
  const { say } = await one.tell(view([front, { ...side, change: 'gone' }]));
  expect([say, repository().issues[0]?.state]).toEqual([['close #1: no longer promised, works/service/erp'], 'closed']);
  expect(repository().issues[0]?.comments.at(-1)?.body).toContain('lukkes uten at noe er målt i orden');
  await server.close();
});

test('a promise that is gone closes its issue with the reason, and says that nothing was measured', async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  await one.tell(view([finding('mail')]));
  await one.tell(view([finding('file-service', { status: 'pass' })]));
  const [issue] = repository().issues;
  expect([issue?.state, issue?.stateReason]).toEqual(['closed', 'not_planned']);
  expect(issue?.comments[0]?.body).toContain('service/mail er ikke lenger registrert.');
  await one.tell(view([finding('mail')]));
  expect(issue?.state).toBe('open');
  expect(issue?.comments[1]?.body).toContain('Kravet er registrert igjen');
  expect(server.violations).toEqual([]);
  await server.close();
});

test('a waiver closes with its end; what fails because of it tells for itself; when it ends the issue opens again', async () => {
  const { server, teller, repository, open } = await rig();
  const one = teller();
  await one.tell(view(outage));
  const waivedCause = [finding('database-cluster', { status: 'waived', was: 'fail', waiver: 'waiver/known', episode: database.episode }), finding('erp', { because: database.key }), finding('webshop', { because: database.key })];
  const shown = view(waivedCause, { estateText: estateText({ waived: true }) });
  const { say } = await one.tell(shown);
  expect(say).toEqual(['open P1: Lønn og regnskap svarer ikke', 'open P1: Nettbutikk svarer ikke', `close #1: waived, ${database.key}`]);
  expect(repository().issues[0]?.comments[0]?.body).toContain('Dispensasjon til og med 31. desember 2026: Kjent feil i databasen.');
  expect(await one.plan(shown)).toEqual([]);
  await one.tell(view(outage));
  expect(repository().issues[0]?.comments[1]?.body).toContain('Dispensasjonen gjelder ikke lenger');
  expect(open().map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(server.violations).toEqual([]);
  await server.close();
});

const within = (more: string): string => estateText().replace('massLimit: 25%', `massLimit: 25%, ${more}`);

test('more new issues at once than agreed are one, until there are fewer', async () => {
  const { server, teller, open } = await rig();
  const one = teller();
  const all = ['database-cluster', 'erp', 'webshop'].map((name) => finding(name));
  const text = within('storm: 2');
  expect((await one.tell(view(all, { estateText: text }))).say).toEqual(['open P1: 3 nye feil og varsler på én gang']);
  expect(open().map(({ labels }) => labels)).toEqual([['driftvakt', 'P1']]);
  const body = (open()[0]?.body ?? '').replaceAll('\u2060', '');
  for (const fact of ['3 nye feil og varsler kom på én gang.', 'Databaseklynge (tcp)', 'Lønn og regnskap (tcp)', 'Nettbutikk (tcp)']) expect(body).toContain(fact);
  expect(body).not.toContain('Driftsrutine');
  const still = all.map((was) => ({ ...was, change: 'persists' as const }));
  expect((await one.tell(view(still, { estateText: text }))).say).toEqual([]);
  const fewer = [still[0], still[1], finding('webshop', { status: 'pass', episode: null })].filter((two) => two !== undefined);
  expect((await one.tell(view(fewer, { estateText: text }))).say).toEqual([expect.stringMatching(/^open P1: /u), expect.stringMatching(/^open P1: /u), 'close #1: the storm is over']);
  expect(open()).toHaveLength(2);
  expect((await one.tell(view(fewer, { estateText: text }))).say).toEqual([]);
  expect(server.violations).toEqual([]);
});

test('a fault that returns later than agreed has an issue of its own; sooner, the last is opened again', async () => {
  let now = story.sure;
  const { teller, open, repository } = await rig({ clock: () => now });
  const one = teller();
  const text = within('reopenWithin: 14d');
  const broken = finding('erp');
  const well = finding('erp', { status: 'pass', episode: null });
  const at = (day: string, what: Recorded): View => {
    now = new Date(Date.UTC(2026, 10, 30 + Number(day), 8)).toISOString().replace('.000Z', 'Z');
    const made = view([what], { estateText: text });
    return { ...made, results: { ...made.results, at: now } };
  };
  await one.tell(at('01', broken));
  await one.tell(at('02', well));
  expect((await one.tell(at('16', broken))).say).toEqual([expect.stringMatching(/^reopen #1 /u)]);
  await one.tell(at('17', well));
  expect((await one.tell(at('32', broken))).say).toEqual([expect.stringMatching(/^open P1: /u)]);
  expect([open().map(({ number }) => number), repository().issues.map(({ state }) => state)]).toEqual([[2], ['closed', 'open']]);
  await one.tell(at('33', well));
  expect((await one.tell(at('34', broken))).say).toEqual([expect.stringMatching(/^reopen #2 /u)]);
});
