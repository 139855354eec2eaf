import { shortened } from '../text/printable.ts';

/**
 * What went wrong with GitHub: a limit was met, the token may not, there is no such thing, GitHub or the network broke,
 * the answer is not whole, or what was sent is not valid.
 */
export type GitHubFault = 'limit' | 'refused' | 'missing' | 'broken' | 'incomplete' | 'invalid';

/** GitHub did not do as asked. The message is one sentence for people, which steers no terminal, and says what they can do. */
export class GitHubError extends Error {
  readonly fault: GitHubFault;
  /** Whether it may have been done although no good answer came: look before asking again. */
  readonly lost: boolean;
  /** When it may be asked again, where a limit was met: ISO instant. */
  readonly until: string | undefined;
  /** The status of the answer, where there was one. */
  readonly status: number | undefined;

  constructor(fault: GitHubFault, message: string, more: { readonly lost?: boolean; readonly until?: string; readonly status?: number; readonly cause?: unknown } = {}) {
    super(shortened(message, 800), { cause: more.cause });
    this.name = 'GitHubError';
    this.fault = fault;
    this.lost = more.lost ?? false;
    this.until = more.until;
    this.status = more.status;
  }
}

/** A refusal by its status and headers -> the error that says what to do. `now` is epoch milliseconds. */
export function refusal(status: number, headers: Readonly<Record<string, unknown>>, said: string, repository: string, method: string, now: number): GitHubError {
  const text = said.replaceAll(/\s+/g, ' ').slice(0, 300);
  const until = limitedUntil(status, headers, text, now);
  if (until !== undefined) return new GitHubError('limit', `GitHub's rate limit is met; it may be asked again at ${until} (${status}: ${text})`, { until, status });
  if (status === 401) return new GitHubError('refused', `GitHub does not accept the token (401: ${text}): GITHUB_TOKEN is wrong or has expired`, { status });
  if (status === 403) return new GitHubError('refused', `the token lacks a permission on ${repository} (403: ${text}): it needs “Issues: ${method === 'GET' ? 'read' : 'read and write'}”`, { status });
  if (status === 404) return new GitHubError('missing', `GitHub shows this token no such thing in ${repository} (404): the name may be wrong, or the token lacks “Issues: read and write” there`, { status });
  if (status === 410) return new GitHubError('missing', `it is gone, or issues are turned off in ${repository} (410: ${text})`, { status });
  if (status < 500) return new GitHubError('invalid', `GitHub refuses what was sent (${status}: ${text})`, { status });
  return new GitHubError('broken', `GitHub failed (${status}: ${text})`, { lost: method !== 'GET', status });
}

// https://docs.github.com/en/rest/using-the-rest-api/best-practices-for-using-the-rest-api
function limitedUntil(status: number, headers: Readonly<Record<string, unknown>>, said: string, now: number): string | undefined {
  if (status !== 403 && status !== 429) return undefined;
  if (headers['retry-after'] !== undefined) return instant(Number(headers['retry-after']) * 1000 + now, now);
  if (String(headers['x-ratelimit-remaining']) === '0') return instant(Number(headers['x-ratelimit-reset']) * 1000, now);
  return status === 429 || /rate limit/i.test(said) ? instant(Number.NaN, now) : undefined;
}

const minute = 60_000;
const century = 100 * 365 * 86_400_000;

/** What GitHub says of when: a minute from now where it is past, or no instant that people could read. */
function instant(epoch: number, now: number): string {
  const believed = Number.isFinite(epoch) && epoch >= now && epoch <= now + century ? epoch : now + minute;
  return new Date(believed).toISOString().replace(/\.\d+Z$/, 'Z');
}
