import { expect, test } from 'vitest';
import { say, violations, type Violation } from './arrows/arrows.ts';
import { sources } from './files.ts';

test('src/ goes against no arrow', () => {
  const all = sources('src');
  expect(all.size).toBeGreaterThan(20);
  expect(violations(all).map(say)).toEqual([]);
});

// One seed for every way to go against an arrow; each is found, and nothing else is.
const seeds: readonly [arrow: Violation['arrow'], file: string, source: string][] = [
  [1, 'src/model/seed.ts', "import type { Probe } from '../observe.ts';"],
  [1, 'src/model/seed.ts', "import { parse } from 'yaml';"],
  [1, 'src/measure/seed.ts', "import { load } from '../load.ts';"],
  [1, 'src/words/seed.ts', "export * from '../controls/index.ts';"],
  [2, 'src/observe.ts', "import { evaluate } from './evaluate.ts';"],
  [2, 'src/evaluate.ts', "import { controls } from './controls/index.ts';"],
  [2, 'src/validate.ts', "import type rule from './rules/cycle.ts';"],
  [3, 'src/controls/seed.ts', "import other from './latency.ts';"],
  [3, 'src/controls/seed.ts', "import type { Facts } from '../probes/http.ts';"],
  [3, 'src/rules/seed.ts', "import { observe } from '../observe.ts';"],
  [3, 'src/verdicts/seed.ts', "import { hold } from './hold.ts';"],
  [3, 'src/commands/seed.ts', "import check from './check.ts';"],
  [4, 'src/probes/seed.ts', "import { connect } from 'node:net';"],
  [4, 'src/probes/seed.ts', "export const look = () => fetch('http://example.test');"],
  [4, 'src/load.ts', "import { readFileSync } from 'node:fs';"],
  [4, 'src/publishers/seed.ts', "import { Octokit } from '@octokit/rest';"],
  [4, 'src/commands/seed.ts', "const { spawn } = await import('node:child_process');"],
  [4, 'src/editor/seed.ts', "import { createConnection } from 'vscode-languageserver/node';"],
  [5, 'src/editor/seed.ts', "import { readDeclaration } from '../world/files.ts';"],
  [4, 'src/world/seed.ts', "import { $ } from 'zx';"],
  [5, 'src/probes/seed.ts', "import { dial } from '../world/dial.ts';"],
  [5, 'src/pipeline.ts', "import type { World } from './world/world.ts';"],
  [5, 'src/pipeline.ts', "import latency from './controls/latency.ts';"],
  [5, 'src/world/seed.ts', "import { controls } from '../controls/index.ts';"],
  [6, 'src/controls/seed.ts', 'export const now = Date.now();'],
  [6, 'src/controls/seed.ts', 'export const now = new Date();'],
  [6, 'src/measure/seed.ts', 'export const now = Temporal.Now.instant();'],
  [6, 'src/evaluate.ts', 'export const chance = Math.random();'],
  [6, 'src/commands/seed.ts', "export const token = process.env['GITHUB_TOKEN'];"],
  [6, 'src/commands/seed.ts', 'const { env } = process;'],
  [6, 'src/pages/seed.ts', "console.log('here');"],
];

test.for(seeds)('arrow %i is held against %s: %s', ([arrow, file, source]) => {
  expect(violations(new Map([[file, source]])).map((one) => one.arrow)).toEqual([arrow]);
});

test('a circle is found and told with its way', () => {
  const circle = new Map([['src/measure/a.ts', "import { b } from './b.ts';"], ['src/measure/b.ts', "export { a as b } from './a.ts';"]]);
  expect(violations(circle).map(say)).toEqual([expect.stringContaining('src/measure/a.ts:1 imports itself by src/measure/b.ts -> src/measure/a.ts\n    arrow 5')]);
});

test('a file without a place in the house is refused', () => {
  expect(() => violations(new Map([['src/helpers/seed.ts', '']]))).toThrow('has no place in the house');
});

test('what follows the arrows is left alone', () => {
  const good = new Map([
    ['src/controls/seed.ts', "import { control } from '../evaluate.ts'; import { days } from '../measure/duration.ts'; import { rows } from './seed/rows.ts'; export const at = new Date(0);"],
    ['src/controls/seed/rows.ts', "import type { Finding } from '../../model/finding.ts';"],
    ['src/evaluate.ts', "import type { probes } from './probes/index.ts'; import type { FactsOf } from './observe.ts';"],
    ['src/probes/seed.ts', 'export const look = (ask: string, { fetch }: Using) => fetch(ask);'],
    ['src/world/seed.ts', "import { connect } from 'node:net'; import { CouldNotAsk } from '../observe.ts'; export const now = () => Date.now();"],
    ['src/cli.ts', "import { commands } from './commands/index.ts'; console.log(process.argv);"],
  ]);
  expect(violations(good)).toEqual([]);
});
