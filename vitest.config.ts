import { defineConfig } from 'vitest/config';

// `fast` answers while one types: what is pure, and the probes. `slow` waits for servers, peers, processes and a browser.
// `endure` counts kills and races by the hundred.
const slow = [
  'test/{browser,commands,day,github,hostile,lab,package,peers,publishers,world}/**/*.test.ts', 'test/lab.test.ts', 'test/cli.test.ts', 'test/**/*.slow.test.ts',
];
// What is tried by chance: a few rounds in `fast`, and once more with all of them in `slow` (test/rounds.ts).
const thorough = ['cache/checked', 'cache/edits', 'cache/read-together', 'cache/stated', 'deadlines/random', 'evidence/columns', 'fix/fix', 'formats/law', 'load', 'model/impact', 'pages/hostile', 'text/fast', 'text/patterns'].map((name) => `test/${name}.test.ts`);
const endure = ['test/endure/**/*.test.ts'];
const alone = { environment: 'node', globals: false, restoreMocks: true } as const;

export default defineConfig({
  test: {
    watch: false,
    passWithNoTests: true,
    projects: [
      // One set of modules for all of them: what is pure leaves nothing behind, and loading it anew for each file was most of the time.
      { test: { ...alone, isolate: false, name: 'fast', include: ['test/**/*.test.ts'], exclude: [...slow, ...endure], testTimeout: 60_000, hookTimeout: 20_000 } },
      { test: { ...alone, name: 'slow', include: [...slow, ...thorough], provide: { thorough: true }, testTimeout: 120_000, hookTimeout: 120_000 } },
      { test: { ...alone, name: 'endure', include: endure, testTimeout: 1_800_000, hookTimeout: 120_000 } },
    ],
  },
});
