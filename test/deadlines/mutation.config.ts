import { defineConfig } from 'vitest/config';

/** What mutants are tried against: the quick tests of time and deadlines. */
export default defineConfig({ test: { include: ['test/deadlines/**/*.test.ts', 'test/measure/week.test.ts'], exclude: ['**/*.slow.test.ts'], environment: 'node' } });
