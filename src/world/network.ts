import type { Kinds } from '../model/kinds.gen.ts';
import type { Unreached } from '../model/observation.ts';
import { CouldNotAsk, type Connected, type Resolved, type TlsFacts, type Using } from '../observe.ts';
import { addressRules, parseEndpoint } from './addresses.ts';
import { beginLook, dial, pin, type Guards, type Look } from './dialer.ts';
import { isDeadline, TargetFailed } from './outages.ts';
import { fetchAll } from './fetch.ts';
import type { LabMap } from './lab-map.ts';
import { askServer } from './name-server.ts';
import { askOwn, type Naming } from './resolver.ts';
import { secretFor, type SecretRules } from './secrets.ts';
import { selfCheck } from './self-check.ts';
import { stopwatch } from './stopwatch.ts';
import { bounded, secure, tlsFacts, trust } from './tls.ts';

/** What a run's network is made of. */
export interface NetworkOptions extends SecretRules {
  readonly networks: Kinds['Estate']['networks'];
  readonly lab?: LabMap;
  /** Where names are found without a lab; by default the machine's resolver and its hosts file. */
  readonly naming?: Naming;
  /** Certificates of authorities to trust in addition, as PEM. */
  readonly ca?: string;
}

/** The network of one run. */
export interface Network {
  /** The network half of `Using`, for one look: everything it opens is closed before its promise settles, and no secret is in what it tells. */
  using(signal: AbortSignal): Pick<Using, 'connect' | 'fetch' | 'resolve' | 'secret'>;
  /** Why a vantage with these self-check targets cannot be believed; nothing when they answer. Never throws. */
  selfCheck(targets: readonly string[], signal: AbortSignal): Promise<string | undefined>;
}

/** Makes the guarded way to the network for one run; opens nothing yet. */
export function createNetwork(options: NetworkOptions): Network {
  const { lab } = options;
  const naming: Naming = lab === undefined ? options.naming ?? { hostsFile: '/etc/hosts' } : { servers: lab.resolver === undefined ? [] : [lab.resolver] };
  const guards: Guards = { forbids: addressRules(options.networks), naming, ...(lab && { lab }) };
  const context = trust(lab?.ca ?? options.ca);
  const { mask } = options.secrets;
  const secret = (name: string, host: string): string => secretFor(name, host, options);
  return {
    using: (signal) => ({
      connect: (to) => told(mask, signal, (look) => connect(to, look)),
      fetch: (question) => told(mask, signal, (look) => fetchAll(question, guards, context, secret, look)),
      resolve: (question) => told(mask, signal, (look) => resolve(question, guards, look)),
      secret,
    }),
    selfCheck: async (targets, signal) => {
      const problem = await selfCheck(targets, guards, signal);
      return problem === undefined ? undefined : mask(problem);
    },
  };

  async function connect(to: Parameters<Using['connect']>[0], look: Look): Promise<Connected> {
    const pinned = await pin(to, guards, look);
    const socket = await dial(pinned, look);
    const secured = to.tls === undefined ? undefined : await secure(socket, to.tls, pinned, context, look);
    return { reached: true, address: pinned.address, timings: look.watch.timings(), ...(secured && { tls: tlsFacts(secured, pinned.where) }) };
  }
}

// A zone of thousands must not fill the evidence.
const recordLimit = 200;

async function resolve(question: Parameters<Using['resolve']>[0], guards: Guards, look: Look): Promise<Resolved> {
  const ask = async (): Promise<string[]> => {
    if (question.server === undefined) return await askOwn(question, guards.naming, look.signal);
    const server = parseEndpoint(question.server, 53);
    if (server === undefined) throw new CouldNotAsk('address-forbidden', `"${question.server}" is not a name server`);
    const pinned = await pin(server, guards, { ...look, watch: stopwatch() });
    return await askServer(question, pinned, pinned.where, look.signal);
  };
  const records = await look.watch.measure('resolve', ask);
  return { reached: true, records: records.toSorted().slice(0, recordLimit), timings: look.watch.timings() };
}

/** Runs one look: an outage becomes its fact, everything opened is closed, secrets are masked. Throws only `CouldNotAsk`. */
async function told<T extends { readonly reached: true; readonly tls?: TlsFacts }>(mask: (text: string) => string, signal: AbortSignal, work: (look: Look) => Promise<T>): Promise<T | Unreached> {
  const watch = stopwatch();
  const look = beginLook(watch, signal);
  try {
    if (signal.aborted && !isDeadline(signal)) throw new CouldNotAsk('cut-off', 'the run was ended');
    const seen = masked(await work(look), mask);
    return seen.tls === undefined ? seen : { ...seen, tls: bounded(seen.tls) };
  } catch (error) {
    if (error instanceof TargetFailed) return { reached: false, phase: error.phase, error: error.outage, detail: plain(mask(error.message)), timings: watch.timings() };
    if (error instanceof CouldNotAsk) throw new CouldNotAsk(error.reason, plain(mask(error.message)));
    throw new CouldNotAsk('failed', plain(mask(error instanceof Error ? `${error.name}: ${error.message}` : String(error))));
  } finally {
    look.close();
  }
}

// What the other side said must not steer a terminal, nor fill the evidence.
const plain = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, ' ').slice(0, 500);

/** The same value with every text in it, also the names of members, masked. */
function masked<T>(value: T, mask: (text: string) => string): T {
  const inner = (one: unknown): unknown => {
    if (typeof one === 'string') return mask(one);
    if (Array.isArray(one)) return one.map(inner);
    return typeof one === 'object' && one !== null ? Object.fromEntries(Object.entries(one).map(([key, member]) => [mask(key), inner(member)])) : one;
  };
  return inner(value) as T;
}
