// How likely it is that all of several parts work, where some stand in for each other and some are part of several.
import { atLeast } from '../promises/promise.ts';

/** What lessens availability, each by a name that is the same wherever it is stood on. */
export type Parts = ReadonlyMap<string, Part>;

/** The share of time that one works by itself, independently of others; of a group also who is in it. */
export interface Part {
  readonly share: number;
  readonly group?: Group;
}

/** So many of the members must work, each with all that it stands on. */
export interface Group {
  readonly needed: number;
  readonly members: readonly Parts[];
  /** How many groups are within each other, this one among them. */
  readonly deep: number;
}

// So that a chain of thousands does not fill the stack.
const deepest = 16;

/** A group as a part, with the share that it gives where nothing else is asked for. Of more than sixteen within each other only that is known. */
export function grouped({ needed, members }: Omit<Group, 'deep'>): Part {
  const within = members.flatMap((member) => [...member.values()]).reduce((most, { group }) => Math.max(most, group?.deep ?? 0), 0);
  const group = { needed, members, deep: within + 1 };
  return group.deep > deepest ? { share: together([group]) } : { share: together([group]), group };
}

// For each part that several share all is found out twice.
const most = 8;

/**
 * How likely it is that all parts work. A part that is met in several groups, or several times in one, is one and the same. Where more
 * than eight are shared by what hangs together, the least of the groups counts alone: then it is no less than what is true.
 */
export function chance(parts: Parts): number {
  const groups: Group[] = [];
  let sure = 1;
  for (const { share, group } of parts.values()) {
    if (group === undefined) sure *= share;
    else groups.push(group);
  }
  if (groups.length === 0) return sure;
  return sure * hangingTogether(groups.map((group) => without(group, parts))).reduce((all, some) => all * together(some), 1);
}

/** The group without what is needed anyhow: that works whenever the group matters. */
const without = ({ needed, members, deep }: Group, parts: Parts): Group => ({
  needed, deep, members: members.map((member) => new Map([...member].flatMap(([key, part]) => (parts.has(key) ? [] : [[key, part.group === undefined ? part : { ...part, group: without(part.group, parts) }]])))),
});

interface Met {
  readonly part: Part;
  times: number;
}

/** Every part of a group, and of the groups within it, with how often it is met; what a group is made of comes before the group. */
function meet({ members }: Group, met: Map<string, Met>): Map<string, Met> {
  for (const [key, part] of members.flatMap((member) => [...member])) {
    const known = met.get(key);
    if (known !== undefined) known.times += 1;
    else {
      if (part.group !== undefined) meet(part.group, met);
      met.set(key, { part, times: 1 });
    }
  }
  return met;
}

/** The groups that share a part, directly or by others. */
function hangingTogether(groups: readonly Group[]): readonly (readonly Group[])[] {
  const clusters: { readonly keys: Set<string>; readonly groups: Group[] }[] = [];
  for (const group of groups) {
    const keys = new Set(meet(group, new Map()).keys());
    const touched = clusters.filter((cluster) => !cluster.keys.isDisjointFrom(keys));
    for (const cluster of touched) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push({ keys: new Set([...keys, ...touched.flatMap((cluster) => [...cluster.keys])]), groups: [...touched.flatMap((cluster) => cluster.groups), group] });
  }
  return clusters.map((cluster) => cluster.groups);
}

/** How likely it is that groups that hang together all have enough members. */
function together(groups: readonly Group[]): number {
  const met = new Map<string, Met>();
  for (const group of groups) meet(group, met);
  const shared = [...met].filter(([, { times }]) => times > 1);
  if (shared.length > most) return Math.min(...groups.map(({ needed, members }) => atLeast(needed, members.map(alone))));
  // With the shared parts known to work or not, the others are independent of each other.
  const known = new Map<string, boolean>();
  const whole = (parts: Parts): number => [...parts].reduce((all, [key, part]) => all * (known.has(key) ? Number(known.get(key)) : likely(part)), 1);
  const enough = ({ needed, members }: Group): number => atLeast(needed, members.map(whole));
  const likely = ({ share, group }: Part): number => (group === undefined ? share : enough(group));
  /** With the shared parts from a place on still open. */
  const given = (place: number): number => {
    const next = shared[place];
    if (next === undefined) return groups.reduce((all, group) => all * enough(group), 1);
    const [key, { part }] = next;
    const share = likely(part);
    const branch = (works: boolean, chance: number): number => {
      if (chance === 0) return 0;
      known.set(key, works);
      return chance * given(place + 1);
    };
    const sum = branch(true, share) + branch(false, 1 - share);
    known.delete(key);
    return sum;
  };
  return given(0);
}

/** How likely it is that all parts work, as if nothing else had any of them. */
const alone = (parts: Parts): number => [...parts.values()].reduce((all, { share }) => all * share, 1);
