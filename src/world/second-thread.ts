// A second thread of this program, for what need not wait for the first.
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Whether a core is free for a second thread: where none is, it only takes time from the first. */
const isFree = (): boolean => availableParallelism() > 1 && (loadavg()[0] ?? 0) < availableParallelism();

/**
 * Hands something to the piece of this program that answers on another thread, and gives all that it said, in order; only what it
 * had said before it failed, and nothing where there is none, for whatever reason, or where the machine is busy. Never throws.
 */
export function askSecondThread(asked: unknown, free = isFree()): Promise<readonly unknown[]> {
  return new Promise((resolve) => {
    const said: unknown[] = [];
    const end = (): void => resolve(said);
    if (!free) return end();
    try {
      const bundled = import.meta.program !== undefined;
      const worker = new Worker(bundled ? join(import.meta.dirname, 'start.cjs') : join(import.meta.dirname, '../session/second-reader.ts'), { workerData: asked, argv: process.argv.slice(2), stdout: true, stderr: true });
      worker.on('message', (one: unknown) => (one === all ? end() : said.push(one)));
      worker.once('error', end);
      worker.once('exit', end);
    } catch {
      end();
    }
    return undefined;
  });
}

/** Said last: nobody waits until a thread has given back what it held. */
const all = 'that is all';

/** Answers on the second thread what the first has asked, as often as there is something to say; elsewhere nobody asks. What is said to be moved is not copied. */
export function answerFirstThread<Asked>(answer: (asked: Asked, say: (said: object, moved: readonly ArrayBuffer[]) => void) => void): void {
  const first = parentPort;
  if (isMainThread || first === null) return;
  answer(workerData as Asked, (said, moved) => first.postMessage(said, [...moved]));
  first.postMessage(all, []);
}
