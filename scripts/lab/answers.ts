// What the lab's web servers answer: exactly what the probes of an address expect, or a fault.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { DeclaredProbe } from './declared.ts';
import type { AnswerState } from './states.ts';

type Http = NonNullable<DeclaredProbe['http']>;
type Header = NonNullable<Http['headers']>[string];

/** An address on the web: the status, headers and body that satisfy everyone who asks for it. */
export interface Route {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** A header that must come with the question, to the letter. */
  readonly demands: readonly { readonly name: string; readonly value: string }[];
}

/** The route that several probes of one address agree on; `secrets` are the values of environment variables. */
export function routeOf(asked: readonly Http[], host: string, secrets: Readonly<Record<string, string>>): Route {
  const expected = asked.map(({ expect }) => expect);
  const statuses = expected.flatMap((expect) => (expect?.status === undefined ? [] : [typeof expect.status === 'number' ? expect.status : expect.status[0]]));
  const contains = expected.flatMap((expect) => expect?.body?.contains ?? []);
  const headers = Object.assign({}, ...expected.map((expect) => expect?.headers ?? {})) as Record<string, string>;
  const json = contains.some((text) => text.startsWith('"')) || (headers['content-type']?.includes('json') ?? false);
  const body = json
    ? `{${contains.map((text) => (text.includes(':') ? text : `${text}:${JSON.stringify(`https://${host}`)}`)).join(',')}}\n`
    : page(host, contains);
  return {
    status: statuses[0] ?? 200,
    headers: { 'content-type': json ? 'application/json' : 'text/html; charset=utf-8', ...headers },
    body,
    demands: asked.flatMap((one) => Object.entries(one.headers ?? {}).flatMap(([name, value]) => demanded(name, value, secrets))),
  };
}

const page = (host: string, headings: readonly string[]): string => [
  '<!doctype html>', `<html lang="nb"><meta charset="utf-8"><title>${host}</title>`, ...headings.map((text) => `<h1>${text}</h1>`),
  `<p>Laboratoriet svarer for ${host}.</p></html>`, '',
].join('\n');

const demanded = (name: string, value: Header, secrets: Readonly<Record<string, string>>): Route['demands'] =>
  typeof value === 'string' ? [] : [{ name: name.toLowerCase(), value: `${value.prefix ?? ''}${secrets[value.secret] ?? ''}` }];

/** A route that sends on to the same address under https. */
export const redirectTo = (location: string): Route => ({ status: 301, headers: { location, 'content-type': 'text/plain' }, body: 'Moved\n', demands: [] });

/** Answers a question by its route, or with a fault. */
export function reply(request: IncomingMessage, response: ServerResponse, route: Route | undefined, state: AnswerState | undefined): void {
  const send = (status: number, headers: Readonly<Record<string, string>>, body: string): void => {
    response.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body) });
    response.end(request.method === 'HEAD' ? undefined : body);
  };
  const text = { 'content-type': 'text/plain; charset=utf-8' };
  if (route === undefined || state === 'not-found') return send(404, text, 'Not found\n');
  if (route.demands.some(({ name, value }) => request.headers[name] !== value)) return send(401, { ...text, 'www-authenticate': 'Bearer' }, 'Unauthorized\n');
  if (state === 'error500') return send(500, text, 'Internal Server Error\n');
  if (state === 'redirect-inside') return send(302, { ...text, location: 'http://169.254.169.254/latest/meta-data/' }, 'Found\n');
  if (state === 'wrong-body') return send(route.status, route.headers, '<!doctype html><title>Feil</title><h1>Uventet feil</h1>\n');
  if (state !== 'cut-off') return send(route.status, route.headers, route.body);
  response.writeHead(route.status, { ...route.headers, 'content-length': Buffer.byteLength(route.body) + 100 });
  response.write(route.body.slice(0, route.body.length / 2), () => { request.socket.destroy(); });
}
