import { createServer, type IncomingMessage, type Server as WebServer, type ServerResponse } from 'node:http';
import { createServer as createSecureServer, type Server as SecureWebServer } from 'node:https';
import type { Socket } from 'node:net';
import { reply, type Route } from './answers.ts';
import type { Certificates } from './keeping.ts';
import { takePort } from './port.ts';
import { certificateStates, isOne, type AnswerState, type CertificateState, type ConnectionState } from './states.ts';

/** A name and port that is declared, and what must stand behind it. */
export interface Plan {
  readonly host: string;
  readonly port: number;
  readonly speaks: 'tcp' | 'tls' | 'http' | 'https';
  /** By path and query. */
  readonly routes: ReadonlyMap<string, Route>;
  /** Milliseconds that a sluggish and a slow answer takes. */
  readonly delays: Readonly<Record<'sluggish' | 'slow', number>>;
}

export interface Endpoint extends Plan {
  /** Of the loopback. */
  readonly mapped: number;
  readonly state: ConnectionState | CertificateState;
  /** Faults of single addresses, by path and query. */
  readonly answers: ReadonlyMap<string, AnswerState | 'sluggish' | 'slow' | 'silent'>;
  /** Takes hold at once: connections that are open break. */
  set(state: ConnectionState | CertificateState): Promise<void>;
  setAnswer(path: string, state: AnswerState | 'sluggish' | 'slow' | 'silent' | undefined): void;
  /** While it is cut nothing listens, whatever its state. */
  cut(to: boolean): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the server behind a declared name and port, healthy. */
export async function startEndpoint(plan: Plan, anchor: number, certificates: Certificates): Promise<Endpoint> {
  let state: ConnectionState | CertificateState = 'healthy';
  let isCut = false;
  const listenOrNot = (): Promise<void> => (isCut || state === 'refused' ? port.close() : port.open());
  const answers = new Map<string, AnswerState | 'sluggish' | 'slow' | 'silent'>();
  const answered: Answered = (request, response) => {
    const path = request.url ?? '/';
    const own = answers.get(path);
    if (own === 'silent') return;
    const respond = (): void => reply(request, response, plan.routes.get(path), own === 'sluggish' || own === 'slow' ? undefined : own);
    const delay = own === 'sluggish' || own === 'slow' ? plan.delays[own] : plan.speaks === 'http' || plan.speaks === 'https' ? waits() : 0;
    if (delay === 0) return respond();
    const timer = setTimeout(() => { if (!request.socket.destroyed) respond(); }, delay);
    request.socket.once('close', () => clearTimeout(timer));
  };
  const waits = (): number => (state === 'sluggish' || state === 'slow' ? plan.delays[state] : 0);
  const server = await serverOf(plan, certificates, answered);
  const onConnection = (socket: Socket): void => {
    if (state === 'reset') return void socket.resetAndDestroy();
    if (state === 'closed') return void socket.end();
    if (state === 'silent') return void socket.resume();
    if (plan.speaks === 'tcp') return void socket.resume().on('end', () => socket.end());
    const serve = (): void => { if (!socket.destroyed) server?.emit('connection', socket); };
    if (plan.speaks !== 'tls' || waits() === 0) return serve();
    const timer = setTimeout(serve, waits());
    socket.once('close', () => clearTimeout(timer));
  };
  const port = await takePort(anchor, onConnection);
  return {
    ...plan,
    get mapped() { return port.number; },
    get state() { return state; },
    answers,
    async set(next) {
      if (server && 'setSecureContext' in server) server.setSecureContext(await certificates.of(plan.host, isOne(certificateStates, next) ? next : 'healthy'));
      state = next;
      port.drop();
      await listenOrNot();
    },
    setAnswer(path, next) {
      if (next === undefined) answers.delete(path);
      else answers.set(path, next);
      port.drop();
    },
    async cut(to) {
      isCut = to;
      await listenOrNot();
    },
    async stop() {
      await port.release();
      server?.closeAllConnections();
    },
  };
}

type Answered = (request: IncomingMessage, response: ServerResponse) => void;

async function serverOf(plan: Plan, certificates: Certificates, answered: Answered): Promise<WebServer | SecureWebServer | undefined> {
  if (plan.speaks === 'tcp') return undefined;
  // The server never listens itself: it is given the connections of the port, so that port and server switch apart.
  const server = plan.speaks === 'http' ? createServer(answered) : createSecureServer(await certificates.of(plan.host, 'healthy'), answered);
  server.on('tlsClientError', (_error, socket: Socket) => socket.destroy());
  server.on('clientError', (_error, socket) => socket.destroy());
  return server;
}
