import { readFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import type { Outage } from '../model/observation.ts';
import { CouldNotAsk } from '../observe.ts';
import { hostName } from './addresses.ts';
import { ended, isDeadline, TargetFailed } from './outages.ts';
import { records } from './records.ts';

/** Where the network finds names: name servers (`127.0.0.1:5353`; the machine's own where absent), and a file of hosts (none in a lab). */
export interface Naming {
  readonly servers?: readonly string[];
  readonly hostsFile?: string;
}

/** What the name itself has done wrong, by c-ares's code; every other error is the name server's. */
const named: Readonly<Record<string, Outage>> = { ENOTFOUND: 'no-such-name', EBADNAME: 'no-such-name', ENODATA: 'no-such-record', ESERVFAIL: 'name-server-failed' };

/**
 * The addresses of a name, IPv4 if it has any, else IPv6; from the hosts file first, as every other program on the machine.
 * Throws `TargetFailed` in phase `resolve`, or `CouldNotAsk` when no resolver of our own answers.
 */
export async function addressesOf(name: string, naming: Naming, signal: AbortSignal): Promise<readonly string[]> {
  if (isIP(name) !== 0) return [name];
  // RFC 6761: never asked of a name server.
  if (name === 'localhost' || name.endsWith('.localhost')) return ['127.0.0.1'];
  const listed = naming.hostsFile === undefined ? [] : (await readHosts(naming.hostsFile)).get(name) ?? [];
  if (listed.length > 0) return preferred(listed);
  try {
    return await askOwn({ name, type: 'A' }, naming, signal);
  } catch (error) {
    if (!(error instanceof TargetFailed) || error.outage !== 'no-such-record') throw error;
    return await askOwn({ name, type: 'AAAA' }, naming, signal);
  }
}

const preferred = (addresses: readonly string[]): readonly string[] => {
  const fourth = addresses.filter((address) => isIP(address) === 4);
  return fourth.length > 0 ? fourth : addresses;
};

async function readHosts(file: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = await readFile(file, 'utf8').catch(() => '');
  const hosts = new Map<string, string[]>();
  for (const line of text.split('\n')) {
    const [address = '', ...names] = line.replace(/#.*/, '').trim().split(/\s+/);
    if (isIP(address) === 0) continue;
    for (const name of names) {
      const key = hostName(name);
      if (key !== undefined) hosts.set(key, [...(hosts.get(key) ?? []), address]);
    }
  }
  return hosts;
}

/** Asks our own resolver. Throws `TargetFailed` for what the name has done, `CouldNotAsk('no-resolver')` for a resolver that does not work. */
export async function askOwn(question: { readonly name: string; readonly type: string }, naming: Naming, signal: AbortSignal): Promise<string[]> {
  if (naming.servers?.length === 0) throw new CouldNotAsk('no-resolver', `${question.name}: there is no resolver`);
  const alive = control(naming);
  const waiting = setTimeout(() => void alive.ask(), 300);
  try {
    return await records(question, naming.servers, signal);
  } catch (error) {
    const { code = '', message } = error as { code?: string; message: string };
    if (signal.aborted && !isDeadline(signal)) throw ended(signal, 'resolve', question.name);
    const outage = named[code];
    if (outage !== undefined && outage !== 'name-server-failed') throw new TargetFailed('resolve', outage, `${question.name}: ${code}`);
    // Silence and SERVFAIL are the name's fault only if the resolver can still resolve something else.
    const silent = code === 'ETIMEOUT' || code === 'ECANCELLED';
    if ((silent || outage !== undefined) && await alive.ask()) throw new TargetFailed('resolve', outage ?? 'no-answer', `${question.name}: ${silent ? 'its name servers did not answer in time' : code}`);
    throw new CouldNotAsk('no-resolver', `${question.name}: our resolver said ${code === '' ? message : code}`);
  } finally {
    clearTimeout(waiting);
    alive.end();
  }
}

/** The control question, asked once at most: the name servers of the root, which every resolver that works knows by heart. */
function control(naming: Naming): { ask(): Promise<boolean>; end(): void } {
  const stop = new AbortController();
  let answer: Promise<boolean> | undefined;
  const refusals = ['ENODATA', 'ENOTFOUND', 'EREFUSED', 'ENOTIMP', 'EFORMERR'];
  const ask = async (): Promise<boolean> => {
    const limit = setTimeout(() => stop.abort(), 1000);
    try {
      await records({ name: '.', type: 'NS' }, naming.servers, stop.signal);
      return true;
    } catch (error) {
      return refusals.includes((error as { code?: string }).code ?? '');
    } finally {
      clearTimeout(limit);
    }
  };
  return { ask: () => (answer ??= ask()), end: () => stop.abort() };
}
