// Timelines in the forms that GitHub's API has them, and odd ones: what each entry does to a case, and what it must not.
import { expect, test } from 'vitest';
import type { Case } from '../../src/model/case.ts';
import type { IssueFacts } from '../../src/model/issue.ts';
import probe from '../../src/probes/github-issues.ts';
import { eventIn } from '../../src/world/github-timeline.ts';
import type { Using } from '../../src/observe.ts';

type Entry = Readonly<Record<string, unknown>>;
const user = (login: string, type = 'User'): Entry => ({ login, id: 1, node_id: 'U_1', type, site_admin: false });
const instant = (value: unknown): string => {
  if (typeof value !== 'string' || Number.isNaN(Date.parse(value))) throw new Error('no instant');
  return value;
};
const time = (minutes: number): string => new Date(Date.parse('2026-11-17T09:00:00Z') + minutes * 60_000).toISOString().replace('.000Z', 'Z');
const entry = (event: string, minutes: number, more: Entry = {}): Entry => ({ id: minutes, node_id: 'x', url: 'https://api.github.com/x', event, actor: user('kari'), commit_id: null, commit_url: null, created_at: time(minutes), performed_via_github_app: null, ...more });
const label = (minutes: number, name: string, event: 'labeled' | 'unlabeled' = 'labeled', more: Entry = {}): Entry => entry(event, minutes, { label: { name, color: 'ededed' }, ...more });
const comment = (minutes: number, login: string | null, more: Entry = {}): Entry => entry('commented', minutes, { actor: login === null ? null : user(login), user: login === null ? null : user(login), body: 'x', updated_at: time(minutes), author_association: 'MEMBER', ...more });

const ask = { repository: 'o/r', source: 'estate/move#repository', labels: ['fault'], timeZone: 'Europe/Oslo', staff: { kari: '', hanne: '' }, customers: { ingrid: 'fjordfisk' }, channels: {}, pauses: ['on-hold'] };
async function read(entries: readonly Entry[], more: Partial<IssueFacts> = {}): Promise<Case> {
  const events = entries.flatMap((one) => eventIn(one, instant) ?? []);
  const issue: IssueFacts = { number: 7, title: 't', body: '', labels: ['fault'], state: 'open', createdAt: time(0), updatedAt: time(999), closedAt: null, author: 'ingrid', told: null, events, ...more };
  const { cases: [one] } = await probe.look(ask, { issues: async () => ({ changed: [issue], open: [7], others: [], until: time(999), left: 0 }) } as unknown as Using);
  if (one === undefined) throw new Error('no case');
  return one;
}
const briefly = (events: Case['events'] | undefined): readonly string[] | undefined => events?.map((event) => `${(Date.parse(event.at) - Date.parse(time(0))) / 60_000} ${event.type}${'reason' in event ? ` ${event.reason}` : ''}${'priority' in event ? ` ${event.priority}` : ''}`);
const said = async (entries: readonly Entry[], more: Partial<IssueFacts> = {}): Promise<readonly string[] | undefined> => briefly((await read(entries, more)).events);

test('an assignment answers only where GitHub tells that the one assigned did it himself: it names the assignee as the actor whoever did it', async () => {
  const assigned = (more: Entry = {}): Entry => entry('assigned', 5, { actor: user('kari'), assignee: user('kari'), ...more });
  expect(await said([assigned()])).toEqual(['5 assign']);
  expect(await said([assigned({ assigner: user('ingrid') })])).toEqual(['5 assign']);
  expect(await said([assigned({ assigner: user('triage[bot]', 'Bot') })])).toEqual(['5 assign']);
  expect(await said([assigned({ assigner: user('hanne') })])).toEqual(['5 assign']);
  expect(await said([assigned({ assigner: user('Kari') })])).toEqual(['5 assign', '5 respond']);
  // Copilot, and others who are no staff, are nobody who is on it.
  expect(await said([entry('assigned', 5, { actor: user('Copilot', 'Bot'), assignee: user('Copilot', 'Bot') }), entry('assigned', 6, { actor: user('mallory'), assignee: user('mallory') }), entry('unassigned', 7, { assignee: user('kari') })])).toEqual([]);
});

test('bots and programs in somebody’s name do not answer, whichever way GitHub says that they are', async () => {
  const app = { id: 1, slug: 'auto-reply', name: 'Auto reply' };
  expect(await said([
    comment(1, 'auto-reply[bot]'), comment(2, 'kari', { performed_via_github_app: app }), comment(3, 'kari', { actor: user('kari', 'Bot') }), comment(4, 'kari', { actor: user('kari', 'Mannequin'), user: user('kari', 'Mannequin') }), comment(9, 'kari'),
  ])).toEqual(['9 respond']);
});

test('what is written on a pull request that names the case, a reaction or an edit is no answer', async () => {
  const others = ['cross-referenced', 'referenced', 'connected', 'mentioned', 'subscribed', 'reviewed', 'committed', 'review_requested', 'renamed', 'locked', 'unlocked', 'pinned', 'milestoned', 'marked_as_duplicate', 'transferred', 'converted_to_discussion', 'comment_deleted', 'added_to_project_v2', 'issue_type_added', 'sub_issue_added', 'something-new'];
  expect(await said(others.map((event, index) => entry(event, index)))).toEqual([]);
  // Entries of pull requests have no instant of their own, or no name; and a comment counts when it was made, whenever it was edited.
  expect(await said([{ event: 'committed', sha: 'x' }, { event: 'reviewed', user: user('kari'), submitted_at: time(2) }, {}, { event: null }, comment(3, 'kari', { updated_at: time(90) })])).toEqual(['3 respond']);
});

test('a comment of an account that was deleted may have been the answer: whether it was decides nothing', async () => {
  for (const gone of [comment(2, null), comment(2, 'ghost')]) {
    const one = await read([gone, comment(30, 'kari')]);
    expect([briefly(one.events), briefly(one.otherwise)]).toEqual([['30 respond'], ['2 respond', '30 respond']]);
  }
  expect((await read([comment(2, 'kari'), comment(3, 'ghost')])).otherwise).toBeUndefined();
  // Labels are believed whoever set them.
  expect(await said([label(2, 'P2', 'labeled', { actor: null }), label(3, 'on-hold', 'labeled', { actor: user('ghost') }), label(4, 'on-hold', 'unlabeled', { actor: null })])).toEqual(['3 pause on-hold', '4 resume']);
});

test('entries out of order, at the same second and twice say what they say in order of time', async () => {
  expect(await said([label(20, 'waiting-for-customer', 'unlabeled'), label(10, 'waiting-for-customer'), comment(5, 'kari')])).toEqual(['5 respond', '10 pause waiting-for-customer', '20 resume']);
  expect(await said([label(10, 'on-hold'), label(10, 'on-hold', 'unlabeled'), label(10, 'on-hold'), label(10, 'on-hold', 'unlabeled')])).toEqual(['10 pause on-hold', '10 resume', '10 pause on-hold', '10 resume']);
  const twice = [label(10, 'On-Hold'), label(11, 'on-hold'), label(20, 'on-hold', 'unlabeled'), label(21, 'ON-HOLD', 'unlabeled'), label(30, 'on-hold'), label(40, 'on-hold', 'unlabeled')];
  expect(await said(twice)).toEqual(['10 pause on-hold', '20 resume', '30 pause on-hold', '40 resume']);
  expect((await read(twice)).otherwise).toBeUndefined();
});

test('a waiting label that went or came without an entry, as one that was renamed, leaves open how long it waited', async () => {
  const went = await read([label(10, 'waiting-for-customer'), comment(12, 'kari')]);
  expect([briefly(went.events), briefly(went.otherwise)]).toEqual([['12 respond'], ['10 pause waiting-for-customer', '12 respond']]);
  const came = await read([label(10, 'venter'), comment(12, 'kari')], { labels: ['fault', 'Waiting-For-Customer'] });
  expect([briefly(came.events), briefly(came.otherwise)]).toEqual([['12 respond'], ['0 pause waiting-for-customer', '12 respond']]);
  // Still there, and told: nothing is open.
  expect((await read([label(10, 'waiting-for-customer')], { labels: ['fault', 'waiting-for-customer'] })).otherwise).toBeUndefined();
  // What was not read says nothing of how it came.
  expect((await read([], { labels: ['fault', 'waiting-for-customer'] })).otherwise).toBeUndefined();
});

test('a restoration that is taken back was never said, unless it was reopened since; what was never said takes nothing else back', async () => {
  expect(await said([label(10, 'restored'), label(12, 'restored', 'unlabeled')])).toEqual([]);
  expect(await said([label(10, 'restored'), entry('closed', 11), entry('reopened', 20), label(21, 'restored', 'unlabeled'), label(30, 'restored')])).toEqual(['10 restore', '11 close', '20 reopen', '30 restore']);
  expect(await said([comment(5, 'kari'), label(10, 'restored', 'unlabeled')])).toEqual(['5 respond']);
});

test('of two priorities at once the last set holds; when it is taken off again the other does', async () => {
  const one = await read([label(1, 'P3'), label(10, 'P1'), label(20, 'P1', 'unlabeled')]);
  expect([one.priority, briefly(one.events)]).toEqual(['P3', ['10 priority P1', '20 priority P3']]);
  expect(await said([label(1, 'P3'), label(10, 'P3', 'unlabeled'), label(11, 'P2')])).toEqual(['11 priority P2']);
  expect(await said([label(1, 'P3'), label(10, 'P2'), label(11, 'P3', 'unlabeled')])).toEqual(['10 priority P2']);
  expect((await read([label(10, 'P1', 'unlabeled')])).priority).toBeNull();
  // One that came without an entry is known by the label that it has.
  expect((await read([comment(1, 'kari')], { labels: ['fault', 'P2'] })).priority).toBe('P2');
});

test('an issue that became a discussion, or was closed in another way without an entry, was closed when it says so', async () => {
  expect(await said([entry('converted_to_discussion', 30), entry('locked', 30)], { state: 'closed', closedAt: time(30) })).toEqual(['30 close']);
  expect(await said([entry('closed', 30, { state_reason: 'not_planned' }), entry('reopened', 40)], { state: 'closed', closedAt: time(50) })).toEqual(['30 close', '40 reopen', '50 close']);
});

test('what has no instant is no timeline: the whole list is not believed', () => {
  expect(() => eventIn(entry('closed', 1, { created_at: 'yesterday' }), instant)).toThrow('no instant');
  expect(() => eventIn(comment(1, 'kari', { created_at: null }), instant)).toThrow('no instant');
});
