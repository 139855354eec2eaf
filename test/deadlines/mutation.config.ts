import { defineConfig } from 'vitest/config';

/** What mutants are tried against: the quick tests of time and deadlines. */
export default defineConfig({ test: { include: ['test/deadlines/**/*.test.ts'], exclude: ['**/*.slow.test.ts'], environment: 'node', env: { RANDOM_CASES: '120' } } });
