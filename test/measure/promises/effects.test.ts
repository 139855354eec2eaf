// What a change of the declared November does to what is promised, whom it touches, and from when.
import { expect, test } from 'vitest';
import { effectsOf, type Effect } from '../../../src/measure/promises/effects.ts';
import type { Estate } from '../../../src/model/estate.ts';
import { onceEach } from '../../../src/model/once.ts';
import { estateOf } from '../../verdicts/played.ts';
import { declared } from '../november.ts';

type Replaced = readonly (readonly [was: string, is: string])[];
const now = '2026-12-02T09:00:00Z';

const read = onceEach(estateOf);

function versionOf(...replaced: Replaced): Estate {
  const { estate, errors } = read(replaced.reduce((all, [was, is]) => {
    if (!all.includes(was)) throw new Error(`there is no ${was}`);
    return all.replace(was, is);
  }, declared));
  expect(errors).toEqual([]);
  return estate;
}

/** What is judged of each service that has a probe. */
const judged = ({ Service }: Estate): readonly string[] => [...Service.values()].flatMap(({ ref, spec }) => Object.keys(spec.probes ?? {}).map((name) => `endpoint-answers/${ref}#${name}`));
const base = versionOf();
const effects = (head: Estate, from = base, at = now): readonly Effect[] => effectsOf({ estate: from, judged }, { estate: head, judged }, at);
const line = ({ effect, direction, subject, customer, what, before, after }: Effect): string => `${effect === direction ? '' : `${effect} `}${direction} ${subject}${customer === null ? '' : ` ${customer}`} ${what ?? '*'}: ${before ?? '-'} > ${after ?? '-'}`;
const lines = (...replaced: Replaced): readonly string[] => effects(versionOf(...replaced)).map(line);

test('what is written anew and promises the same is no change', () => {
  expect(effects(base)).toEqual([]);
  const renamed = [['metadata: { name: gold', 'metadata: { name: golden'], ['serviceLevel: gold', 'serviceLevel: golden'], ['metadata: { name: office', 'metadata: { name: day'], ...Array.from({ length: 7 }, () => ['calendar: office', 'calendar: day'] as const)] as const;
  // A calendar is called by its name where a deadline is shown, and is the same by its hours.
  expect(lines(...renamed)).toEqual([]);
});

test('a lower target promises less to whom it was promised, since ever, and is told where it is written', () => {
  const all = effects(versionOf(['target: 99.9%', 'target: 99.5%'], ['below: 99.9%', 'below: 99.5%']));
  expect(all.map(line)).toEqual(['looser service/erp fjordfisk availability.target: 99.9% > 99.5%', 'looser service/erp fjordfisk reductions.0.below: 99.9% > 99.5%']);
  expect(all[0]).toEqual({ effect: 'looser', direction: 'looser', subject: 'service/erp', customer: 'fjordfisk', what: 'availability.target', before: '99.9%', after: '99.5%', customers: ['fjordfisk'], file: 'services/all.yaml', line: 17, from: null, until: null, actsOnPast: true, lessNoticeThan: null });
  expect(effects(base, versionOf(['target: 99.9%', 'target: 99.5%'])).map(line)).toEqual(['tighter service/erp fjordfisk availability.target: 99.5% > 99.9%']);
});

test('a longer deadline, and one that is gone or may be paused, promise less; a higher share more', () => {
  expect(lines(['restore: { within: 4h, met: 95% }', 'restore: { within: 5h, met: 95% }'])).toEqual(['looser service/erp fjordfisk deadlines.P1.restore: 4h (around-the-clock) > 5h (around-the-clock)']);
  expect(lines(['met: 95%', 'met: 96%'])).toEqual(['tighter service/erp fjordfisk deadlines.P1.restore.met: 95% > 96%']);
  expect(lines(['respond: { within: 15m }', 'respond: { within: 15m, pausable: [waiting-for-customer] }'])).toEqual(['looser service/erp fjordfisk deadlines.P1.respond.pausable: nothing > waiting-for-customer']);
  expect(lines(['P1: { respond: { within: 15m }, ', 'P1: { '])).toEqual(['gone looser service/erp fjordfisk deadlines.P1.respond: 15m (around-the-clock) > -', 'gone looser service/erp fjordfisk deadlines.P1.respond.pausable: nothing > -']);
});

test('hours, criticality and what pauses are compared by what they come to', () => {
  const all = lines(['08:00-16:00', '08:00-15:00'], ['criticality: critical', 'criticality: high'], ['pausable: [waiting-for-customer]', 'pausable: [waiting-for-customer, waiting-for-supplier]']);
  expect(all).toContain('looser service/erp fjordfisk deadlines.P2.respond: 1h (office) > 1h (office)');
  expect(all).toContain('looser service/erp fjordfisk criticality: critical > high');
  expect(all).toContain('looser service/erp fjordfisk priority of medium urgency: P2 > P3');
  expect(all.filter((one) => one.includes('priority of high'))).toEqual([]);
  expect(all).toContain('looser service/erp fjordfisk deadlines.P2.restore.pausable: waiting-for-customer > waiting-for-customer, waiting-for-supplier');
});

test('availability: within fewer hours it promises less, and what is excluded is permitted', () => {
  expect(lines(['target: 99.9%, period', 'target: 99.9%, calendar: office, period'])).toEqual(['looser service/erp fjordfisk availability.hours: around-the-clock > office']);
  expect(lines(['period: calendar-month, excludes: [planned-maintenance] }', 'period: calendar-month }'])).toEqual(['tighter service/erp fjordfisk availability.excludes: planned-maintenance > nothing']);
  const none = lines(['  availability: { target: 99.9%, period: calendar-month, excludes: [planned-maintenance] }\n', ''], ['  reductions: [{ below: 99.9%, reduction: 10%, of: monthly-fee }, { below: 99%, reduction: 25%, of: monthly-fee }]\n', '']);
  expect(none).toContain('gone looser service/erp fjordfisk availability.target: 99.9% > -');
  expect(none).toContain('gone looser service/erp fjordfisk availability.hours: around-the-clock > -');
});

test('a whole service, or all that is promised to one customer, is told once', () => {
  const gone = effects(versionOf(['---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: file-service, title: Filtjeneste }\nspec: { probes: { p: { http: { url: "https://file-service.move.example/" } } }, customers: { fjordfisk: { criticality: medium, serviceLevel: silver } } }\n', '']));
  expect(gone.map(line)).toEqual(['gone looser service/file-service *: - > -']);
  expect(gone[0]?.customers).toEqual(['fjordfisk']);
  const more = effects(versionOf(['customers: { nordlys-bygg: { criticality: high, serviceLevel: silver } }', 'customers: { nordlys-bygg: { criticality: high, serviceLevel: silver }, fjordfisk: { criticality: low, serviceLevel: silver } }']));
  expect(more.map(line)).toEqual(['new tighter service/webshop fjordfisk *: - > -']);
});

test('a probe that looks more seldom, another address, and one that is gone', () => {
  expect(lines(['probes: { p: { http: { url: "https://erp.move.example/" } } }', 'probes: { p: { every: 10m, http: { url: "https://erp.move.example/login" } } }'])).toEqual([
    'changed service/erp p asks: {"http":{"url":"https://erp.move.example/"}} > {"http":{"url":"https://erp.move.example/login"}}', 'looser service/erp p every: 5m > 10m',
  ]);
  expect(lines(['probes: { p: { http: { url: "https://file-service.move.example/" } } }, ', ''])).toEqual(['gone looser service/file-service judged endpoint-answers p: judged > -', 'gone looser service/file-service p asks: {"http":{"url":"https://file-service.move.example/"}} > -', 'gone looser service/file-service p every: 5m > -']);
  expect(lines(['metadata: { name: erp, title: Lønn og regnskap }\nspec: { dependsOn: [database-cluster], ', 'metadata: { name: erp, title: Lønn og regnskap }\nspec: { '])).toEqual(['changed service/erp dependsOn: database-cluster > nothing']);
});

const maintenance = '---\napiVersion: driftvakt/v1\nkind: Maintenance\nmetadata: { name: night }\nspec: { services: [erp], from: "2026-12-10T02:00:00+01:00", until: "2026-12-10T04:00:00+01:00", announce: 5d }\n';
const waiver = '---\napiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: slow }\nspec: { confirm: { fail: 3 of 5, pass: 2 } }\n';
const added = (text: string) => ['port: 5432 } } } }\n', `port: 5432 } } } }\n${text}`] as const;

test('a window permits: whoever adds it promises less, and whoever takes it away more', () => {
  const withNight = versionOf(added(maintenance));
  const all = effects(withNight);
  expect(all.map(({ effect, direction, subject, what }) => [effect, direction, subject, what])).toEqual([['new', 'looser', 'maintenance/night', null], ['new', 'looser', 'service/erp', 'maintenance night']]);
  expect(all.map(({ customers }) => customers)).toEqual([['fjordfisk'], ['fjordfisk']]);
  expect(effects(base, withNight).map(({ effect, direction }) => [effect, direction])).toEqual([['gone', 'tighter'], ['gone', 'tighter']]);
});

test('what confirms a fault: more failures are looser, more passes tighter', () => {
  const withLimits = (text: string): Estate => versionOf(added(waiver.replace('3 of 5, pass: 2', text)), ['schedule: { audit: 5m }', 'schedule: { audit: 5m }, defaults: { thresholds: slow }']);
  const all = effects(withLimits('4 of 5, pass: 3'), withLimits('3 of 5, pass: 2')).filter(({ subject }) => subject === 'service/erp');
  expect(all.map(line)).toEqual(['looser service/erp confirm.fail: 3 of 5 > 4 of 5', 'tighter service/erp confirm.pass: 2 > 3']);
  expect(effects(withLimits('3 of 4, pass: 2'), withLimits('3 of 5, pass: 2')).filter(({ subject }) => subject === 'service/erp').map(line)).toEqual(['looser service/erp confirm.fail: 3 of 5 > 3 of 4']);
});

const gold = (from: string): string => `---\napiVersion: driftvakt/v1\nkind: ServiceLevel\nmetadata: { name: gold }\nspec: { effectiveFrom: ${from}, type: SLA, priority: { critical: { high: P1, medium: P2, low: P3 }, high: { high: P1, medium: P3, low: P3 }, medium: { high: P3, medium: P3, low: P4 }, low: { high: P4, medium: P4, low: P4 } }, availability: { target: 99.5%, period: calendar-month, excludes: [planned-maintenance] }, deadlines: { P1: { restore: { within: 4h } }, P2: { restore: { within: 8h } }, P3: { restore: { within: 3d } }, P4: { restore: { within: 10d } } } }\n`;
const party = (notice: string, text = '') => [['spec:\n  type: service-description\n', `spec:\n  type: service-description\n  changes: { notice: ${notice} }\n`], ['nordlys-bygg, title: Nordlys Bygg AS }\nspec: { agreement: { of: operations, from: 2026-01-01 } }', 'nordlys-bygg, title: Nordlys Bygg AS }\nspec: {}'], added(text)] as const;

test('a version from a day to come acts on no past, and is held against the notice that was agreed', () => {
  const target = (from: string, notice: string, at = now): Partial<Effect> | undefined => {
    const one = effects(versionOf(...party(notice, gold(from))), versionOf(...party(notice)), at).find(({ what }) => what === 'availability.target');
    return one && { effect: one.effect, from: one.from, until: one.until, actsOnPast: one.actsOnPast, lessNoticeThan: one.lessNoticeThan };
  };
  const looser = { effect: 'looser', until: null } as const;
  // From 2 December thirty days reach to the first of January.
  expect(target('2026-12-31', '30d')).toEqual({ ...looser, from: '2026-12-31', actsOnPast: false, lessNoticeThan: '30d' });
  expect(target('2027-01-01', '30d')).toEqual({ ...looser, from: '2027-01-01', actsOnPast: false, lessNoticeThan: null });
  expect(target('2026-12-02', '30d')).toMatchObject({ actsOnPast: false, lessNoticeThan: '30d' });
  expect(target('2026-12-01', '30d')).toMatchObject({ from: '2026-12-01', actsOnPast: true, lessNoticeThan: '30d' });
  expect([target('2026-12-15', '2w'), target('2026-12-16', '2w'), target('2027-01-30', '2mo'), target('2027-01-31', '2mo'), target('2027-12-01', '1y'), target('2027-12-02', '1y')].map((one) => one?.lessNoticeThan)).toEqual(['2w', null, '2mo', null, '1y', null]);
  // Just before midnight in UTC it is the next day in Oslo.
  expect(target('2026-12-02', '30d', '2026-12-02T23:30:00Z')?.actsOnPast).toBe(true);
});

test('what promises more needs no notice, and what nobody agreed one for has none', () => {
  const tighter = effects(versionOf(...party('30d')), versionOf(...party('30d'), ['target: 99.9%', 'target: 99.5%']));
  expect(tighter.map(({ effect, lessNoticeThan }) => [effect, lessNoticeThan])).toEqual([['tighter', null]]);
  expect(effects(versionOf(...party('30d'), ['target: 99.5%', 'target: 99%']), versionOf(...party('30d'))).map(({ customers, lessNoticeThan }) => [customers, lessNoticeThan])).toEqual([[['fjordfisk'], '30d'], [['nordlys-bygg'], null]]);
});

test('what one version promises until the next ends on that day; what else begins meanwhile does not part it', () => {
  const later = gold('2027-06-01').replace('99.5%', '99.9%');
  const targets = (text: string, ...more: Replaced): readonly unknown[] => effects(versionOf(added(text), ...more)).filter(({ what }) => what === 'availability.target').map(({ from, until, before, after, customer }) => [customer, from, until, before, after]);
  expect(targets(gold('2027-02-01') + later)).toEqual([['fjordfisk', '2027-02-01', '2027-06-01', '99.9%', '99.5%']]);
  expect(targets(gold('2027-02-01') + later, ['target: 99.5%', 'target: 99%'])).toEqual([['fjordfisk', '2027-02-01', '2027-06-01', '99.9%', '99.5%'], ['fjordfisk', null, null, '99.5%', '99%'], ['nordlys-bygg', null, null, '99.5%', '99%']]);
  // Versions of services and of calendars begin on days of their own.
  const service = '---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: webshop, title: Nettbutikk }\nspec: { effectiveFrom: 2027-03-01, probes: { p: { every: 10m, http: { url: "https://webshop.move.example/" } } }, customers: { nordlys-bygg: { criticality: high, serviceLevel: silver } } }\n';
  expect(effects(versionOf(added(service), ['dependsOn: [database-cluster], probes: { p: { http: { url: "https://webshop', 'probes: { p: { http: { url: "https://webshop'])).map(({ what, from, until }) => [what, from, until])).toEqual([['dependsOn', null, null], ['p every', '2027-03-01', null]]);
});

test('what ended more than 400 days before yesterday is told no more', () => {
  const until = (day: string): number => effects(versionOf(added(gold('2025-02-01') + gold(day).replace('99.5%', '99.9%')))).filter(({ what }) => what === 'availability.target').length;
  expect([until('2025-10-27'), until('2025-10-28')]).toEqual([0, 1]);
});

test('hours are held against each other over two years to come, by single days where the weeks are the same', () => {
  const closed = (day: string): readonly string[] => lines(['2026-12-28: closed', `2026-12-28: closed, ${day}: closed`], ['target: 99.9%, period', 'target: 99.9%, calendar: office, period']).filter((line) => line.includes('P2.respond'));
  expect([closed('2028-05-05'), closed('2026-11-30')].map(([line]) => line?.split(' ')[0])).toEqual(['looser', 'changed']);
});

test('effects come by subject, customer, what and day; the longest notice of all whom it touches counts', () => {
  const long = `---\napiVersion: driftvakt/v1\nkind: Agreement\nmetadata: { name: long, title: Drift }\nspec: { type: service-description, changes: { notice: 60d }, clauses: { one.1: { text: x, duty: operator, attested: { by: people, every: quarter, how: x } } } }\n`;
  const two = ['customers: { nordlys-bygg: { criticality: high, serviceLevel: silver } }', 'customers: { nordlys-bygg: { criticality: high, serviceLevel: silver }, fjordfisk: { criticality: low, serviceLevel: silver } }'] as const;
  const notices = (...agreed: Replaced): readonly unknown[] => effects(versionOf(two, ...agreed, ['https://webshop.move.example/', 'https://shop.move.example/']), versionOf(two, ...agreed)).map(({ customers, lessNoticeThan }) => [customers.join(), lessNoticeThan]);
  const [first, second] = ['fjordfisk, title: Fjordfisk AS }\nspec: { agreement: { of: operations', 'nordlys-bygg, title: Nordlys Bygg AS }\nspec: { agreement: { of: operations'];
  const notice = ['spec:\n  type: service-description\n', 'spec:\n  type: service-description\n  changes: { notice: 30d }\n'] as const;
  for (const party of [first, second]) expect(notices(notice, added(long), [party ?? '', (party ?? '').replace('operations', 'long')])).toEqual([['fjordfisk,nordlys-bygg', '60d']]);
  expect(notices()).toEqual([['fjordfisk,nordlys-bygg', null]]);
  const all = lines(two, ['target: 99.5%', 'target: 99%'], ['target: 99.9%', 'target: 99.5%'], ['below: 99.9%', 'below: 99.5%'], ['met: 95%', 'met: 90%']);
  expect(all.map((line) => line.replace(/:.*/u, ''))).toEqual([
    'looser service/erp fjordfisk availability.target', 'looser service/erp fjordfisk deadlines.P1.restore.met', 'looser service/erp fjordfisk reductions.0.below',
    'looser service/file-service fjordfisk availability.target', 'new tighter service/webshop fjordfisk *', 'looser service/webshop nordlys-bygg availability.target',
  ]);
});

test('a waiver permits from the first day that it says, and what says none, or is gone, acts on the past', () => {
  const both = 'spec: { members: { kari: { name: Kari Nordmann }, ola: { name: Ola Nordmann } } }';
  const waived = (from: string): Estate => versionOf(['spec: { members: { kari: { name: Kari Nordmann } } }', `${both}\n---\napiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: slow }\nspec: { control: works, subjects: [service/erp], reason: A new server comes, residualRisk: low, requestedBy: people/kari, approvedBy: people/ola, ${from}until: 2026-12-31 }`]);
  const without = versionOf(['spec: { members: { kari: { name: Kari Nordmann } } }', both]);
  const told = (head: Estate, from: Estate): readonly unknown[] => effects(head, from).filter(({ subject, what }) => subject === 'waiver/slow' && what === null).map(({ effect, direction, from: day, actsOnPast, customers }) => [effect, direction, day, actsOnPast, customers.join()]);
  expect(told(waived('from: 2026-12-20, '), without)).toEqual([['new', 'looser', '2026-12-20', false, 'fjordfisk']]);
  expect(told(waived('from: 2026-12-01, '), without)).toEqual([['new', 'looser', '2026-12-01', true, 'fjordfisk']]);
  expect([told(waived(''), without), told(without, waived('from: 2026-12-20, '))]).toEqual([[['new', 'looser', null, true, 'fjordfisk']], [['gone', 'tighter', null, true, 'fjordfisk']]]);
});
