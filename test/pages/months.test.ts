import { expect, test } from 'vitest';
import type { Case } from '../../src/model/case.ts';
import type { Issued } from '../../src/model/issued.ts';
import { pages } from '../../src/pages/index.ts';
import { audience } from '../../src/report/audience.ts';
import { sureness } from '../../src/report/month/achieved.ts';
import type { Reading } from '../../src/report/reading.ts';
import { toIssue } from '../../src/report/month/issued.ts';
import { renderSite, type SiteFile } from '../../src/report/site.ts';
import { viewOf } from '../../src/view.ts';
import { readSiteTemplates } from '../../src/world/world.ts';
import { at, memoryOf, november } from '../measure/november.ts';

const now = new Date(at('12-03T06:02')).toISOString();
const readings = { estate: november.estate, diagnostics: [], declarations: 8, texts: new Map<string, string>(), judged: undefined, broken: [] };
const kept = { run: 'run', commit: null, at: now, scope: null, diagnostics: [], memory: { ...memoryOf(Date.parse(now)), at: now } };
const templates = await readSiteTemplates();
const site = (audience: 'internal' | 'public', ledger = kept): readonly SiteFile[] => renderSite(viewOf(readings, ledger, { told: {}, people: {}, version: '0.1.0' }), { pages, templates, audience });
const internal = site('internal');
const textOf = (path: string, files = internal): string => (files.find((file) => file.path === path)?.text ?? '').replaceAll(/<details>.*?<\/details>/gs, '').replaceAll(/<[^>]*>/g, '').replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ');

test('the month of a customer says first what was not kept, and the deadline that was in the sentence beside it', () => {
  const text = textOf('months/2026-11-fjordfisk.html');
  for (const sentence of [
    'Fjordfisk AS – månedsrapport for november 2026', '1 av 4 krav til tilgjengelighet og frister er ikke oppfylt.',
    'Lønn og regnskap var tilgjengelig 99,63 % av avtalt tid. Kravet er 99,9 %. Kravet er ikke oppfylt. Grunnlag for prisavslag: 10 %.', 'Filtjeneste var tilgjengelig 100,00 % av avtalt tid. Kravet er 99,5 %. Kravet er oppfylt.',
    'Feilretting innen frist: P1 1 av 1.', '2 t 35 min (minst 2 t 30 min, høyst 2 t 40 min)', '42 min 57 s; brukt 360 %', 'tirsdag 17. november 2026 kl. 20:15–22:50: 2 t 35 min',
    'Responsfrist: tirsdag 17. november 2026 kl. 20:30', 'Gjenopprettingsfrist: onsdag 18. november 2026 kl. 00:15', '1 t 25 min før fristen', '1 feil, 1 henvendelse om den.',
    'Hva har påvirket tallene: 1 vedlikeholdsvindu (240 min), 1 vedlikeholdsvindu varslet for sent (ikke trukket fra), 0 nedjusterte prioriteter, 0 saker satt på vent og 1 på vent uten avtalt grunn (uten virkning).',
    'den tillatte nedetiden, 42 min 57 s, er overskredet med 1 t 52 min', 'Et avbrudd kortere enn 5 min kan gå usett; en feil bekreftes innen 5 min.', 'Versjon run, utstedt torsdag 3. desember 2026 kl. 06:02.', 'måledekning 99,86 %; 1 t ble ikke målt',
  ]) expect(text).toContain(sentence);
  expect(text).not.toMatch(/99,64 %.{0,20}Kravet er 99,9|Nordlys/);
});

test('the clauses of the agreement come first, counted by whose duty they are, each with what it stands on', () => {
  const text = textOf('months/2026-11-fjordfisk.html');
  for (const sentence of [
    '1 av våre 4 avtalepunkter ble ikke oppfylt i november 2026. Av de andre er 1 oppfylt og 2 ukjente. Deres forutsetninger: 0 av 1 er vist oppfylt. Hva tjenesten omfatter, 5: Vi sørger for at tjenestene er tilgjengelige.',
    'Feil rettes innen fristen for sakens prioritet: 1 av 1.', '1 kontroll måles ikke ennå.', 'Bekreftes manuelt, og er ikke bekreftet her ennå: Referat fra driftsmøtet.', 'Et punkt er oppfylt først når alt det bygger på, er kjent.',
  ]) expect(text).toContain(sentence);
  expect(text.indexOf('avtalepunkter')).toBeLessThan(text.indexOf('krav til tilgjengelighet og frister'));
  expect(textOf('en/months/2026-11-nordlys-bygg.html')).toContain('None of our 4 clauses was broken in November 2026, as far as was measured. Of them 1 is kept, 1 is inconclusive and 2 are unknown.');
  expect(textOf('months/2026-11.html')).not.toContain('avtalepunkter');
});

test('what moved the figures is told one by one, with who, when, and the effect in minutes and points', () => {
  const text = textOf('months/2026-11-fjordfisk-adjustments.html');
  for (const fact of [
    'Planlagt vedlikehold', '4 t trukket fra avtalt tid. Før fratrekk 99,64 %, etter fratrekk 99,63 %.', '−0,002 prosentpoeng', 'Varslet 30. oktober 2026 kl. 13:00', '8. november 2026 kl. 02:00–06:00',
    'Vedlikehold varslet for sent', '0 min: ikke trukket fra', 'Satt på vent uten avtalt grunn (venter på kunden)', '0 min: fristen er den samme', 'driftspersonell', 'Ingen dispensasjoner var i kraft.',
  ]) expect(text).toContain(fact);
  expect(text).not.toContain('Nordlys');
});

test('what cannot be decided is said so, with both bounds and without a reduction', () => {
  const text = textOf('months/2026-11-nordlys-bygg.html');
  expect(text).toContain('Nettbutikk: Kan ikke avgjøres. 60 minutter ble ikke målt. Tilgjengeligheten ligger mellom 99,48 % og 99,65 %; kravet er 99,5 %.');
  expect(text).not.toContain('prisavslag');
  expect(textOf('en/months/2026-11-nordlys-bygg.html')).toContain('Nettbutikk: It cannot be decided. 60 minutes went unmeasured. The availability lies between 99.48% and 99.65%; the target is 99.5%.');
});

test('a month that is not over says so, and the downloads hold the figures unrounded', () => {
  expect(textOf('months/2026-12-fjordfisk.html')).toContain('Måneden er ikke over');
  const json = JSON.parse(internal.find(({ path }) => path === 'months/2026-11-fjordfisk.json')?.text ?? '') as { availability: { seconds: { down: number; base: number }; share: { knownOnly: number } }[] };
  expect(json.availability[0]?.seconds).toMatchObject({ base: 42_960 * 60, down: 155 * 60 });
  expect(json.availability[0]?.share.knownOnly).toBeCloseTo(1 - 155 / 42_900, 12);
  expect(internal.find(({ path }) => path === 'months/2026-11-fjordfisk.csv')?.text.split('\r\n')[1]).toMatch(/^"2026-11","fjordfisk","erp","gold",0\.999,"broken",0\.9963/);
});

test('how long faults took and how often they came is told with their number, and in the download', () => {
  const call = (id: string, day: string, hours: number): Case => ({
    id, kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: 'phone', about: null, priority: 'P1', opened: new Date(at(`11-${day}T08:00`)).toISOString(),
    events: [{ at: new Date(at(`11-${day}T08:00`) + hours * 3_600_000).toISOString(), type: 'restore', by: 'staff' }],
  });
  const cases = Object.fromEntries([call('desk:1', '02', 1), call('desk:2', '03', 2), call('desk:3', '04', 7)].map((one) => [one.id, one]));
  const files = site('internal', { ...kept, memory: { ...kept.memory, faults: [], findings: {}, cases } });
  // 1, 2 and 7 hours: 3 h 20 min on average, half of them 2 at most; three in thirty days are one in ten.
  expect(textOf('months/2026-11-fjordfisk.html', files)).toContain('gikk det i gjennomsnitt 3 t 20 min, døgnet rundt. Halvparten av de 3 tok 2 t eller mindre. 3 feil begynte i perioden: i gjennomsnitt én på 10 døgn.');
  expect(textOf('en/months/2026-11-fjordfisk.html', files)).toContain('Half of the 3 took 2 h or less. 3 faults began in the period: one in 10 days on average.');
  const json = JSON.parse(files.find(({ path }) => path === 'months/2026-11-fjordfisk.json')?.text ?? '') as object;
  expect(json).toMatchObject({ mean: { secondsToRestore: 12_000, secondsToAnswer: null, secondsBetweenFaults: 864_000 }, median: { secondsToRestore: 7200, secondsToAnswer: null }, counted: { answered: 0, restored: 3, begun: 3 } });
});

test('a case for which a premise of the customer’s failed is told with it and without it, and stays in the figures', () => {
  const call = (id: string, day: string, hours: number, ...named: readonly string[]): Case => ({
    id, kind: 'fault', service: 'erp', customer: 'fjordfisk', channel: 'phone', about: null, priority: 'P1', opened: new Date(at(`11-${day}T08:00`)).toISOString(),
    events: [...named.map((clause) => ({ at: new Date(at(`11-${day}T08:30`)).toISOString(), type: 'premise' as const, by: 'staff' as const, clause })), { at: new Date(at(`11-${day}T08:00`) + hours * 3_600_000).toISOString(), type: 'restore', by: 'staff' }],
  });
  const told = (...cases: readonly Case[]): readonly SiteFile[] => site('internal', { ...kept, memory: { ...kept.memory, faults: [], findings: {}, cases: Object.fromEntries(cases.map((one) => [one.id, one])) } });
  const files = told(call('desk:1', '02', 1), call('desk:2', '03', 7, 'premise.1', 'scope.1', 'premise.9'));
  const text = textOf('months/2026-11-fjordfisk.html', files);
  // One of two in time; without the one for which a premise failed, one of one. A clause of ours, or of nobody, is no premise.
  expect(text).toContain('Feilretting innen frist: P1 1 av 2');
  expect(text).toContain('I 1 sak sviktet en forutsetning som ligger hos kunden (premise.1). Den er med i tallene; uten den er feilretting innen frist P1 1 av 1.');
  expect(text).toContain('1 sak med sviktet forutsetning');
  const adjusted = textOf('months/2026-11-fjordfisk-adjustments.html', files);
  expect(adjusted).toContain('Forutsetning som sviktet: premise.1');
  expect(adjusted).toContain('Saken er med i tallene. Innen frist med slike saker 50,00 %, uten 100,00 %.');
  expect(adjusted).toContain('−50 prosentpoeng');
  expect(adjusted).not.toMatch(/scope\.1|premise\.9/u);
  const json = JSON.parse(files.find(({ path }) => path === 'months/2026-11-fjordfisk.json')?.text ?? '') as { inTime: { metric: string; met: number; breached: number }[]; inTimeWithoutPremises: { metric: string; met: number; breached: number }[]; adjustments: { kind: string }[] };
  const restored = (all: typeof json.inTime): unknown => all.filter(({ metric }) => metric === 'restore').map(({ met, breached }) => [met, breached])[0];
  expect([restored(json.inTime), restored(json.inTimeWithoutPremises)]).toEqual([[1, 1], [1, 0]]);
  expect(json.adjustments.filter(({ kind }) => kind === 'premise')).toMatchObject([{ kind: 'premise', about: 'desk:2', reason: 'premise.1', effect: 0, share: { with: 0.5, without: 1 } }]);
  const alone = told(call('desk:2', '03', 7, 'premise.1'));
  expect(textOf('en/months/2026-11-fjordfisk.html', alone)).toContain('In 1 case something failed that is presumed of the customer (premise.1). It is in the figures; without it there were no cases.');
  expect(textOf('months/2026-11-fjordfisk-adjustments.html', alone)).toContain('Saken er med i tallene. Uten slike saker var det ingen.');
  expect(JSON.parse(internal.find(({ path }) => path === 'months/2026-11-fjordfisk.json')?.text ?? '')).toMatchObject({ inTimeWithoutPremises: null });
});

test('the clauses and the deadlines are in the downloads as on the page', () => {
  const file = (path: string): string => internal.find((one) => one.path === path)?.text ?? '';
  const json = JSON.parse(file('months/2026-11-fjordfisk.json')) as { clauses: { clause: string; duty: string; state: string; proofs: object[] }[]; mean: object; backlog: object };
  expect(json.clauses.filter(({ duty }) => duty === 'operator').map(({ state }) => state).toSorted()).toEqual(['broken', 'kept', 'unknown', 'unknown']);
  expect(json).toMatchObject({ mean: { secondsToRestore: 155 * 60 }, backlog: { count: 0, oldestSeconds: 0 } });
  const lines = file('months/2026-11-fjordfisk-clauses.csv').trim().split('\r\n');
  expect([lines[0], lines.find((line) => line.includes('restored-in-time'))]).toEqual([
    'period,customer,clause,paragraph,duty,state,attested,control,control_state,why,kept,of,confirmed,confirmed_on,confirmed_until,doubt'.split(',').map((name) => `"${name}"`).join(','), expect.stringMatching(/^"2026-11","fjordfisk",.*"kept","no","restored-in-time","kept","counted","?1"?,"?1"?,"","","",""$/u),
  ]);
  expect(file('months/2026-11-fjordfisk-deadlines.csv')).toMatch(/^"2026-11","fjordfisk","P1","restore","?1"?,"?0"?,"?0"?,"?0.95"?,"kept"\r$/mu);
  expect(internal.some(({ path }) => path === 'months/2026-11-clauses.csv')).toBe(false);
});

test('of a month that is over a version is issued, and what has changed since is told: it stood, and it stands now', () => {
  const view = viewOf(readings, kept, { told: {}, people: {}, version: '0.1.0' });
  expect(toIssue(audience(view, 'internal'))).toEqual([]);
  const first = toIssue(audience({ ...view, issued: [] }, 'internal'));
  // December runs, and is not issued.
  expect(first.flatMap(({ period, customer, version }) => (period === '2026-10' ? [] : [[period, customer, version]]))).toEqual([['2026-11', null, 1], ['2026-11', 'fjordfisk', 1], ['2026-11', 'nordlys-bygg', 1]]);
  expect(toIssue(audience({ ...view, issued: first }, 'internal'))).toEqual([]);
  // A customer's own edition says the same as the operator's.
  expect(toIssue(audience({ ...view, issued: first }, 'customer=fjordfisk'))).toEqual([]);
  expect(toIssue(audience({ ...view, issued: [] }, 'public'))).toEqual([]);
  const stood = first.map((one): Issued => ({ ...one, run: 'before', at: '2026-12-01T05:00:00Z', figures: one.figures.map((figure) => (figure.kind === 'availability' && figure.service === 'erp' ? { ...figure, share: 0.9999, reached: 'kept', reduction: null } : figure)) }));
  const made = renderSite({ ...view, issued: stood }, { pages, templates, audience: 'customer=fjordfisk' });
  const text = (path: string): string => (made.find((file) => file.path === path)?.text ?? '').replaceAll(/<[^>]*>/g, ' ').replaceAll('\u00A0', ' ').replaceAll(/\s+/g, ' ');
  expect(text('months/2026-11-fjordfisk-adjustments.html')).toContain('Utstedte versjoner Versjon 1 ble utstedt tirsdag 1. desember 2026 kl. 06:00. Siden er tall endret; dette er versjon 2, av torsdag 3. desember 2026 kl. 06:02.');
  expect(text('months/2026-11-fjordfisk-adjustments.html')).toContain('Tilgjengelighet, Lønn og regnskap 99,99 %, oppfylt 99,63 %, ikke oppfylt; grunnlag for prisavslag 10 % 2, torsdag');
  expect(text('months/2026-11-fjordfisk.html')).toContain('Versjon 2 (run), utstedt torsdag 3. desember 2026 kl. 06:02.');
  expect(JSON.stringify(audience({ ...view, issued: stood }, 'customer=fjordfisk').issued)).not.toContain('nordlys');
});

test('whoever may not know the customers is told the months of all of them together', () => {
  const open = site('public');
  expect(open.map(({ path }) => path).filter((path) => path.startsWith('months/2026-11'))).toEqual(['months/2026-11-adjustments.html', 'months/2026-11-deadlines.csv', 'months/2026-11.csv', 'months/2026-11.html', 'months/2026-11.json']);
  for (const { text } of open) expect(text).not.toMatch(/fjordfisk|nordlys/i);
});

test('how sure the figures are is said under one name, however many services there are', () => {
  expect(textOf('months/2026-11-fjordfisk.html').match(/Hvor sikre er tallene:/g)).toHaveLength(1);
});

test('where nothing was measured nothing was up: no outage, nothing used and nothing left is claimed, and nothing is drawn', () => {
  const { stretches: _seen, ...target } = kept.memory.targets['service/erp#probes/p@oslo'] ?? expect.fail('it is looked at');
  const text = textOf('months/2026-11-fjordfisk.html', site('internal', { ...kept, memory: { ...kept.memory, targets: { ...kept.memory.targets, 'service/erp#probes/p@oslo': target } } }));
  const part = text.slice(text.indexOf('Lønn og regnskap ukjent'), text.indexOf('Filtjeneste oppfylt'));
  for (const said of ['Nedetidukjent', 'Tillatt nedetid42 min 57 s Om det har vært avbrudd, er ikke kjent.']) expect(part).toContain(said);
  expect(part).not.toMatch(/brukt|Gjenstående|Ingen avbrudd/);
});

test('where no availability was promised nothing is said to have been measured', () => {
  const sure = (language: 'nb' | 'en'): readonly string[] => sureness({ language } as Reading, []).each;
  expect([sure('nb'), sure('en')]).toEqual([[expect.stringContaining('Det er ikke avtalt noen tilgjengelighet å måle.')], [expect.stringContaining('No availability is promised')]]);
});

test('an overview of nothing claims nothing', () => {
  expect(textOf('index.html')).toContain('Ingenting er kontrollert ennå.');
  expect(textOf('en/index.html')).toContain('Nothing has been checked yet.');
});
