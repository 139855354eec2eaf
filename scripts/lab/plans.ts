// From the declared probes to the servers that must stand behind them. Pure.
import { redirectTo, routeOf, type Route } from './answers.ts';
import type { Declared, DeclaredProbe, Probed } from './declared.ts';
import type { Plan } from './endpoint.ts';

type Http = NonNullable<DeclaredProbe['http']>;

/** What a probe's path stands for in the lab. */
export type Behind =
  | { readonly is: 'answer'; readonly endpoint: string; readonly path: string }
  | { readonly is: 'endpoint'; readonly endpoint: string }
  | { readonly is: 'record'; readonly name: string; readonly type: string };

export interface Planned {
  /** By `name:port`. */
  readonly endpoints: ReadonlyMap<string, Plan>;
  /** `name:port` of the name servers that probes ask by name. */
  readonly nameServers: readonly string[];
  /** By the probe's path, `service/erp#probes/login`. */
  readonly behind: ReadonlyMap<string, Behind>;
}

interface Draft {
  readonly host: string;
  readonly port: number;
  readonly speaks: Set<Plan['speaks']>;
  readonly asked: Map<string, Http[]>;
  readonly redirects: Map<string, string>;
  readonly limits: Probed[];
}

/** Plans a server for every name and port that is declared; `secrets` are the values of the environment's variables. */
export function planOf(declared: Declared, secrets: Readonly<Record<string, string>>): Planned {
  const drafts = new Map<string, Draft>();
  const nameServers = new Set<string>();
  const behind = new Map<string, Behind>();
  const draft = (host: string, port: number, speaks: Plan['speaks'], probed?: Probed): Draft => {
    const key = `${host}:${port}`;
    const one: Draft = drafts.get(key) ?? { host, port, speaks: new Set(), asked: new Map(), redirects: new Map(), limits: [] };
    drafts.set(key, one);
    one.speaks.add(speaks);
    if (probed) one.limits.push(probed);
    return one;
  };
  // Names first: a port that is a name server's is that, whoever else connects to it.
  for (const { path, probe: { dns } } of declared.probes) {
    if (!dns) continue;
    if (dns.server !== undefined) nameServers.add(dns.server.includes(':') ? dns.server : `${dns.server}:53`);
    behind.set(path, { is: 'record', name: dns.name, type: dns.type ?? 'A' });
  }
  for (const probed of declared.probes) {
    const { path, probe: { http, tcp, tls } } = probed;
    const direct = tcp ?? (tls && { host: tls.host, port: tls.port ?? 443 });
    if (direct) {
      behind.set(path, { is: 'endpoint', endpoint: `${direct.host}:${direct.port}` });
      if (!nameServers.has(`${direct.host}:${direct.port}`)) draft(direct.host, direct.port, tcp ? 'tcp' : 'tls', probed);
    }
    if (http) {
      const url = new URL(http.url);
      const secure = url.protocol === 'https:';
      const asked = url.pathname + url.search;
      const at = draft(url.hostname, Number(url.port) || (secure ? 443 : 80), secure ? 'https' : 'http', probed);
      behind.set(path, { is: 'answer', endpoint: `${at.host}:${at.port}`, path: asked });
      const last = secure || !http.redirects ? at : draft(url.hostname, 443, 'https', probed);
      if (last !== at) at.redirects.set(asked, `https://${url.hostname}${asked}`);
      last.asked.set(asked, [...(last.asked.get(asked) ?? []), http]);
    }
  }
  for (const check of declared.selfChecks) {
    const [, host, port] = /^tcp:(.+):(\d+)$/.exec(check) ?? [];
    if (host !== undefined && !nameServers.has(`${host}:${port}`)) draft(host, Number(port), 'tcp');
  }
  const inOrder = [...drafts].sort(([one], [other]) => (one < other ? -1 : 1));
  return { endpoints: new Map(inOrder.map(([key, one]) => [key, finished(one, secrets)])), nameServers: [...nameServers].sort(), behind };
}

function finished({ host, port, speaks, asked, redirects, limits }: Draft, secrets: Readonly<Record<string, string>>): Plan {
  const routes = new Map<string, Route>([...redirects].map(([path, location]) => [path, redirectTo(location)]));
  for (const [path, all] of asked) routes.set(path, routeOf(all, host, secrets));
  return { host, port, routes, delays: delaysOf(limits), speaks: (['https', 'http', 'tls', 'tcp'] as const).find((one) => speaks.has(one)) ?? 'tcp' };
}

/** Halfway between where an answer warns and where it fails; and a little beyond where it fails, before anyone gives up. */
export function delaysOf(limits: readonly Pick<Probed, 'warn' | 'fail' | 'timeout'>[]): { sluggish: number; slow: number } {
  const most = (of: (one: Pick<Probed, 'warn' | 'fail' | 'timeout'>) => number): number => Math.max(0, ...limits.map(of));
  const patience = Math.min(...limits.map(({ timeout }) => timeout)) * 0.9;
  return { sluggish: Math.round((most(({ warn }) => warn) + most(({ fail }) => fail)) / 2), slow: Math.min(patience, most(({ fail }) => fail) + 300) };
}
