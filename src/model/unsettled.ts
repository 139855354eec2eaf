import type { Ref } from './declaration.ts';
import type { Status } from './finding.ts';
import type { Memory } from './memory.ts';

/**
 * The parts of a subject of which a control last said anything but `pass`, in order, with what it said. What was found in a
 * list and is in it no longer must be said once more, since silence neither ends a fault nor keeps it.
 */
export function unsettled(past: Memory, control: string, subject: Ref): readonly { readonly about: string; readonly status: Status }[] {
  const prefix = `${control}/${subject}#`;
  return Object.entries(past.findings)
    .filter(([key, { last }]) => key.startsWith(prefix) && last.status !== 'pass' && last.change !== 'gone')
    .map(([key, { last }]) => ({ about: key.slice(prefix.length), status: last.status }))
    .sort((a, b) => (a.about < b.about ? -1 : 1));
}
