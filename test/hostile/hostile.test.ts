import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { controls } from '../../src/controls/index.ts';
import { load } from '../../src/load.ts';
import { rules } from '../../src/rules/index.ts';
import { frame } from '../../src/text/frame.ts';
import { validate } from '../../src/validate.ts';
import { readDeclarations } from '../../src/world/files.ts';
import { hostile } from './cases.ts';

let dir = '';
beforeEach(() => { dir = mkdtempSync(join(tmpdir(), 'hostile-')); });
afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('there are at least 60, each with a name of its own', () => {
  expect(hostile.length).toBeGreaterThanOrEqual(60);
  expect(new Set(hostile.map(({ name }) => name)).size).toBe(hostile.length);
});

test.for(hostile.filter(({ possible }) => possible !== false))('$name', async ({ write, expect: { file, line, column, rule } }) => {
  write(dir);
  const { declarations, unread, diagnostics, texts } = load(await readDeclarations(dir));
  const all = [...diagnostics, ...validate(declarations, { rules, controls: Object.keys(controls), unread }).diagnostics];
  const told = all.map(({ at, severity, rule: id }) => `${at.file.slice(dir.length + 1)}:${at.line}:${at.column}: ${severity} ${id}`);
  expect(told).toContain(`${file}:${line}:${column}: error ${rule}`);
  // What is told is short, and can be shown.
  expect(all.length).toBeLessThanOrEqual(25);
  for (const { at, message, help = '' } of all) {
    expect(message.length + help.length).toBeLessThan(1000);
    expect(frame(texts.get(at.file) ?? '', at)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
  }
  // Nothing of it reached the prototypes.
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
});
