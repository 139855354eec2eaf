import type { SecureContext } from 'node:tls';
import { CouldNotAsk, type Answer, type Question, type TlsFacts } from '../observe.ts';
import { readBody } from './body.ts';
import { parseEndpoint } from './addresses.ts';
import { dial, pin, type Guards, type Look } from './dialer.ts';
import { exchange, headersOf } from './exchange.ts';
import { ended, TargetFailed } from './outages.ts';
import { secure, tlsFacts } from './tls.ts';

/** Gives a secret for a host, or throws `CouldNotAsk`. */
export type Secret = (name: string, host: string) => string;

type Headers = Readonly<Record<string, string>>;
type Wish = Pick<Answer, 'redirects' | 'url'> & { readonly method: string; readonly headers: Headers };

/** Headers that say how the message itself is framed: they are driftvakt's. */
const framing = ['connection', 'content-length', 'expect', 'keep-alive', 'proxy-connection', 'te', 'trailer', 'transfer-encoding', 'upgrade'];
/** Headers that are for one origin only, though no secret is named in them. */
const personal = ['authorization', 'cookie', 'host', 'proxy-authorization'];

/**
 * Asks over HTTP and follows as many redirects as the question permits, each through the same guards. Certificates are verified.
 * Secrets go to the first origin only, and only if they may go to a declared Host header's host as well. Throws `TargetFailed` or `CouldNotAsk`.
 */
export async function fetchAll(question: Question, guards: Guards, context: SecureContext, secret: Secret, look: Look): Promise<Answer> {
  const start = URL.parse(question.url);
  if (start === null || !/^https?:$/.test(start.protocol)) throw new CouldNotAsk('address-forbidden', `"${question.url}" is not an address of http or https`);
  if (start.username !== '' || start.password !== '') throw new CouldNotAsk('address-forbidden', `${start.host}: an address may hold no name and no password`);
  const declared = Object.entries(question.headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  const framed = declared.find(([name]) => framing.includes(name));
  if (framed !== undefined) throw new CouldNotAsk('not-possible-from-here', `the header "${framed[0]}" is set by driftvakt itself`);
  const held = declared.filter(([name, value]) => typeof value !== 'string' || personal.includes(name)).map(([name]) => name);
  // Whoever stands in front of many hosts hands a request on to the one that the Host header names.
  const hosts = [start.hostname, ...declared.filter(([name]) => name === 'host').map(([, value]) => (typeof value === 'string' ? parseEndpoint(value, 80)?.host ?? value : ''))];
  const tell = (name: string): string => hosts.map((host) => secret(name, host))[0] ?? '';
  const headers = Object.fromEntries(declared.map(([name, value]) => [name, typeof value === 'string' ? value : `${value.prefix ?? ''}${tell(value.secret)}`]));
  return await follow({ url: withoutFragment(start), method: question.method, headers, redirects: [] }, question.redirects, held, (wish) => askOnce(wish, guards, context, look));
}

/** One answer, or where it sends us. */
type Once = Omit<Answer, 'redirects' | 'timings' | 'body'> & { readonly read: () => Promise<Answer> };

async function follow(wish: Wish, left: number, held: readonly string[], once: (wish: Wish) => Promise<Once>): Promise<Answer> {
  const answer = await once(wish);
  const location = [301, 302, 303, 307, 308].includes(answer.status) ? answer.headers['location'] : undefined;
  if (location === undefined || (left === 0 && wish.redirects.length === 0)) return await answer.read();
  const from = new URL(wish.url);
  if (left === 0) throw new TargetFailed('wait', 'too-many-redirects', `${from.host}: more than ${wish.redirects.length} redirects`);
  const to = URL.parse(location, from);
  if (to === null || !/^https?:$/.test(to.protocol) || to.username !== '' || to.password !== '') throw new TargetFailed('wait', 'protocol-error', `${from.host}: it redirects to "${location}"`);
  const headers = to.origin === from.origin ? wish.headers : Object.fromEntries(Object.entries(wish.headers).filter(([name]) => !held.includes(name)));
  const becomesGet = answer.status === 303 ? wish.method !== 'HEAD' : answer.status < 303 && wish.method === 'POST';
  const url = withoutFragment(to);
  return await follow({ url, method: becomesGet ? 'GET' : wish.method, headers, redirects: [...wish.redirects, url] }, left - 1, held, once);
}

function withoutFragment(url: URL): string {
  const bare = new URL(url);
  bare.hash = '';
  return bare.href;
}

async function askOnce(wish: Wish, guards: Guards, context: SecureContext, look: Look): Promise<Once> {
  const url = new URL(wish.url);
  const to = await pin({ host: url.hostname, port: Number(url.port || (url.protocol === 'https:' ? 443 : 80)) }, guards, look);
  const plain = await dial(to, look);
  const encrypted = url.protocol === 'https:' ? await secure(plain, { serverName: url.hostname, verify: true, protocols: ['http/1.1'] }, to, context, look) : undefined;
  const tls: TlsFacts | undefined = encrypted && tlsFacts(encrypted, to.where);
  const own = { host: url.host, 'user-agent': 'driftvakt', accept: '*/*', 'accept-encoding': 'identity' };
  const response = await exchange(encrypted ?? plain, { method: wish.method, path: `${url.pathname}${url.search}`, headers: { ...own, ...wish.headers } }, to.where, look);
  // Not read unless it is the answer: the end of the look destroys it, and says so by an error nobody waits for.
  response.on('error', () => undefined);
  const head = { reached: true, url: wish.url, status: response.statusCode ?? 0, headers: headersOf(response), address: to.address, ...(tls && { tls }) } as const;
  return {
    ...head,
    async read() {
      const body = await readBody(response, to.where, look.signal);
      if (look.signal.aborted) throw ended(look.signal, 'body', to.where);
      return { ...head, body, redirects: wish.redirects, timings: look.watch.timings() };
    },
  };
}
