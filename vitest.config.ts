import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

// `fast` answers while one types: what is pure, and the probes. `slow` waits for servers, peers, processes and a browser.
// `endure` counts kills and races by the hundred.
const slow = [
  'test/{browser,commands,day,github,hostile,lab,package,peers,publishers,world}/**/*.test.ts', 'test/lab.test.ts', 'test/cli.test.ts', 'test/**/*.slow.test.ts',
];
// What is tried by chance: a few rounds in `fast`, and once more with all of them in `slow` (test/rounds.ts).
const thorough = globSync('test/**/*.test.ts', { cwd: import.meta.dirname }).filter((path) => readFileSync(join(import.meta.dirname, path), 'utf8').includes("/rounds.ts'"));
const endure = ['test/endure/**/*.test.ts'];
// Half of what a run of driftvakt costs is to read its sources: those that tests start share what they compiled.
const started = { NODE_COMPILE_CACHE: join(import.meta.dirname, 'node_modules/.cache/compiled') };
const alone = { environment: 'node', globals: false, restoreMocks: true } as const;

// Two workers end together only where the longest begin first; vitest knows which those are once it has run them here, and a clean checkout does not.
const longest = ['day/', 'cli/commands', 'browser/', 'hostile/command', 'evidence/kill', 'evidence/tamper', 'evidence/remote', 'shards/replay', 'deadlines/holidays.slow', 'availability/year'];
const place = ({ moduleId }: TestSpecification): number => (longest.findIndex((path) => moduleId.includes(`/test/${path}`)) + longest.length + 1) % (longest.length + 1);
class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => place(a) - place(b));
  }
}

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    watch: false,
    passWithNoTests: true,
    projects: [
      // One set of modules for all of them: what is pure leaves nothing behind, and loading it anew for each file was most of the time.
      { test: { ...alone, isolate: false, name: 'fast', include: ['test/**/*.test.ts'], exclude: [...slow, ...endure], testTimeout: 60_000, hookTimeout: 20_000 } },
      { test: { ...alone, name: 'slow', include: [...slow, ...thorough], env: started, provide: { thorough: true }, testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { ...alone, name: 'endure', include: endure, env: started, testTimeout: 1_800_000, hookTimeout: 120_000 } },
    ],
  },
});
