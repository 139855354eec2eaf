import { createSocket, type Socket as Datagrams } from 'node:dgram';
import type { Socket } from 'node:net';
import { decode, encode, AUTHORITATIVE_ANSWER, TRUNCATED_RESPONSE, type Packet } from 'dns-packet';
import { loopback, takePort, type Port } from './port.ts';
import type { ConnectionState, RecordState } from './states.ts';
import { answer, recordKey, type Zone } from './zone.ts';

export interface NameServer {
  readonly port: number;
  set(state: ConnectionState): Promise<void>;
  stop(): Promise<void>;
}

/** What the answers of all name servers have in common. */
export interface Names {
  readonly zone: Zone;
  /** By `name/TYPE`. */
  readonly states: ReadonlyMap<string, RecordState>;
  /** Milliseconds that a sluggish and a slow server wait. */
  readonly delays: Readonly<Record<'sluggish' | 'slow', number>>;
}

/** An authoritative name server on one port of the loopback, over UDP and TCP. */
export async function startNameServer(anchor: number, names: Names): Promise<NameServer> {
  let state: ConnectionState = 'healthy';
  const waiting = new Set<NodeJS.Timeout>();
  const after = (reply: () => void): void => {
    if (state !== 'sluggish' && state !== 'slow') return reply();
    const timer = setTimeout(() => { waiting.delete(timer); reply(); }, names.delays[state]);
    waiting.add(timer);
  };
  const onConnection = (socket: Socket): void => {
    if (state === 'reset') return void socket.resetAndDestroy();
    if (state === 'closed') return void socket.end();
    let received = Buffer.alloc(0);
    socket.on('data', (data: Buffer) => {
      received = Buffer.concat([received, data]);
      // Over TCP a message comes after its length, in two bytes.
      while (received.length >= 2 && received.length >= received.readUInt16BE(0) + 2) {
        const end = received.readUInt16BE(0) + 2;
        const reply = respond(received.subarray(2, end), names, 65_535);
        received = received.subarray(end);
        if (reply && state !== 'silent') after(() => socket.write(Buffer.concat([Buffer.from([reply.length >> 8, reply.length & 255]), reply])));
      }
    });
  };
  const { port, datagrams } = await takeBoth(anchor, onConnection);
  datagrams.on('message', (message, { port: from, address }) => {
    const reply = state === 'silent' ? undefined : respond(message, names, 512);
    // The socket may have been tied elsewhere, or closed, while a slow answer waited.
    if (reply) after(() => datagrams.send(reply, from, address, () => undefined));
  });
  datagrams.on('error', () => undefined);
  return {
    get port() { return port.number; },
    async set(next) {
      for (const timer of waiting) clearTimeout(timer);
      waiting.clear();
      // A datagram socket tied to another port is closed to everyone else, and keeps its own.
      if (next === 'refused' && state !== 'refused') await new Promise<void>((resolve) => { datagrams.connect(anchor, loopback, resolve); });
      if (next !== 'refused' && state === 'refused') datagrams.disconnect();
      state = next;
      port.drop();
      await (next === 'refused' ? port.close() : port.open());
    },
    async stop() {
      for (const timer of waiting) clearTimeout(timer);
      await new Promise<void>((resolve) => { datagrams.close(resolve); });
      await port.release();
    },
  };
}

async function takeBoth(anchor: number, onConnection: (socket: Socket) => void): Promise<{ port: Port; datagrams: Datagrams }> {
  for (let attempt = 1; ; attempt += 1) {
    const port = await takePort(anchor, onConnection);
    const datagrams = createSocket('udp4');
    try {
      await new Promise<void>((resolve, reject) => {
        datagrams.once('error', reject);
        datagrams.bind({ port: port.number, address: loopback, exclusive: true }, () => { datagrams.off('error', reject); resolve(); });
      });
      return { port, datagrams };
    } catch (error) {
      datagrams.close();
      await port.release();
      if (attempt === 20) throw error;
    }
  }
}

function respond(message: Uint8Array, { zone, states }: Names, most: number): Buffer | undefined {
  let query: Packet;
  try {
    query = decode(Buffer.from(message));
  } catch {
    return undefined;
  }
  const question = query.questions?.[0];
  if (query.type !== 'query' || question === undefined) return undefined;
  const { code, answers } = answer(zone, question.name, question.type, states.get(recordKey(question.name, question.type)));
  const edns = query.additionals?.find((record) => record.type === 'OPT');
  const room = most === 512 && edns && 'udpPayloadSize' in edns ? Math.max(512, edns.udpPayloadSize) : most;
  const response = (records: typeof answers, extra: number): Buffer => encode({
    // The flags carry the code: dns-packet has no field for it.
    type: 'response', id: query.id ?? 0, flags: AUTHORITATIVE_ANSWER | ((query.flags ?? 0) & 0x0100) | extra | { NOERROR: 0, SERVFAIL: 2, NXDOMAIN: 3 }[code],
    questions: [question], answers: [...records],
    additionals: edns ? [{ type: 'OPT', name: '.', udpPayloadSize: 1232, flags: 0, flag_do: false, extendedRcode: 0, ednsVersion: 0, options: [] }] : [],
  });
  const whole = response(answers, 0);
  return whole.length <= room ? whole : response([], TRUNCATED_RESPONSE);
}
