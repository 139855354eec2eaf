// A second thread of this program, for what need not wait for the first.
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { isMainThread, MessageChannel, receiveMessageOnPort, Worker, workerData, type MessagePort } from 'node:worker_threads';

/** What a second thread says, in order. */
export interface Saying {
  /** What it has said and nobody has taken yet. Waits for nothing. */
  soFar(): readonly unknown[];
  /** The rest of it, when it is through. Where it fails, or there is none, only what it had said. */
  rest(): Promise<readonly unknown[]>;
}

/** Nobody to say anything. */
const nobody: Saying = { soFar: () => [], rest: () => Promise.resolve([]) };

/** Whether a core is free for a second thread: where none is, it only takes time from the first. */
const isFree = (): boolean => availableParallelism() > 1 && (loadavg()[0] ?? 0) < availableParallelism();

/**
 * Hands something to the piece of this program that answers on another thread, which begins at once. Where there is no such thread, for
 * whatever reason, or the machine is busy, nobody says anything. Never throws.
 */
export function askSecondThread(asked: unknown, free = isFree()): Saying {
  if (!free) return nobody;
  const { port1: hears, port2: says } = new MessageChannel();
  try {
    const bundled = import.meta.program !== undefined;
    const worker = new Worker(bundled ? join(import.meta.dirname, 'start.cjs') : join(import.meta.dirname, '../session/second-reader.ts'), { workerData: { asked, says }, transferList: [says], argv: process.argv.slice(2), stdout: true, stderr: true });
    return heard(worker, hears);
  } catch {
    hears.close();
    return nobody;
  }
}

function heard(worker: Worker, hears: MessagePort): Saying {
  const ended = new Promise<void>((resolve) => {
    worker.once('error', () => resolve());
    worker.once('exit', () => resolve());
  });
  let through = false;
  const soFar = (): unknown[] => {
    const said: unknown[] = [];
    for (let next = receiveMessageOnPort(hears) as { readonly message: unknown } | undefined; next !== undefined; next = receiveMessageOnPort(hears) as typeof next) {
      if (next.message === all) through = true;
      else said.push(next.message);
    }
    return said;
  };
  return {
    soFar,
    async rest() {
      const said = soFar();
      // Nobody waits until a thread has given back what it held.
      if (!through) {
        const told = new Promise<void>((resolve) => hears.on('message', (one: unknown) => (one === all ? resolve() : said.push(one))));
        await Promise.race([told, ended]);
        said.push(...soFar());
      }
      hears.close();
      return said;
    },
  };
}

/** Said last. */
const all = 'that is all';

/** Answers on the second thread what the first has asked, as often as there is something to say; elsewhere nobody asks. What is said to be moved is not copied. */
export function answerFirstThread<Asked>(answer: (asked: Asked, say: (said: object, moved: readonly ArrayBuffer[]) => void) => void): void {
  if (isMainThread) return;
  const { asked, says } = workerData as { readonly asked: Asked; readonly says: MessagePort };
  answer(asked, (said, moved) => says.postMessage(said, [...moved]));
  says.postMessage(all, []);
}
