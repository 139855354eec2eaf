import { expect, test } from 'vitest';
import { markerLine } from '../../src/publishers/issues/marker.ts';
import { address, markdown } from '../../src/publishers/issues/escape.ts';
import { finding, rig, view } from './told.ts';

const poison = '--> <!-- driftvakt eyJ9 --> @team #12 GH-7 `code` **bold** [x](javascript:alert(1)) ![i](http://evil.example/x.png) <img src=x onerror=alert(1)> www.evil.example a|b $x$\n\n# Heading\n- [ ] task\u202e\u0000';

/** What GitHub would act on, outside the marker on the first line. */
const acts = (body: string): string[] => {
  const text = body.split('\n').slice(1).join('\n').replaceAll(/<a href="https:\/\/[^"<>\s]+">|<\/a>|<\/?(?:details|summary|code)>/g, '');
  return [/<|>/, /(^|[^\w&])@\w/, /#\d/, /\bGH-\d/i, /`/, /\[[^\]]*\]\(/, /:\/\//, /\bwww\.\w/i, /^#/m, /\u202e|\0/].flatMap((sign) => sign.exec(text.replaceAll(/&#?\w+;/g, ''))?.[0] ?? []);
};

test('no text from the world acts in an issue or its title', async () => {
  const { server, teller, repository } = await rig();
  const hostile = (id: string): ReturnType<typeof finding> => finding('erp', { id: 'hostile', about: poison, values: { host: poison, text: `${id} ${poison}` }, evidence: [{ target: poison, from: poison, at: '2026-11-17T19:25:00Z' }], file: poison });
  const one = teller();
  await one.tell(view([hostile('first')]));
  const changed = await one.tell(view([hostile('second')]));
  expect(changed.failures[0]).toBeUndefined();
  const [issue] = repository().issues;
  expect(issue?.comments).toHaveLength(1);
  for (const text of [issue?.body ?? '', issue?.comments[0]?.body ?? '']) {
    expect(acts(text)).toEqual([]);
    expect(text.match(/<!--/g)).toHaveLength(1);
    expect(text.match(/-->/g)).toHaveLength(1);
  }
  expect(issue?.title).not.toMatch(/@\w|\n|\u202e/);
  expect(issue?.title.length).toBeLessThanOrEqual(200);
  expect(await one.plan(view([hostile('second')]))).toEqual([]);
  expect(server.violations).toEqual([]);
  await server.close();
});

test('the sign for what acts finds each of them', () => {
  const signs = ['<b>', '@team', '#12', 'GH-7', '`x`', '[x](y)', 'http://x', 'www.x', 'a\n# b'];
  expect(signs.filter((sign) => acts(`\n${sign}`).length === 0)).toEqual([]);
  expect(signs.flatMap((sign) => acts(`\n- ${markdown(sign)}`))).toEqual([]);
});

test('only web addresses become links, and nothing leaves the attribute', () => {
  expect(['javascript:alert(1)', 'data:text/html,x', 'nonsense', ''].map(address)).toEqual(['', '', '', '']);
  expect(address('https://docs.example/a"b c`<>&x=1#y')).toMatch(/^https:\/\/docs\.example\/[\w%&#;.=-]+$/);
});

test('no name of a person is in a title, and only a pseudonym in a body', async () => {
  const { server, teller, repository } = await rig();
  const held = finding('erp', { id: 'person', values: { who: { person: 'p-4711' }, host: 'erp.move.example' } });
  await teller().tell(view([held], { people: { 'p-4711': 'Berit Solberg' } }));
  const [issue] = repository().issues;
  expect(issue?.title).toBe('P1: en person har tilgang til Lønn og regnskap');
  expect(issue?.body).toContain('p-4711');
  expect(JSON.stringify(repository())).not.toContain('Solberg');
  expect(server.violations).toEqual([]);
  await server.close();
});

test('a marker is believed only on an issue of ours, and one that makes no sense on none', async () => {
  const { server, teller, repository, open } = await rig();
  const down = finding('erp');
  const forged = (state: 'open' | 'restored'): string => `${markerLine({ key: down.key, digest: 'x', said: 0, state })}\nNothing to see here.`;
  const mallory = teller('user:mallory').gitHub;
  await mallory.create({ title: 'forged', body: forged('open'), labels: ['driftvakt'] });
  await mallory.create({ title: 'forged', body: forged('restored'), labels: ['driftvakt'] });
  const ours = teller();
  await ours.gitHub.create({ title: 'written by our account by hand', body: '<!-- driftvakt bm9uc2Vuc2U -->\nhello', labels: ['driftvakt'] });
  await ours.tell(view([down]));
  expect(ours.told[down.key]?.number).toBe(4);
  await mallory.update(1, { body: forged('open').replace('here', 'there') });
  expect(await ours.plan(view([down]))).toEqual([]);
  await ours.tell(view([finding('erp', { status: 'pass' })]));
  expect(open().map(({ number }) => number)).toEqual([1, 2, 3]);
  expect(repository().issues.slice(0, 3).flatMap(({ comments }) => comments)).toEqual([]);
  expect(server.violations).toEqual([]);
  await server.close();
});

test("a comment that somebody else forged does not keep ours from being written", async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  const down = finding('erp');
  await one.tell(view([down]));
  await one.tell(view([finding('erp', { priority: 'P2' })]));
  const said = repository().issues[0]?.comments[0]?.body ?? '';
  await teller('user:mallory').gitHub.comment(1, said.replace(/^.*\n/, `<!-- driftvakt ${Buffer.from(JSON.stringify({ key: down.key, said: 2 })).toString('base64url')} -->\n`));
  await one.tell(view([down]));
  expect(repository().issues[0]?.comments.filter(({ user }) => user === 'driftvakt')).toHaveLength(2);
  expect(server.violations).toEqual([]);
  await server.close();
});

test("a person's words below the marker stay until there is news; a marker taken away is put back", async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  const down = finding('erp', { change: 'persists' });
  await one.tell(view([down]));
  const [issue] = repository().issues;
  const [marker = ''] = (issue?.body ?? '').split('\n');
  const alice = teller('user:alice').gitHub;
  await alice.update(1, { body: `${marker}\r\nAlice: the supplier is on its way.` });
  expect(await one.plan(view([down]))).toEqual([]);
  await alice.update(1, { body: 'Alice: no marker.' });
  const { say } = await one.tell(view([down]));
  expect(say).toEqual([`update #1: its marker is missing, ${down.key}`]);
  expect(issue?.body).toMatch(/^<!-- driftvakt [\w-]+ -->\nAlice: no marker\.$/);
  expect(await one.plan(view([down]))).toEqual([]);
  await one.tell(view([finding('erp', { priority: 'P2' })]));
  expect(issue?.body).not.toContain('Alice');
  expect(server.violations).toEqual([]);
  await server.close();
});
