import { request as ask, type IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import type { Phase } from '../model/observation.ts';
import type { Look } from './dialer.ts';
import { during, TargetFailed } from './outages.ts';

/** Bytes of a header block, and how many interim answers (1xx) may come before the real one. */
const headerLimit = 16_384;
const interimLimit = 8;

/** Sends one request over an open connection and waits for the head of its answer. Throws `TargetFailed` or `CouldNotAsk`. */
export async function exchange(socket: Socket, wish: { readonly method: string; readonly path: string; readonly headers: Readonly<Record<string, string>> }, where: string, look: Look): Promise<IncomingMessage> {
  let phase: Phase = 'send';
  const first = Promise.withResolvers<void>();
  const timed = look.watch.measure('firstByte', () => first.promise);
  try {
    return await during<IncomingMessage>(() => phase, where, look.signal, (done, failed) => {
      const request = ask({ createConnection: () => socket, method: wish.method, path: wish.path, headers: wish.headers, setHost: false, maxHeaderSize: headerLimit });
      let interim = 0;
      const refuse = (detail: string): void => failed(new TargetFailed('wait', 'protocol-error', `${where}: ${detail}`));
      request.on('error', failed);
      // By then the parser of HTTP listens, too: it misses nothing.
      request.once('socket', () => socket.once('data', () => first.resolve()));
      request.once('finish', () => { phase = 'wait'; });
      request.on('information', () => { if (++interim > interimLimit) refuse('too many interim answers'); });
      request.once('upgrade', () => refuse('it changed to another protocol'));
      request.once('response', (response) => {
        // What breaks the body is said of the request alone.
        request.once('error', (error) => response.destroy(error));
        done(response);
      });
      request.end();
    });
  } finally {
    first.resolve();
    await timed;
  }
}

/** Lower-case names; several of one name joined by `, `. */
export function headersOf(response: IncomingMessage): Record<string, string> {
  const joined = new Map<string, string>();
  for (let index = 0; index + 1 < response.rawHeaders.length; index += 2) {
    const name = (response.rawHeaders[index] ?? '').toLowerCase();
    const value = response.rawHeaders[index + 1] ?? '';
    const before = joined.get(name);
    joined.set(name, before === undefined ? value : `${before}, ${value}`);
  }
  return Object.fromEntries(joined);
}
