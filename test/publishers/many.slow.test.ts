import { expect, test } from 'vitest';
import { finding, rig, view } from './told.ts';

const many = (count: number): ReturnType<typeof finding>[] => Array.from({ length: count }, (_, index) => finding('erp', { about: `probe-${String(index).padStart(3, '0')}` }));
const fixed = (all: readonly ReturnType<typeof finding>[]): ReturnType<typeof finding>[] => all.map(({ about }) => finding('erp', { about, status: 'pass' }));

test('300 findings are 300 issues, found again over three pages among others and pull requests', async () => {
  const { server, teller, repository, open } = await rig();
  const one = teller();
  for (const kind of ['other', 'pull']) {
    await teller('user:alice').gitHub.create({ title: kind, body: '', labels: ['driftvakt'] });
    if (kind === 'pull') Object.assign(repository().issues[1] ?? {}, { pull: true });
  }
  const all = many(300);
  expect((await one.tell(view(all))).failures[0]).toBeUndefined();
  expect(open()).toHaveLength(302);
  expect(await one.plan(view(all))).toEqual([]);
  expect(await teller().plan(view(all))).toEqual([]);
  expect((await one.tell(view([...all.slice(0, 150), ...fixed(all.slice(150))]), true)).failures[0]).toBeUndefined();
  expect(open()).toHaveLength(152);
  expect(server.violations).toEqual([]);
  await server.close();
}, 180_000);
