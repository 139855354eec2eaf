import type { Ref } from './declaration.ts';
import type { Status } from './finding.ts';
import type { Memory } from './memory.ts';

interface Part {
  readonly about: string;
  readonly status: Status;
}

// Asked for every subject of several controls, of one past.
const known = new WeakMap<Memory['findings'], ReadonlyMap<string, readonly Part[]>>();

function foundIn(findings: Memory['findings']): ReadonlyMap<string, readonly Part[]> {
  const before = known.get(findings);
  if (before !== undefined) return before;
  const found = new Map<string, Part[]>();
  for (const [key, { last: { status, change } }] of Object.entries(findings)) {
    if (status === 'pass' || change === 'gone') continue;
    const end = key.indexOf('#');
    const [of, part] = [key.slice(0, end), { about: key.slice(end + 1), status }];
    const all = found.get(of);
    if (all === undefined) found.set(of, [part]);
    else all.push(part);
  }
  for (const all of found.values()) all.sort((a, b) => (a.about < b.about ? -1 : 1));
  known.set(findings, found);
  return found;
}

/**
 * The parts of a subject of which a control last said anything but `pass`, in order, with what it said. What was found in a
 * list and is in it no longer must be said once more, since silence neither ends a fault nor keeps it.
 */
export const unsettled = (past: Memory, control: string, subject: Ref): readonly Part[] => foundIn(past.findings).get(`${control}/${subject}`) ?? [];
