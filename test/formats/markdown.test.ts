import { expect, test } from 'vitest';
import markdown from '../../src/formats/markdown.ts';
import { inert } from '../../src/text/inert.ts';
import { diagnostic, finding, hostile, output, poisoned } from './output.ts';
import { readCommands, readMarkdown } from './read.ts';

/** What GitHub would make a mention, a reference, a link or a formula of, once it has read the Markdown. */
const acting = [/(?<![\w`])@[a-z\d]/i, /#\d/, /\bgh-\d/i, /(?<![\da-z])[\da-f]{7,40}(?![\da-z])/i, /:\/\//, /\bwww\.\w/i, /\S@[\w-]+\.\w/];

test('hostile texts are shown and do nothing', () => {
  const written = markdown.write(poisoned());
  const { tags, links, rows } = readMarkdown(written);
  expect(tags).toEqual(['a', 'br', 'em', 'h2', 'h3', 'p', 'table', 'tbody', 'td', 'th', 'thead', 'tr']);
  expect(rows).toHaveLength(2 * hostile.length);
  expect(new Set(rows.map(({ length }) => length))).toEqual(new Set([4, 6]));
  expect(links.filter((href) => !/^https:\/\/github\.com\/move-operations\/drift\/blob\/1452b144d5cb9d1a6a7098a6c07bcb12ab5c5acf\/[\w.~%/-]*#L\d+$/.test(href))).toEqual([]);
  for (const cell of rows.flat()) for (const sign of acting) expect(cell).not.toMatch(sign);
  expect(readCommands(written)).toEqual([]);
});

test('the signs of what acts find each of them', () => {
  const signs = ['@org/team', '#12', 'o/r#12', 'GH-7', 'deadbee', 'https://x.example', 'www.evil.example', 'mallory@evil.example'];
  expect(signs.filter((text) => !acting.some((sign) => sign.test(text)))).toEqual([]);
});

test.for(hostile.filter((text) => !/[\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufffe]|[\ud800-\udfff](?![\udc00-\udfff])|##\[/.test(text) && text.trim() === text).map((text) => [text]))('%j reads as it was written', ([text = '']) => {
  const { rows } = readMarkdown(`| a |\n|---|\n| ${inert(text)} |\n`);
  expect(rows.map((row) => row.map((cell) => cell.replaceAll('\u2060', '')))).toEqual([[text]]);
});

test('a table for each status, with priority, times, and a link to the line', () => {
  const written = markdown.write(output({
    diagnostics: [diagnostic('too long', { severity: 'warning' })],
    findings: [finding('b', { status: 'unknown' }), finding('a', { file: 'services/æ (1).yaml' }), finding('d', { status: 'waived', waiver: 'waiver/known' }), finding('e', { status: 'pass' })],
  }));
  expect(written).toContain('40 declarations, 0 errors, 1 warning; promises: 1 kept, 1 broken, 0 at risk, 1 unknown, 1 waived.');
  expect(written.match(/^### .*$/gm)).toEqual(['### In the declarations', '### not kept', '### unknown', '### waived']);
  const { rows, links } = readMarkdown(written);
  expect(rows[1]?.slice(0, 5)).toEqual(['P2', 'equipment-encrypted/inventory/fjordfisk#a', expect.stringMatching(/^The disk of a is not encrypted\. /) as string, '17 November 2026 at 20:15', '18 November 2026 at 20:15']);
  expect(links[1]).toBe('https://github.com/move-operations/drift/blob/1452b144d5cb9d1a6a7098a6c07bcb12ab5c5acf/services/%C3%A6%20%281%29.yaml#L12');
});

test('it is smaller than GitHub takes, and says what is left out', () => {
  const many = Array.from({ length: 5000 }, (_, index) => finding(`${index} ${'æ'.repeat(400)}`));
  const written = markdown.write(output({ findings: many }));
  const { rows } = readMarkdown(written);
  expect(Buffer.byteLength(written)).toBeLessThan(1_000_000);
  expect(Buffer.byteLength(written)).toBeGreaterThan(990_000);
  expect(written).toMatch(new RegExp(`${rows.length.toLocaleString('en')} of 5,000 are here, the gravest first; ${(5000 - rows.length).toLocaleString('en')} are left out\\.\\n$`));
});

test('in Norwegian, and nothing wrong', () => {
  expect(markdown.write(output({ command: 'check', language: 'nb' }))).toBe('## driftvakt check\n\n40 deklarasjoner, 0 feil, 0 varsler. Ingen feil er funnet.\n');
});
