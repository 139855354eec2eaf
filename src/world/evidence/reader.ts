import type { ChildProcessByStdio } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import { Failure } from '../failure.ts';

/** One answer: what git calls it, and its body; nothing where there is no such object. */
export type Answer = { readonly id: string; readonly type: string; readonly body: Buffer } | undefined;

interface Waiting {
  readonly count: number;
  readonly answers: Answer[];
  done(answers: Answer[]): void;
  fail(error: Error): void;
}

/** How long git is kept to answer the next question: milliseconds. */
const idle = 250;

/** Reads objects by one git that stays for as long as questions come. It ends by itself, and keeps no process alive. */
export function objectReader(start: () => ChildProcessByStdio<Writable, Readable, null>): (names: readonly string[]) => Promise<Answer[]> {
  let current: { readonly child: ChildProcessByStdio<Writable, Readable, null>; readonly waiting: Waiting[] } | undefined;
  let rest: NodeJS.Timeout | undefined;
  const open = (): NonNullable<typeof current> => {
    const child = start();
    const own = { child, waiting: [] as Waiting[] };
    const take = parser(own.waiting);
    child.stdout.on('data', (part: Buffer) => take(part));
    child.stdin.on('error', () => undefined);
    const end = (error: Error): void => {
      if (current === own) current = undefined;
      for (const one of own.waiting.splice(0)) one.fail(error);
    };
    child.once('error', (error) => end(new Failure(`git cannot be run: ${error.message}`)));
    child.once('close', () => end(new Failure('git ended before it had given all objects: the repository may be damaged')));
    return own;
  };
  return (names) => new Promise((done, fail) => {
    if (names.length === 0) {
      done([]);
      return;
    }
    clearTimeout(rest);
    const own = current ??= open();
    hold(own.child, true);
    const settle = <T>(then: (value: T) => void) => (value: T): void => {
      if (own.waiting.length === 0) {
        hold(own.child, false);
        rest = setTimeout(() => {
          if (current === own) current = undefined;
          own.child.stdin.end();
        }, idle).unref();
      }
      then(value);
    };
    own.waiting.push({ count: names.length, answers: [], done: settle(done), fail: settle(fail) });
    own.child.stdin.write(names.map((name) => `${name}\n`).join(''));
  });
}

/** An idle reader must not keep the process from its end. */
function hold(child: ChildProcessByStdio<Writable, Readable, null>, busy: boolean): void {
  for (const one of [child, child.stdin, child.stdout] as { ref?: () => void; unref?: () => void }[]) (busy ? one.ref : one.unref)?.call(one);
}

/** Takes git's output apart, however it is cut. */
function parser(waiting: Waiting[]): (part: Buffer) => void {
  let held: Buffer[] = [];
  let size = 0;
  let wanted = 0;
  return (part) => {
    held.push(part);
    size += part.length;
    // An object of many parts is joined once, when all of it is there.
    if (size < wanted) return;
    let all = held.length === 1 ? part : Buffer.concat(held);
    for (;;) {
      const end = all.indexOf(10);
      if (end === -1) break;
      const [id = '', type = '', length = ''] = all.subarray(0, end).toString().split(' ');
      const isThere = /^\d+$/.test(length);
      const next = isThere ? end + 2 + Number(length) : end + 1;
      if (all.length < next) {
        wanted = next;
        break;
      }
      wanted = 0;
      const [first] = waiting;
      first?.answers.push(isThere ? { id, type, body: Buffer.from(all.subarray(end + 1, next - 1)) } : undefined);
      all = all.subarray(next);
      if (first !== undefined && first.answers.length === first.count) {
        waiting.shift();
        first.done(first.answers);
      }
    }
    held = [all];
    size = all.length;
  };
}
