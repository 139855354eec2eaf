import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export const loopback = '127.0.0.1';

/** A port of the loopback that is ours from the beginning to the end, whether anything listens on it or not. */
export interface Port {
  readonly number: number;
  /** Takes connections. */
  open(): Promise<void>;
  /** Refuses connections, and breaks those that are open. */
  close(): Promise<void>;
  /** Breaks every open connection. */
  drop(): void;
  /** Gives the port back. */
  release(): Promise<void>;
}

/** Takes a port, open. `anchor` is a port that takes connections and keeps them. */
export async function takePort(anchor: number, onConnection: (socket: Socket) => void): Promise<Port> {
  const sockets = new Set<Socket>();
  let server: Server | undefined;
  let holder: Socket | undefined;
  let number = 0;
  const drop = (): void => {
    for (const socket of sockets) socket.resetAndDestroy();
    sockets.clear();
  };
  const open = async (): Promise<void> => {
    if (server) return;
    server = createServer({ noDelay: true }, (socket) => {
      sockets.add(socket);
      socket.on('close', () => sockets.delete(socket));
      socket.on('error', () => socket.destroy());
      onConnection(socket);
    });
    number = await listen(server, number);
    holder?.resetAndDestroy();
    holder = undefined;
  };
  const stopListening = (): void => {
    server?.close();
    server = undefined;
    drop();
  };
  await open();
  return {
    get number() { return number; },
    open,
    drop,
    async close() {
      if (!server) return;
      stopListening();
      holder = await hold(anchor, number);
    },
    async release() {
      stopListening();
      holder?.resetAndDestroy();
      holder = undefined;
    },
  };
}

/** Listens on the loopback and returns the port; any free one for 0. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host: loopback }, () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

/** Keeps a port ours while nothing listens on it, by a connection out from it: nobody else is given it, and who calls it is refused. */
export async function hold(anchor: number, localPort: number): Promise<Socket> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await new Promise<Socket>((resolve, reject) => {
        const socket = connect({ port: anchor, host: loopback, localPort, localAddress: loopback }, () => {
          socket.off('error', reject).on('error', () => socket.destroy());
          resolve(socket);
        }).once('error', reject);
      });
    } catch (error) {
      // A connection that the port has just broken off may stand in the way for a moment.
      if (attempt === 20) throw error;
      await new Promise((resolve) => { setTimeout(resolve, 5 * attempt); });
    }
  }
}
