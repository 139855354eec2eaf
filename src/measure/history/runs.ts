// Segments -> runs: which of them belong together, and what they are when they are joined.
import type { Observation } from '../../model/observation.ts';
import type { Scope, Sealed, Segment } from '../../model/results.ts';
import { compareText } from '../../model/span.ts';

/** What the segments of one run are together. The same for the same segments, in whatever order they come. */
export interface Joined {
  /** The instant of the last of them: ISO. */
  readonly at: string;
  readonly commit: string | null;
  readonly scope: Scope;
  /** In order of their segments' instants. */
  readonly digests: readonly string[];
  readonly observations: readonly Observation[];
  /** Instant of the last whole look from each vantage; what was selected by hand is no heartbeat. */
  readonly heard: Readonly<Record<string, string>>;
}

const time = (at: string): number => Date.parse(at);
/** A segment, whether its looks are put together or not. */
interface Part { readonly digest: string; readonly segment: Pick<Segment, 'at' | 'run' | 'scope'> }

const inOrder = (a: Part, b: Part): number => time(a.segment.at) - time(b.segment.at) || compareText(a.digest, b.digest);

/** Joins the segments of one run; at least one. */
export function joined(run: readonly Sealed[]): Joined {
  const segments = run.toSorted(inOrder).map(({ segment }) => segment);
  const last = segments.at(-1) as Segment;
  const missing = missingParts(segments);
  const whole = segments.some(({ scope }) => scope.selectors.length === 0);
  const vantages = [...new Set(segments.flatMap(({ scope }) => scope.vantages))].toSorted();
  return {
    at: last.at, commit: last.commit, digests: run.toSorted(inOrder).map(({ digest }) => digest),
    scope: {
      complete: segments.every(({ scope }) => scope.complete) && missing.length === 0, selectors: whole ? [] : [...new Set(segments.flatMap(({ scope }) => scope.selectors))].toSorted(),
      vantages, shard: segments.length === 1 ? last.scope.shard : null, ...(missing.length > 0 && { missing }),
    },
    observations: segments.flatMap(({ observations }) => observations),
    heard: Object.fromEntries(segments.filter(({ scope }) => scope.selectors.length === 0).flatMap(({ at, scope }) => scope.vantages.map((vantage) => [vantage, at]))),
  };
}

/** How a part of a run is called. */
export const partOf = (shard: string, vantage: string): string => `${shard} from ${vantage}`;

/** The parts that the plan has and that are not there. Where parts disagree about the plan, the largest counts. */
function missingParts(segments: readonly Segment[]): string[] {
  const planned = new Map<string, number>();
  for (const { parts } of segments) for (const [vantage, count] of Object.entries(parts ?? {})) planned.set(vantage, Math.max(count, planned.get(vantage) ?? 0));
  const there = new Set(segments.flatMap(({ scope }) => scope.vantages.map((vantage) => partOf(scope.shard ?? '', vantage))));
  return [...planned].flatMap(([vantage, count]) => Array.from({ length: count }, (_none, index) => partOf(`${index + 1}/${count}`, vantage))).filter((part) => !there.has(part));
}

/**
 * The runs that segments are made of, in order of time. Parts of one plan are one run. Others are one run where different
 * vantages looked at the same selection within `apart` milliseconds: two looks from one vantage are two runs. Each digest counts once.
 */
export function runsOf<One extends Part>(all: readonly One[], apart: number): readonly (readonly One[])[] {
  const planned = new Map<string, One[]>();
  const others: One[][] = [];
  for (const one of [...new Map(all.map((each) => [each.digest, each])).values()].toSorted(inOrder)) {
    const { segment } = one;
    if (segment.run !== '') {
      planned.set(segment.run, [...planned.get(segment.run) ?? [], one]);
      continue;
    }
    const open = others.findLast((run) => isWith(segment, run, apart));
    if (open === undefined) others.push([one]);
    else open.push(one);
  }
  const last = (run: readonly One[]): One => run.at(-1) as One;
  return [...planned.values(), ...others].toSorted((a, b) => inOrder(last(a), last(b)));
}

function isWith({ at, scope }: Part['segment'], run: readonly Part[], apart: number): boolean {
  const first = run[0]?.segment;
  return first !== undefined && time(at) - time(first.at) < apart && first.scope.selectors.join() === scope.selectors.join()
    && !run.some(({ segment }) => segment.scope.vantages.some((vantage) => scope.vantages.includes(vantage)));
}
