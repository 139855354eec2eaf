// Ten thousand issues that look like ours.
import { expect, test } from 'vitest';
import { finding, rig, view } from '../publishers/told.ts';

test('10,000 copies of our issue by somebody else change nothing of what is told, and are read in seconds', async () => {
  const { server, teller, repository, open } = await rig({ check: false });
  const one = teller();
  const down = finding('erp');
  await one.tell(view([down]));
  const { issues } = repository();
  const [ours] = issues;
  if (ours === undefined) throw new Error('no issue was opened');
  for (let number = 2; number <= 10_001; number += 1) issues.push({ ...structuredClone(ours), id: ours.id + number, number, user: 'mallory', title: `${ours.title} @team ${'x'.repeat(100)}` });
  const begun = performance.now();
  expect(await one.plan(view([down]))).toEqual([]);
  // Also by who has no evidence, and knows ours only by the marker.
  expect(await teller().plan(view([down]))).toEqual([]);
  expect(performance.now() - begun).toBeLessThan(40_000);
  const { failures } = await one.tell(view([finding('erp', { status: 'pass' })]));
  expect(failures).toEqual([]);
  expect(open()).toHaveLength(10_000);
  expect(issues.slice(1).every(({ comments }) => comments.length === 0)).toBe(true);
  await expect(one.gitHub.issues(['driftvakt'], { told: {}, updated: new Map(), since: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({ reason: 'answer-incomplete' });
  await server.close();
});
