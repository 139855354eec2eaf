import { expect, test } from 'vitest';
import tap from '../../src/formats/tap.ts';
import { harmless } from '../../src/text/harmless.ts';
import { diagnostic, finding, hostile, output, poisoned } from './output.ts';
import { readCommands, readTap } from './read.ts';

test('hostile texts come back as they went in, and none is a directive, a plan, a nested test or an end', () => {
  const written = tap.write(poisoned());
  const { points, strays } = readTap(written);
  expect(strays).toEqual([]);
  expect(points).toHaveLength(2 * hostile.length);
  for (const { ok, skip, todo, tapError } of points) expect({ ok, skip, todo, tapError }).toEqual({ ok: false, skip: false, todo: false, tapError: null });
  const messages = points.map(({ diag }) => (diag as { message: string }).message);
  const names = points.map(({ name }) => name);
  for (const text of hostile) {
    expect(messages).toContain(harmless(text));
    expect(messages).toContain(`The disk of ${harmless(text)} is not encrypted.`);
    // Its name is one line; white space at its end is lost, and a brace there is written out.
    expect(names).toContain(`timeout-longer-than-interval: ${harmless(text)}`.trim().replace(/\{$/, '\\u{7b}'));
  }
  expect(readCommands(written)).toEqual([]);
});

test('unknown is not ok and has no directive; waived is skipped; a warning is ok', () => {
  const { points, ok } = readTap(tap.write(output({
    diagnostics: [diagnostic('doubtful', { severity: 'warning' })],
    findings: [finding('b', { status: 'unknown' }), finding('c', { status: 'warn' }), finding('d', { status: 'waived', waiver: 'waiver/known' }), finding('e', { status: 'pass' })],
  })));
  expect(ok).toBe(false);
  expect(points.map((point) => [point.ok, point.skip, (point.diag as { severity?: string } | null)?.severity])).toEqual([
    [true, false, 'warning'], [false, false, 'unknown'], [true, false, 'warn'], [false, 'Waived by waiver/known.', 'waived'], [true, false, undefined],
  ]);
  expect(points[1]?.diag).toEqual({
    message: 'The disk of b is not encrypted.', severity: 'unknown', control: 'equipment-encrypted', priority: 'P2',
    since: '2026-11-17T19:15:00Z', deadline: '2026-11-18T19:15:00Z', file: 'services/fjordfisk.yaml', line: 12,
  });
});

test('what is only waived or warned of passes as a whole; a check without diagnostics is one test point', () => {
  expect(readTap(tap.write(output({ findings: [finding('c', { status: 'warn' }), finding('d', { status: 'waived', waiver: 'waiver/known' })] }))).ok).toBe(true);
  expect(tap.write(output({ command: 'check' }))).toBe('TAP version 14\n1..1\nok 1 - 40 declarations. Nothing wrong was found.\n');
});
