// Raw looks that pass one after the other: nothing of them needs to be judged in full, and most of them say what the one before said.
import type { Controls, Known } from '../../evaluate.ts';
import { intervalsHeld } from '../../measure/history/series.ts';
import { inForce, type Declared, type Estate } from '../../model/estate.ts';
import { emptyMemory, type Memory } from '../../model/memory.ts';
import type { Observation } from '../../model/observation.ts';
import type { Aimed } from '../../observe.ts';
import type { Read } from '../../pipeline.ts';
import { goesOn, passedBy, type Passed } from './alike.ts';

/** Services that explain each other, by one version of the declarations. */
export interface Part {
  readonly read: Read;
  readonly estate: Estate;
  readonly aimed: ReadonlyMap<string, Aimed>;
  memory: Memory;
  /** Nothing is open, and no failure could still help to confirm one. */
  quiet: boolean;
  /** What can go on quickly, by target and vantage: brought up to date whenever a run is judged as a whole. */
  flows: ReadonlyMap<string, ReadonlyMap<string, Flow>>;
  /** The flows of the looks of the last run, one after the other: the next run looks in the same order. */
  order: Flow[];
  /** What was last seen, by vantage and target; of what goes on alike, what was last judged. */
  readonly seen: Map<string, Map<string, Observation>>;
  /** What is in force of it, while the whole estate in force is the same. */
  then: { readonly era: Estate; readonly estate: Estate } | undefined;
}

/** The looks at a target from a vantage that pass one after the other. */
interface Flow {
  readonly key: string;
  readonly target: string;
  readonly from: string;
  readonly spec: string;
  /** How long a look speaks: milliseconds. */
  readonly speaks: number;
  /** The last of them, and when it was; not yet folded in where it waits. */
  last: Observation;
  at: number;
  waits: boolean;
  /** What was seen when it was judged and passed, and for how long the same passes: what is usual before what was other. */
  passed: readonly Passed[];
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

/** Gives the estate in force at an instant (ISO 8601); asked for each run of a year. */
export function eraOf(estate: Estate): (now: string) => Estate {
  let [minutes, era]: [string, Estate | undefined] = ['', undefined];
  return (now) => {
    if (era !== undefined && now.slice(0, 15) === minutes) return era;
    [minutes, era] = [now.slice(0, 15), inForce(estate, now)];
    return era;
  };
}

/** The targets that were good when they were last looked at, by the question that is asked. */
export function flowsOf({ memory, aimed }: Part): Part['flows'] {
  const flows = new Map<string, Map<string, Flow>>();
  for (const [key, { last, stretches = [] }] of Object.entries(memory.targets)) {
    const target = aimed.get(last.target);
    if (target === undefined || last.spec !== target.spec || stretches.at(-1)?.answer !== 'good') continue;
    const speaks = intervalsHeld * target.every;
    if (stretches.at(-1)?.speaks !== speaks) continue;
    const flow: Flow = { key, target: last.target, from: last.from, spec: last.spec, speaks, last, at: Date.parse(last.at), waits: false, passed: [] };
    flows.set(last.target, (flows.get(last.target) ?? new Map<string, Flow>()).set(last.from, flow));
  }
  return flows;
}

/** Looks of a run, and when each of them was: milliseconds since 1970. */
export interface Looks {
  readonly all: readonly Observation[];
  readonly instants: readonly number[];
}

// A year of looks comes by here some million times for each side: no lists are made of them.
/** Whether everything that a run saw of a part passes and follows what was seen before it: then only the time goes on. */
export function passes(part: Part, { all, instants }: Looks, asked: Asked): boolean {
  let alike = part.then?.era === asked.era;
  for (let index = 0; index < all.length; index += 1) {
    const [one, at] = [all[index] as Observation, instants[index] as number];
    const flow = flowOf(part, one, index);
    if (!one.seen || flow === undefined || one.spec !== flow.spec) return false;
    if (!(at > flow.at && at <= flow.at + flow.speaks)) return false;
    if (alike) alike = isKnown(flow, one.facts, asked.at);
  }
  if (!alike && !judged(part, all, all.map((_look, index) => part.order[index] as Flow), asked)) return false;
  for (let index = 0; index < all.length; index += 1) {
    const flow = part.order[index] as Flow;
    flow.last = all[index] as Observation;
    flow.at = instants[index] as number;
    flow.waits = true;
  }
  return true;
}

/** The flow that a look belongs to; `part.order` says it at the look's place from then on. */
function flowOf(part: Part, { target, from }: Observation, index: number): Flow | undefined {
  const usual = part.order[index];
  if (usual !== undefined && usual.target === target && usual.from === from) return usual;
  const flow = part.flows.get(target)?.get(from);
  if (flow !== undefined) part.order[index] = flow;
  return flow;
}

function isKnown(flow: Flow, facts: unknown, now: number): boolean {
  const [usual, other] = flow.passed;
  if (usual === undefined || goesOn(usual, facts, now)) return usual !== undefined;
  if (other === undefined || !goesOn(other, facts, now)) return false;
  flow.passed = [other, usual];
  return true;
}

/** Judges what a run saw; where all of it passes, and would a day later too, looks that say the same need not be judged until then. */
function judged(part: Part, looks: readonly Observation[], going: readonly Flow[], { now, at, era, controls, pseudonym }: Asked): boolean {
  const flows = [...part.flows.values()].flatMap((byVantage) => [...byVantage.values()]);
  if (part.then?.era !== era) {
    part.then = { era, estate: inForce(part.estate, now) };
    // What passed by other declarations may not pass by these.
    for (const flow of flows) flow.passed = [];
  }
  const { estate } = part.then;
  for (const { last } of flows) seenFrom(part, last.from).set(last.target, last);
  for (const one of looks) seenFrom(part, one.from).set(one.target, one);
  const isFine = (instant: string, slower: number): boolean => [...new Set(looks.map(({ from }) => from))].every((vantage) => {
    const seen = slower === 1 ? seenFrom(part, vantage) : new Map([...seenFrom(part, vantage), ...looks.filter(({ from }) => from === vantage).map((one) => [one.target, slowed(one, slower)] as const)]);
    const fresh = new Set(looks.filter(({ from }) => from === vantage).map(({ target }) => target));
    const known: Known = { estate, now: instant, past: emptyMemory, pseudonym, seen: (probe, target) => { const one = seen.get(target); return (one?.probe === probe ? one : undefined) as never; } };
    return [...estate.Service.values()].every((service) => isFineOf(service, known, controls, fresh));
  });
  if (!isFine(now, 1)) return false;
  const until = at + aDay;
  const later = new Date(until).toISOString();
  // How much longer it might have taken, so that the next ones, some of which will, need not be judged.
  const slower = [64, 8, 2, 1].find((times) => isFine(now, times) && isFine(later, times));
  for (const [index, flow] of going.entries()) flow.passed = slower === undefined ? [] : [...flow.passed.slice(0, 1), ...passedBy(slowed(looks[index] as Observation, slower), until)].slice(-2);
  return true;
}

/** The look with all its timings so many times as long. */
function slowed(one: Observation, times: number): Observation {
  if (!one.seen || times === 1 || typeof one.facts !== 'object' || one.facts === null || !('timings' in one.facts)) return one;
  return { ...one, facts: { ...one.facts, timings: Object.fromEntries(Object.entries(one.facts.timings as Record<string, number>).map(([name, length]) => [name, length * times])) } };
}

const aDay = 86_400_000;

function seenFrom({ seen }: Part, vantage: string): Map<string, Observation> {
  const own = seen.get(vantage) ?? new Map<string, Observation>();
  seen.set(vantage, own);
  return own;
}

/** Whether all that is said of what this run looked at passes; of the rest the last word stands. */
function isFineOf(service: Declared<'Service'>, known: Known, controls: Controls, fresh: ReadonlySet<string>): boolean {
  for (const id in controls) for (const { status, evidence } of controls[id]?.judge(service as never, known) ?? []) if (status !== 'pass' && evidence?.some((target) => fresh.has(target)) === true) return false;
  return true;
}

/** The memory with the looks that passed meanwhile: between them nothing else was seen, so only the last one is written down. */
export function settled(part: Part): Memory {
  const targets = { ...part.memory.targets };
  let changed = false;
  for (const flows of part.flows.values()) for (const { key, last, waits } of flows.values()) {
    const before = targets[key];
    const open = before?.stretches?.at(-1);
    if (!waits || before === undefined || open === undefined) continue;
    changed = true;
    targets[key] = { ...before, last, recent: [...before.recent, { at: last.at, state: 'good' as const }].slice(-50), stretches: [...(before.stretches ?? []).slice(0, -1), { ...open, last: last.at }] };
  }
  part.flows = new Map();
  part.order = [];
  if (changed) part.memory = { ...part.memory, targets };
  return part.memory;
}
