import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import csv from '../../src/formats/csv.ts';
import github from '../../src/formats/github.ts';
import junit from '../../src/formats/junit.ts';
import markdown from '../../src/formats/markdown.ts';
import sarif from '../../src/formats/sarif.ts';
import tap from '../../src/formats/tap.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Recorded } from '../../src/model/finding.ts';
import { rounds } from '../rounds.ts';
import { diagnostic, finding, hostile, output } from './output.ts';
import { all, readCommands, readMarkdown, readSarif, readTap, readXml } from './read.ts';

const text = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 20 }), fc.array(fc.constantFrom(...hostile.filter(({ length }) => length < 100)), { maxLength: 4 }).map((parts) => parts.join('')));
const instant = fc.date({ min: new Date('1970-01-01'), max: new Date('9999-01-01'), noInvalidDate: true }).map((date) => date.toISOString());
const position = fc.integer({ min: 0, max: 20 });
const span = fc.record({ file: text, line: position, column: position, endLine: position, endColumn: position });
const diagnostics: fc.Arbitrary<readonly Diagnostic[]> = fc.array(
  fc.record({ rule: text, severity: fc.constantFrom('error', 'warning', 'info'), message: text, help: text, at: span, related: fc.array(fc.record({ message: text, at: span }), { maxLength: 2 }) }).map((more) => diagnostic('', more)), { maxLength: 5 },
);
const findings: fc.Arbitrary<readonly Recorded[]> = fc.array(
  fc.record({
    status: fc.constantFrom('pass', 'warn', 'fail', 'unknown', 'waived'), about: text, file: text, line: position, id: fc.constantFrom('not-encrypted', 'of-a-newer-version', 'constructor'), control: fc.oneof(text, fc.constantFrom('equipment-encrypted', 'toString')),
    values: fc.record({ device: text }), because: fc.option(text), waiver: text.map((name) => `waiver/${name}` as const), change: fc.constantFrom('opened', 'persists', 'gone'), since: instant, deadline: fc.option(instant), priority: fc.constantFrom('P1', 'P4', null),
  }).map((more) => finding('', more)), { maxLength: 5 },
);

test('whatever is found, every format can be read back, with as many entries as there are', () => {
  fc.assert(fc.property(diagnostics, findings, fc.constantFrom('en', 'nb'), fc.constantFrom('check', 'audit'), (wrong, found, language, command) => {
    const given = output({ diagnostics: wrong, findings: found, language, command });
    const present = found.filter(({ change }) => change !== 'gone');
    const entries = wrong.length + present.length;
    const told = wrong.length + present.filter(({ status }) => status !== 'pass' && status !== 'waived').length;
    expect(readSarif(sarif.write(given)).runs[0].results).toHaveLength(told);
    expect(readCommands(github.write(given))).toHaveLength(told);
    expect(all(readXml(junit.write(given)), 'testcase')).toHaveLength(Math.max(1, entries));
    const { points, strays } = readTap(tap.write(given));
    expect([points.length, points.filter(({ tapError, todo }) => tapError !== null || todo), strays]).toEqual([Math.max(1, entries), [], []]);
    expect(parse(csv.write(given), { bom: true, columns: true, record_delimiter: '\r\n' })).toHaveLength(entries);
    expect(readMarkdown(markdown.write(given)).rows).toHaveLength(wrong.length + present.filter(({ status }) => status !== 'pass').length);
    for (const [name, format] of Object.entries({ sarif, junit, tap, csv, markdown })) {
      const written = format.write(given);
      expect(readCommands(written), name).toEqual([]);
      expect(written.isWellFormed(), name).toBe(true);
      expect(written, name).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/);
    }
  }), { numRuns: rounds(20, 300) });
});
