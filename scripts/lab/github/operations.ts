// What each operation does to the state.
import type { Documents } from './documents.ts';
import { changed, happened } from './happened.ts';
import { labelOf, repositoryOf, type Issue, type Repository, type State } from './state.ts';

/** An answer that is no success. */
export class Refusal extends Error {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message);
    this.status = status;
    this.headers = headers;
  }
}

/** Who asks: `push` may set labels and edit what others wrote; an installation is nobody's login. */
export interface Asker {
  readonly login: string;
  readonly push: boolean;
  readonly installation: boolean;
}

export interface Call {
  readonly state: State;
  readonly show: Documents;
  readonly as: Asker;
  readonly inPath: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
  readonly now: string;
  /** One page of a list; sets the Link header. */
  page<T>(items: readonly T[]): readonly T[];
}

export interface Reply {
  readonly status: number;
  readonly body: unknown;
}

export const operations: Readonly<Record<string, (call: Call) => Reply>> = {
  'users/get-authenticated': ({ as, show }) => {
    if (as.installation) throw new Refusal(403, 'Resource not accessible by integration');
    return ok(show.self(as.login));
  },
  'repos/get': (call) => ok(call.show.repository(repository(call), call.as.push)),
  'issues/list-for-repo': (call) => {
    const { state = 'open', labels, creator, since, sort = 'created', direction = 'desc' } = call.query;
    const wanted = labels?.toLowerCase().split(',').filter((name) => name !== '') ?? [];
    const stamp = (one: Issue): string => (sort === 'updated' ? one.updatedAt : one.createdAt);
    const found = repository(call).issues.filter((one) => one.deleted === undefined
      && (state === 'all' || one.state === state) && (creator === undefined || one.user === creator) && (since === undefined || one.updatedAt >= since)
      && wanted.every((name) => one.labels.some((own) => own.toLowerCase() === name)));
    found.sort((a, b) => (stamp(a) < stamp(b) ? -1 : stamp(a) > stamp(b) ? 1 : a.number - b.number));
    if (direction === 'desc') found.reverse();
    return ok(call.page(found).map((one) => call.show.issue(one, repository(call))));
  },
  'issues/get': (call) => ok(call.show.issue(issue(call), repository(call))),
  'issues/create': (call) => {
    const { state, as, now, body } = call;
    const home = repository(call);
    const title = String(body['title'] ?? '');
    bounded(title, 256, 'title');
    bounded(body['body'], 65_536, 'body');
    const number = Math.max(0, ...home.issues.map((one) => one.number)) + 1;
    const made: Issue = {
      id: state.nextId++, number, title, body: (body['body'] as string | undefined) ?? null, user: as.login, state: 'open', stateReason: null,
      labels: [], createdAt: now, updatedAt: now, closedAt: null, comments: [],
    };
    home.issues.push(made);
    if (as.push) changed(call, made, { labels: names(call, home), assignees: body['assignees'] as string[] | undefined });
    return { status: 201, body: call.show.issue(made, home) };
  },
  'issues/update': (call) => {
    const one = issue(call);
    const { body, as, now } = call;
    if (!as.push && one.user !== as.login) throw new Refusal(403, 'Must have admin rights to Repository.');
    bounded(body['title'], 256, 'title');
    bounded(body['body'], 65_536, 'body');
    if (typeof body['title'] === 'string') one.title = body['title'];
    if ('body' in body) one.body = body['body'] as string | null;
    if (as.push) changed(call, one, { labels: Array.isArray(body['labels']) ? names(call, repository(call)) : undefined, assignees: body['assignees'] as string[] | undefined });
    if (body['state'] === 'closed' && one.state === 'open') {
      Object.assign(one, { state: 'closed', closedAt: now, stateReason: body['state_reason'] ?? 'completed' });
      happened(call, one, 'closed');
    }
    if (body['state'] === 'open' && one.state === 'closed') {
      Object.assign(one, { state: 'open', closedAt: null, stateReason: 'reopened' });
      happened(call, one, 'reopened');
    }
    one.updatedAt = now;
    return ok(call.show.issue(one, repository(call)));
  },
  'issues/list-comments': (call) => ok(call.page(issue(call).comments).map((one) => call.show.comment(one, issue(call), repository(call)))),
  'issues/create-comment': (call) => {
    const one = issue(call);
    const text = String(call.body['body'] ?? '');
    bounded(text, 65_536, 'body');
    if (one.comments.length >= 2500) throw new Refusal(403, 'Commenting is disabled on issues with more than 2500 comments');
    const comment = { id: call.state.nextId++, user: call.as.login, body: text, createdAt: call.now };
    one.comments.push(comment);
    one.updatedAt = call.now;
    return { status: 201, body: call.show.comment(comment, one, repository(call)) };
  },
  'issues/list-labels-for-repo': (call) => ok(call.page(repository(call).labels).map((one) => call.show.label(one, repository(call)))),
  'issues/create-label': (call) => {
    if (!call.as.push) throw new Refusal(403, 'Resource not accessible by personal access token');
    const name = String(call.body['name'] ?? '');
    bounded(name, 50, 'name');
    bounded(call.body['description'], 100, 'description');
    const home = repository(call);
    if (home.labels.some((one) => one.name.toLowerCase() === name.toLowerCase())) throw new Refusal(422, 'Validation Failed: already_exists');
    const label = { id: call.state.nextId++, name, color: String(call.body['color'] ?? 'ededed'), description: (call.body['description'] as string | undefined) ?? null };
    home.labels.push(label);
    return { status: 201, body: call.show.label(label, home) };
  },
  'issues/list-labels-on-issue': (call) => ok(call.page(issue(call).labels).map((name) => call.show.label(labelOf(call.state, repository(call), name), repository(call)))),
  'issues/add-labels': (call) => {
    const one = issue(call);
    if (call.as.push) changed(call, one, { labels: [...new Set([...one.labels, ...names(call, repository(call))])] });
    return ok(one.labels.map((name) => call.show.label(labelOf(call.state, repository(call), name), repository(call))));
  },
  'issues/remove-label': (call) => {
    const one = issue(call);
    if (!call.as.push) throw new Refusal(403, 'Must have admin rights to Repository.');
    const name = (call.inPath['name'] ?? '').toLowerCase();
    if (!one.labels.some((label) => label.toLowerCase() === name)) throw new Refusal(404, 'Label does not exist');
    changed(call, one, { labels: one.labels.filter((label) => label.toLowerCase() !== name) });
    return ok(one.labels.map((label) => call.show.label(labelOf(call.state, repository(call), label), repository(call))));
  },
  'issues/add-assignees': (call) => {
    const one = issue(call);
    // Whoever may not is not told so: GitHub leaves the assignees as they are.
    if (call.as.push) changed(call, one, { assignees: [...new Set([...(one.assignees ?? []), ...(call.body['assignees'] as string[])])] });
    return { status: 201, body: call.show.issue(one, repository(call)) };
  },
  'issues/list-events-for-timeline': (call) => {
    const one = issue(call);
    const entries = [...(one.events ?? []), ...one.comments].toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : a.createdAt > b.createdAt ? 1 : a.id - b.id));
    return ok(call.page(entries).map((entry) => call.show.happened(entry, one, repository(call))));
  },
};

const ok = (body: unknown): Reply => ({ status: 200, body });

const repository = ({ state, inPath }: Call): Repository => repositoryOf(state, inPath['owner'] ?? '', inPath['repo'] ?? '');

function issue(call: Call): Issue {
  const found = repository(call).issues.find(({ number }) => number === Number(call.inPath['issue_number']));
  if (found === undefined) throw new Refusal(404, 'Not Found');
  if (found.deleted) throw new Refusal(410, 'This issue was deleted');
  return found;
}

function names(call: Call, home: Repository): string[] {
  const wanted = ((call.body['labels'] ?? []) as (string | { name: string })[]).map((one) => (typeof one === 'string' ? one : one.name));
  for (const name of wanted) bounded(name, 50, 'label');
  return [...new Set(wanted.map((name) => labelOf(call.state, home, name).name))];
}

function bounded(value: unknown, most: number, name: string): void {
  if (typeof value === 'string' && [...value].length > most) throw new Refusal(422, `Validation Failed: ${name} is too long (maximum is ${most} characters)`);
}
