import type { RawVerdict } from '../../model/memory.ts';

/** How many raw verdicts are remembered. */
export const ringSize = 10;

/**
 * The ring with one more verdict. An observation counts once: the same instant again replaces the verdict on it (today's
 * control may judge it otherwise), an older one changes nothing, so that a clock set back confirms nothing twice.
 */
export function remember(ring: readonly RawVerdict[], verdict: RawVerdict): readonly RawVerdict[] {
  const last = ring.at(-1);
  if (last !== undefined && Date.parse(verdict.at) < Date.parse(last.at)) return ring;
  const before = last !== undefined && last.at === verdict.at ? ring.slice(0, -1) : ring;
  return [...before, verdict].slice(-ringSize);
}
