import { expect, test } from 'vitest';
import { percent, minus, list } from '../../src/words/figures.ts';
import { say } from '../../src/words/vocabulary.ts';
import { visible } from '../../src/words/visible.ts';
import { moment } from '../../src/words/time.ts';
import { vocabulary } from './vocabularies.ts';

// What these words would wrongly say: furniture, promises as at a wedding, money, Saturdays, operations, machine English.
const traps =
  /løfte|kreditt\b|inventar\b|virkedag|konfigurasjonsdrift|drift(en)? fra|tjeneste nivå|utstyrs oversikt|responstid|klausul|mislighold|manipulasjonssikker|varsel (?:om|før) frist|\bunntak\b/i;
const english = /\b(?:status code|probe|target|vantage|endpoint|waiver|report|dashboard|check|run|issue|overview|evidence|the|and|not)\b/i;

test('the vocabulary is found', () => expect(vocabulary.length).toBeGreaterThan(300));

test.for(vocabulary)('$name is good Norwegian and good English', ({ nb, en }) => {
  expect(nb.replaceAll('\u00AD', '')).not.toMatch(traps);
  expect(nb.replaceAll(/\{[^}]*\}/g, '')).not.toMatch(english);
  expect(en).not.toMatch(/[æøå]/i);
  // Sentence case: a capital only at the beginning of a sentence, or in what is written so.
  const inside = (text: string): string[] => text.replaceAll(/\{[^}]*\}|«[^»]*»|“[^”]*”|(?:^|[.:?!]\s+)\p{Lu}/gu, '').match(/(?<=\s)\p{Lu}\p{Ll}+/gu) ?? [];
  expect(inside(nb).filter((word) => !['Norsk'].includes(word))).toEqual([]);
  expect(inside(en).filter((word) => !['English', 'Norwegian'].includes(word))).toEqual([]);
  const holes = (text: string): string[] => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();
  expect(holes(en)).toEqual(holes(nb));
  for (const text of [nb, en]) expect(text).not.toMatch(/\s{2}|\s[.,:;]|^\s|\s$|\.\.\.|-\d|\d %|"/);
});

test('percentages are cut off, never rounded up, with a no-break space in Norwegian', () => {
  expect(percent(0.996387, 'nb')).toBe('99,63\u00A0%');
  expect(percent(0.996387, 'en')).toBe('99.63%');
  expect(percent(0.99999, 'nb')).toBe('99,99\u00A0%');
  expect(percent(1, 'nb')).toBe('100,00\u00A0%');
  expect(percent(0.57, 'en')).toBe('57.00%');
  expect(percent(-0.014, 'nb')).toBe('\u22121,40\u00A0%');
  expect(percent(-0.014, 'en')).toBe('\u22121.40%');
});

test('minus signs, lists and counted words', () => {
  expect(minus('-5 til -3, a-b')).toBe('\u22125 til \u22123, a-b');
  expect(list(['a', 'b', 'c'], 'nb')).toBe('a, b og c');
  expect(say({ nb: '{n} {n|sak|saker}', en: '{n} {n|case|cases}' }, 'nb', { n: { count: 1 } })).toBe('1 sak');
  expect(say({ nb: '{n} {n|sak|saker}', en: '{n} {n|case|cases}' }, 'en', { n: { count: 2 } })).toBe('2 cases');
});

test('an instant for a table has no weekday, in the estate’s time zone', () => {
  expect(moment('2026-11-17T19:15:00Z', 'nb', 'Europe/Oslo')).toBe('17. november 2026 kl. 20:15');
  expect(moment('2026-11-17T23:15:00Z', 'en', 'Europe/Oslo')).toBe('18 November 2026 at 00:15');
});

test('text that turns or hides is made visible, at every depth', () => {
  expect(visible({ a: ['x\u202Ey', { b: '\u0000' }], c: 3, d: null, e: 'Gjen\u00ADopprettings\u00A0frist' })).toEqual({
    a: ['x\uFFFDy', { b: '\uFFFD' }],
    c: 3,
    d: null,
    e: 'Gjen\u00ADopprettings\u00A0frist',
  });
});
