import { GitHubError } from './github-error.ts';

/** How requests are sent. Times in milliseconds. */
export interface Sending {
  /** The API's address; nothing else is ever asked. */
  readonly api: string;
  readonly timeout: number;
  /** Between the end of one write and the beginning of the next. */
  readonly writeGap: number;
  readonly signal: AbortSignal | undefined;
  pause(milliseconds: number): Promise<void>;
}

const mostBytes = 32 * 1024 * 1024;
const attempts = 3;
const transient = new Set([500, 502, 503, 504]);

/**
 * A `fetch` for octokit, which takes an answer that was cut off for an empty one: here an answer is whole, bounded and
 * JSON, or it throws `GitHubError`. Only GETs are tried again and only they follow redirects, within the API's address.
 */
export function guardedFetch(sending: Sending): typeof fetch {
  const origin = new URL(sending.api).origin;
  let lastWrite = Number.NEGATIVE_INFINITY;

  const once = async (url: string, options: RequestInit): Promise<Response> => {
    const signals = [AbortSignal.timeout(sending.timeout), ...(sending.signal ? [sending.signal] : []), ...(options.signal ? [options.signal] : [])];
    const response = await fetch(url, { ...options, redirect: 'manual', signal: AbortSignal.any(signals) });
    try {
      return whole(response, await read(response));
    } catch (error) {
      if (error instanceof GitHubError) throw error;
      const said = error instanceof SyntaxError ? 'it is not the JSON it should be' : error instanceof Error ? error.message : String(error);
      throw new GitHubError('incomplete', `an answer of GitHub is not whole: ${said.slice(0, 200)}`, { lost: options.method !== undefined && options.method !== 'GET', cause: error });
    }
  };

  const get = async (url: string, options: RequestInit): Promise<Response> => {
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt === attempts || sending.signal?.aborted === true;
      try {
        const response = await once(url, options);
        if (!transient.has(response.status) || last) return response;
      } catch (error) {
        if (last || (error instanceof GitHubError && error.fault === 'invalid')) throw broken(error, false);
      }
      await sending.pause(1000 * 2 ** (attempt - 1));
    }
  };

  const follow = async (url: string, options: RequestInit, hops: number): Promise<Response> => {
    const to = URL.parse(url)?.origin;
    if (to !== origin) throw new GitHubError('invalid', `GitHub sends us to another address: ${to ?? url}`);
    const response = await get(url, options);
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || response.status === 304 || location === null) return response;
    if (hops === 0) throw new GitHubError('invalid', 'GitHub redirects without end');
    return follow(URL.parse(location, url)?.href ?? location, options, hops - 1);
  };

  return async (input, options = {}) => {
    const url = String(input);
    if ((options.method ?? 'GET') === 'GET') return follow(url, options, 3);
    const wait = lastWrite + sending.writeGap - performance.now();
    if (wait > 0) await sending.pause(wait);
    try {
      const response = await once(url, options);
      if (response.status >= 300 && response.status < 400) throw new GitHubError('invalid', 'the repository has been renamed or moved: write its new name into the Estate');
      return response;
    } catch (error) {
      throw broken(error, true);
    } finally {
      lastWrite = performance.now();
    }
  };
}

/** The body, whole and bounded. */
async function read(response: Response): Promise<string> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of response.body ?? []) {
    bytes += part.byteLength;
    if (bytes > mostBytes) throw new GitHubError('invalid', 'an answer of GitHub is too large');
    parts.push(part);
  }
  const promised = response.headers.get('content-length');
  if (promised !== null && response.headers.get('content-encoding') === null && Number(promised) !== bytes) throw new Error(`the answer has ${bytes} bytes of ${promised}`);
  return Buffer.concat(parts).toString('utf8');
}

function whole(response: Response, text: string): Response {
  const { status } = response;
  if (status === 204 || status === 304) return new Response(null, { status, headers: response.headers });
  if (status >= 200 && status < 300) {
    if (text === '') throw new Error('the answer is empty');
    JSON.parse(text);
  }
  const headers = new Headers(response.headers);
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  return new Response(text, { status, headers });
}

function broken(error: unknown, lost: boolean): GitHubError {
  if (error instanceof GitHubError) return error;
  const inner = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const said = inner instanceof Error ? inner.message : String(inner);
  return new GitHubError('broken', `GitHub could not be asked: ${said.slice(0, 300)}`, { lost, cause: error });
}
