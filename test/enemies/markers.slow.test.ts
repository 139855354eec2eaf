// People who may edit our issues, and what they may write into a marker.
import { expect, test } from 'vitest';
import { markerOf } from '../../src/publishers/issues/marker.ts';
import { finding, rig, view } from '../publishers/told.ts';

const line = (marker: object): string => `<!-- driftvakt ${Buffer.from(JSON.stringify(marker)).toString('base64url')} -->`;
const right = { key: 'works/service/erp#tcp', digest: 'x', said: 0, state: 'open', episode: 'e', status: 'fail', priority: 'P1', due: '2026-11-17T21:15:00Z', rows: 2, message: { control: 'works', id: 'down', values: { host: 'erp.example', when: { date: '2026-11-17' }, list: { list: ['a'] } } } };
const wrong: Readonly<Record<string, unknown>> = {
  'a number below none': { said: -1 }, 'a number near the end': { said: Number.MAX_SAFE_INTEGER }, 'rows that are none': { rows: { toString: 5 } }, 'a status there is not': { status: 'constructor' },
  'a priority there is not': { priority: 'P0' }, 'a priority that acts': { priority: '@team' }, 'a deadline that is none': { due: 5 }, 'a deadline beyond all': { due: '+999999-01-01T00:00:00Z' }, 'an episode that is none': { episode: 5 },
  'a message that is none': { message: 'x' }, 'a message with a number for an id': { message: { control: 'works', id: 5, values: {} } }, 'a message without values': { message: { control: 'works', id: 'down' } },
  'a value that is null': { message: { control: 'works', id: 'down', values: { host: null } } }, 'a value that is a number': { message: { control: 'works', id: 'down', values: { host: 5 } } },
  'a date that is none': { message: { control: 'works', id: 'expires', values: { date: { date: 'never' } } } }, 'an instant that is none': { message: { control: 'works', id: 'down', values: { host: { instant: 'never' } } } },
  'a list of numbers': { message: { control: 'works', id: 'down', values: { host: { list: [5] } } } }, 'a count of text': { message: { control: 'works', id: 'down', values: { host: { count: 'x' } } } },
  'the members of no object': { message: { control: '__proto__', id: 'constructor', values: {} } }, 'an id of no text': { message: { control: 'works', id: 'constructor', values: {} } },
};

test('a marker as we write it is understood', () => {
  expect(markerOf(`${line(right)}\ntext`)).toEqual(right);
});

test.each(Object.entries(wrong))('%s in a marker of ours stops nobody from being told', async (_name, lie) => {
  const { server, teller, repository } = await rig();
  const one = teller();
  await one.tell(view([finding('erp')]));
  const [issue] = repository().issues;
  if (issue === undefined) throw new Error('no issue was opened');
  issue.body = `${line({ ...right, ...(lie as object) })}\ntext`;
  const both = [finding('erp', { priority: 'P2', id: 'slow', values: { host: 'erp.move.example', time: { milliseconds: 5 }, limit: { milliseconds: 4 } } }), finding('crm')];
  const { failures } = await one.tell(view(both));
  expect(failures).toEqual([]);
  expect(repository().issues).toHaveLength(2);
  await one.tell(view([finding('erp', { status: 'pass' }), finding('crm', { status: 'pass' })]));
  expect(repository().issues.map(({ state }) => state)).toEqual(['closed', 'closed']);
  const all = repository().issues.flatMap(({ body, comments }) => [body, ...comments.map((comment) => comment.body)]).join('\n');
  expect(all).not.toMatch(/@team|undefined|\[object|NaN|Invalid|native code/);
  expect(await one.plan(view([finding('erp', { status: 'pass' }), finding('crm', { status: 'pass' })]))).toEqual([]);
  await server.close();
});

test('an issue of ours whose marker names another key stays what the evidence says, and the other key gets its own', async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  const both = [finding('erp'), finding('crm')];
  await one.tell(view([finding('erp')]));
  const [issue] = repository().issues;
  if (issue === undefined) throw new Error('no issue was opened');
  issue.body = (issue.body ?? '').replace(/^.*\n/, `${line({ ...right, key: 'works/service/crm#tcp' })}\n`);
  await one.tell(view(both));
  expect(one.told).toMatchObject({ 'works/service/erp#tcp': { number: 1 }, 'works/service/crm#tcp': { number: 2 } });
  expect(await one.plan(view(both))).toEqual([]);
  expect(repository().issues.map(({ state }) => state)).toEqual(['open', 'open']);
  await server.close();
});

test('our own marker pasted into an issue of another author moves nothing', async () => {
  const { server, teller, repository } = await rig();
  const one = teller();
  await one.tell(view([finding('erp')]));
  const body = repository().issues[0]?.body ?? '';
  const mallory = teller('user:mallory').gitHub;
  for (let copy = 0; copy < 3; copy += 1) await mallory.create({ title: 'P1: copy', body, labels: ['driftvakt'] });
  expect(await one.plan(view([finding('erp')]))).toEqual([]);
  await one.tell(view([finding('erp', { status: 'pass' })]));
  expect(repository().issues.map(({ state, comments }) => [state, comments.length])).toEqual([['closed', 1], ['open', 0], ['open', 0], ['open', 0]]);
  await server.close();
});
