// The worked agreement of services/: what the service description promises, clause by clause, and what proves each.
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { controls } from '../../src/controls/index.ts';
import { operator, type Declared } from '../../src/model/estate.ts';
import { names } from '../../src/model/references.gen.ts';
import { read } from '../../src/pipeline.ts';
import { readDeclarations } from '../../src/world/files.ts';
import { kindNames } from '../../src/model/kinds.gen.ts';

const { estate } = read(await readDeclarations(join(import.meta.dirname, '../../services')));
const agreement = estate.Agreement.get('operations') as Declared<'Agreement'>;
const clauses = Object.entries(agreement.spec.clauses);
const numbered = (heading: string, count: number): string[] => Array.from({ length: count }, (_, index) => `${heading}.${index + 1}`);
const textOf = (text: unknown): { readonly nb: string; readonly en: string } => text as never;

test('it has 23 clauses in the document’s order, 19 of ours and 4 of theirs', () => {
  expect(clauses.map(([id]) => id)).toEqual([...numbered('scope', 8), ...numbered('delivery', 10), ...numbered('quality', 1), ...numbered('premise', 4)]);
  expect(clauses.filter(([, { duty }]) => duty === 'operator')).toHaveLength(19);
  expect(clauses.filter(([, { duty }]) => duty === 'customer').map(([id]) => id)).toEqual(numbered('premise', 4));
});

test('its four headings are those of the document, and every clause stands under one', () => {
  expect(Object.entries(agreement.spec.headings ?? {}).map(([id, text]) => [id, textOf(text).nb])).toEqual([
    ['scope', 'Hva tjenesten omfatter'], ['delivery', 'Hvordan den leveres'], ['quality', 'Kvalitetskrav'], ['premise', 'Forutsetninger'],
  ]);
  for (const [id, { paragraph }] of clauses) {
    const [heading = '', number = ''] = id.split('.');
    expect(paragraph, id).toBe(`${textOf(agreement.spec.headings?.[heading]).nb}, ${number}`);
  }
});

test('every clause is a sentence in both languages, and the two are not the same', () => {
  for (const [id, { text }] of clauses) {
    const { nb, en } = textOf(text);
    for (const words of [nb, en]) expect(words, id).toMatch(/^\p{Lu}.{20,}\.$/u);
    expect(nb, id).not.toBe(en);
    expect(en, id).not.toMatch(/[æøåÆØÅ]/u);
  }
});

test('every clause has a control that proves it, or says how it is attested', () => {
  const bare = clauses.filter(([, { controls: proving = [], attested }]) => proving.length === 0 && attested === undefined);
  expect(bare.map(([id]) => id)).toEqual([]);
});

test('every control that measures what was agreed is named by a clause', () => {
  const named = new Set(clauses.flatMap(([, { controls: proving = [] }]) => proving));
  // What is confirmed by hand is named by each clause that says so.
  expect(Object.keys(controls).filter((id) => !named.has(id))).toEqual(['clause-attested']);
});

test('a control that does not exist yet is no mistake of the text: it is found as missing', () => {
  const named = [...new Set(clauses.flatMap(([, { controls: proving = [] }]) => proving))];
  expect(named.filter((id) => !Object.hasOwn(controls, id)).length).toBeGreaterThan(0);
  expect(names['Agreement']).toEqual([{ path: ['spec', 'clauses', '*', 'controls', '*'], to: 'control' }]);
  expect(estate.aside.size).toBe(0);
});

test('corrected is said once, and means that the service works again', () => {
  expect(clauses.filter(([, { correctedMeans }]) => correctedMeans !== undefined).map(([id, { correctedMeans }]) => [id, correctedMeans])).toEqual([['quality.1', 'restore']]);
});

test('every customer has the agreement, with somebody on either side who answers for it', () => {
  expect(estate.Customer.size).toBe(3);
  for (const { name, spec } of estate.Customer.values()) {
    expect(spec.agreement?.of, name).toBe('operations');
    expect(spec.accountable?.operator, name).toMatch(/^service-management\//u);
    expect(Object.keys(spec.people ?? {}).map((short) => `${name}/${short}`)).toContain(spec.accountable?.customer);
  }
});

test('there is an example of every kind', () => {
  expect(kindNames).toHaveLength(19);
  expect(kindNames.filter((kind) => estate[kind].size === 0)).toEqual([]);
  expect(operator(estate)?.spec.schedule.by).toBe('host');
});
