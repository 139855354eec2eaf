import { expect, test } from 'vitest';
import junit from '../../src/formats/junit.ts';
import { harmless } from '../../src/text/harmless.ts';
import { diagnostic, finding, hostile, output, poisoned } from './output.ts';
import { all, readCommands, readXml } from './read.ts';

test('hostile texts come back as they went in, and nothing else comes with them', () => {
  const written = junit.write(poisoned());
  const root = readXml(written);
  const failures = all(root, 'failure');
  expect(all(root, 'testcase')).toHaveLength(2 * hostile.length);
  expect(failures).toHaveLength(2 * hostile.length);
  expect(new Set(failures.flatMap(({ children }) => children))).toEqual(new Set());
  const messages = failures.map(({ attributes }) => attributes['message']);
  for (const text of hostile) {
    expect(messages).toContain(harmless(text));
    expect(messages).toContain(`The disk of ${harmless(text)} is not encrypted.`);
  }
  expect(readCommands(written)).toEqual([]);
});

test('broken is a failure, unknown an error, waived skipped; a warning has passed, with its words', () => {
  const root = readXml(junit.write(output({
    diagnostics: [diagnostic('wrong'), diagnostic('doubtful', { severity: 'warning', rule: 'same-probe' })],
    findings: [finding('a'), finding('b', { status: 'unknown' }), finding('c', { status: 'warn' }), finding('d', { status: 'waived', waiver: 'waiver/known' }), finding('e', { status: 'pass' })],
  })));
  expect(root.attributes).toEqual({ name: 'driftvakt audit', tests: '7', failures: '2', errors: '1', skipped: '1', time: '0' });
  expect(all(root, 'testsuite').map(({ attributes: { name, tests, failures } }) => [name, tests, failures])).toEqual([['equipment-encrypted', '5', '1'], ['same-probe', '1', '0'], ['timeout-longer-than-interval', '1', '1']]);
  expect(all(root, 'testcase').map(({ attributes: { classname, file, line }, children }) => [classname, file, line, ...children.map(({ name }) => name)])).toEqual([
    ['equipment-encrypted', 'services/fjordfisk.yaml', '12', 'failure'], ['equipment-encrypted', 'services/fjordfisk.yaml', '12', 'error'], ['equipment-encrypted', 'services/fjordfisk.yaml', '12', 'system-out'],
    ['equipment-encrypted', 'services/fjordfisk.yaml', '12', 'skipped'], ['equipment-encrypted', 'services/fjordfisk.yaml', '12'],
    ['same-probe', 'services/erp.yaml', '3', 'system-out'], ['timeout-longer-than-interval', 'services/erp.yaml', '3', 'failure'],
  ]);
  expect(all(root, 'skipped')[0]?.attributes['message']).toBe('Waived by waiver/known. The disk of d is not encrypted.');
});

test('a check without diagnostics is one test that passed', () => {
  const root = readXml(junit.write(output({ command: 'check' })));
  expect(all(root, 'testcase').map(({ attributes, children }) => [attributes['name'], children.length])).toEqual([['40 declarations. Nothing wrong was found.', 0]]);
});
