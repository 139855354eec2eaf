// A stateful GitHub server on loopback: the operations that driftvakt uses, every request and every response checked
// against GitHub's own description, and failures on command. For the lab and the tests; nothing leaves the machine.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { description } from './github/description.ts';
import { documents } from './github/documents.ts';
import { failures, type Failure } from './github/failures.ts';
import { operations, Refusal, type Asker } from './github/operations.ts';
import { load, save, type State } from './github/state.ts';

export type { Failure } from './github/failures.ts';
export type { Issue, State } from './github/state.ts';

export interface GitHubOptions {
  /** 0 for any free one. */
  readonly port?: number;
  /** Where the state is kept between runs; only in memory without it. */
  readonly stateFile?: string;
  /** The server's idea of now, as ISO instant; the wall clock without it. */
  readonly clock?: () => string;
  /** Whether requests and responses are checked against GitHub's description; default true. */
  readonly check?: boolean;
}

/** One request as it was met. */
export interface Met {
  readonly at: number;
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly operation: string | undefined;
  readonly as: string | undefined;
  readonly body: unknown;
  status: number | 'dropped' | 'malformed';
}

export interface Violation {
  readonly side: 'request' | 'response';
  readonly operation: string;
  readonly message: string;
}

export interface GitHubServer {
  /** What GITHUB_API_URL is set to. */
  readonly url: string;
  /** A token of a user who may write; `user:NAME` acts as NAME, `reader:NAME` as one without push, `installation` as a workflow. */
  readonly token: string;
  readonly log: readonly Met[];
  /** What was not as GitHub describes it, or against its manners; empty at the end of every test. */
  readonly violations: readonly Violation[];
  fail(rule: Failure): void;
  healthy(): void;
  /** The live state: a change made to it is a change to the server. */
  state(): State;
  close(): Promise<void>;
}

/** Starts the server; it answers when the promise is fulfilled. */
export async function startGitHub({ port = 0, stateFile, clock, check = true }: GitHubOptions = {}): Promise<GitHubServer> {
  const state = load(stateFile);
  const described = description();
  const table = failures();
  const log: Met[] = [];
  const violations: Violation[] = [];
  const now = clock ?? ((): string => new Date().toISOString());
  let url = '';
  let limitedUntil = 0;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const text = Buffer.concat(chunks).toString();
    const asked = new URL(request.url ?? '/', url);
    const method = request.method ?? 'GET';
    const path = byId(asked.pathname.replace(/^\/api\/v3(?=\/)/, ''), state);
    const matched = described.match(method, path);
    const operation = matched?.operation.id;
    const blame = (side: Violation['side'], messages: readonly string[]): void => {
      for (const message of messages) violations.push({ side, operation: operation ?? `${method} ${path}`, message });
    };
    const entry: Met = { at: Date.now(), method, path, query: asked.search.slice(1), operation, as: undefined, body: parse(text), status: 200 };
    log.push(entry);
    if (Date.now() < limitedUntil) blame('request', ['sent while limited']);
    const failure = table.take(method, operation, path);
    if (failure?.delay !== undefined) await new Promise((done) => setTimeout(done, failure.delay));
    const headers: Record<string, string> = { 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': String(Math.max(0, 5000 - log.length)), 'x-ratelimit-reset': String(Math.ceil(Date.now() / 1000) + 3600) };

    const carryOut = (): { status: number; body: unknown } => {
      try {
        const moved = movedTo(path, state);
        if (moved !== undefined) {
          headers['location'] = `${url}${moved}${asked.search}`;
          return { status: method === 'GET' ? 301 : 307, body: { message: 'Moved Permanently', url: `${url}${moved}`, documentation_url: '' } };
        }
        const as = askerOf(request.headers.authorization);
        Object.assign(entry, { as: as.login });
        if (matched === undefined) {
          blame('request', ['not one of the operations described']);
          throw new Refusal(404, 'Not Found');
        }
        if (request.headers['user-agent'] === undefined) blame('request', ['no User-Agent']);
        if (request.headers['x-github-api-version'] === undefined) blame('request', ['no X-GitHub-Api-Version']);
        const query = Object.fromEntries(asked.searchParams);
        const wrong = check ? described.request(matched, query, entry.body) : [];
        blame('request', wrong);
        if (wrong.length > 0) throw new Refusal(422, `Invalid request.\n\n${wrong.join('\n')}`);
        const run = operations[matched.operation.id];
        if (run === undefined) throw new Error(`no handler for ${matched.operation.id}`);
        const page = <T>(items: readonly T[]): readonly T[] => paged(items, asked, headers, url);
        const reply = run({ state, show: documents(state, url), as, inPath: matched.inPath, query, body: (entry.body ?? {}) as Record<string, unknown>, now: now().replace(/\.\d+Z$/, 'Z'), page });
        if (method !== 'GET') save(stateFile, state);
        return reply;
      } catch (error) {
        if (!(error instanceof Refusal)) blame('response', [String(error)]);
        const { status, message } = error instanceof Refusal ? error : { status: 500, message: 'Server Error' };
        return { status, body: { message, documentation_url: 'https://docs.github.com/rest', status: String(status) } };
      }
    };

    const broken = failure !== undefined && (failure.status ?? failure.drop ?? failure.malformed) !== undefined;
    const reply = !broken || failure.done || failure.drop === 'middle' || failure.malformed ? carryOut() : { status: 500, body: undefined };
    if (!broken) {
      if (check && matched !== undefined) blame('response', described.response(matched, reply.status, JSON.parse(JSON.stringify(reply.body))));
      entry.status = reply.status;
      return send(response, reply.status, JSON.stringify(reply.body), headers);
    }
    const whole = JSON.stringify(reply.body ?? {});
    if (failure.drop !== undefined) {
      entry.status = 'dropped';
      if (failure.drop === 'before') return void request.socket.destroy();
      response.writeHead(reply.status, { ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(whole) });
      return void response.write(whole.slice(0, whole.length / 2), () => setTimeout(() => request.socket.destroy(), 5));
    }
    if (failure.malformed) {
      entry.status = 'malformed';
      return send(response, reply.status, whole.slice(0, whole.length / 2), headers);
    }
    entry.status = failure.status ?? 500;
    const wait = failure.headers?.['retry-after'];
    if (wait !== undefined) limitedUntil = Date.now() + Number(wait) * 1000;
    return send(response, entry.status, JSON.stringify({ message: failure.message ?? 'Server Error', documentation_url: 'https://docs.github.com/rest' }), { ...headers, ...failure.headers });
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      violations.push({ side: 'response', operation: request.url ?? '', message: String(error) });
      response.destroy();
    });
  });
  await new Promise<void>((done, fail) => server.once('error', fail).listen(port, '127.0.0.1', done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url, token: 'user:driftvakt', log, violations, fail: table.add, healthy: table.clear, state: () => state,
    close: () => new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    }),
  };
}

function askerOf(authorization: string | undefined): Asker {
  const token = /^(?:token|bearer) (.+)$/i.exec(authorization ?? '')?.[1] ?? '';
  if (token === 'installation' || token.startsWith('ghs_')) return { login: 'github-actions[bot]', push: true, installation: true };
  const [kind, login] = token.split(':', 2);
  if (login === undefined || (kind !== 'user' && kind !== 'reader')) throw new Refusal(401, 'Bad credentials');
  return { login, push: kind === 'user', installation: false };
}

function paged<T>(items: readonly T[], asked: URL, headers: Record<string, string>, base: string): readonly T[] {
  const size = Math.min(Number(asked.searchParams.get('per_page') ?? 30), 100);
  const at = Number(asked.searchParams.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(items.length / size));
  const link = (rel: string, to: number): string => {
    const target = new URL(asked.pathname + asked.search, base);
    target.searchParams.set('page', String(to));
    return `<${target.href}>; rel="${rel}"`;
  };
  const links = [...(at > 1 ? [link('prev', at - 1)] : []), ...(at < last ? [link('next', at + 1), link('last', last)] : []), ...(at > 1 ? [link('first', 1)] : [])];
  if (links.length > 0) headers['link'] = links.join(', ');
  return items.slice((at - 1) * size, at * size);
}

/** A renamed repository answers with where it is by its id. */
function movedTo(path: string, state: State): string | undefined {
  const [, old = '', rest = ''] = /^\/repos\/([^/]+\/[^/]+)(.*)$/.exec(path) ?? [];
  const to = state.renamed[old.toLowerCase()];
  return to === undefined ? undefined : `/repositories/${state.repositories[to.toLowerCase()]?.id}${rest}`;
}

function byId(path: string, state: State): string {
  const [, id, rest = ''] = /^\/repositories\/(\d+)(.*)$/.exec(path) ?? [];
  const found = id === undefined ? undefined : Object.values(state.repositories).find((one) => one.id === Number(id));
  return found === undefined ? path : `/repos/${found.name}${rest}`;
}

function send(response: ServerResponse, status: number, text: string, headers: Readonly<Record<string, string>>): void {
  response.writeHead(status, { ...headers, 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(text) }).end(text);
}

function parse(text: string): unknown {
  try {
    return text === '' ? undefined : JSON.parse(text);
  } catch {
    return text;
  }
}
