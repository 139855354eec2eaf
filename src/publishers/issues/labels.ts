import type { Label } from './tracker.ts';

const colors: Readonly<Record<string, string>> = { driftvakt: '1d3557', P1: 'b60205', P2: 'd93f0b', P3: 'fbca04', P4: 'c5def5' };

/** A label as we make it where it is missing. */
export function labelFor(name: string): Label {
  const description = name === 'driftvakt' ? 'Kept by driftvakt' : /^P[1-4]$/.test(name) ? `Priority ${name.slice(1)}` : '';
  return { name, color: colors[name] ?? (name.startsWith('service:') ? '0e8a16' : '5319e7'), description };
}

/** The labels of an issue when ours replace the ones we gave it before; what people added stays. */
export function relabelled(before: readonly string[], ours: readonly string[]): readonly string[] {
  const lower = new Set(ours.map((name) => name.toLowerCase()));
  return [...ours, ...before.filter((name) => !/^(P[1-4]|service:.*|area:.*)$/.test(name) && !lower.has(name.toLowerCase()))];
}
