// What goes on of each part: the looks at a target from a vantage that pass one after the other.
import type { Controls } from '../../evaluate.ts';
import { intervalsHeld } from '../../measure/history/series.ts';
import type { Estate } from '../../model/estate.ts';
import type { Memory, PastFault } from '../../model/memory.ts';
import type { Observation } from '../../model/observation.ts';
import type { Aimed } from '../../observe.ts';
import type { Read } from '../../pipeline.ts';
import { lookAt, placeOf, type PartLooks, type Place } from './batch.ts';
import type { Going, Kind } from './kinds.ts';

/** Services that explain each other, by one version of the declarations. */
export interface Part {
  readonly side: 0 | 1;
  readonly read: Read;
  readonly estate: Estate;
  readonly aimed: ReadonlyMap<string, Aimed>;
  memory: Memory;
  /** What is over: kept beside the memory, which is handed on with every run that is judged. */
  readonly faults: PastFault[];
  /** Nothing is open, and no failure could still help to confirm one. */
  quiet: boolean;
  /** By target and vantage; those that can go on quickly are open. */
  readonly flows: Map<string, Flow>;
  /** Another whenever what passed before says nothing any more. */
  generation: number;
  /** What was last seen, by vantage and target; of what goes on alike, what was last judged. */
  readonly seen: Map<string, Map<string, Observation>>;
  /** What is in force of it, while the whole estate in force is the same. */
  then: { readonly era: Estate; readonly estate: Estate } | undefined;
}

/** The looks at a target from a vantage that pass one after the other. */
export interface Flow {
  readonly target: string;
  readonly from: string;
  isOpen: boolean;
  key: string;
  spec: string;
  /** How long a look speaks: milliseconds. */
  speaks: number;
  /** The last of them, and when it was; not yet folded in where it waits. While runs are gone through it is the look of this index among theirs; -1 where it is none of them. */
  last: Observation | Place | undefined;
  look: number;
  at: number;
  waits: boolean;
}

/** What a run is judged with. */
export interface Asked {
  /** The instant judged at, and the same in milliseconds since 1970. */
  readonly now: string;
  readonly at: number;
  /** The whole estate in force then. */
  readonly era: Estate;
  readonly controls: Controls;
  pseudonym(account: string): string;
}

/** Opens the flows of the targets that were good when they were last looked at, by the question that is asked. */
export function openFlows(part: Part): void {
  part.generation += 1;
  for (const [key, { last, stretches = [] }] of Object.entries(part.memory.targets)) {
    const [target, stretch] = [part.aimed.get(last.target), stretches.at(-1)];
    if (target === undefined || last.spec !== target.spec || stretch?.answer !== 'good') continue;
    const speaks = intervalsHeld * target.every;
    if (stretch.speaks === speaks) Object.assign(flowOf(part, last), { isOpen: true, key, spec: last.spec, speaks, last, look: -1, at: Date.parse(last.at), waits: false } satisfies Partial<Flow>);
  }
}

function flowOf({ flows }: Part, { target, from }: Pick<Flow, 'target' | 'from'>): Flow {
  const name = `${target}@${from}`;
  const flow = flows.get(name) ?? { target, from, isOpen: false, key: '', spec: '', speaks: 0, last: undefined, look: -1, at: 0, waits: false };
  flows.set(name, flow);
  return flow;
}

/** What goes on of a kind; what passed by another state of the part is taken out. */
export function goingOf(part: Part, kind: Kind): Going {
  const going = kind.going[part.side];
  if (going.generation !== part.generation) Object.assign(going, { flow: going.flow ?? flowOf(part, kind), generation: part.generation, passed: [] } satisfies Going);
  return going;
}

/** Keeps where the last look of a flow is, when the runs that are gone through are not held any longer. */
export function keepLast(flow: Flow, looks: PartLooks | undefined): void {
  if (looks !== undefined && flow.look !== -1) flow.last = placeOf(looks, flow.look);
  flow.look = -1;
}

/** The last look of a flow; the looks are those of the runs that are gone through. */
export function lastOf(flow: Flow, looks: PartLooks | undefined, side: 0 | 1): Observation | undefined {
  keepLast(flow, looks);
  if (flow.last !== undefined && 'row' in flow.last) flow.last = lookAt(flow.last, side);
  return flow.last;
}

/** The memory with the looks that passed meanwhile, and no flow open any more: between them nothing else was seen, so only the last one is written down. */
export function settled(part: Part, looks?: PartLooks): Memory {
  const targets = { ...part.memory.targets };
  let changed = false;
  for (const flow of part.flows.values()) {
    const { key, waits, isOpen } = flow;
    Object.assign(flow, { waits: false, isOpen: false } satisfies Partial<Flow>);
    const [last, before] = [waits && isOpen ? lastOf(flow, looks, part.side) : undefined, targets[key]];
    const open = before?.stretches?.at(-1);
    if (last === undefined || before === undefined || open === undefined) continue;
    changed = true;
    targets[key] = { ...before, last, recent: [...before.recent, { at: last.at, state: 'good' as const }].slice(-50), stretches: [...(before.stretches ?? []).slice(0, -1), { ...open, last: last.at }] };
  }
  if (changed) part.memory = { ...part.memory, targets };
  return part.memory;
}
