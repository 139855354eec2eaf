import { Resolver } from 'node:dns/promises';
import type { CaaRecord } from 'node:dns';

/** How long a name server may be silent: milliseconds for one question, and how often it is sent. */
const patience = { timeout: 2000, maxTimeout: 2000, tries: 2 } as const;

/** Each type that can be asked for, and its records as text, as a zone file would write them without the last dots. */
const texts: Readonly<Record<string, (resolver: Resolver, name: string) => Promise<string[]>>> = {
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: (resolver, name) => resolver.resolve6(name),
  CAA: async (resolver, name) => (await resolver.resolveCaa(name)).map(caa),
  CNAME: async (resolver, name) => (await resolver.resolveCname(name)).map(domain),
  MX: async (resolver, name) => (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${domain(exchange)}`),
  NS: async (resolver, name) => (await resolver.resolveNs(name)).map(domain),
  SOA: async (resolver, name) => {
    const { nsname, hostmaster, serial, refresh, retry, expire, minttl } = await resolver.resolveSoa(name);
    return [`${domain(nsname)} ${domain(hostmaster)} ${serial} ${refresh} ${retry} ${expire} ${minttl}`];
  },
  SRV: async (resolver, name) => (await resolver.resolveSrv(name)).map(({ priority, weight, port, name: target }) => `${priority} ${weight} ${port} ${domain(target)}`),
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((parts) => parts.join('')),
};

const domain = (name: string): string => name.toLowerCase().replace(/(.)\.$/, '$1');

function caa({ critical, ...rest }: CaaRecord): string {
  const [tag = '', value = ''] = Object.entries(rest).find(([key]) => key !== 'type') ?? [];
  return `${critical} ${tag} "${String(value)}"`;
}

/**
 * Asks the servers (the machine's own where none are given) for the records of a name, by a fresh resolver that remembers
 * nothing. Rejects with c-ares's error (`code` ENOTFOUND, ENODATA, ESERVFAIL, ETIMEOUT, ECONNREFUSED, ...; ECANCELLED when the signal ends).
 */
export async function records(question: { readonly name: string; readonly type: string }, servers: readonly string[] | undefined, signal: AbortSignal): Promise<string[]> {
  const ask = texts[question.type];
  if (ask === undefined) throw Object.assign(new Error(`no such type of record: ${question.type}`), { code: 'ENOTIMP' });
  const resolver = new Resolver(patience);
  if (servers !== undefined) resolver.setServers(servers);
  const stop = (): void => resolver.cancel();
  if (signal.aborted) throw Object.assign(new Error('cancelled'), { code: 'ECANCELLED' });
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await ask(resolver, question.name);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
