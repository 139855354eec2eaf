import { getServers } from 'node:dns';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { CouldNotAsk } from '../observe.ts';
import { parseEndpoint } from './addresses.ts';
import { beginLook, dial, pin, type Guards } from './dialer.ts';
import { isDeadline, TargetFailed } from './outages.ts';
import { askOwn } from './resolver.ts';
import { stopwatch } from './stopwatch.ts';

/**
 * Why a vantage cannot be believed, in a sentence; nothing when all that it names answers within five seconds. `dns:NAME` is answered
 * by any answer that says whether the name exists; `tcp:HOST:PORT` by a connection. Where nothing is named: loopback, and that a resolver
 * is configured. Never throws.
 */
export async function selfCheck(targets: readonly string[], guards: Guards, signal: AbortSignal): Promise<string | undefined> {
  const bounded = AbortSignal.any([signal, AbortSignal.timeout(5000)]);
  const checks = targets.length > 0 ? targets.map((target) => checkOne(target, guards, bounded)) : [checkLoopback(guards, bounded)];
  const problems = await Promise.all(checks);
  return signal.aborted ? 'the run was ended' : problems.find((problem) => problem !== undefined);
}

async function checkOne(target: string, guards: Guards, signal: AbortSignal): Promise<string | undefined> {
  const look = beginLook(stopwatch(), signal);
  const [, kind = '', rest = ''] = /^(dns|tcp):(.*)$/.exec(target) ?? [];
  try {
    if (kind === 'dns') {
      await askOwn({ name: rest, type: 'A' }, guards.naming, signal);
      return undefined;
    }
    const to = kind === 'tcp' ? parseEndpoint(rest) : undefined;
    if (to === undefined) return `${target} is no self-check: dns:NAME or tcp:HOST:PORT`;
    await dial(await pin(to, guards, look), look);
    return undefined;
  } catch (error) {
    if (kind === 'dns' && error instanceof TargetFailed && (error.outage === 'no-such-name' || error.outage === 'no-such-record')) return undefined;
    return `${target} does not answer: ${said(error)}`;
  } finally {
    look.close();
  }
}

const said = (error: unknown): string => (error instanceof TargetFailed || error instanceof CouldNotAsk ? error.message : String(error));

async function checkLoopback(guards: Guards, signal: AbortSignal): Promise<string | undefined> {
  if (guards.lab === undefined && guards.naming.servers === undefined && getServers().length === 0) return 'no resolver is configured';
  const server = createServer((socket) => socket.on('error', () => undefined).destroy());
  const look = beginLook(stopwatch(), signal);
  try {
    await once(server.listen(0, '127.0.0.1'), 'listening', { signal });
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await dial({ host: '127.0.0.1', address: '127.0.0.1', port, where: 'loopback' }, look);
    return undefined;
  } catch (error) {
    return isDeadline(signal) ? 'loopback does not answer in time' : `loopback does not answer: ${said(error)}`;
  } finally {
    look.close();
    server.close();
  }
}
