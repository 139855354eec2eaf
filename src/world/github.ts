import { Octokit } from '@octokit/rest';
import { formats } from '../text/formats.ts';
import { GitHubError, refusal } from './github-error.ts';
import { guardedFetch } from './github-fetch.ts';
import type { IssueEvent, ReadIssues } from '../model/issue.ts';
import { readIssues, type KnownIssues } from './github-read.ts';
import { eventIn } from './github-timeline.ts';

/** Where GitHub is and as whom it is asked. The caller reads the environment. */
export interface GitHubAccess {
  /** GITHUB_API_URL; `https://api.github.com` by default. */
  readonly api?: string | undefined;
  readonly token: string;
  /** `owner/name`. */
  readonly repository: string;
  /** Of driftvakt, for the User-Agent. */
  readonly version?: string;
  /** The account that the token writes as, where GitHub does not say: an App's own, as `driftvakt[bot]`. */
  readonly login?: string | undefined;
  /** Milliseconds for one request; default 30,000. */
  readonly timeout?: number;
  /** Milliseconds between writes; default 1,000, as GitHub asks for. */
  readonly writeGap?: number;
  readonly signal?: AbortSignal;
  pause?(milliseconds: number): Promise<void>;
}

export interface GitHubIssue {
  readonly number: number;
  readonly title: string;
  readonly body: string;
  readonly labels: readonly string[];
  readonly state: 'open' | 'closed';
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly closedAt: string | null;
  readonly author: string;
  /** How many comments it has. */
  readonly comments: number;
}

export interface GitHubComment {
  readonly author: string;
  readonly body: string;
}

export interface IssueChange {
  readonly title?: string;
  readonly body?: string;
  readonly labels?: readonly string[];
  readonly state?: 'open' | 'closed';
  readonly reason?: 'completed' | 'not_planned' | 'duplicate';
}

export type GitHub = ReturnType<typeof github>;

const mostPages = 200;
const mostEntries = 10_000;

/**
 * The issues of one repository. Every method throws `GitHubError`; an answer is whole and of the right shape, or it
 * throws. Reading is repeated when GitHub stumbles, writing never; writes are at least a second apart.
 */
export function github(access: GitHubAccess) {
  const { repository, token, signal } = access;
  const api = (access.api ?? 'https://api.github.com').replace(/\/+$/, '');
  const quiet = (): void => undefined;
  const octokit = new Octokit({
    auth: token,
    baseUrl: api,
    userAgent: `driftvakt/${access.version ?? '0'}`,
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    request: {
      fetch: guardedFetch({
        api, timeout: access.timeout ?? 30_000, writeGap: access.writeGap ?? 1000, signal,
        pause: access.pause ?? ((milliseconds) => new Promise((done) => setTimeout(done, milliseconds))),
      }),
    },
  });
  octokit.hook.before('request', (options) => {
    options.headers['x-github-api-version'] = '2022-11-28';
  });

  const ask = async (method: string, url: string, parameters: Readonly<Record<string, unknown>> = {}): Promise<{ data: unknown; headers: Readonly<Record<string, unknown>> }> => {
    try {
      return await octokit.request({ method, url, ...parameters } as never);
    } catch (error) {
      throw translated(error, repository, method);
    }
  };
  const pages = async <T>(url: string, parameters: Readonly<Record<string, unknown>>, shape: (item: unknown) => T, enough: (item: T) => boolean = () => false): Promise<T[]> => {
    const found: T[] = [];
    const seen = new Set<string>();
    let next: string | undefined = url;
    for (let page = 0; next !== undefined; page += 1) {
      const { data, headers } = await (page === 0 ? ask('GET', url, { per_page: 100, ...parameters }) : ask('GET', next));
      if (!Array.isArray(data)) throw misshapen('a list');
      for (const item of data) {
        const one = shape(item);
        if (enough(one)) return found;
        found.push(one);
      }
      next = linkToNext(headers['link'], api);
      if (next !== undefined && (seen.has(next) || data.length === 0 || page >= mostPages)) throw misshapen('a list that ends');
      if (next !== undefined) seen.add(next);
    }
    return found;
  };
  const base = `/repos/${repository.split('/').map(encodeURIComponent).join('/')}`;

  const gitHub = {
    /** The account that the token writes as; null where GitHub does not say, as for a workflow's token. */
    async whoami(): Promise<string | null> {
      if (access.login !== undefined) return access.login;
      try {
        return text(members((await ask('GET', '/user')).data)['login'], 'a login');
      } catch (error) {
        if (error instanceof GitHubError && error.status === 403 && error.fault === 'refused') return null;
        throw error;
      }
    },
    /** Every issue with all of the labels, oldest first; no pull requests. With `since` only what changed then or later. */
    async list(question: { readonly labels: readonly string[]; readonly state: 'open' | 'closed' | 'all'; readonly since?: string }): Promise<GitHubIssue[]> {
      const found = await pages(`${base}/issues`, { ...(question.labels.length > 0 && { labels: question.labels.join(',') }), state: question.state, ...(question.since !== undefined && { since: question.since }), sort: 'created', direction: 'asc' }, issueOrPull);
      return [...new Map(found.filter(({ pull }) => !pull).map(({ issue }) => [issue.number, issue])).values()];
    },
    /** The highest number given so far in the repository, pull requests counted; 0 when there is none. */
    async highest(): Promise<number> {
      const { data } = await ask('GET', `${base}/issues`, { state: 'all', sort: 'created', direction: 'desc', per_page: 1 });
      if (!Array.isArray(data)) throw misshapen('a list');
      return data.length === 0 ? 0 : issueOrPull(data[0]).issue.number;
    },
    /** Every issue with a higher number, whatever its labels, newest first. */
    async newer(than: number): Promise<GitHubIssue[]> {
      // Few are newer as a rule, and bodies are long.
      const found = await pages(`${base}/issues`, { state: 'all', sort: 'created', direction: 'desc', per_page: 10 }, issueOrPull, ({ issue }) => issue.number <= than);
      return found.filter(({ pull }) => !pull).map(({ issue }) => issue);
    },
    /** One issue; nothing when it was deleted or moved to another repository. */
    async get(number: number): Promise<GitHubIssue | undefined> {
      try {
        const { issue } = issueOrPull((await ask('GET', `${base}/issues/{issue_number}`, { issue_number: number })).data);
        return issue.number === number ? issue : undefined;
      } catch (error) {
        if (error instanceof GitHubError && error.fault === 'missing') return undefined;
        throw error;
      }
    },
    async create(issue: { readonly title: string; readonly body: string; readonly labels: readonly string[] }): Promise<GitHubIssue> {
      return issueOrPull((await ask('POST', `${base}/issues`, issue)).data, true).issue;
    },
    async update(number: number, { reason, ...change }: IssueChange): Promise<GitHubIssue> {
      return issueOrPull((await ask('PATCH', `${base}/issues/{issue_number}`, { issue_number: number, ...change, ...(reason && { state_reason: reason }) })).data).issue;
    },
    /** All comments, oldest first. */
    comments: (number: number): Promise<GitHubComment[]> => pages(`${base}/issues/${number}/comments`, {}, (item) => {
      const one = members(item);
      return { author: loginOf(one['user']), body: text(one['body'], 'a comment') };
    }),
    /** What was done to an issue, oldest first; of more than 10,000 entries the first. */
    async timeline(number: number): Promise<IssueEvent[]> {
      let entries = 0;
      const found = await pages(`${base}/issues/${number}/timeline`, {}, (item) => eventIn(members(item), instant), () => (entries += 1) > mostEntries);
      return found.filter((event) => event !== undefined);
    },
    async comment(number: number, body: string): Promise<void> {
      const made = members((await ask('POST', `${base}/issues/{issue_number}/comments`, { issue_number: number, body })).data);
      if (text(made['body'], 'a comment').trim() !== body.trim()) throw new GitHubError('broken', `GitHub kept another comment on #${number} than was sent`);
    },
    /** The names of the repository's labels. */
    labels: (): Promise<string[]> => pages(`${base}/labels`, {}, (item) => text(members(item)['name'], 'a label')),
    /** Makes a label; one that is there already stays as it is. */
    async createLabel(label: { readonly name: string; readonly color: string; readonly description: string }): Promise<void> {
      try {
        await ask('POST', `${base}/labels`, label);
      } catch (error) {
        if (!(error instanceof GitHubError && error.fault === 'invalid' && error.message.includes('already_exists'))) throw error;
      }
    },
  };
  /** For readers: what people report and what is done about it, asked for no longer than the signal of the look. Throws `CouldNotAsk`. */
  const issues = (labels: readonly string[], known: KnownIssues, within?: AbortSignal): Promise<ReadIssues> =>
    readIssues(within === undefined ? gitHub : github({ ...access, signal: AbortSignal.any([within, ...(signal ? [signal] : [])]) }), labels, known);
  return { ...gitHub, issues };
}

function translated(error: unknown, repository: string, method: string): GitHubError {
  const { cause, status, response } = error as { cause?: unknown; status?: number; response?: { headers: Readonly<Record<string, unknown>>; data: unknown } };
  if (error instanceof GitHubError) return error;
  if (cause instanceof GitHubError) return cause;
  if (status === undefined || response === undefined) return new GitHubError('broken', `GitHub could not be asked: ${String(error)}`, { lost: method !== 'GET', cause: error });
  return refusal(status, response.headers, error instanceof Error ? error.message : '', repository, method, Date.now());
}

function linkToNext(link: unknown, api: string): string | undefined {
  const next = typeof link === 'string' ? /<([^<>]+)>;\s*rel="next"/.exec(link)?.[1] : undefined;
  if (next !== undefined && URL.parse(next)?.origin !== new URL(api).origin) throw misshapen('a link within its own address');
  return next;
}

const misshapen = (due: string): GitHubError => new GitHubError('incomplete', `GitHub's answer is not ${due}`);

function issueOrPull(item: unknown, lost = false): { readonly issue: GitHubIssue; readonly pull: boolean } {
  const one = members(item);
  const { number, state } = one;
  const comments = one['comments'] ?? 0;
  if (!isCount(number) || number === 0 || !isCount(comments) || (state !== 'open' && state !== 'closed') || !Array.isArray(one['labels'])) {
    throw new GitHubError('incomplete', "GitHub's answer is not an issue", { lost });
  }
  const labels = one['labels'].map((label: unknown) => (typeof label === 'string' ? label : text(members(label)['name'], 'a label')));
  const issue: GitHubIssue = {
    number, title: text(one['title'], 'an issue'), body: one['body'] === null || one['body'] === undefined ? '' : text(one['body'], 'an issue'), labels, state,
    createdAt: instant(one['created_at']), updatedAt: instant(one['updated_at'] ?? one['created_at']), closedAt: one['closed_at'] === null || one['closed_at'] === undefined ? null : instant(one['closed_at']), author: loginOf(one['user']),
    comments,
  };
  return { issue, pull: one['pull_request'] !== undefined };
}

/** A deleted account is nobody. */
const loginOf = (user: unknown): string => (user === null || user === undefined ? '' : text(members(user)['login'], 'an account'));

function members(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) throw misshapen('a document');
  return value as Record<string, unknown>;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;

function instant(value: unknown): string {
  if (typeof value !== 'string' || !formats['date-time'](value)) throw misshapen('an issue with its instants');
  return value;
}

function text(value: unknown, due: string): string {
  if (typeof value !== 'string') throw misshapen(due);
  return value;
}
