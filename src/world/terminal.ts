import type { Terminal } from '../command.ts';

/** Standard output and error, and how the process is ended. Colours and the progress line only on a terminal. */
export function terminal(version: string): Terminal & { end(): void } {
  const { stdout, stderr, env, argv } = process;
  const ending = new AbortController();
  const end = (): void => ending.abort();
  process.once('SIGINT', end).once('SIGTERM', end);
  // A reader that has seen enough, as `head`, is no failure.
  for (const stream of [stdout, stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
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
    end: wipe,
    colour: stdout.isTTY && !argv.includes('--no-color') && (env['NO_COLOR'] ?? '') === '',
    env, version, signal: ending.signal,
  };
}
