// What one customer is shown: its own, and nothing of another.
import { expect, test } from 'vitest';
import { audience } from '../../src/report/audience.ts';
import type { View } from '../../src/publish.ts';
import { at, memoryOf, november } from '../measure/november.ts';
import { viewOf } from '../../src/view.ts';
import { example } from './example.ts';
import { siteOf } from './site.ts';

const everything = (view: View): string => JSON.stringify({ ...view, controls: {} }, (_key, value: unknown) => (value instanceof Map ? [...value] : value));
const textsOf = (view: View, name: string): readonly string[] => siteOf(view, `customer=${name}`).map(({ path, text }) => `${path}\n${text.replaceAll('<wbr>', '')}`);
const now = new Date(at('12-03T06:02')).toISOString();
const story = viewOf({ estate: november.estate, diagnostics: [], declarations: 8, texts: new Map(), judged: undefined, broken: [] }, { run: 'run', commit: null, at: now, scope: null, diagnostics: [], memory: { ...memoryOf(Date.parse(now)), at: now } }, { told: {}, people: {}, version: '0.1.0' });

// Names and titles of other customers, of services that only they have, and of people.
const others: Readonly<Record<string, RegExp>> = {
  fjordfisk: /nordlys|solvik|webshop|nettbutikk|web shop|case-archive|dokumentarkiv|document archive|intrane|Kari\b|Berit\b|Nordmann|Solberg/i,
  'nordlys-bygg': /fjordfisk|solvik|\berp\b|Lønn og regnskap|Payroll|file-service|filtjeneste|case-archive|intrane|FF-BÆRBAR|laptops|Kari\b|Berit\b|Nordmann|Solberg/i,
};

test.for(Object.entries(others))('%s sees its own services, and no name, title or service of another', ([name, forbidden]) => {
  const found = textsOf(example, name).flatMap((text) => (forbidden.test(text) ? text.match(new RegExp(`.{0,60}(?:${forbidden.source}).{0,40}`, 'i'))?.[0] ?? text : []));
  expect(found).toEqual([]);
  expect(everything(audience(example, `customer=${name}`))).not.toMatch(forbidden);
  expect(textsOf(example, name).join('\n')).toContain(name === 'fjordfisk' ? 'Lønn og regnskap' : 'Nettbutikk');
});

test('the same would be found in the whole edition: the test can fail', () => {
  for (const forbidden of Object.values(others)) expect(siteOf(example).some(({ text }) => forbidden.test(text))).toBe(true);
});

test('counts are of its own: findings, contacts, months and files', () => {
  const view = audience(story, 'customer=nordlys-bygg');
  expect([...view.estate.Service.keys()].toSorted()).toEqual(['database-cluster', 'webshop']);
  expect(view.estate.Service.get('database-cluster')?.spec).not.toHaveProperty('serviceLevel');
  expect(Object.keys(view.memory.cases ?? {})).toEqual(['issue-431']);
  expect(view.memory.faults?.map(({ key, customers }) => [key, customers])).toEqual([['endpoint-answers/service/database-cluster#p', []], ['endpoint-answers/service/webshop#p', ['nordlys-bygg']]]);
  const paths = siteOf(story, 'customer=nordlys-bygg').map(({ path }) => path).filter((path) => path.startsWith('months/2026-11'));
  expect(paths.every((path) => path.startsWith('months/2026-11-nordlys-bygg'))).toBe(true);
  expect(textsOf(story, 'nordlys-bygg').join('\n')).not.toMatch(/fjordfisk|lønn og regnskap/i);
});

test('priority and deadline are those that were promised to it, not those of a customer for whom it weighs more', () => {
  const view = audience(story, 'customer=nordlys-bygg');
  expect(view.memory.faults?.map(({ priority, deadline, internalDeadline }) => [priority, deadline, internalDeadline])).toEqual([['P1', null, null], ['P1', null, null]]);
  const light = { ...story, estate: { ...story.estate, Service: new Map([...story.estate.Service].map(([name, one]) => [name, name === 'webshop' ? { ...one, spec: { ...one.spec, customers: { 'nordlys-bygg': { criticality: 'medium', serviceLevel: 'silver' } } } } : one])) } } as View;
  expect(audience(light, 'customer=nordlys-bygg').memory.faults?.map(({ priority }) => priority)).toEqual(['P3', 'P3']);
});

test('where a name is left out, the sentence says what it is: nobody reads a bare gap', () => {
  const pages = (['public', 'customer=fjordfisk', 'customer=nordlys-bygg'] as const).flatMap((reader) => siteOf(example, reader));
  expect(pages.filter(({ text }) => /\[…/u.test(text)).map(({ path }) => path)).toEqual([]);
  expect(pages.some(({ text }) => text.includes('målepunktet') || text.includes('en adresse'))).toBe(true);
});

test('a text names what a reader may not know by its kind: people, customers, services of others and what one’s own stands on', () => {
  const below = { ...story, estate: { ...story.estate, Service: new Map([...story.estate.Service].map(([name, one]) => [name, name === 'erp' ? { ...one, title: 'Lønn', spec: { ...one.spec, dependsOn: ['webshop'] } } : one])) } } as View;
  const said = (view: View, reader: 'customer=fjordfisk' | 'public'): unknown => {
    const finding = { ...view.results.findings[0], subject: 'service/erp', key: 'x/service/erp#y', control: 'x', about: 'y', evidence: [], customers: [], because: null, values: {}, priority: null, file: 'Nettbutikk og Nordlys Bygg AS, https://hidden.example/, https://erp.move.example/', told: 'x' };
    return audience({ ...view, results: { ...view.results, findings: [finding] } } as unknown as View, reader).results.findings.map(({ file }) => file);
  };
  expect(said(story, 'customer=fjordfisk')).toEqual(['[…service] og […another], https://hidden.example/, https://erp.move.example/']);
  expect(said(below, 'customer=fjordfisk')).toEqual(['[…dependency] og […another], https://hidden.example/, https://erp.move.example/']);
});
