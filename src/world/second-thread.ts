// A second thread of this program, for what need not wait for the first.
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

/** Whether a core is free for a second thread: where none is, it only takes time from the first. */
const isFree = (): boolean => availableParallelism() > 1 && (loadavg()[0] ?? 0) < availableParallelism();

/**
 * Hands something to the piece of this program that answers on another thread, and gives its answer; nothing where there is none,
 * for whatever reason, or where the machine is busy. Never throws.
 */
export function askSecondThread(asked: unknown, free = isFree()): Promise<unknown> {
  return new Promise((resolve) => {
    if (!free) return resolve(undefined);
    try {
      const bundled = import.meta.program !== undefined;
      const worker = new Worker(bundled ? join(import.meta.dirname, 'start.cjs') : join(import.meta.dirname, '../session/second-reader.ts'), { workerData: asked, argv: process.argv.slice(2), stdout: true, stderr: true });
      worker.once('message', resolve);
      worker.once('error', () => resolve(undefined));
      worker.once('exit', () => resolve(undefined));
    } catch {
      resolve(undefined);
    }
    return undefined;
  });
}

/** Answers on the second thread what the first has asked; elsewhere nobody asks. What is said to be moved is not copied. */
export function answerFirstThread<Asked>(answer: (asked: Asked) => { readonly said: unknown; readonly moved: readonly ArrayBuffer[] }): void {
  if (isMainThread || parentPort === null) return;
  const { said, moved } = answer(workerData as Asked);
  parentPort.postMessage(said, [...moved]);
}
