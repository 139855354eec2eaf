import type { ServiceHttp } from '../model/kinds.gen.ts';
import type { Timings, Unreached } from '../model/observation.ts';
import { serviceTargets, type Probe, type TlsFacts } from '../observe.ts';

/** What an HTTP endpoint answered. Only what somebody asked about is kept of headers and body. */
export interface HttpFacts {
  readonly reached: true;
  readonly status: number;
  /** The headers asked about that came, and `location`; lower-case names, the first 2,000 characters. */
  readonly headers: Readonly<Record<string, string>>;
  /** For each text asked about, whether it stands in the body. */
  readonly contains: Readonly<Record<string, boolean>>;
  /** Of the decoded body. */
  readonly bytes: number;
  readonly address: string;
  /** The addresses that it sent us to, in order. */
  readonly redirects: readonly string[];
  readonly timings: Timings;
  readonly tls?: TlsFacts;
}

export default {
  title: 'The answer of an HTTP endpoint',
  targets: (estate) => serviceTargets(estate, 'http'),
  async look(ask, using) {
    const answer = await using.fetch({ url: ask.url, method: ask.method ?? 'GET', headers: ask.headers ?? {}, redirects: ask.redirects ?? 0 });
    if (!answer.reached) return answer;
    const { status, body, address, redirects, timings, tls } = answer;
    const wanted = new Set(['location', ...Object.keys(ask.expect?.headers ?? {}).map((name) => name.toLowerCase())]);
    const headers = Object.fromEntries(Object.entries(answer.headers).filter(([name]) => wanted.has(name)).map(([name, value]) => [name, value.slice(0, 2000)]));
    const texts = [ask.expect?.body?.contains, ask.expect?.body?.lacks].filter((text) => text !== undefined);
    const contains = Object.fromEntries(texts.map((text) => [text, body.includes(text)]));
    return { reached: true, status, headers, contains, bytes: Buffer.byteLength(body), address, redirects: redirects.map((url) => url.slice(0, 2000)), timings, ...(tls && { tls }) };
  },
} satisfies Probe<ServiceHttp, HttpFacts | Unreached>;
