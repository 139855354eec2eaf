import fc from 'fast-check';
import { expect, test } from 'vitest';
import { load } from '../../src/load.ts';
import { read } from '../../src/pipeline.ts';
import { mend } from '../../src/session/mend.ts';
import { difference } from '../../src/text/difference.ts';
import { mended } from '../../src/text/fix.ts';
import { rounds } from '../rounds.ts';
import { wrong } from './estate.ts';

const file = (text: string, path = 'services/a.yaml'): { path: string; bytes: Uint8Array } => ({ path, bytes: new TextEncoder().encode(text) });
const fixed = (text: string): string => mend([file(text)], () => true).mended[0]?.after ?? text;
/** The lines that differ, as they are now. */
const changed = (before: string, after: string): string[] => {
  const old = before.split('\n');
  expect(after.split('\n')).toHaveLength(old.length);
  return after.split('\n').filter((line, index) => line !== old[index]);
};

test('whatever is certain is mended in place, over as many rounds as it takes; the rest of every line stays', () => {
  expect(changed(wrong, fixed(wrong))).toEqual([
    'kind:   Team        # a kind',
    'metadata: {name: erp, labels: {area: "2024"}}',
    '  owner: "operations"   # a reference',
    '  runbook: https://wiki.move.example/erp',
    "  lifecycle: 'experimental'",
    '  dependsOn: [network]',
    '  probes: { answer: { tcp: { host: erp.move.example, port: 443 }, timeout: 1s } }',
  ]);
  expect(read([file(fixed(wrong))]).diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('hours that would end before they begin are not written, those that are plain are', () => {
  const hours = (written: string): string => `apiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: Europe/Oslo, hours: { monday: [${written}] } }\n`;
  for (const written of ['"8-4"', '"22-6"', '"8-8"']) expect(fixed(hours(written))).toBe(hours(written));
  expect(fixed(hours('"8-16"'))).toBe(hours('"08:00-16:00"'));
});

test('days, time zones and countries that are almost right', () => {
  const calendar = (zone: string, days: string, country: string): string => `apiVersion: driftvakt/v1\nkind: Calendar\nmetadata: { name: office }\nspec: { timeZone: ${zone}, hours: { ${days}: ["08:00-16:00"] }, holidays: ${country} }\n`;
  for (const days of ['Monday-Friday', 'mon-fri', 'MON - FRI', 'mandag-fredag', 'ma-fr']) expect(fixed(calendar('Europe/Oslow', days, 'NO'))).toBe(calendar('Europe/Oslo', 'monday-friday', 'NO'));
  expect(fixed(calendar('Oslo', 'lør', 'NO'))).toBe(calendar('Europe/Oslo', 'saturday', 'NO'));
  // A country is suggested, and which of two was meant is not known.
  expect(fixed(calendar('Europe/Oslo', 'monday', 'NOO'))).toBe(calendar('Europe/Oslo', 'monday', 'NOO'));
  expect(read([file(calendar('Europe/Oslo', 'monday', 'NOO'))]).diagnostics.filter(({ rule }) => rule === 'schema').map(({ help }) => help)).toEqual([expect.stringContaining('did you mean "NO"?')]);
});

test('people are suggested, and never written', () => {
  const waiver = `${fixed(wrong)}---\napiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: mgmt }\nspec: { members: { fia: { name: Fia Dal } } }\n---\napiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: known }\nspec: { control: endpoint-answers, subjects: [service/erp], reason: known, residualRisk: low, until: 2026-12-31, requestedBy: mgmt/fia, approvedBy: mgmt/fiaa }\n`;
  expect(fixed(waiver)).toContain('approvedBy: mgmt/fiaa');
  expect(read([file(waiver)]).diagnostics.filter(({ message }) => message.includes('fiaa'))).toMatchObject([{ help: 'did you mean "mgmt/fia"?' }]);
});

test('a rule can say what mends it', () => {
  const text = fixed(wrong).replace('schedule: { audit: 5m },', 'schedule: { audit: 5m }, vantages: { bergen: {}, oslo: {} },').replace('timeout: 1s } } }\n', 'timeout: 1s, vantages: [begren, oslo] } } }\n');
  expect(read([file(text)]).diagnostics.find(({ rule }) => rule === 'vantage-not-declared')?.fix).toMatchObject([{ text: 'bergen' }]);
  expect(fixed(text)).toContain('vantages: [bergen, oslo]');
  const both = text.replace('[begren, oslo]', '[begren, bergen]');
  expect(fixed(both)).toBe(both);
});

test('line ends, a byte-order mark and a last line without an end stay', () => {
  const windows = wrong.replaceAll('\n', '\r\n').trimEnd();
  expect(fixed(windows)).toBe(fixed(wrong).replaceAll('\n', '\r\n').trimEnd());
  const [done] = mend([file(`\ufeff${wrong}`)], () => true).files;
  expect(done !== undefined && 'bytes' in done && Buffer.from(done.bytes).toString('hex').slice(0, 6)).toBe('efbbbf');
});

test('mending twice is mending once, and what is right is not touched', () => {
  const once = fixed(wrong);
  expect(mend([file(once)], () => true).mended).toEqual([]);
});

test('what nobody asked for is not mended', () => {
  expect(mend([file(wrong), file(wrong.replaceAll('erp', 'crm'), 'services/b.yaml')], (path) => path.endsWith('b.yaml')).mended.map(({ path }) => path)).toEqual(['services/b.yaml']);
});

test('where two things may be meant, or it is written in a roundabout way, nothing is changed', () => {
  const service = (spec: string): string => `apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: erp }\nspec: ${spec}\n`;
  for (const spec of ['{ runbook: a, runbok: b }', '{ lifecycle: !!str experimentl }', '{ lifecycle: &x experimentl }', '{ lifecycle: "experiment\\u006c" }', '\n  lifecycle: >-\n    experimentl', '{ lifecycle: zzz }', '{ lifecycle: { a: b } }']) {
    expect(fixed(service(spec))).toBe(service(spec));
  }
});

test('of changes that overlap the first is made, and one of several places is made wholly or not at all', () => {
  const at = (column: number, endColumn: number): { file: string; line: number; column: number; endLine: number; endColumn: number } => ({ file: 'a', line: 1, column, endLine: 1, endColumn });
  const { text, made } = mended('abcdef', [[{ at: at(1, 3), text: 'X' }], [{ at: at(2, 4), text: 'Y' }], [{ at: at(5, 6), text: 'Z' }, { at: at(1, 2), text: 'Q' }], [{ at: at(6, 7), text: '!' }]]);
  expect([text, made.length]).toEqual(['Xcde!', 2]);
});

test('a difference is what git applies', () => {
  expect(difference('services/a.yaml', 'a\nb\nc\nd\ne\nf\ng', 'a\nB\nc\nd\ne\nf\nG')).toBe('--- a/services/a.yaml\n+++ b/services/a.yaml\n@@ -1,7 +1,7 @@\n a\n-b\n+B\n c\n d\n e\n f\n-g\n\\ No newline at end of file\n+G\n\\ No newline at end of file\n');
  expect(difference('a', 'a\n', 'a\n')).toBe('');
});

// One to three of these mistakes, wherever they stand.
const right = fixed(wrong);
const mistakes: readonly (readonly [right: string, wrong: string])[] = [
  ['kind: Service', 'kind: Servise'], ['experimental', 'experimantal'], ['operations, runbook', 'operation, runbook'], ['timeout: 1s', 'timeot: 1s'], ['port: 443', "port: '443'"],
  ['languages: [en]', 'languages: [en, nn]'], ['timeZone', 'timezone'], ['[network]', '[netwrok]'], ['area: "2024"', 'area: 1e3'], ['members:', 'menbers:'], ['name: move', 'name: true'],
];
const decoration = fc.constantFrom('', '   ', ' # a "comment": {x}', "  # it's kept");

test('fixing changes no line in which nothing is wrong, the text can be read again, and every comment is kept', () => {
  fc.assert(fc.property(fc.subarray([...mistakes], { minLength: 1, maxLength: 4 }), fc.array(decoration, { minLength: 40, maxLength: 40 }), fc.boolean(), (chosen, decorations, dos) => {
    let text = right;
    for (const [good, bad] of chosen) text = text.replace(good, bad);
    text = text.split('\n').map((line, index) => (/^(---)?$/.test(line) ? line : `${line}${decorations[index] ?? ''}`)).join(dos ? '\r\n' : '\n');
    const before = read([file(text)]).diagnostics;
    const after = fixed(text);
    const lines = text.split('\n');
    const mistaken = new Set(before.map(({ at }) => at.line - 1));
    const hidden = new Set(lines.flatMap((line, index) => (chosen.some(([, bad]) => line.includes(bad.split(',')[0] ?? '')) ? [index] : [])));
    after.split('\n').forEach((line, index) => {
      if (line !== lines[index]) expect(mistaken.has(index) || hidden.has(index)).toBe(true);
      expect(line.split(' #').slice(1)).toEqual((lines[index] ?? '').split(' #').slice(1));
      expect(line.endsWith('\r')).toBe((lines[index] ?? '').endsWith('\r'));
    });
    expect(after.split('\n')).toHaveLength(lines.length);
    const [old, fresh] = [load([file(text)]), load([file(after)])];
    expect(fresh.declarations.length).toBe(old.declarations.length);
    expect(read([file(after)]).diagnostics.length).toBeLessThanOrEqual(before.length);
  }), { numRuns: rounds(30, 150), seed: 20261122 });
});
