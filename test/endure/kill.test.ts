import { expect, test } from 'vitest';
import { killAudits, seeded } from './killing.ts';

test('200 audits killed at random instants: nothing recorded is lost, nothing is unreadable, the next run goes on', async () => {
  const result = await killAudits(200, seeded(2026));
  console.log(result);
  expect(result.killed).toBeGreaterThan(100);
  expect(result).toMatchObject({ lost: [], unreadable: [], waiting: 0, exit: 0, doubled: 0 });
});
