import { createSocket } from 'node:dgram';
import { isIPv6 } from 'node:net';
import type { Outage, Phase } from '../model/observation.ts';
import { endpoint } from './addresses.ts';
import { during, ended, TargetFailed } from './outages.ts';
import { records } from './records.ts';

const meanings: Readonly<Record<string, readonly [Phase, Outage]>> = {
  ENOTFOUND: ['resolve', 'no-such-name'],
  EBADNAME: ['resolve', 'no-such-name'],
  ENODATA: ['resolve', 'no-such-record'],
  ESERVFAIL: ['resolve', 'name-server-failed'],
  EREFUSED: ['resolve', 'name-server-failed'],
  ENOTIMP: ['resolve', 'name-server-failed'],
  EFORMERR: ['resolve', 'name-server-failed'],
  ECONNREFUSED: ['connect', 'refused'],
  ETIMEOUT: ['wait', 'no-answer'],
  EBADRESP: ['wait', 'protocol-error'],
};

/**
 * Asks one declared name server, at an address that has been checked: here all that goes wrong is the server's own fault,
 * but for a network of ours that knows no way to it. Throws `TargetFailed` or `CouldNotAsk`.
 */
export async function askServer(question: { readonly name: string; readonly type: string }, server: { readonly address: string; readonly port: number }, where: string, signal: AbortSignal): Promise<string[]> {
  await assertRoute(server, where, signal);
  try {
    return await records(question, [endpoint(server.address, server.port)], signal);
  } catch (error) {
    if (signal.aborted) throw ended(signal, 'wait', where);
    const { code = '', message } = error as { code?: string; message: string };
    const [phase, outage] = meanings[code] ?? ['wait', 'protocol-error'];
    throw new TargetFailed(phase, outage, `${question.name} ${question.type} asked of ${where}: ${code === '' ? message : code}`);
  }
}

/** c-ares says ECONNREFUSED for a missing route and for a missing descriptor, too. Connecting UDP asks the system for a route, and sends nothing. */
async function assertRoute(server: { readonly address: string; readonly port: number }, where: string, signal: AbortSignal): Promise<void> {
  const socket = createSocket(isIPv6(server.address) ? 'udp6' : 'udp4');
  try {
    await during<void>(() => 'connect', where, signal, (done, failed) => {
      // Without a callback: one would be given the error in the event's stead.
      socket.on('error', failed).once('connect', done);
      socket.connect(server.port, server.address);
    });
  } finally {
    socket.close();
  }
}
