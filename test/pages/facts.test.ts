import { expect, test } from 'vitest';
import { partOf, reading } from '../../src/report/reading.ts';
import { troubles } from '../../src/report/trouble.ts';
import { example } from './example.ts';
import { pageOf, siteOf } from './site.ts';

const site = siteOf(example);

/** What a reader reads: without markup, soft hyphens, and with one kind of space. */
const read = (path: string, of = site): string =>
  pageOf(of, path)
    .replaceAll(/<(head|svg)[^]*?<\/\1>/g, ' ')
    .replaceAll('<wbr>', '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('\u00AD', '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ ([.,:;)])/g, '$1');

test('the overview begins with what is not kept, then what is unknown', () => {
  expect(read('index.html')).toMatch(
    /18 av 359 avtalte krav er ikke oppfylt\. 7 er ukjente\. 2 har varsel, 1 har dispensasjon og 331 er i orden\./,
  );
  expect(read('en/index.html')).toMatch(/18 of 359 promises are not kept\. 7 are unknown\. 2 have a warning, 1 is waived and 331 are kept\./);
  expect(read('index.html')).toContain(
    'Kontrollert tirsdag 17. november 2026 kl. 20:25. Neste kontrollkjøring var ventet innen tirsdag 17. november 2026 kl. 20:30.',
  );
});

test('the cause is told once, with since when, by when, who has it, and what it brings down', () => {
  const now = read('index.html').split('Ikke i orden nå')[1]?.split('Ukjent')[0] ?? '';
  expect(now).toContain('P1 Databaseklynge db1.move.example:5432 svarer ikke: forbindelsen ble avvist');
  expect(now).toContain('Siden tirsdag 17. november 2026 kl. 20:15 bekreftet tirsdag 17. november 2026 kl. 20:25');
  expect(now).toContain('Gjenopprettingsfrist onsdag 18. november 2026 kl. 00:15 Internt mål: tirsdag 17. november 2026 kl. 23:15');
  expect(now).toContain('Hos Plattformdrift Sak #431');
  expect(now).toContain('Berører Fjordfisk AS, Nordlys Bygg AS og Solvik kommune');
  expect(now).toContain('Følger Lønn og regnskap Nettbutikk');
  expect(now.match(/svarte med status 500/g)).toBeNull();
  expect(now).toContain('6 t 25 min over fristen');
  expect(now).toContain('4 funn hører sammen: FF-BÆRBAR-0006, FF-BÆRBAR-0027, FF-BÆRBAR-0048 og FF-BÆRBAR-0069.');
});

test('the report names its own weaknesses', () => {
  const weak = read('index.html').split('Svakheter ved denne rapporten')[1] ?? '';
  expect(weak).toContain('Kjøringen dekket ikke alt.');
  expect(weak).toContain('1 registrering er ikke gyldig og derfor ukjent: service/voip.');
  expect(weak).toContain('Målestedet bergen besto ikke sin egen kontroll. 1 måling derfra er ikke brukt.');
  expect(weak).toContain('Telefoner i Solvik kommune: eksporten er 12 døgn 15 t gammel; avtalt er høyst 7 døgn.');
  expect(weak).toContain('Alle saker i lister fra Service Desk kan leses');
  expect(weak).toContain('1 tjeneste måles ikke: Utskrift.');
  expect(weak).toContain('1 feil er ennå ikke bekreftet og står som varsel.');
});

test('a service shows its level, its neighbours both ways, its looks and its days', () => {
  const erp = read('services/erp.html');
  expect(erp).toContain('Fjordfisk AS Gull (SLA), gjelder fra 1. januar 2026 virksomhetskritisk P1 4 t (døgnet rundt) · P2 8 t (Kontortid) · P3 3 døgn (døgnet rundt) · P4 10 døgn (døgnet rundt)');
  expect(erp).toContain('Avhenger av Pålogging Databaseklynge Stamnett Oslo');
  expect(erp).toContain('Skyldes Databaseklynge');
  expect(erp).toContain('svarte 500 på 143 ms');
  expect(erp).toContain('navneoppslag 4 ms tilkobling 11 ms kryptering 27 ms første svar 96 ms i alt 143 ms');
  expect(erp).toContain('8. november 2026 planlagt vedlikehold i 4 t');
  expect(read('services/database-cluster.html')).toMatch(/Det som avhenger av den Lønn og regnskap Nettbutikk Saksbehandlings-/);
  const days = pageOf(site, 'services/database-cluster.html');
  expect(days).toContain('aria-label="Siste 30 døgn: 24 i orden, 2 med feil, 1 delvis ikke målt, 2 uten måling."');
  expect(read('services/database-cluster.html')).toContain('I orden 99,58 % av den målte tiden, nede i 2 t 45 min. Måledekning 99,85 % over 28 døgn.');
});

test('a control that matched nothing says so plainly', () => {
  expect(read('controls/restored-in-time.html')).toContain('Kontrollen fant ingenting å kontrollere. Den beviser derfor ingenting.');
  expect(read('en/controls.html')).toContain('found nothing to check');
});

test('findings stand in order: broken, unknown, warning, waived, kept', () => {
  const headings = [...pageOf(site, 'findings.html').matchAll(/<h2 id="(\w+)">/g)].map(([, id]) => id);
  expect(headings).toEqual(['fail', 'unknown', 'warn', 'waived', 'pass']);
  expect(pageOf(site, 'findings.html').match(/<tr id="/g)).toHaveLength(359);
  expect(pageOf(site, 'findings.html')).not.toContain('print.move.example');
});

test('evidence tells the target, the vantage, the instant and the facts', () => {
  const evidence = read('evidence/service-database-cluster.html');
  expect(evidence).toContain('Bygger på service/database-cluster#probes/primary, oslo, 17. november 2026 kl. 20:25');
  expect(evidence).toContain('Nærmere connect ECONNREFUSED 10.20.4.11:5432');
  expect(evidence).toContain('Siste målte utfall i orden 17. november 2026 kl. 20:10 ikke i orden 17. november 2026 kl. 20:15');
  expect(pageOf(site, 'evidence/service-database-cluster.html')).toContain('href="https://github.com/move-operations/drift/issues/431"');
});

test('access is granted against held, what does not agree first, people by name', () => {
  const access = read('access.html').split('Tildelt og faktisk tilgang')[1] ?? '';
  expect(access).toMatch(
    /gammel\.konsulent@leverandor\.example Administrator ikke tildelt har tilgang.*Ingrid Vik person Betalingsgodkjenner uten sluttdato har ikke tilgang.*Kari Nordmann person/,
  );
  expect(access).toMatch(/Per Olsen person Administrator fra 1\. mars 2026 til og med 31\. oktober 2026 utløpt har tilgang.*Kari Nordmann/);
  expect(access).toContain('Sak #391');
  expect(read('access.html')).toContain(
    'Per Olsen har fortsatt rollen Administrator, selv om tildelingen utløp 31. oktober 2026. Tilgang opphører når tildelingen utløper, og når innehaveren slutter · Administrator: Per Olsen',
  );
});

test('equipment is counted n of N, unknown is not kept, and an unread list is no good list', () => {
  const equipment = read('equipment.html');
  expect(equipment).toContain('72 av 84 enheter følger standarden. 1 er ukjent.');
  expect(equipment).toContain('Alt utstyr har kryptert disk 79 av 84 94,04 %');
  expect(equipment).toContain('Telefoner i Solvik kommune Ingen enheter er vurdert.');
  expect(equipment).not.toContain('Ingen enheter avviker');
});

test('a waiver shows what it covers, and one that has expired says so', () => {
  const waivers = read('waivers.html');
  expect(waivers).toContain('Treg forside på intranettet gjelder');
  expect(waivers).toContain('Uten dispensasjon: ikke i orden. Dispensasjon: Treg forside');
  expect(waivers).toContain('Gammelt sertifikat utløpt');
  expect(waivers).toContain('Dispensasjonen dekker ingenting nå.');
  expect(waivers).toContain('Søkt av Kari Nordmann Godkjent av Berit Solberg');
});

test('no page has a placeholder, a nothing, or an object in it', () => {
  for (const { path, text } of site)
    if (path.endsWith('.html')) expect(text.replace(/<head>[^]*<\/head>/, ''), path).not.toMatch(/\{\w+\}|\bundefined\b|\[object |\bNaN\b|Invalid/);
});

test('an empty estate makes a report that claims nothing', () => {
  const results = { ...example.results, findings: [], observations: [] };
  const empty = siteOf({ ...example, results, memory: { ...example.memory, findings: {}, targets: {} } });
  expect(read('index.html', empty)).toContain('Ingen krav er kontrollert.');
  expect(read('services/erp.html', empty)).toContain('Ingen krav er kontrollert for denne tjenesten.');
});

test('a service tells who has access to it without being granted, though that is judged apart', () => {
  const erp = read('services/erp.html');
  expect(erp).toMatch(/Tilganger Tilgang til Lønn og regnskap .*gammel\.konsulent@leverandor\.example har rollen Administrator uten tildeling/);
  expect(pageOf(site, 'services/erp.html')).toContain('<h3><a href="../access.html#erp-administrators">');
  expect(read('services/webshop.html')).not.toContain('Tilganger Tilgang');
  expect(read('services/erp.html', siteOf(example, 'public'))).not.toContain('Tilgang til Lønn og regnskap');
});

test('after the first look its time is said in words, and a drawing comes with the second', () => {
  const targets = Object.fromEntries(Object.entries(example.memory.targets).map(([key, past]) => [key, {
    ...past, days: past.days.slice(-1).map((day) => ({ ...day, good: 0, bad: 0, unknown: 0, maintenance: 0 })), recent: past.recent.slice(-1),
  }]));
  const first = siteOf({ ...example, memory: { ...example.memory, targets } });
  expect(pageOf(first, 'services/erp.html')).not.toContain('class="strip"');
  expect(read('services/erp.html', first)).toContain('Bare målt én gang ennå, 17. november 2026 kl. 20:25: et døgn får sin søyle fra den andre målingen.');
  expect(read('en/services/erp.html', first)).toContain('Measured only once so far');
  expect(read('services/erp.html', first)).not.toContain('Hver søyle er et døgn');
  expect(read('services.html', first)).toContain('første måling 17. november 2026 kl. 20:25');
  expect(pageOf(site, 'services/erp.html')).toContain('class="strip"');
});

test('on its first day the overview says what has been seen and what needs more time, before anything else', () => {
  const { at } = example.results;
  const targets = Object.fromEntries(Object.entries(example.memory.targets).map(([key, past]) => [key, { ...past, stretches: [{ from: at, last: at, answer: 'good' as const, speaks: 900_000 }] }]));
  const first = read('index.html', siteOf({ ...example, memory: { ...example.memory, targets } }));
  expect(first).toMatch(/Overvåkingen begynte tirsdag 17\. november 2026 kl\. 20:25\. \d+ av \d+ målepunkter er målt, og 331 av 359 avtalte krav er så langt i orden\. Om tilgjengelighet og frister er holdt, kan først sies når det er målt over tid\. Akkurat nå: 18 av 359/);
  expect(first).not.toContain('kunne avgjøres');
  expect(read('index.html')).not.toContain('Overvåkingen begynte');
});

test('a long address may end its line behind a sign, and reads the same', () => {
  expect(pageOf(site, 'services/erp.html')).toContain('applikasjonsdrift@<wbr>move.<wbr>example');
  expect(read('services/erp.html')).toContain('Kontakt applikasjonsdrift@move.example');
});

test('where nothing could be decided that is said once, with how much it was', () => {
  expect(read('index.html')).toMatch(/I oktober 2026: Ingen av 6 krav til tilgjengelighet og frister kunne avgjøres\. (?!6 kan)/);
  expect(read('en/index.html')).toMatch(/In October 2026: None of 6 promises of availability and deadlines could be decided\. (?!6 cannot)/);
});

test('what a finding of a service is about is told by names that a reader knows', () => {
  const told = (about: string, subject: `${string}/${string}` = 'service/erp'): string[] => (['nb', 'en'] as const).map((language) => partOf(reading(example, language), { about, subject }));
  expect(told('fjordfisk')).toEqual(['Fjordfisk AS', 'Fjordfisk AS']);
  expect(told('own')).toEqual(['egen bruk', 'own use']);
  expect(told('open-faults')).toEqual(['', '']);
  // A measuring point keeps its name, and so does a device that is called like a customer.
  expect(told('login')).toEqual(['login', 'login']);
  expect(told('fjordfisk', 'inventory/fjordfisk-laptops')).toEqual(['fjordfisk', 'fjordfisk']);
});

test('promises of one service to several are told apart where they are in danger', () => {
  const some = example.results.findings.find(({ subject }) => subject === 'service/erp');
  if (some === undefined) throw new Error('the example has findings of the payroll');
  const findings = ['fjordfisk', 'own'].map((about) => ({ ...some, about, key: `availability-kept/service/erp#${about}`, told: about, status: 'warn' as const, change: 'kept' as const, because: null }));
  const about = reading({ ...example, results: { ...example.results, findings } }, 'en');
  expect(troubles(about, 'warn').map(({ madeTo }) => madeTo)).toEqual(['Fjordfisk AS', 'own use']);
});
