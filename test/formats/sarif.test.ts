import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { controls } from '../../src/controls/index.ts';
import sarif from '../../src/formats/sarif.ts';
import { rules } from '../../src/rules/index.ts';
import { read } from '../../src/pipeline.ts';
import type { Edit } from '../../src/model/diagnostic.ts';
import { diagnostics } from '../../src/text/diagnostics.ts';
import { mended } from '../../src/text/fix.ts';
import { harmless } from '../../src/text/harmless.ts';
import { wrong } from '../fix/estate.ts';
import { diagnostic, finding, hostile, output, poisoned } from './output.ts';
import { readSarif, type SarifResult } from './read.ts';

const root = join(import.meta.dirname, '../..');
const resultsOf = (of: ReturnType<typeof output>): readonly SarifResult[] => readSarif(sarif.write(of)).runs[0].results;
const hashes = (of: ReturnType<typeof output>): string[] => resultsOf(of).map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash);

test('hostile texts stay texts, every one with a place, a rule and a fingerprint of its own', () => {
  const { results, tool: { driver } } = readSarif(sarif.write(poisoned())).runs[0];
  expect(results).toHaveLength(2 * hostile.length);
  for (const { message: { text }, locations: [place], ruleIndex, ruleId } of results) {
    expect(text.length).toBeLessThanOrEqual(1024);
    expect(text).not.toMatch(/\]\(|\{\d+\}|##\[|[\u0000-\u001f\u202a-\u202e\u2028\u2066-\u2069]/);
    expect(place?.physicalLocation.artifactLocation.uri).toMatch(/^[\w.~%/-]+$/);
    expect(place?.physicalLocation.region['startLine']).toBeGreaterThanOrEqual(1);
    expect(driver.rules[ruleIndex]?.id).toBe(ruleId);
  }
  expect(new Set(results.map(({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash)).size).toBe(results.length);
  const said = results.map(({ message }) => message.text.replaceAll('\u2060', ''));
  for (const text of hostile.filter((one) => one.length < 500 && one.trim() !== '')) expect(said.some((one) => one.includes(harmless(text).replaceAll('\u2060', ''))), text).toBe(true);
});

test('what is kept, waived or gone is no result; what is not confirmed or explained by another is a note', () => {
  const waived = { status: 'waived', was: 'fail', waiver: 'waiver/known' } as const;
  const results = resultsOf(output({ findings: [
    finding('a', { status: 'pass' }), finding('b', waived), finding('c', { change: 'gone' }), finding('d'), finding('e', { status: 'unknown' }), finding('f', { status: 'warn', unconfirmed: { count: 1, of: 3 } }), finding('g', { because: 'x/service/y#z' }),
  ] }));
  expect(results.map(({ level, message }) => [level, message.text])).toEqual([
    ['error', 'The disk of d is not encrypted.'], ['warning', 'The disk of e is not encrypted.'],
    ['note', 'The disk of g is not encrypted. Because of x/service/y#z.'], ['note', 'The disk of f is not encrypted. Not confirmed: 1 of 3.'],
  ]);
});

test('a finding without a line is at the first, one without a file in the file of the Estate', () => {
  const sources = new Map([['services/a.yaml', 'kind: Service'], ['services/the estate.yaml', 'apiVersion: driftvakt/v1\nkind: Estate\n']]);
  const [lost, lineless] = resultsOf(output({ sources, findings: [finding('a', { file: '', line: 7 }), finding('b', { line: 0 })] })).map(({ locations }) => locations[0]?.physicalLocation);
  expect(lost).toEqual({ artifactLocation: { uri: 'services/the%20estate.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 1 } });
  expect(lineless).toEqual({ artifactLocation: { uri: 'services/fjordfisk.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 1 } });
});

test('what is found before any rule is asked is explained in the same words as elsewhere', () => {
  const source = globSync('src/**/*.ts', { cwd: root }).map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
  const told = new Set([...source.matchAll(/\brule: '([a-z-]+)'/g)].map(([, id = '']) => id).filter((id) => id !== 'not-yet'));
  const all = Object.keys(diagnostics);
  expect(all).toEqual(expect.arrayContaining([...told]));
  const { driver } = readSarif(sarif.write(output({ diagnostics: all.map((rule) => diagnostic('a', { rule })) }))).runs[0].tool;
  for (const id of all) expect(driver.rules.find((rule) => rule.id === id)).toMatchObject({ id, shortDescription: { text: diagnostics[id]?.title }, fullDescription: { text: diagnostics[id]?.why }, help: { text: expect.stringContaining(diagnostics[id]?.fix ?? '?') } });
});

test('paths are from the root of the repository', () => {
  const [result] = resultsOf(output({ diagnostics: [diagnostic('a')], place: (file) => `estates/oslo/${file}` }));
  expect(result?.locations[0]?.physicalLocation).toEqual({ artifactLocation: { uri: 'estates/oslo/services/erp.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 3, startColumn: 5, endLine: 3, endColumn: 9 } });
  expect(result?.relatedLocations?.map(({ message }) => message.text)).toEqual(['a']);
});

const yaml = ['kind: Service', 'metadata:', '  name: erp', 'spec:', '  probes:', '    login:', '      timeout: 5m', '    front:', '      timeout: 5m'];
const at = (line: number, endColumn = 17): ReturnType<typeof diagnostic> => diagnostic(`waits ${endColumn}`, { at: { file: 'services/erp.yaml', line, column: 7, endLine: line, endColumn } });
const written = (lines: readonly string[], ...diagnostics: ReturnType<typeof diagnostic>[]): ReturnType<typeof output> => output({ diagnostics, sources: new Map([['services/erp.yaml', lines.join('\n')]]) });

test('the fingerprint of a diagnostic outlives its line and its figures, and is another for another key or document', () => {
  const [login, front] = hashes(written(yaml, at(7), at(9)));
  expect(login).not.toBe(front);
  expect(hashes(written(['# a comment', 'kind: Team', '---', ...yaml.map((line) => line.replace('5m', '99m'))], at(10, 18)))).toEqual([login]);
  expect(hashes(written(yaml, at(9)))).toEqual([front]);
  expect(hashes(written(yaml.map((line) => line.replace('erp', 'crm')), at(7)))).not.toEqual([login]);
  expect(hashes(written(yaml, at(7), at(7)))).toEqual([login, login?.replace(/:1$/, ':2')]);
});

test('the fingerprint of a finding is that of its key', () => {
  const [one] = hashes(output({ findings: [finding('a')] }));
  expect(hashes(output({ findings: [finding('a', { line: 99, file: 'services/other.yaml', status: 'unknown', id: 'encryption-unknown' })] }))).toEqual([one]);
  expect(hashes(output({ findings: [finding('b')] }))).not.toEqual([one]);
});

test('every rule and control explains itself as GitHub wants it', () => {
  const diagnostics = [...Object.keys(rules), 'yaml', 'encoding', 'limits', 'schema', 'duplicate', 'reference', 'of-a-newer-version'].map((rule) => diagnostic('a', { rule }));
  for (const language of ['en', 'nb'] as const) {
    const { rules: explained } = readSarif(sarif.write(output({ language, diagnostics, findings: Object.keys(controls).map((control) => finding('a', { control })) }))).runs[0].tool.driver;
    expect(explained).toHaveLength(diagnostics.length + Object.keys(controls).length);
    for (const { id, help, shortDescription, fullDescription, properties } of explained) {
      for (const text of [help.text, help.markdown, shortDescription.text, fullDescription.text]) expect(text.length, id).toBeGreaterThan(0);
      for (const text of [help.text, shortDescription.text, fullDescription.text]) expect(text.length, id).toBeLessThanOrEqual(1024);
      expect(properties.tags.length, id).toBeLessThanOrEqual(10);
      expect(/^(access|certificate|equipment|secret)-/.test(id) ? properties['security-severity'] : properties['problem.severity'], id).toMatch(/^(8\.0|5\.5|2\.0|error|warning|recommendation)$/);
      expect(properties.tags.includes('security'), id).toBe('security-severity' in properties);
    }
  }
});

test('no more results than GitHub takes, the gravest of them, and a word of how many are left out', () => {
  const many = Array.from({ length: 25_010 }, (_, index) => finding(`device-${index}`, { status: index < 25_000 ? 'warn' : 'fail' }));
  const [{ results, invocations }] = readSarif(sarif.write(output({ findings: many }))).runs;
  expect(results).toHaveLength(25_000);
  expect(results.slice(0, 11).map(({ level }) => level)).toEqual([...Array<string>(10).fill('error'), 'warning']);
  expect(invocations[0].toolExecutionNotifications.map(({ message }) => message.text)).toEqual(['25,000 of 25,010 are here, the gravest first; 10 are left out.', 'GitHub shows the 5,000 gravest of 25,010.']);
});

test('a fix is what is certain, at its place: whoever makes the replacements has what check --fix writes', () => {
  const bytes = new TextEncoder().encode(wrong);
  const { diagnostics } = read([{ path: 'services/a.yaml', bytes }]);
  const results = resultsOf(output({ command: 'check', diagnostics, place: (file) => `estates/${file}` }));
  const fixes = results.flatMap((result) => result.fixes ?? []);
  expect(fixes).toHaveLength(diagnostics.filter(({ fix }) => fix !== undefined).length);
  expect(fixes.length).toBeGreaterThan(2);
  const edits = fixes.flatMap(({ artifactChanges }) => artifactChanges.map(({ artifactLocation: { uri }, replacements }): Edit[] => {
    expect(uri).toBe('estates/services/a.yaml');
    return replacements.map(({ deletedRegion: { startLine = 0, startColumn = 0, endLine = 0, endColumn = 0 }, insertedContent: { text } }) =>
      ({ at: { file: 'services/a.yaml', line: startLine, column: startColumn, endLine, endColumn }, text }));
  }));
  expect(mended(wrong, edits).text).toBe(mended(wrong, diagnostics.flatMap(({ fix }) => (fix === undefined ? [] : [fix]))).text);
  expect(mended(wrong, edits).text).not.toBe(wrong);
});

test('what a fix writes is as it stands, hostile or not, and of a finding there is none', () => {
  const span = { file: 'services/erp.yaml', line: 3, column: 5, endLine: 3, endColumn: 5 };
  const texts = hostile.filter((text) => text.isWellFormed());
  const results = resultsOf(output({ diagnostics: texts.map((text) => diagnostic('a', { fix: [{ at: span, text }, { at: { ...span, file: 'services/crm.yaml' }, text: '' }] })), findings: [finding('b')] }));
  expect(results.flatMap(({ fixes = [] }) => fixes.map(({ artifactChanges: [first] }) => first?.replacements[0]?.insertedContent.text)).toSorted()).toEqual(texts.toSorted());
  expect(results.map(({ fixes }) => fixes?.[0]?.artifactChanges.length)).toEqual([...texts.map(() => 2), undefined]);
});
