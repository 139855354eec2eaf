// Real servers on loopback for tests. Each ends with the test that started it.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer as createHttpServer, type RequestListener } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { createServer as createTlsServer, type TlsOptions } from 'node:tls';
import { decode, encode, type Answer } from 'dns-packet';
import { onTestFinished } from 'vitest';
import { CouldNotAsk } from '../src/observe.ts';
import { createNetwork, type NetworkOptions } from '../src/world/network.ts';
import { createSecrets } from '../src/world/secrets.ts';

/**
 * Whether a program is installed, and works with the arguments of a trial where some are given; when it does not, that is said,
 * and is a failure where DRIFTVAKT_REQUIRE_PEERS is set.
 */
export function installed(program: string, trial?: readonly string[]): boolean {
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/sbin'];
  const file = folders.map((folder) => join(folder, program)).find((path) => existsSync(path));
  const works = file !== undefined && (trial === undefined || spawnSync(file, trial).status === 0);
  if (!works && process.env['DRIFTVAKT_REQUIRE_PEERS']) throw new Error(`${program} is not installed, or does not work, but DRIFTVAKT_REQUIRE_PEERS is set`);
  if (!works) console.warn(`${program} is not installed, or does not work: what needs it is skipped`);
  return works;
}

/** A temporary folder, removed when the test ends. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'driftvakt-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

async function listen(server: Server): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket.on('error', () => undefined).on('close', () => sockets.delete(socket)));
  });
  server.on('tlsClientError', () => undefined);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  onTestFinished(async () => {
    sockets.forEach((socket) => socket.destroy());
    await new Promise((closed) => { server.close(closed); });
  });
  return (server.address() as AddressInfo).port;
}

/** A TCP server on a free port of loopback; gives the port. */
export const tcpPeer = (onConnection: (socket: Socket) => void): Promise<number> => listen(createServer(onConnection));

/** A TLS server; gives the port. */
export const tlsPeer = (options: TlsOptions): Promise<number> => listen(createTlsServer(options, (socket) => socket.on('error', () => undefined)));

/** An HTTP server, over TLS where options are given; gives the port. */
export const httpPeer = (listener: RequestListener, tls?: TlsOptions): Promise<number> =>
  listen(tls === undefined ? createHttpServer(listener) : createHttpsServer(tls, listener));

/** A server that says the same bytes to whatever it is told, and does what comes after; gives the port. */
export const rawPeer = (bytes: string | Buffer, then: 'end' | 'stay' | 'reset' = 'end'): Promise<number> => tcpPeer((socket) => {
  socket.once('data', () => {
    socket.write(bytes, () => {
      if (then === 'end') socket.end();
      if (then === 'reset') setTimeout(() => socket.resetAndDestroy(), 20);
    });
  });
});

/** A port of loopback where nothing listens. */
export async function closedPort(): Promise<number> {
  const server = createServer();
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => { server.close(closed); });
  return port;
}

const codes = { NXDOMAIN: 3, SERVFAIL: 2, REFUSED: 5 } as const;
export type DnsReply = readonly Answer[] | keyof typeof codes | 'silent' | 'garbage';

/** A DNS server over UDP; gives `127.0.0.1:port`. `reply` gets the question and how many questions came before it. */
export async function dnsPeer(reply: (name: string, type: string, before: number) => DnsReply): Promise<string> {
  const server = createSocket('udp4');
  let count = 0;
  server.on('message', (message, from) => {
    const query = decode(message);
    const [question] = query.questions ?? [];
    if (question === undefined) return;
    const said = reply(question.name.toLowerCase(), question.type, count);
    if (question.name !== '.') count += 1;
    if (said === 'silent') return;
    if (said === 'garbage') return server.send('garbage', from.port, from.address);
    const code = typeof said === 'string' ? codes[said] : 0;
    server.send(encode({ type: 'response', id: query.id ?? 0, flags: 0x0180 | code, questions: [question], answers: typeof said === 'string' ? [] : [...said] }), from.port, from.address);
  });
  server.bind(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => new Promise<void>((closed) => { server.close(closed); }));
  return `127.0.0.1:${server.address().port}`;
}

/** A DNS server that knows some names by their IPv4 address, and no other. */
export const namesPeer = (names: Readonly<Record<string, string>>): Promise<string> => dnsPeer((name, type) => {
  const data = names[name];
  return data === undefined ? 'NXDOMAIN' : type === 'A' ? [{ type: 'A', name, ttl: 0, data }] : [];
});

/** Starts a program and ends it with the test; its output is kept for the message of a failure. */
export function startProgram(program: string, args: readonly string[], cwd?: string): ChildProcess {
  const child = spawn(program, args, { cwd, stdio: ['pipe', 'pipe', 'pipe'], env: { ...process.env, PATH: `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin` } });
  onTestFinished(async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGKILL');
    await once(child, 'exit');
  });
  return child;
}

/** Networks that tests may reach. */
export const loopbackOnly = { allow: ['127.0.0.0/8', '::1/128'] } as const;

/** A guarded network that may reach loopback, and by default knows no resolver. */
export const testNetwork = (options: Partial<NetworkOptions> = {}): ReturnType<typeof createNetwork> =>
  createNetwork({ networks: loopbackOnly, environment: {}, env: {}, secrets: createSecrets(), naming: { servers: ['127.0.0.1:1'] }, ...options });

/** The network half of `Using`, for one look with its own deadline in milliseconds. */
export const looking = (options: Partial<NetworkOptions> = {}, deadline = 5000): ReturnType<ReturnType<typeof createNetwork>['using']> =>
  testNetwork(options).using(AbortSignal.timeout(deadline));

/** A GET without headers that follows no redirect. */
export const get = (url: string, redirects = 0): { url: string; method: string; headers: Record<string, never>; redirects: number } => ({ url, method: 'GET', headers: {}, redirects });

/** Phase and error of an outage, or that it was reached. */
export async function outage(look: Promise<{ readonly reached: true } | { readonly reached: false; readonly phase: string; readonly error: string }>): Promise<string> {
  const seen = await look;
  return seen.reached ? 'reached' : `${seen.phase} ${seen.error}`;
}

/** The reason why something could not be asked; fails where it could. */
export async function reason(look: Promise<unknown>): Promise<string> {
  try {
    const seen = await look;
    throw new Error(`it could be asked: ${JSON.stringify(seen)}`);
  } catch (error) {
    if (error instanceof CouldNotAsk) return error.reason;
    throw error;
  }
}
