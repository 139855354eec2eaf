// What somebody changes in one or two files of an estate: what is said is what a whole check says, whether or not one is needed for it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { read } from '../../src/reading.ts';
import { rules } from '../../src/rules/index.ts';
import { checkAgain } from '../../src/session/check-again.ts';
import { checkWith, type Checked } from '../../src/session/checked.ts';
import type { Rule } from '../../src/validate.ts';
import { openCache, type Cache } from '../../src/world/cache.ts';
import { listDeclarations, readListed } from '../../src/world/files.ts';
import { findUnread } from '../../src/world/unchanged.ts';
import { rounds } from '../rounds.ts';
import { folders } from './stated.ts';

let place: string;
let cache: Cache;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'edits-'));
  cache = openCache('a build', { XDG_CACHE_HOME: place });
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const later = (): number => Date.now() + 1_000_000;

type Document = Readonly<Record<string, unknown>>;
const isMapping = (value: unknown): value is Document => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The files of every case, each as its documents. */
const cases = folders.map((folder) => listDeclarations(folder).map(readListed).map((file) => load([file]).declarations.map(({ document }) => document)).filter(({ length }) => length > 0)).filter(({ length }) => length > 0);

/** What stands anywhere at a place of a kind, for others to take. */
const pool = new Map<string, unknown[]>();
const placeOf = (document: Document, path: readonly string[]): string => `${String(document['kind'])} ${path.map((step, at) => (at > 1 && at % 2 === 0 ? '*' : step)).join(' ')}`;
function gather(document: Document, value: unknown, path: readonly string[]): void {
  const known = pool.get(placeOf(document, path)) ?? [];
  pool.set(placeOf(document, path), known);
  known.push(value);
  if (isMapping(value)) for (const [key, inner] of Object.entries(value)) gather(document, inner, [...path, key]);
}
for (const document of cases.flat(2)) for (const part of ['metadata', 'spec']) gather(document, document[part], [part]);

/** One edit of a document: a value or a key from elsewhere, a key less, or its keys in another order. */
interface Edit { readonly file: number; readonly document: number; readonly steps: readonly number[]; readonly how: 'replace' | 'remove' | 'add' | 'turn'; readonly which: number }
const edit: fc.Arbitrary<Edit> = fc.record({ file: fc.nat(1000), document: fc.nat(1000), steps: fc.array(fc.nat(1000), { minLength: 1, maxLength: 6 }), how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'turn'), which: fc.nat(10_000) });

function edited(document: Document, { steps, how, which }: Edit): Document {
  const walk = (value: unknown, path: readonly string[], [step, ...rest]: readonly number[]): unknown => {
    const keys = isMapping(value) ? Object.keys(value) : [];
    const key = step === undefined ? undefined : keys[step % keys.length];
    const others = pool.get(placeOf(document, path)) ?? [];
    if (isMapping(value) && key !== undefined) {
      if (rest.length === 0 && how === 'remove') return Object.fromEntries(Object.entries(value).filter(([one]) => one !== key));
      if (rest.length === 0 && how === 'turn') return Object.fromEntries(Object.entries(value).reverse());
      if (rest.length === 0 && how === 'add') return { ...value, ...Object.fromEntries([others[which % others.length]].filter(isMapping).flatMap((one) => Object.entries(one)).slice(0, 1)) };
      return { ...value, [key]: walk(value[key], [...path, key], rest) };
    }
    return others.length === 0 ? value : others[which % others.length];
  };
  const part = which % 5 === 0 ? 'metadata' : 'spec';
  return { ...document, [part]: walk(document[part], [part], steps) };
}

const text = (documents: readonly Document[]): string => `${documents.map((one) => JSON.stringify(one, undefined, 1)).join('\n---\n')}\n`;
const said = ({ diagnostics, declarations }: Pick<Checked, 'diagnostics' | 'declarations'>): string => JSON.stringify([declarations, diagnostics], undefined, 1);

interface Counted { whole: number; again: number; different: number }

async function play(files: readonly (readonly Document[])[], edits: readonly Edit[], counted: Counted): Promise<void> {
  const dir = mkdtempSync(join(place, 'services-'));
  const write = (at: number, documents: readonly Document[]): void => writeFileSync(join(dir, `${at}.yaml`), text(documents));
  for (const [at, documents] of files.entries()) write(at, documents);
  const before = said(await checkWith(cache, dir, { many: 0, now: later() }));
  for (const one of edits) {
    const at = one.file % files.length;
    const documents = files[at] ?? [];
    write(at, documents.map((document, index) => (index === one.document % documents.length ? edited(document, one) : document)));
  }
  const listed = listDeclarations(dir);
  const found = findUnread(listed, later());
  const again = found === undefined ? undefined : checkAgain(cache, dir, found);
  const whole = said(read(listed.map(readListed)));
  if (again === undefined) counted.whole++;
  else {
    expect(said(again.said)).toBe(whole);
    counted.again++;
    if (whole !== before) counted.different++;
  }
  rmSync(dir, { recursive: true });
}

test('whatever is edited, what is said again is what is said anew; and most edits need not be checked as a whole', async () => {
  const counted = { whole: 0, again: 0, different: 0 };
  await fc.assert(fc.asyncProperty(fc.nat(cases.length - 1), fc.array(edit, { minLength: 1, maxLength: 2 }), (at, edits) => play(cases[at] ?? [], edits, counted)), { numRuns: rounds(50, 150) });
  expect([counted.again > rounds(10, 30), counted.different > rounds(-1, 1)], JSON.stringify(counted)).toEqual([true, true]);
}, 120_000);

const service = (name: string, spec: Document): Document => ({ apiVersion: 'driftvakt/v1', kind: 'Service', metadata: { name }, spec });
const erp = service('erp', { probes: { front: { tcp: { host: 'erp.example', port: 443 } } } });
const shop = (spec: Document): Document => service('shop', { probes: { front: { tcp: { host: 'erp.example', port: 444 } } }, dependsOn: ['erp'], ...spec });

/** What is said again, and what is said anew, of two files of which one is edited. */
async function both(before: readonly [Document, Document], after: readonly [Document, Document]): Promise<readonly [again: string | undefined, anew: string]> {
  const dir = mkdtempSync(join(place, 'services-'));
  const write = (all: readonly Document[]): void => all.forEach((one, at) => writeFileSync(join(dir, `${at}.yaml`), text([one])));
  write(before);
  await checkWith(cache, dir, { many: 0, now: later() });
  write(after);
  const listed = listDeclarations(dir);
  const found = findUnread(listed, later());
  const again = found === undefined ? undefined : checkAgain(cache, dir, found);
  return [again && said(again.said), said(read(listed.map(readListed)))];
}

test.for([
  ['same-probe', { reads: { Service: ['spec.owner'] } }, [erp, shop({ probes: { front: { tcp: { host: 'erp.example', port: 443 } } } })]],
  ['stands-on-what-ends', { each: 'Service' }, [service('erp', { ...erp['spec'] as Document, lifecycle: 'deprecated' }), shop({})]],
] as const)('where the rule %s lies about what it reads, an edit is told wrongly, and else rightly', async ([id, lie, after]) => {
  const rule: Rule = rules[id];
  const [rightly, anew] = await both([erp, shop({})], after);
  expect(anew).toContain(id);
  expect(rightly).toBe(anew);
  const truth = { ...rule };
  try {
    Object.assign(rule, lie);
    const [wrongly] = await both([erp, shop({})], after);
    expect(wrongly === undefined || wrongly === anew).toBe(false);
  } finally {
    for (const key of Object.keys(lie)) Reflect.deleteProperty(rule, key);
    Object.assign(rule, truth);
  }
});
