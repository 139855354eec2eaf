import { expect, test } from 'vitest';
import { killAudits, seeded } from './killing.ts';

test.each(['directory', 'branch'] as const)('300 audits killed at random instants, on a %s: nothing recorded is lost, all of it verifies, the next run goes on', { timeout: 7_200_000 }, async (kind) => {
  const result = await killAudits(kind, 300, seeded(2026));
  console.log(result);
  expect(result.killed).toBeGreaterThan(150);
  expect(result.sealed).toBeGreaterThan(30);
  expect(result).toMatchObject({ lost: [], unreadable: [], waiting: 0, exit: 0, doubled: 0 });
});
