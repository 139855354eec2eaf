import { expect, test } from 'vitest';
import type { Achieved } from '../../src/measure/periods/achieved.ts';
import { briefly, sentenceOf } from '../../src/report/month/achieved.ts';
import { promisesView } from '../../src/report/month/promises.ts';
import { reportsOf } from '../../src/report/month/summary.ts';
import { reading } from '../../src/report/reading.ts';
import { example } from './example.ts';

const about = reading(example, 'nb');
const { month } = reportsOf(example).find(({ name }) => name === '2026-11-fjordfisk') ?? (() => { throw new Error('no month'); })();
const [first] = month.achieved as [Achieved, ...Achieved[]];
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const called = (name: string, reached: Achieved['reached'], more: Partial<Achieved['measured']> = {}): Achieved => ({ ...first, reached, service: { ...first.service, title: name }, measured: { ...first.measured, ...more } });
const sentences = (view: ReturnType<typeof promisesView>): string[] => view.achieved.map((one) => plain((one as { sentence: string }).sentence).split(' var ')[0] ?? '');

test('a few promises are all told, what was not kept first, and by number where names have one', () => {
  const view = promisesView(about, { ...month, achieved: [called('Fagsystem 10', 'kept'), called('Fagsystem 2', 'kept'), called('Arkiv', 'kept'), called('Å-post', 'broken')] });
  expect(sentences(view)).toEqual(['Å-post', 'Arkiv', 'Fagsystem 2', 'Fagsystem 10']);
  expect([view.others, view.rows, view.folded, view.parts.length]).toEqual([null, [], null, 4]);
});

test('of many only what was not kept is told one by one, and every one has a line in a table', () => {
  const kept = Array.from({ length: 13 }, (_, index) => called(`Fagsystem ${index}`, 'kept', { knownOnly: 0.9999 - index / 100_000 }));
  const view = promisesView(about, { ...month, achieved: [...kept, called('Post', 'inconclusive'), called('Lønn', 'broken')] });
  expect([sentences(view)[0], view.achieved.length, view.parts.length, view.rows.length, view.folded?.parts.length]).toEqual(['Lønn', 2, 2, 15, 13]);
  expect(plain(view.others ?? '')).toBe('13 andre krav til tilgjengelighet er oppfylt; lavest var Fagsystem 12 med 99,97 % (krav 99,9 %).');
  expect(promisesView(about, { ...month, achieved: kept.map((one) => ({ ...one, measured: { ...one.measured, knownOnly: 1 } })) }).others).toBe('13 krav til tilgjengelighet er oppfylt uten at nedetid er målt.');
});

test('of very many the worst are told, and how many are not', () => {
  const view = promisesView(about, { ...month, achieved: Array.from({ length: 130 }, (_, index) => called(`Fagsystem ${index}`, 'broken')) });
  expect([view.achieved.length, view.others, view.parts.length, view.moreParts, view.rows.length, view.folded]).toEqual([25, 'og 105 til.', 100, 'og 30 til', 130, null]);
});

test('of many of which nothing or little was measured it is said once, and each has its line in the table', () => {
  const unknown = (count: number): Achieved[] => Array.from({ length: count }, (_one, index) => called(`Fagsystem ${index}`, 'unknown', { knownOnly: undefined }));
  const view = promisesView(about, { ...month, achieved: [...unknown(14), called('Lønn', 'broken')] });
  expect([sentences(view), view.others, view.rows.length]).toEqual([['Lønn'], 'Av 14 krav til tilgjengelighet er ingenting målt i avtalt tid: de er ukjente.', 15]);
  const little = Array.from({ length: 13 }, (_one, index) => called(`Arkiv ${index}`, 'inconclusive', { coverage: 0.01, knownOnly: 1 }));
  const burning = { ...called('Post', 'inconclusive', { coverage: 0.01, knownOnly: 0.5 }), burning: [{ longRate: 20, long: 3_600_000 }] } as unknown as Achieved;
  const both = promisesView(about, { ...month, achieved: [...unknown(3), ...little, burning] });
  expect([both.achieved.length, both.others]).toEqual([4, 'Av 13 krav til tilgjengelighet er for lite av avtalt tid målt: de kan ikke avgjøres.']);
});

test('where little was measured no share is told of the agreed time: what was down, or that it cannot be decided', () => {
  const minute = 60_000;
  const little = { coverage: 0.01, knownOnly: 0, down: 240 * minute, unknown: 23_520 * minute };
  expect(plain(sentenceOf(about, called('Lønn', 'broken', little)))).toBe('Lønn var nede i 4 t; 42 min 57 s er tillatt. Bare 1,00 % av avtalt tid er målt. Kravet er 99,9 %. Kravet er ikke oppfylt.');
  expect(plain(sentenceOf(about, called('Lønn', 'inconclusive', little)))).toBe('Lønn: Kan ikke avgjøres. Bare 1,00 % av avtalt tid er målt. Kravet er 99,9 %.');
  expect(plain(briefly(about, called('Lønn', 'broken', little)).text)).toBe('nede i 4 t, 42 min 57 s er tillatt (krav 99,9 %)');
  expect(plain(briefly(about, called('Lønn', 'inconclusive', little)).text)).toBe('bare 1,00 % av tiden er målt (krav 99,9 %)');
});

test('the operator’s total names whom a promise was made to; a customer’s own report does not', () => {
  const total = { ...month, customer: undefined };
  const names = (view: ReturnType<typeof promisesView>): unknown[] => view.achieved.map((one) => (one as { madeTo: string | null }).madeTo);
  expect(names(promisesView(about, { ...total, achieved: [first] }))).toEqual(['Fjordfisk AS']);
  expect(names(promisesView(about, { ...month, achieved: [first] }))).toEqual([null]);
  expect(names(promisesView(reading({ ...example, hidden: ['customers'] }, 'nb'), { ...total, achieved: [first] }))).toEqual([null]);
});
