import { defineConfig } from 'vitest/config';

/** What mutants are tried against: the quick tests of time and deadlines, and of the passes that stand on them. */
export default defineConfig({ test: { include: ['test/{availability,deadlines,measure,verdicts}/**/*.test.ts'], exclude: ['**/*.slow.test.ts'], environment: 'node', testTimeout: 60_000, env: { RANDOM_CASES: '120' } } });
