import { expect, test } from 'vitest';
import { audience, hidesOf } from '../../src/report/audience.ts';
import type { Estate } from '../../src/model/estate.ts';
import { personal } from '../../src/model/references.gen.ts';
import type { Hide } from '../../src/report/hidden-estate.ts';
import type { View } from '../../src/publish.ts';
import { escapeExpression } from './escape.ts';
import { example } from './example.ts';
import { marked, sentinels } from './sentinels.ts';
import { siteOf } from './site.ts';

const kinds = (Object.keys(sentinels) as Hide[]).filter((kind) => kind !== 'otherCustomers');

/** The forms in which a text could stand in a page. */
const forms = (text: string): string[] =>
  [text, escapeExpression(text), encodeURIComponent(text), encodeURI(text), text.replaceAll(/[^\p{L}\p{N}]+/gu, '-')].map((form) => form.toLowerCase());

/** Every sentinel that can be read in a text, with where. */
function leaks(texts: readonly (readonly [where: string, text: string])[], words: readonly string[]): string[] {
  const sought = words.map((word) => ({ word, as: [...new Set(forms(word))] }));
  return texts.flatMap(([where, text]) => {
    const lower = text.toLowerCase();
    return sought.filter(({ as }) => as.some((form) => lower.includes(form))).map(({ word }) => `${where}: ${word}`);
  });
}

const filesOf = (view: View, reader: 'public' | 'internal'): [string, string][] => siteOf(view, reader).map(({ path, text }) => [path, `${path}\n${text.replaceAll('<wbr>', '')}`]);

/** A view as text: every field and key, maps too. */
const everything = (view: View): string => JSON.stringify({ ...view, controls: {} }, (_key, value: unknown) => (value instanceof Map ? [...value] : value));

/** The estate with its own word for what the public may not see. */
function hiding(view: View, hide: readonly Hide[]): View {
  const declared = [...view.estate.Estate].map(([name, one]) => [name, { ...one, spec: { ...one.spec, audiences: { public: { hide } } } }] as const);
  return { ...view, estate: { ...view.estate, Estate: new Map(declared) } as Estate };
}

const withoutPeople = hiding(example, ['people']);

test('the view holds every sentinel, and the internal site shows some of each kind: the test can fail', () => {
  expect(
    leaks(
      [['view', everything(marked)]],
      kinds.flatMap((kind) => sentinels[kind]),
    ),
  ).toHaveLength(kinds.flatMap((kind) => sentinels[kind]).length);
  const files = filesOf(marked, 'internal');
  for (const kind of kinds) expect(leaks(files, sentinels[kind]).length, kind).toBeGreaterThan(0);
});

test('the public site shows no sentinel of any kind, in no form', () => {
  expect(
    leaks(
      filesOf(marked, 'public'),
      kinds.flatMap((kind) => sentinels[kind]),
    ),
  ).toEqual([]);
});

test('the public view itself holds none: what no page shows today, none can show tomorrow', () => {
  expect(
    leaks(
      [['view', everything(audience(marked, 'public'))]],
      kinds.flatMap((kind) => sentinels[kind]),
    ),
  ).toEqual([]);
});

test.for(kinds)('an audience from which only %s is hidden sees none of it', (kind) => {
  const view = hiding(marked, [kind]);
  expect(hidesOf(view.estate, 'public')).toEqual([kind]);
  expect(leaks(filesOf(view, 'public'), sentinels[kind])).toEqual([]);
  expect(leaks([['view', everything(audience(view, 'public'))]], sentinels[kind])).toEqual([]);
});

test('every field that the schemas mark as personal is hidden with people', () => {
  const values = Object.entries(personal).flatMap(([kind, paths]) =>
    paths.flatMap((path) =>
      [...((example.estate as unknown as Record<string, ReadonlyMap<string, unknown>>)[kind]?.values() ?? [])].flatMap((declared) => at(declared, path)),
    ),
  );
  expect(values.length).toBeGreaterThan(7);
  expect(leaks(filesOf(example, 'public'), values)).toEqual([]);
  expect(leaks(filesOf(withoutPeople, 'public'), values)).toEqual([]);
});

test('without people the same person is the same pseudonym in what was granted and what is held', () => {
  const access = siteOf(withoutPeople, 'public').find(({ path }) => path === 'en/access.html')?.text ?? '';
  expect(access).toMatch(/p-00000000a1<\/bdi>[^]*?>held</);
  expect(access).not.toContain('Kari');
});

test('the first line of every edition is true of what that edition shows', () => {
  const page = siteOf(example, 'public').find(({ path }) => path === 'en/index.html')?.text ?? '';
  expect(page).toContain('5 of 18 promises are not kept.');
  expect(page).toContain('This edition does not show addresses and host names, evidence and cases, names of people, customers, equipment and access.');
});

test('what nothing is hidden from is the whole view', () => {
  expect(audience(example, 'internal')).toEqual({ ...example, hidden: [] });
});

test('a hidden finding leaves no link to itself, and a control of what is hidden is not said to prove nothing', () => {
  const view = audience(marked, 'public');
  expect(Object.values(view.controls).map(({ about }) => about)).not.toContain('Inventory');
  expect(view.results.findings.map(({ subject }) => subject.split('/')[0])).not.toContain('access-policy');
});

function at(value: unknown, [step, ...rest]: readonly string[]): string[] {
  if (step === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  const inner = value as Readonly<Record<string, unknown>>;
  return step === '*' ? Object.values(inner).flatMap((one) => at(one, rest)) : at(inner[step], rest);
}
