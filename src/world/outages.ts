import type { Outage, Phase, Reason } from '../model/observation.ts';
import { CouldNotAsk } from '../observe.ts';

/** The target failed: becomes an `Unreached`, a fact. */
export class TargetFailed extends Error {
  readonly phase: Phase;
  readonly outage: Outage;
  constructor(phase: Phase, outage: Outage, detail: string) {
    super(detail);
    this.phase = phase;
    this.outage = outage;
  }
}

const outages: Readonly<Record<string, Outage>> = {
  ECONNREFUSED: 'refused',
  ECONNRESET: 'reset',
  ECONNABORTED: 'reset',
  EPIPE: 'reset',
  ETIMEDOUT: 'no-answer',
  EHOSTUNREACH: 'host-unreachable',
  EHOSTDOWN: 'host-unreachable',
  ERR_BUFFER_TOO_LARGE: 'body-too-large',
  Z_BUF_ERROR: 'body-cut-off',
};

const reasons: Readonly<Record<string, Reason>> = {
  ENETUNREACH: 'network-unreachable',
  ENETDOWN: 'network-unreachable',
  EADDRNOTAVAIL: 'network-unreachable',
  EAFNOSUPPORT: 'network-unreachable',
  EACCES: 'not-possible-from-here',
  EPERM: 'not-possible-from-here',
  EMFILE: 'not-possible-from-here',
  ENFILE: 'not-possible-from-here',
  ENOBUFS: 'not-possible-from-here',
  ENOMEM: 'not-possible-from-here',
  EINVAL: 'not-possible-from-here',
};

/** What an error of a socket, of TLS, of HTTP or of a decoder means: the target's fault, or ours. Never throws. */
export function meaning(error: unknown, phase: Phase, where: string): TargetFailed | CouldNotAsk {
  if (error instanceof TargetFailed || error instanceof CouldNotAsk) return error;
  const { code = '', message = '', syscall } = error as { code?: string; message?: string; syscall?: string };
  const detail = `${where}: ${code === '' ? message : code}`;
  const reason = reasons[code];
  if (reason !== undefined) return new CouldNotAsk(reason, detail);
  if (phase === 'body' && (code === 'ECONNRESET' || code === 'EPIPE')) return new TargetFailed(phase, 'body-cut-off', `${where}: the connection ended within the body`);
  // Node says ECONNRESET also for an orderly end that comes too early; only the system's own has a system call.
  if (code === 'ECONNRESET' && syscall === undefined) return new TargetFailed(phase, 'closed', `${where}: the connection was closed before the answer`);
  const outage = outages[code] ?? named(code);
  return outage === undefined ? new CouldNotAsk('failed', detail) : new TargetFailed(phase, outage, detail);
}

function named(code: string): Outage | undefined {
  if (/^(ERR_SSL_|ERR_TLS_|ERR_OSSL_|EPROTO$)/.test(code)) return 'tls-refused';
  if (/^(HPE_|Z_|ERR_ZLIB|ERR_BROTLI|ERR__ERROR|ZSTD_|ERR_STREAM_PREMATURE)/.test(code)) return 'protocol-error';
  return undefined;
}

/** What the end of a signal means: past the deadline of the look is a fact of the phase; the end of the whole run is ours. */
export function ended(signal: AbortSignal, phase: Phase, where: string): TargetFailed | CouldNotAsk {
  return isDeadline(signal) ? new TargetFailed(phase, 'no-answer', `${where}: no answer in time`) : new CouldNotAsk('cut-off', 'the run was ended');
}

/** Whether the signal ended because the time of the look is used up. */
export const isDeadline = (signal: AbortSignal): boolean => signal.aborted && (signal.reason as { name?: unknown } | undefined)?.name === 'TimeoutError';

/** Waits for what `start` begins, in a phase of a look, but never longer than the signal. Rejects with `TargetFailed` or `CouldNotAsk` only. */
export function during<T>(phase: () => Phase, where: string, signal: AbortSignal, start: (done: (value: T) => void, failed: (error: unknown) => void) => void): Promise<T> {
  const { promise, resolve, reject } = Promise.withResolvers<T>();
  const failed = (error: unknown): void => reject(meaning(error, phase(), where));
  const stop = (): void => reject(ended(signal, phase(), where));
  if (signal.aborted) stop();
  else {
    signal.addEventListener('abort', stop, { once: true });
    try {
      start(resolve, failed);
    } catch (error) {
      failed(error);
    }
  }
  return promise.finally(() => signal.removeEventListener('abort', stop));
}
