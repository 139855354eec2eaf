import { expect, test } from 'vitest';
import { files, text } from './files.ts';

const lengths = new Map(files('src/**/*.{ts,js,cjs}').filter((path) => !/\.gen\./u.test(path)).map((path) => [path, text(path).trimEnd().split('\n').length]));

test('no file of src/ is longer than 250 lines', () => {
  expect([...lengths].filter(([, lines]) => lines > 250)).toEqual([]);
});

test('the median file of src/ has fewer than 80 lines', () => {
  const sorted = [...lengths.values()].toSorted((a, b) => a - b);
  expect(sorted.length).toBeGreaterThan(20);
  expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(80);
});

test('no class but errors', () => {
  const classes = [...lengths.keys()].flatMap((path) => [...text(path).matchAll(/^(?:export )?(?:abstract )?class (\w+)(?: extends (\w+))?/gmu)].map(([, name, base]) => ({ path, name, base })));
  expect(classes.filter(({ base }) => base === undefined || !/(Error|Failure|Misuse|CouldNotAsk)$/u.test(base))).toEqual([]);
});

test('no Manager, Helper or Util', () => {
  const names = [...lengths.keys()].flatMap((path) => [...text(path).matchAll(/\b(?:class|function|interface|type|const) (\w*(?:Manager|Helper|Util)s?)\b/gu)].map(([, name]) => `${path}: ${name}`));
  expect([...names, ...[...lengths.keys()].filter((path) => /(manager|helper|util)s?[./-]/u.test(path))]).toEqual([]);
});
