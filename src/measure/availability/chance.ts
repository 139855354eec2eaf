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
}

/** A group as a part, with the share that it gives where nothing else is asked for. */
export const grouped = (group: Group): Part => ({ share: together([group]), group });

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
  // What is needed anyhow works whenever the groups matter.
  const left = groups.map(({ needed, members }) => ({ needed, members: members.map((member) => new Map([...member].filter(([key]) => !parts.has(key)))) }));
  return sure * hangingTogether(left).reduce((all, some) => all * together(some), 1);
}

/** The groups that share a part, directly or by others. */
function hangingTogether(groups: readonly Group[]): readonly (readonly Group[])[] {
  const clusters: { readonly keys: Set<string>; readonly groups: Group[] }[] = [];
  for (const group of groups) {
    const keys = new Set(group.members.flatMap((member) => [...member.keys()]));
    const touched = clusters.filter((cluster) => !cluster.keys.isDisjointFrom(keys));
    for (const cluster of touched) clusters.splice(clusters.indexOf(cluster), 1);
    clusters.push({ keys: new Set([...keys, ...touched.flatMap((cluster) => [...cluster.keys])]), groups: [...touched.flatMap((cluster) => cluster.groups), group] });
  }
  return clusters.map((cluster) => cluster.groups);
}

/** How likely it is that groups that hang together all have enough members. */
function together(groups: readonly Group[]): number {
  const met = new Set<string>();
  const shared = new Map<string, Part>();
  for (const [key, part] of groups.flatMap(({ members }) => members.flatMap((member) => [...member]))) {
    if (met.has(key)) shared.set(key, part);
    met.add(key);
  }
  const alone = groups.map(({ needed, members }) => ({ needed, shares: members.map((member) => ({ own: product(member, shared), on: [...member.keys()].filter((key) => shared.has(key)) })) }));
  if (shared.size > most) return Math.min(...groups.map(({ needed, members }) => atLeast(needed, members.map((member) => product(member, nothing)))));
  /** With the shared parts from a place on still open, and those that do not work. */
  const asked = [...shared];
  const given = (place: number, failed: ReadonlySet<string>): number => {
    const [key, part] = asked[place] ?? [];
    if (key === undefined || part === undefined) return alone.reduce((all, { needed, shares }) => all * atLeast(needed, shares.map(({ own, on }) => (on.some((one) => failed.has(one)) ? 0 : own))), 1);
    return part.share * given(place + 1, failed) + (part.share === 1 ? 0 : (1 - part.share) * given(place + 1, new Set([...failed, key])));
  };
  return given(0, new Set());
}

const nothing: Parts = new Map<string, Part>();

const product = (parts: Parts, without: Parts): number => [...parts].reduce((all, [key, { share }]) => (without.has(key) ? all : all * share), 1);
