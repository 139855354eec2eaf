import { connect as open, type Socket } from 'node:net';
import { CouldNotAsk } from '../observe.ts';
import { endpoint, hostName, isAddress, type Forbids } from './addresses.ts';
import { during } from './outages.ts';
import type { LabMap } from './lab-map.ts';
import { addressesOf, type Naming } from './resolver.ts';
import type { Stopwatch } from './stopwatch.ts';

/** What guards every connection of a run. */
export interface Guards {
  readonly forbids: Forbids;
  readonly naming: Naming;
  readonly lab?: LabMap;
}

/** One look under way: its time, and the sockets it opened, which `close` destroys. */
export interface Look {
  readonly watch: Stopwatch;
  readonly signal: AbortSignal;
  /** Keeps a socket until the look ends, and takes its late errors. */
  keep<S extends Socket>(socket: S): S;
  close(): void;
}

export function beginLook(watch: Stopwatch, signal: AbortSignal): Look {
  const sockets: Socket[] = [];
  return {
    watch,
    signal,
    keep(socket) {
      // An error after we have stopped listening must not end the process.
      socket.on('error', () => undefined);
      sockets.unshift(socket);
      return socket;
    },
    // The last one first: Node dies (SIGSEGV, seen in 26.10) of a socket that is destroyed before the TLS around it.
    close: () => sockets.forEach((socket) => socket.destroy()),
  };
}

/** The checked address behind a host and a port: what may be dialled, pinned. */
export interface Pinned {
  readonly host: string;
  readonly address: string;
  readonly port: number;
  /** For people: `erp.move.example:443 at 203.0.113.4`. */
  readonly where: string;
}

/**
 * Resolves a host once and checks every address it has. Throws `CouldNotAsk` for what the estate forbids (and in a lab for what the
 * lab does not hold), `TargetFailed` for a name that does not resolve.
 */
export async function pin(to: { readonly host: string; readonly port: number }, guards: Guards, look: Look): Promise<Pinned> {
  const host = hostName(to.host);
  if (host === undefined) throw new CouldNotAsk('address-forbidden', `"${to.host}" is neither a name nor an address`);
  const mapped = (name: string): { address: string; port: number } | undefined => guards.lab?.hosts.get(endpoint(name, to.port));
  const named = isAddress(host) ? undefined : mapped(host);
  if (named !== undefined) return { host, ...named, where: `${endpoint(host, to.port)} at ${named.address}` };
  const addresses = isAddress(host) ? [host] : await look.watch.measure('resolve', () => addressesOf(host, guards.naming, look.signal));
  for (const address of addresses) {
    const why = guards.forbids(address);
    if (why !== undefined) throw new CouldNotAsk('address-forbidden', `${endpoint(host, to.port)}: ${address} ${why}`);
  }
  const [address = ''] = addresses;
  if (guards.lab === undefined) return { host, address, port: to.port, where: `${endpoint(host, to.port)}${address === host ? '' : ` at ${address}`}` };
  const target = mapped(address);
  if (target === undefined) throw new CouldNotAsk('not-possible-from-here', `${endpoint(host, to.port)}: not in the lab`);
  return { host, ...target, where: `${endpoint(host, to.port)} at ${target.address}` };
}

/** Opens one connection to a pinned address: one attempt, no name asked again. Throws `TargetFailed` or `CouldNotAsk`. */
export async function dial(to: Pinned, look: Look): Promise<Socket> {
  return await look.watch.measure('connect', () => during<Socket>(() => 'connect', to.where, look.signal, (done, failed) => {
    const socket = look.keep(open({ host: to.address, port: to.port, noDelay: true, autoSelectFamily: false }));
    socket.once('error', failed);
    socket.once('connect', () => done(socket));
  }));
}
