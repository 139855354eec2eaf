import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fast, type Values } from '../../src/text/fast.ts';
import { findAnyhow, locate } from '../../src/text/locate.ts';
import { parse } from '../../src/text/parse.ts';
import { pointerTo } from '../../src/text/pointer.ts';
import { valueOf } from '../../src/text/value.ts';
import { rounds } from '../rounds.ts';
import { files } from '../tidy/files.ts';
import { hostileTexts } from './fast-texts.ts';

/** What the full reader says: the values, or nothing where there is any trouble. */
function full(text: string): unknown {
  const { documents, stopped } = parse(text);
  const read = documents.map(({ contents, trouble }) => (trouble === undefined ? valueOf(text, contents) : { value: undefined, troubles: [trouble] }));
  return stopped !== undefined || read.some(({ troubles }) => troubles.length > 0) ? undefined : read.map(({ value }) => value);
}

/** Values to the last detail: the order of keys, -0, and what JSON would not show. */
const shown = (value: unknown): string | undefined => JSON.stringify(value, (_, one: unknown) => (Object.is(one, -0) ? 'minus zero' : one));

/** Whether the fast reader read it; fails where it read anything but what the full one reads, whichever way its lines end. */
function agrees(text: string): boolean {
  const windows = text.replaceAll(/\r?\n/g, '\r\n');
  const [unix, other] = [agreesAsIs(text), agreesAsIs(windows)];
  if (!text.includes('\r')) expect({ text, read: other }).toEqual({ text, read: unix });
  return unix;
}

function agreesAsIs(text: string): boolean {
  const quick = fast(text);
  if (quick === undefined) return false;
  expect({ text, read: shown(quick) }).toEqual({ text, read: shown(full(text)) });
  placesAgree(text, quick);
  return true;
}

/** Fails where the places of an ordinary text are others than the full reader's. */
function placesAgree(text: string, values: Values): void {
  values.forEach((value, document) => {
    const source = { file: 'x.yaml', text, document };
    const asked = spread(pointersIn(value, '')).flatMap((pointer) => (['key', 'value'] as const).map((part) => [pointer, part] as const));
    const other = asked.find(([pointer, part]) => JSON.stringify(locate(source, pointer, part)) !== JSON.stringify(findAnyhow(source, pointer, part)));
    if (other !== undefined) expect({ text, other, at: locate(source, ...other) }).toEqual({ text, other, at: findAnyhow(source, ...other) });
  });
}

/** At most so many, from all of them. */
const spread = <One>(all: readonly One[], most = 12): One[] => all.filter((_, index) => index % Math.ceil(all.length / most) === 0);

/** The pointers to whatever is in a value, and of each to something that is not. */
function pointersIn(value: unknown, pointer: string): string[] {
  const members = typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([key, inner]) => pointersIn(inner, `${pointer}${pointerTo(key)}`)) : [];
  return [pointer, `${pointer}/nowhere`, `${pointer}/01`, ...members];
}

const declared = files('{services,test/cases}/**/*.{yaml,yml}').map((path) => [path, readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')] as const);

test('the files of declarations that there are: the same values, and none declined but those that are about odd YAML', () => {
  expect(declared.length).toBeGreaterThan(300);
  const skipped = declared.filter(([, text], at) => at % rounds(5, 1) === 0 && !agrees(text)).map(([path]) => path);
  expect(skipped.filter((path) => !path.startsWith('test/cases/declarations/'))).toEqual([]);
});

test('hostile files: the same values or declined, the largest where there is time', () => {
  const texts = hostileTexts();
  expect(texts.length).toBeGreaterThan(40);
  for (const text of texts.filter(({ length }) => length <= rounds(20_000, Infinity))) agrees(text);
});

const pieces = [
  'a', 'b:', 'key: ', 'key:\n', ': ', ':', '- ', '-', '\n', '\n\n', '\n  ', '\n    ', '  ', ' ', '{', '}', '[', ']', ', ', ',', '{ a: b }', '[1, 2]', '&a ', '*a', '!t ', '? ', '"', "'", '"x y"', "'it''s'",
  '"\\n"', '"\\u0041"', '|\n', '>-\n', '|-\n', '|2\n', '# c', ' # c\n', '#', '%YAML 1.2\n', '---\n', '--- ', '...\n', '\t', '\r\n', '<<: ', '<<', '~', 'null', 'true', 'no', '\\', '1', '-1', '-0', '1.50', '0o17', '0x1F', '1e3', '.5', '.inf', '1_000',
  '2026-01-01', '99.9%', '+47 22', 'http://x.example:80/a#b', '__proto__', 'constructor', '@', '`', '12345678901234567890', 'x: y', "it's", 'å', '𐐷', '-x', '--', '?x', ':x', '"a": ', "'b': ", '{ "a":1 }',
];

test('texts put together from what YAML is made of: the same values or declined', () => {
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((all) => `${all.join('')}\n`);
  fc.assert(fc.property(text, (one) => { agrees(one); }), { numRuns: rounds(2000, 20_000) });
});

test('lines with a beginning, an indentation and an end: the same values or declined, and many are read', () => {
  const indent = fc.nat({ max: 3 }).map((deep) => '  '.repeat(deep));
  const start = fc.constantFrom('', '', 'a: ', 'b:', 'c: ', '- ', '- d: ', '"e": ', '  - ', '- - ', '# ', '---', ' ');
  const end = fc.constantFrom('', 'text', 'more text', '12', '{ a: 1, b: [x, y] }', '[', ']', '{', '},', 'x,', '"q"', "'s'", '|', '>', '>-', '|-', 'x # c', ' # c', 'k: v', 'null');
  const text = fc.array(fc.tuple(indent, start, end).map((line) => line.join('')), { minLength: 1, maxLength: 7 }).map((lines) => `${lines.join('\n')}\n`);
  let read = 0;
  fc.assert(fc.property(text, (one) => { if (agrees(one)) read++; }), { numRuns: rounds(2000, 20_000) });
  expect(read).toBeGreaterThan(rounds(20, 100));
});

test('real declarations with a piece put in, taken out or moved: the same values or declined', () => {
  const short = declared.map(([, text]) => text).filter((text) => text.length < 1500);
  const change = fc.record({ text: fc.constantFrom(...short), at: fc.nat(), drop: fc.nat({ max: 12 }), piece: fc.oneof(fc.constant(''), fc.constantFrom(...pieces)) });
  let read = 0;
  fc.assert(fc.property(change, ({ text, at, drop, piece }) => {
    const here = at % text.length;
    if (agrees(text.slice(0, here) + piece + text.slice(here + drop))) read++;
  }), { numRuns: rounds(300, 4000) });
  expect(read).toBeGreaterThan(rounds(100, 500));
});

test('values written in the ways that people write them come back', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'B', ' ', ':', '#', "'", '"', '-', ',', '{', ']', '1', '.', '/', 'ø', '\\'), maxLength: 12 });
  const { value } = fc.letrec((tie) => ({ value: fc.oneof({ depthSize: 'small' }, text, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('value'), { maxLength: 3 }), fc.dictionary(text, tie('value'), { maxKeys: 4 })) }));
  fc.assert(fc.property(fc.dictionary(fc.constantFrom('kind', 'spec', 'metadata'), value, { minKeys: 1, maxKeys: 3 }), (one) => {
    // JSON is YAML; a line for each key of the top, as no file of declarations begins with a bracket.
    agrees(Object.entries(one).map(([key, inner]) => `${key}: ${JSON.stringify(inner).replaceAll('":', '": ')}\n`).join(''));
  }), { numRuns: rounds(500, 2000) });
});
