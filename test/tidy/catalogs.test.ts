import { expect, test } from 'vitest';
import { casesOf, finds } from '../../scripts/gen/cases.ts';
import { commands } from '../../src/commands/index.ts';
import { controls } from '../../src/controls/index.ts';
import { formats } from '../../src/formats/index.ts';
import { pages } from '../../src/pages/index.ts';
import { probes } from '../../src/probes/index.ts';
import { rules } from '../../src/rules/index.ts';
import { files, text } from './files.ts';

type Catalog = Readonly<Record<string, { readonly title: unknown }>>;
const brought = async (lazy: Readonly<Record<string, () => Promise<{ readonly title: unknown }>>>): Promise<Catalog> =>
  Object.fromEntries(await Promise.all(Object.entries(lazy).map(async ([id, bring]) => [id, await bring()] as const)));
const catalogs: Readonly<Record<string, Catalog>> = { rules, probes, controls, pages, formats: await brought(formats), commands: await brought(commands) };

test.for(Object.entries(catalogs))('every file of %s/ is registered by its name, and only those', ([folder, catalog]) => {
  const ids = files(`src/${folder}/*.ts`).map((path) => path.slice(`src/${folder}/`.length, -3)).filter((id) => id !== 'index');
  expect(Object.keys(catalog).toSorted()).toEqual(ids);
  expect(ids.length).toBeGreaterThan(0);
});

test.for(Object.entries(catalogs))('every entry of %s/ has one default export, a title, and does not write its own id', ([folder, catalog]) => {
  for (const id of Object.keys(catalog)) {
    const source = text(`src/${folder}/${id}.ts`);
    expect([...source.matchAll(/^export (?!type\b|interface\b)(\S+)/gmu)].map(([, word]) => word), id).toEqual(['default']);
    expect(catalog[id]?.title, id).toBeTruthy();
  }
});

test.for(Object.keys(controls))('control %s has a case that fails and one that passes', (id) => {
  const cases = casesOf('controls', id);
  expect(cases.filter((one) => finds('controls', id, one)).length, 'fails').toBeGreaterThan(0);
  expect(cases.filter((one) => !finds('controls', id, one) && /^\s*pass\b/mu.test(one.expected)).length, 'passes').toBeGreaterThan(0);
});

test.for(Object.keys(rules))('rule %s has a case that fails and one that passes', (id) => {
  const cases = casesOf('rules', id);
  expect(cases.filter((one) => finds('rules', id, one)).length, 'fails').toBeGreaterThan(0);
  expect(cases.filter((one) => !finds('rules', id, one)).length, 'passes').toBeGreaterThan(0);
});

test('every folder of cases belongs to an entry', () => {
  const known = { controls, rules } as Readonly<Record<string, object>>;
  const folders = [...new Set(files('test/cases/{controls,rules}/*/*/expect.txt').map((path) => path.split('/').slice(2, 4).join('/')))];
  expect(folders.filter((folder) => !((folder.split('/')[1] ?? '') in (known[folder.split('/')[0] ?? ''] ?? {})))).toEqual([]);
});

test('every page has its template, and every template of a page is one’s', () => {
  expect(files('templates/pages/*.hbs').map((path) => path.slice('templates/pages/'.length, -4))).toEqual(Object.keys(pages).toSorted());
});

test('every probe is tried against a real server', () => {
  const tried = new Set(files('test/probes/**/*.test.ts').map((path) => path.replace(/^test\/probes\//u, '').replace(/(\.slow)?\.test\.ts$/u, '')));
  expect(Object.keys(probes).filter((id) => !tried.has(id))).toEqual([]);
});

test('no template prints what it was given as markup', () => {
  expect(files('templates/**/*.hbs').filter((path) => /\{\{\{|\{\{&/u.test(text(path)))).toEqual([]);
});
