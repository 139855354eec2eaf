import { expect, test } from 'vitest';
import github from '../../src/formats/github.ts';
import markdown from '../../src/formats/markdown.ts';
import sarif from '../../src/formats/sarif.ts';
import text from '../../src/formats/text.ts';
import { finding, output } from './output.ts';

const gaps = [{ vantage: 'oslo', from: '2026-11-14T02:00:00Z', to: '2026-11-14T03:10:00Z', missed: 14 }];
const whole = output();
const silent = output({ results: { ...whole.results, gaps, findings: [finding('a', { status: 'pass', expires: '2026-11-17T20:00:00Z' }), finding('b', { status: 'pass', expires: '2026-11-17T19:40:00Z' })] } });
const sentences = [/^The watch itself was silent from .*14 November 2026.*: 14 runs from oslo missed\.$/, /^2 promises stand on measurements that will soon be too old, the first at .*17 November 2026 at 20:40/];

test('when the watch was silent, and what will soon be unknown, is said wherever people read', () => {
  for (const sentence of sentences) expect(text.write(silent).split('\n')).toContainEqual(expect.stringMatching(sentence));
  const bullets = markdown.write(silent).split('\n').filter((line) => line.startsWith('- ')).map((line) => line.slice(2).replaceAll('\u2060', ''));
  expect(bullets).toEqual(sentences.map((sentence) => expect.stringMatching(sentence)));
  expect(github.write(silent).trim().split('\n')).toEqual([expect.stringMatching(/^::warning title=driftvakt::.*oslo/), expect.stringMatching(/^::notice title=driftvakt::2 promises/)]);
  const { runs } = JSON.parse(sarif.write(silent)) as { runs: { invocations: { toolExecutionNotifications: { level: string; message: { text: string } }[] }[] }[] };
  expect(runs[0]?.invocations[0]?.toolExecutionNotifications.map(({ level }) => level)).toEqual(['warning', 'note']);
});

test('without either nothing is said of it', () => {
  expect(markdown.write(whole)).not.toMatch(/^- /m);
  expect(github.write(whole)).toBe('');
});

test('annotations stay as many as GitHub shows', () => {
  const many = github.write({ ...silent, results: { ...silent.results, findings: Array.from({ length: 30 }, (_, index) => finding(`${index}`, { status: index < 15 ? 'unknown' : 'warn', expires: '2026-11-17T20:00:00Z' })) } }).trim().split('\n');
  expect(many.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
  expect(many.filter((line) => line.startsWith('::notice'))).toHaveLength(2);
  expect(many.at(-1)).toContain('21 more');
});
