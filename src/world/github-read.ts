import { CouldNotAsk } from '../observe.ts';
import type { IssueEvent, IssueFacts, ReadIssues } from '../model/issue.ts';
import type { ToldKeys } from '../model/told.ts';
import { GitHubError } from './github-error.ts';
import type { GitHubIssue } from './github.ts';

interface Asked {
  whoami(): Promise<string | null>;
  list(question: { readonly labels: readonly string[]; readonly state: 'open' | 'all'; readonly since?: string }): Promise<readonly GitHubIssue[]>;
  timeline(number: number): Promise<readonly IssueEvent[]>;
}

/** What the evidence holds of the issues. */
export interface KnownIssues {
  /** Told key -> the issue: our own issues are known by it, never by their text. */
  readonly told: ToldKeys;
  /** When each issue that is known had changed when it was last read. */
  readonly updated: ReadonlyMap<number, string>;
  /** Nothing that changed before has to be read again: ISO instant. */
  readonly since: string;
}

const most = 5000;
// Of a limit of 1,000 requests an hour (a workflow's token) a run every five minutes may take so many.
const mostEvents = 20_000;
const mostTimelines = 60;

/**
 * The issues with one of the labels, and our own that the evidence knows. Those that changed are read with their timelines, the open ones
 * first, as many as one run may ask for; the rest is left for the next. What GitHub refuses or answers in part is thrown as
 * `CouldNotAsk`: a list that is not whole says nothing.
 */
export async function readIssues(gitHub: Asked, labels: readonly string[], known: KnownIssues): Promise<ReadIssues> {
  try {
    const me = (await gitHub.whoami()) ?? 'github-actions[bot]';
    const keys = new Map(Object.entries(known.told).map(([key, { number, author }]) => [`${number} ${author}`, key]));
    const keyOf = ({ number, author }: GitHubIssue): string | null => keys.get(`${number} ${author}`) ?? null;
    // Our own that the evidence does not know tell nobody of what: its text may have been edited.
    const isAsked = (one: GitHubIssue): boolean => keyOf(one) !== null || (one.labels.some((label) => labels.includes(label)) && !(one.author === me && one.body.startsWith('<!-- driftvakt ')));
    const open = whole(await gitHub.list({ labels: [], state: 'open' }));
    const recent = whole(await gitHub.list({ labels: [], state: 'all', since: known.since }));
    const all = [...new Map([...open, ...recent].map((one) => [one.number, one])).values()];
    const changed = all.filter((one) => isAsked(one) && known.updated.get(one.number) !== one.updatedAt);
    const facts: IssueFacts[] = [];
    const left: GitHubIssue[] = [];
    let events = 0;
    for (const issue of changed.toSorted((a, b) => Number(a.state === 'closed') - Number(b.state === 'closed') || compare(a.updatedAt, b.updatedAt))) {
      const { comments: _, ...rest } = issue;
      const isRead = facts.length < mostTimelines && events < mostEvents;
      if (!isRead) left.push(issue);
      // An open one is known to be there even where what happened to it has to wait.
      if (!isRead && issue.state === 'closed') continue;
      const happened = isRead ? await gitHub.timeline(issue.number) : [];
      // What we do under the account of a person is still a program's.
      events += happened.length;
      facts.push({ ...rest, updatedAt: isRead ? issue.updatedAt : null, told: keyOf(issue), events: happened.map((event) => (event.account === me ? { ...event, isProgram: true } : event)) });
    }
    const until = left.length === 0 ? all.map(({ updatedAt }) => updatedAt).toSorted(compare).at(-1) : left.map(({ updatedAt }) => updatedAt).toSorted(compare)[0];
    return {
      changed: facts.toSorted((a, b) => a.number - b.number), left: left.length, until: until === undefined || compare(until, known.since) < 0 ? known.since : until,
      open: open.filter(isAsked).map(({ number }) => number), others: all.filter((one) => known.updated.has(one.number) && !isAsked(one)).map(({ number }) => number),
    };
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    throw new CouldNotAsk(error.fault === 'incomplete' ? 'answer-incomplete' : error.fault === 'broken' ? 'answer-missing' : 'answer-refused', error.message);
  }
}

const compare = (a: string, b: string): number => Date.parse(a) - Date.parse(b);

function whole(found: readonly GitHubIssue[]): readonly GitHubIssue[] {
  if (found.length > most) throw new CouldNotAsk('answer-incomplete', `${found.length} issues are more than the ${most} that are read`);
  return found;
}
