import { expect, test } from 'vitest';
import umbrella from '../../schemas/driftvakt.schema.json' with { type: 'json' };
import { formats } from '../../src/text/formats.ts';
import { rounds } from '../rounds.ts';

const found = new Set<string>();
const gather = (node: unknown): void => {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'pattern' && typeof value === 'string') found.add(value);
    gather(value);
  }
};
gather(umbrella);

// A file's size in the slow project; what takes more than linear time is found out by a fifth of it, too.
const size = rounds(200_000, 1_000_000);

// Beginnings that fit, then much of the same, then an end that does not: what makes a pattern go back over everything.
const hostile = ['', 'http://', 'github:', 'dns:', 'tcp:', 'exports/', '1'].flatMap((start) => ['a', '/', '.', '9', '-', '../', 'a/', 'a.', 'a:', 'A_'].map((piece) => `${start}${piece.repeat(size / piece.length)}\n`));

test('no pattern of the schemas takes more than linear time on a text of a file\'s size', () => {
  expect(found.size).toBeGreaterThan(10);
  for (const pattern of found) {
    const expression = new RegExp(pattern, 'u');
    const started = performance.now();
    for (const text of hostile) expression.test(text);
    expect(performance.now() - started, pattern).toBeLessThan(2_000);
  }
});

test('no format does', () => {
  for (const [name, format] of Object.entries(formats)) {
    const started = performance.now();
    for (const text of hostile) expect(format(text), name).toBe(false);
    expect(performance.now() - started, name).toBeLessThan(2_000);
  }
});
