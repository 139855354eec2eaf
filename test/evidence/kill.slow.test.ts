import { expect, test } from 'vitest';
import { killAudits, seeded } from '../endure/killing.ts';

test.each(['directory', 'branch'] as const)('30 audits killed at random instants, on a %s: nothing recorded is lost, all of it verifies, the next run goes on', async (kind) => {
  const result = await killAudits(kind, 30, seeded(11));
  expect(result.killed).toBeGreaterThan(5);
  expect(result).toMatchObject({ lost: [], unreadable: [], waiting: 0, exit: 0, doubled: 0 });
});
