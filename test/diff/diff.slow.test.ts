// `driftvakt diff` in a real repository: what a change does to the promises, whom it touches and since when.
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Effect } from '../../src/measure/promises/effects.ts';
import { aimedOf, read } from '../../src/pipeline.ts';
import { directoryEvidence } from '../../src/world/evidence.ts';
import { at, declared, memoryOf } from '../measure/november.ts';
import { begin, type Repository } from './repository.ts';

let repository: Repository;
beforeAll(() => { repository = begin(); });
afterAll(() => repository.end());

interface Said { readonly exit: number; readonly effects: readonly Effect[]; readonly base: { readonly commit: string } }
async function diff(...words: readonly string[]): Promise<Said> {
  const { out, err } = await repository.run('diff', ...words, '--format', 'json');
  if (!out.includes('"effects"')) throw new Error(`${err}${out}`);
  return JSON.parse(out) as Said;
}
const line = ({ effect, subject, customer, what, before, after }: Effect): string => `${effect} ${subject}${customer === null ? '' : ` ${customer}`} ${what ?? '*'}: ${before ?? '-'} > ${after ?? '-'}`;
const gold = [['target: 99.9%', 'target: 99.5%'], ['below: 99.9%', 'below: 99.5%']] as const;

test('a lower target is looser for whom it was promised to, and is told with its place', async () => {
  repository.write(...gold);
  const { effects, exit, base } = await diff('first');
  expect(effects.map(line)).toEqual(['looser service/erp fjordfisk availability.target: 99.9% > 99.5%', 'looser service/erp fjordfisk reductions.0.below: 99.9% > 99.5%']);
  expect(effects[0]).toMatchObject({ customers: ['fjordfisk'], file: 'services/all.yaml', line: 17, from: null, actsOnPast: true, lessNoticeThan: null });
  expect([exit, base.commit]).toEqual([1, repository.git('rev-parse', 'first')]);
  expect((await diff('first', '--fail-on', 'never')).exit).toBe(0);
});

test('the same change the other way is tighter and exit 0', async () => {
  repository.commit('lower', ...gold);
  const { effects, exit } = await diff('lower', 'first');
  expect([effects.map(({ effect }) => effect), exit, effects[0]?.file]).toEqual([['tighter', 'tighter'], 0, 'first:services/all.yaml']);
});

test('a level or a calendar with another name that promises the same is no change', async () => {
  repository.write(['metadata: { name: gold', 'metadata: { name: golden'], ['serviceLevel: gold', 'serviceLevel: golden'], ['metadata: { name: office', 'metadata: { name: day'], ...[1, 2, 3, 4, 5, 6, 7].map(() => ['calendar: office', 'calendar: day'] as const));
  const said = await repository.run('diff', 'first');
  expect(said).toMatchObject({ exit: 0, out: 'Nothing that is promised changes from first to the work tree.\n' });
});

test('what the hours and the criticality come to is compared, not how they are written', async () => {
  repository.write(['08:00-16:00', '08:00-15:00'], ['criticality: critical', 'criticality: high'], ['restore: { within: 8h, calendar: office, met: 90%, pausable: [waiting-for-customer]', 'restore: { within: 8h, calendar: office, met: 90%']);
  const lines = (await diff('first')).effects.map(line);
  expect(lines).toContain('looser service/erp fjordfisk deadlines.P2.respond: 1h (office) > 1h (office)');
  expect(lines).toContain('looser service/erp fjordfisk criticality: critical > high');
  expect(lines).toContain('looser service/erp fjordfisk priority of medium urgency: P2 > P3');
  expect(lines).not.toContain(expect.stringContaining('priority of high urgency'));
  expect(lines).toContain('tighter service/erp fjordfisk deadlines.P2.restore.pausable: waiting-for-customer > nothing');
});

test('a probe that is taken away, a service that is gone, and a window that is new promise less', async () => {
  repository.write(['spec: { probes: { p: { http: { url: "https://file-service.move.example/" } } }, customers', 'spec: { customers'], ['kind: Service\nmetadata: { name: database-cluster, title: Databaseklynge }\nspec: { probes: { p: { tcp: { host: db.move.example, port: 5432 } } } }', 'kind: Maintenance\nmetadata: { name: night }\nspec: { services: [erp], from: "2026-12-10T02:00:00+01:00", until: "2026-12-10T04:00:00+01:00", announce: 5d }'],
    ['dependsOn: [database-cluster], ', ''], ['dependsOn: [database-cluster], ', '']);
  const { effects } = await diff('first');
  const lines = effects.filter(({ direction }) => direction === 'looser').map(line);
  expect(lines).toContain('gone service/file-service judged endpoint-answers p: judged > -');
  expect(lines).toContain('gone service/database-cluster *: - > -');
  expect(effects.filter(({ subject }) => subject === 'service/database-cluster').length).toBe(1);
  expect(effects.find(({ what }) => what === 'maintenance night')).toMatchObject({ effect: 'new', direction: 'looser', subject: 'service/erp', customers: ['fjordfisk'] });
});

test('a new version from a day to come acts on no past, and is held against the notice that was agreed', async () => {
  const level = (text: string): string => `\n---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec: { ${text} type: SLA, priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P1, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }, availability: { target: 99.5%, period: calendar-month, excludes: [planned-maintenance] }, deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 8h } }, P3: { restore: { within: 3d } }, P4: { restore: { within: 10d } } } }\n`;
  const parties = [['spec:\n  type: service-description\n', 'spec:\n  type: service-description\n  changes: { notice: 30d }\n']] as const;
  repository.commit('agreed', ...parties);
  repository.write(...parties, ['port: 5432 } } } }\n', `port: 5432 } } } }${level('effectiveFrom: 2026-12-15,')}`]);
  const soon = (await diff('agreed')).effects.find(({ what }) => what === 'availability.target');
  expect(soon).toMatchObject({ effect: 'looser', from: '2026-12-15', actsOnPast: false, lessNoticeThan: '30d' });
  repository.write(...parties, ['port: 5432 } } } }\n', `port: 5432 } } } }${level('effectiveFrom: 2027-02-01,')}`]);
  expect((await diff('agreed')).effects.find(({ what }) => what === 'availability.target')).toMatchObject({ from: '2027-02-01', lessNoticeThan: null });
  repository.write(...parties, ['port: 5432 } } } }\n', `port: 5432 } } } }${level('effectiveFrom: 2026-11-01,')}`]);
  expect((await diff('agreed')).effects.find(({ what }) => what === 'availability.target')).toMatchObject({ from: '2026-11-01', actsOnPast: true });
});

test('declarations that are not valid on either side are diagnostics of that side, and exit 2', async () => {
  repository.commit('broken', ['target: 99.9%', 'target: often']);
  repository.write();
  const base = await repository.run('diff', 'broken');
  expect([base.exit, base.out]).toEqual([2, expect.stringContaining('broken:services/all.yaml:17:27: error')]);
  repository.commit('linked');
  symlinkSync('all.yaml', join(repository.root, 'services/link.yaml'));
  repository.commit('link');
  expect((await repository.run('diff', 'linked', 'link')).out).toContain('link:services/link.yaml:1:1: error[file]: a symbolic link, which is not followed');
  expect(await repository.run('diff', 'nobody')).toMatchObject({ exit: 2, err: expect.stringContaining('there is no revision "nobody"') });
  expect((await repository.run('diff', '--', '--output=x')).exit).toBe(2);
  repository.git('rm', '-q', '-f', 'services/link.yaml');
});

test('text is for people, Markdown for a pull request, and nothing in it is markup', async () => {
  const text = await repository.run('diff', 'first', 'lower');
  expect(text.out).toBe(`looser     Lønn og regnskap for Fjordfisk AS: availability: 99.9% -> 99.5%
           has no day from which it holds: it holds from the first run that sees it; touches Fjordfisk AS (lower:services/all.yaml:17)
looser     Lønn og regnskap for Fjordfisk AS: price reduction 1, where availability is below: 99.9% -> 99.5%
           has no day from which it holds: it holds from the first run that sees it; touches Fjordfisk AS (lower:services/all.yaml:20)

From first to lower: 2 looser, 0 tighter, 0 otherwise.
`);
  const markdown = await repository.run('diff', 'first', 'lower', '--format', 'markdown', '--language', 'nb');
  expect(markdown.out).toContain('| Virkning | Gjelder | Endring | Merknad |');
  expect(markdown.exit).toBe(1);
  const norsk = await repository.run('diff', 'first', 'lower', '--language', 'nb');
  expect(norsk.out.replaceAll('\u00A0', ' ')).toMatch(/^løsere {5}.+ for .+: krav til tilgjengelighet: 99,9 % → 99,5 %$/mu);
  expect(norsk.out).toContain('Fra first til lower: 2 løsere, 0 strengere, 0 endret på annen måte.');
});

test('a change is told in plain words, and by its path in JSON alone', async () => {
  repository.write(['08:00-16:00', '08:00-15:00'], ['restore: { within: 8h, calendar: office, met: 90%, pausable: [waiting-for-customer]', 'restore: { within: 12h, calendar: office, met: 80%'],
    ['spec: { probes: { p: { http: { url: "https://file-service.move.example/" } } }, customers', 'spec: { customers'], ['https://erp.move.example/', 'https://erp2.move.example/'], ['tolerates: 5%', 'tolerates: 7%'],
    ['---\napiVersion: driftvakt/v1\nkind: Agreement', '---\napiVersion: driftvakt/v1\nkind: Maintenance\nmetadata: { name: night }\nspec: { services: [erp], from: "2026-12-10T02:00:00+01:00", until: "2026-12-10T04:00:00+01:00", announce: 5d }\n---\napiVersion: driftvakt/v1\nkind: Agreement']);
  const [english, norwegian] = await Promise.all((['en', 'nb'] as const).map(async (language) => (await repository.run('diff', 'first', '--language', language)).out.replaceAll('\u00A0', ' ')));
  for (const said of [
    'Lønn og regnskap for Fjordfisk AS: P2: restored within 8 hours (Office hours) -> 12 hours (Office hours)', 'P2: restoration, share in time: 90% -> 80%', 'P2: restoration, what pauses the deadline: waiting for the customer -> nothing',
    'P2: answered within 1 hour (Office hours), counted otherwise than before', 'Drift: clause premise.1, may deviate: 5% -> 7%', 'Filtjeneste: the control “Every endpoint answers as declared” of p, gone', 'measurement p, how often: 5 minutes, gone',
    'measurement p, what is asked: http address https://erp.move.example/ -> https://erp2.move.example/', 'maintenance window night: from 10 December 2026 at 02:00, until 10 December 2026 at 04:00, announced 5 days, new',
  ]) expect(english).toContain(said);
  for (const said of [
    'gjenopprettingsfrist P2: 8 t (Kontortid) → 12 t (Kontortid)', 'gjenopprettingsfrist P2, andel innen fristen: 90 % → 80 %', 'responsfrist P2: 1 t (Kontortid), regnet på en annen måte enn før', 'kontrollen «Alle målepunkter svarer som de skal» av p, bortfaller',
    'vedlikeholdsvinduet night: fra 10. desember 2026 kl. 02:00, til 10. desember 2026 kl. 04:00, varslet 5 døgn, ny',
  ]) expect(norwegian).toContain(said);
  const paths = (await diff('first')).effects.map(({ what }) => what);
  expect(paths).toContain('deadlines.P2.restore');
  for (const path of paths) if (path?.includes('.') === true) expect(`${english}${norwegian}`).not.toContain(path);
});

test('a waiver holds from its own first day, and a branch that only the remote has is found there', async () => {
  repository.git('update-ref', 'refs/remotes/origin/stable', 'first');
  repository.commit('waived', ['apiVersion: driftvakt/v1', `apiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: later }\nspec: { control: endpoint-answers, subjects: [service/erp], reason: Moving, from: 2026-12-20, until: 2027-01-20, requestedBy: a/b, approvedBy: c/d, residualRisk: low }\n${['a: b', 'c: d'].map((one) => `---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: ${one[0] ?? ''} }\nspec: { members: { ${one[3] ?? ''}: { name: Somebody } } }\n`).join('')}---\napiVersion: driftvakt/v1`]);
  const { out } = await repository.run('diff', 'stable', 'first');
  expect(out).toContain('Nothing that is promised changes from stable to first.');
  const said = await repository.run('diff', 'stable', 'waived', '--format', 'json');
  const { effects } = JSON.parse(said.out) as { effects: Effect[] };
  expect(effects.find(({ subject }) => subject === 'waiver/later')).toMatchObject({ direction: 'looser', from: '2026-12-20', actsOnPast: false });
});

test('a backtest over kept evidence says which verdict, which deadline and which price reduction would have been otherwise', async () => {
  const until = at('12-02T10:00');
  const memory = memoryOf(until);
  const aimed = aimedOf(read([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(declared) }]).estate);
  const targets = Object.fromEntries(Object.entries(memory.targets).map(([key, one]) => [key, { ...one, last: { ...one.last, spec: aimed.get(one.last.target)?.spec ?? '' } }]));
  const scope = { complete: true, selectors: [], vantages: ['oslo'], shard: null };
  await directoryEvidence(join(repository.root, '.driftvakt')).keep({ run: 'r', commit: null, at: '2026-12-02T09:00:00Z', scope, diagnostics: [], memory: { ...memory, at: '2026-12-02T09:00:00Z', targets } });
  repository.write(...gold, ['restore: { within: 4h, met: 95% }', 'restore: { within: 2h, met: 95% }']);
  const text = await repository.run('diff', 'first', '--backtest', '--language', 'nb');
  expect(text.out).toContain('Lønn og regnskap (Fjordfisk AS), 2026-11: ikke oppfylt (99,48\u00A0%–99,65\u00A0% mot 99,90\u00A0%), prisavslag 10% → ikke avgjort');
  expect(text.out).toMatch(/database-cluster#p \(Fjordfisk AS\), gjenoppretting P1: .*00:15, innen fristen → .*22:15, fristbrudd/u);
  const { backtest } = JSON.parse((await repository.run('diff', 'first', '--backtest', '--format', 'json')).out) as { backtest: { deadlines: readonly unknown[]; found: readonly unknown[]; notJudgeable: readonly unknown[] } };
  expect(backtest.deadlines.length).toBeGreaterThan(0);
  expect([backtest.found, backtest.notJudgeable]).toEqual([[], []]);
});
