import type { Timings } from '../model/observation.ts';

type Stage = Exclude<keyof Timings, 'total'>;

/** Times one look. A stage that is passed several times (redirects) is summed, also when it fails. */
export interface Stopwatch {
  measure<T>(stage: Stage, work: () => Promise<T>): Promise<T>;
  /** Milliseconds, in steps of 0.1; a stage that was not reached is absent. */
  timings(): Timings;
}

/** Starts at once. */
export function stopwatch(): Stopwatch {
  const begun = performance.now();
  const spent = new Map<Stage, number>();
  return {
    async measure(stage, work) {
      const from = performance.now();
      try {
        return await work();
      } finally {
        spent.set(stage, (spent.get(stage) ?? 0) + performance.now() - from);
      }
    },
    timings: () => ({ ...Object.fromEntries([...spent].map(([stage, time]) => [stage, tenths(time)])), total: tenths(performance.now() - begun) }),
  };
}

const tenths = (time: number): number => Math.round(time * 10) / 10;
