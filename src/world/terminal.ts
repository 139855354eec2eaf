import { exits, type Terminal } from '../command.ts';

/** Standard output and error, and how the process is ended: by a signal, or at its end, when all that was said has been taken. Colours and the progress line only on a terminal. */
export function terminal(version: string): Terminal & { end(exit: number): Promise<never> } {
  const { stdout, stderr, env, argv } = process;
  const ending = new AbortController();
  const end = (): void => ending.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  // A reader that has seen enough, as `head`, is no failure. Where nothing can be written, as on a full disk, the work is done all the same, and the end tells it.
  let unsaid: string | undefined;
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') unsaid ??= error.message;
    });
  }
  const live = stderr.isTTY && !argv.includes('--quiet');
  let shown = false;
  const wipe = (): void => {
    if (shown) stderr.write('\r\u001b[K');
    shown = false;
  };
  return {
    out: (text) => {
      wipe();
      stdout.write(text);
    },
    err: (text) => {
      wipe();
      stderr.write(text);
    },
    progress: (line) => {
      if (!live) return;
      stderr.write(`\r\u001b[K${line.slice(0, (stderr.columns ?? 80) - 1)}`);
      shown = true;
    },
    clear: () => {
      if (stdout.isTTY) stdout.write('\u001b[2J\u001b[3J\u001b[H');
    },
    // All is said and kept: nobody waits until memory is given back piece by piece, which takes a tenth of a small check.
    async end(exit) {
      wipe();
      await Promise.all([stdout, stderr].map((stream) => new Promise<void>((taken) => { stream.write('', () => taken()); })));
      if (unsaid === undefined) return process.exit(exit);
      stderr.write(`error: not all that was to be said could be written: ${unsaid}\n`);
      return process.exit(exits.failure);
    },
    colour: stdout.isTTY && !argv.includes('--no-color') && (env['NO_COLOR'] ?? '') === '',
    env, version, signal: ending.signal,
  };
}
