// What the working memory says of single looks, counted again from the raw segments that are kept and from what the ledger binds.
import { withoutCases } from '../measure/cases/memory.ts';
import { keptSamples, latencyOf } from '../measure/history/series.ts';
import { canonical } from '../model/digest.ts';
import { withoutNames } from '../model/exports.ts';
import type { Memory, Stretch, TargetMemory } from '../model/memory.ts';
import type { Observation } from '../model/observation.ts';
import type { Envelope } from './envelope.ts';
import type { Reach } from './link.ts';
import type { Fault } from './verify.ts';
import { says, type Said } from '../words/faults.ts';

/** A working memory as a store holds it. */
export interface Recalled {
  readonly memory: Memory;
  /** How far every writer's segments are folded in it. */
  readonly folded: Readonly<Record<string, Reach>>;
  /** The stretches of looks that the ledger binds beside it, by target and vantage with the digest of the question; nothing where the chain binds the memory itself. */
  readonly bound?: Readonly<Record<string, readonly Stretch[]>>;
}

interface Seen { readonly look: Observation; readonly writer: string; readonly isLate: boolean }

/**
 * What in the memory no segment and no link bears out. Nothing is said of what is older than the oldest segment that is kept: it can
 * only be held against an anchor. What a look was judged to be follows from the controls of then, and is held against what the ledger binds.
 */
export function recheck({ memory, folded, bound }: Recalled, segments: readonly Envelope[]): Fault[] {
  const oldest = oldestIn(segments);
  const looks = looksIn(segments.filter(({ writer = '', number = 0 }) => number <= (folded[writer]?.[0] ?? 0)));
  const about = (target: string, { at, ...said }: Told): Fault => ({ kind: 'altered', place: `the working memory of ${target}`, ...said, at });
  return [
    ...Object.entries(memory.targets).flatMap(([target, past]) => {
      const seen = looks.get(`${target}\t${past.last.spec}`) ?? new Map<string, Seen>();
      const since = oldest.get(past.last.from) ?? Number.POSITIVE_INFINITY;
      return [...lastFault(past, seen, since), ...ringFaults(past, seen, since), ...(bound === undefined ? [] : boundFaults(past, boundOf(bound, target)))].map((said) => about(target, said));
    }),
    ...Object.entries(memory.watch?.heard ?? {}).filter(([vantage, { at }]) => Date.parse(at) >= (oldest.get(vantage) ?? Number.POSITIVE_INFINITY) && !segments.some(({ segment }) => segment.at === at && segment.scope.vantages.includes(vantage)))
      .map(([vantage, { at }]): Fault => ({ kind: 'altered', place: 'the working memory', ...says('notHeard', { vantage, heard: at }), at })),
  ];
}

/** Since when every segment of a vantage is kept: what came late is of before that, and the segment that is first by number is not. */
function oldestIn(segments: readonly Envelope[]): ReadonlyMap<string, number> {
  const first = new Map<string, Envelope>();
  for (const one of segments) if ((one.number ?? 0) < (first.get(one.writer ?? '')?.number ?? Number.POSITIVE_INFINITY)) first.set(one.writer ?? '', one);
  const oldest = new Map<string, number>();
  for (const { segment: { at, scope } } of first.values()) for (const vantage of scope.vantages) oldest.set(vantage, Math.max(Date.parse(at), oldest.get(vantage) ?? Number.NEGATIVE_INFINITY));
  return oldest;
}

type Told = Said & { readonly at: string };

function looksIn(segments: readonly Envelope[]): Map<string, Map<string, Seen>> {
  const looks = new Map<string, Map<string, Seen>>();
  const newest = new Map<string, number>();
  for (const { segment, writer = '' } of segments.toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0))) {
    for (const look of segment.observations) {
      const series = `${look.target}@${look.from}\t${look.spec}`;
      const own = looks.get(series) ?? new Map<string, Seen>();
      const before = newest.get(`${series}\t${writer}`) ?? Number.NEGATIVE_INFINITY;
      // What came after a newer one was folded into nothing.
      if (!own.has(look.at)) own.set(look.at, { look, writer, isLate: Date.parse(look.at) <= before });
      newest.set(`${series}\t${writer}`, Math.max(before, Date.parse(look.at)));
      looks.set(series, own);
    }
  }
  return looks;
}

const borne = (look: Observation): Observation => (look.seen ? withoutCases({ ...look, facts: withoutNames(look.facts) }) : look);

function lastFault({ last }: TargetMemory, seen: ReadonlyMap<string, Seen>, oldest: number): Told[] {
  if (Date.parse(last.at) < oldest) return [];
  const found = seen.get(last.at);
  if (found === undefined) return [{ ...says('noLast'), at: last.at }];
  return canonical(borne(found.look)) === canonical(last) ? [] : [{ ...says('otherLast'), at: last.at }];
}

/** The ring holds every look that was folded since its first, each as it was seen, and says of each what the stretches say. */
function ringFaults({ recent, stretches = [] }: TargetMemory, seen: ReadonlyMap<string, Seen>, oldest: number): Told[] {
  const [first, last] = [recent[0]?.at ?? '', recent.at(-1)?.at ?? ''];
  const own = recent.flatMap(({ at, state, total }): Told[] => {
    const found = Date.parse(at) < oldest ? 'older' : seen.get(at);
    if (found === undefined) return [{ ...says('noLook'), at }];
    if (found !== 'older' && latencyOf(found.look) !== total) return [{ ...says('otherTime'), at }];
    if (found !== 'older' && !found.look.seen && state !== 'unknown') return [{ ...says('sawNothing', { state }), at }];
    const answer = state === 'maintenance' ? 'bad' : state;
    const around = stretches.find((one) => Date.parse(one.from) <= Date.parse(at) && Date.parse(at) <= Date.parse(one.last));
    return around === undefined || around.answer === answer ? [] : [{ ...says('otherAnswer', { state, answer: around.answer }), at }];
  });
  const ring = new Set(recent.map(({ at }) => at));
  const within = [...seen].filter(([at]) => Date.parse(at) >= Date.parse(first) && Date.parse(at) <= Date.parse(last));
  // From which of several writers a look came first cannot be known.
  const isOne = new Set(within.map(([, { writer }]) => writer)).size === 1;
  const missing = within.filter(([at, { isLate }]) => !isLate && !ring.has(at));
  return [...own, ...(isOne && recent.length <= keptSamples ? missing.map(([at]): Told => ({ ...says('notRemembered'), at })) : [])];
}

/** All stretches of a target that are bound, whatever was asked: an outage is not forgotten for another question. */
const boundOf = (bound: NonNullable<Recalled['bound']>, target: string): readonly Stretch[] => Object.entries(bound).filter(([series]) => series.startsWith(`${target}\t`)).flatMap(([, all]) => all);

function boundFaults({ stretches = [] }: TargetMemory, bound: readonly Stretch[]): Told[] {
  const first = Date.parse(stretches[0]?.from ?? '9999-12-31T00:00:00Z');
  const known = new Map(stretches.map((one) => [one.from, one]));
  return bound.filter(({ from }) => Date.parse(from) >= first).flatMap(({ from, last, answer, speaks }): Told[] => {
    const own = known.get(from);
    return own !== undefined && own.answer === answer && own.speaks === speaks && Date.parse(own.last) >= Date.parse(last) ? [] : [{ ...says('boundOtherwise', { answer, from }), at: from }];
  });
}
