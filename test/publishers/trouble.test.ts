import { expect, test } from 'vitest';
import { finding, rig, view, type Teller } from './told.ts';

const down = finding('erp');
const many = (count: number): ReturnType<typeof finding>[] => Array.from({ length: count }, (_, index) => finding('erp', { about: `probe-${String(index).padStart(3, '0')}` }));
const fixed = (all: readonly ReturnType<typeof finding>[]): ReturnType<typeof finding>[] => all.map(({ about }) => finding('erp', { about, status: 'pass' }));

const answers = [
  ['502, nothing done', { status: 502 }], ['502, done all the same', { status: 502, done: true }], ['the connection broken before the answer', { drop: 'before' }],
  ['the connection broken in the answer', { drop: 'middle' }], ['half of an answer', { malformed: true }],
] as const;

test.for(answers)('an issue whose answer was lost is opened once: %s', async ([, failure]) => {
  const { server, teller, repository } = await rig();
  const one = teller();
  server.fail({ operation: 'issues/create', ...failure });
  const { failures: [stopped] } = await one.tell(view([down]));
  expect(stopped).toBeUndefined();
  expect(repository().issues).toHaveLength(1);
  expect(one.told[down.key]?.number).toBe(1);
  expect(await one.plan(view([down]))).toEqual([]);
  expect(server.violations).toEqual([]);
  await server.close();
});

test.for(answers)('a comment whose answer was lost is written once, and its issue closed: %s', async ([, failure]) => {
  const { server, teller, repository, open } = await rig();
  const one = teller();
  await one.tell(view([down]));
  server.fail({ operation: 'issues/create-comment', ...failure });
  server.fail({ operation: 'issues/update', ...failure });
  const { failures: [stopped] } = await one.tell(view([finding('erp', { status: 'pass' })]));
  expect(stopped).toBeUndefined();
  expect(open()).toEqual([]);
  expect(repository().issues[0]?.comments).toHaveLength(1);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('a run that dies between the comment and the change says it once', async () => {
  const { server, teller, repository, open } = await rig();
  const one = teller();
  await one.tell(view([down]));
  server.fail({ operation: 'issues/update', status: 403, message: 'no' });
  const { failures: [stopped] } = await one.tell(view([finding('erp', { status: 'pass' })]));
  expect(stopped?.message).toContain('Issues: read and write');
  expect(open()).toHaveLength(1);
  await one.tell(view([finding('erp', { status: 'pass' })]));
  expect(open()).toEqual([]);
  expect(repository().issues[0]?.comments).toHaveLength(1);
  expect(server.violations).toEqual([]);
  await server.close();
});

test.for([['cut off', { drop: 'middle' }], ['half of it', { malformed: true }], ['never whole', { status: 502 }]] as const)('a list that is %s opens nothing again', async ([, failure]) => {
  const { server, teller, repository, pauses } = await rig();
  const one = teller();
  await one.tell(view([down]));
  server.fail({ operation: 'issues/list-for-repo', times: 3, skip: 1, ...failure });
  await expect(one.tell(view([down]))).rejects.toThrow(/GitHub/);
  expect(pauses.slice(-2)).toEqual([1000, 2000]);
  expect(repository().issues).toHaveLength(1);
  // One stumble is got over.
  server.fail({ operation: 'issues/list-for-repo', ...failure });
  expect(await one.plan(view([down]))).toEqual([]);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('two publishers at once, each with evidence of its own, end with one open issue', async () => {
  const { server, teller, open } = await rig();
  const [one, two]: readonly [Teller, Teller] = [teller(), teller()];
  // The answers are slow, so that both have looked before either has created.
  server.fail({ operation: 'issues/create', times: 2, delay: 80 });
  await Promise.all([one.tell(view([down])), two.tell(view([down]))]);
  expect(open()).toHaveLength(1);
  expect(one.told).toEqual(two.told);
  expect(await one.plan(view([down]))).toEqual([]);
  expect(await two.plan(view([down]))).toEqual([]);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('two publishers that close at once say it once', async () => {
  const { server, teller, repository, open } = await rig();
  const one = teller();
  await one.tell(view([down]));
  const two = teller();
  const over = view([finding('erp', { status: 'pass' })]);
  await one.tell(over);
  await two.tell(over);
  expect(open()).toEqual([]);
  expect(repository().issues[0]?.comments).toHaveLength(1);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('without evidence the marker finds the issue; without its label the number does; a deleted one is opened anew', async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  await one.tell(view([down]));
  expect(await teller().plan(view([down]))).toEqual([]);
  Object.assign(repository().issues[0] ?? {}, { labels: [] });
  expect(await one.plan(view([down]))).toEqual([]);
  Object.assign(repository().issues[0] ?? {}, { deleted: true });
  expect((await one.tell(view([down]))).say).toEqual(['open P1: Lønn og regnskap svarer ikke']);
  expect(one.told[down.key]?.number).toBe(2);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('duplicates are closed towards the lowest number', async () => {
  const { server, teller, repository, open } = await rig();
  const one = teller();
  await one.tell(view([down]));
  const { title = '', body } = repository().issues[0] ?? {};
  for (const copy of [1, 2]) await one.gitHub.create({ title: `${title} ${copy}`, body: body ?? '', labels: ['driftvakt'] });
  const { say } = await one.tell(view([down]));
  expect(say).toEqual(['close #2: the same as #1', 'close #3: the same as #1']);
  expect(open().map(({ number }) => number)).toEqual([1]);
  expect(repository().issues[2]?.comments[0]?.body).toContain('→ #1');
  expect(one.told[down.key]?.number).toBe(1);
  expect(await one.plan(view([down]))).toEqual([]);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('a limit stops the telling and says when; the next run goes on', async () => {
  const { server, teller, open } = await rig();
  const one = teller();
  server.fail({ operation: 'issues/create', skip: 2, status: 403, message: 'You have exceeded a secondary rate limit', headers: { 'retry-after': '1' } });
  const first = await one.tell(view(many(5)));
  expect([first.done, first.actions.length]).toEqual([2, 5]);
  expect(first.failures[0]?.message).toMatch(/rate limit is met; it may be asked again at \d{4}-/);
  await new Promise((done) => setTimeout(done, 1050));
  expect((await one.tell(view(many(5)))).done).toBe(3);
  server.fail({ status: 403, message: 'API rate limit exceeded', headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' } });
  await expect(one.plan(view(many(5)))).rejects.toThrow('it may be asked again at 2100-01-01T00:00:00Z');
  expect(open()).toHaveLength(5);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('too many no longer promised at once are not closed, but what is new is told; --allow-mass closes them', async () => {
  const { server, teller, open } = await rig();
  const one = teller();
  await one.tell(view(many(12)));
  const news = [finding('webshop')];
  const refused = await one.tell(view(news));
  expect(refused.failures[0]?.name).toBe('MassLimit');
  expect(refused.failures[0]?.message).toContain('12 of 12');
  expect(open()).toHaveLength(13);
  expect((await one.tell(view([...many(9), ...news]))).failures[0]).toBeUndefined();
  expect(open()).toHaveLength(10);
  expect((await one.tell(view(news), true)).failures[0]).toBeUndefined();
  expect(open()).toHaveLength(1);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('outages that are measured to be over are closed however many they are', async () => {
  const { server, teller, open } = await rig();
  const one = teller();
  await one.tell(view(many(12)));
  expect((await one.tell(view(fixed(many(12))))).failures).toEqual([]);
  expect(open()).toHaveLength(0);
  await server.close();
});

test('findings that belong together are one issue with a table, cut where GitHub would refuse it', async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  const laptops = (count: number): ReturnType<typeof finding>[] => Array.from({ length: count }, (_, index) => {
    const about = `laptop-${String(index).padStart(4, '0')}`;
    return finding('file-service', { control: 'encrypted', about, told: 'encrypted/service/file-service', id: 'bare', values: { device: about }, priority: 'P3' });
  });
  await one.tell(view(laptops(5000)));
  const [issue] = repository().issues;
  expect(repository().issues).toHaveLength(1);
  expect(issue?.title).toBe('P3: Filtjeneste: ikke i orden: «Alt utstyr er kryptert»');
  expect(issue?.body?.length).toBeLessThanOrEqual(65_000);
  const rows = issue?.body?.match(/^\| laptop-/gm)?.length ?? 0;
  expect(rows).toBeGreaterThan(300);
  expect(issue?.body).toContain(`${5000 - rows} rader til er utelatt her`.replace(/^(\d)(\d{3})/, '$1\u00a0$2').replaceAll('\u00a0', ' '));
  expect(issue?.body?.trimEnd().endsWith('</details>')).toBe(true);
  expect(await one.plan(view(laptops(5000)))).toEqual([]);
  await one.tell(view([...laptops(3), ...laptops(5000).slice(3).map((each): typeof each => ({ ...each, status: 'pass', episode: null }))]));
  expect(issue?.comments[0]?.body).toContain('Antall funn: 5000 → 3.');
  expect(issue?.body).toContain('| laptop-0002 | ikke i orden | P3 | Disken i laptop-0002 er ikke kryptert. |');
  await one.tell(view(laptops(5000).map((each): typeof each => ({ ...each, status: 'pass', episode: null }))));
  expect(issue?.state).toBe('closed');
  expect(server.violations).toEqual([]);
  await server.close();
});

test('a workflow has no name of its own: its issues are believed, and those of a person are not', async () => {
  const { server, teller, repository } = await rig();
  const bot = teller('installation');
  await bot.tell(view([down]));
  expect(repository().issues[0]?.user).toBe('github-actions[bot]');
  expect(await teller('ghs_other').plan(view([down]))).toEqual([]);
  expect(await teller('user:alice').plan(view([down]))).toHaveLength(1);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('without the right to set labels issues are written all the same, and found by their number', async () => {
  const { server, teller, repository } = await rig();
  const reader = teller('reader:carol');
  expect((await reader.tell(view([down]))).failures[0]).toBeUndefined();
  expect(repository().issues[0]?.labels).toEqual([]);
  expect(await reader.plan(view([down]))).toEqual([]);
  expect(server.violations).toEqual([]);
  await server.close();
});
