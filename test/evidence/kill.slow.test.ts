import { expect, test } from 'vitest';
import { killAudits, seeded } from '../endure/killing.ts';

test('20 audits killed at random instants: nothing recorded is lost, nothing is unreadable, the next run goes on', async () => {
  const result = await killAudits(20, seeded(11));
  expect(result.killed).toBeGreaterThan(5);
  expect(result).toMatchObject({ lost: [], unreadable: [], waiting: 0, exit: 0, doubled: 0 });
});
