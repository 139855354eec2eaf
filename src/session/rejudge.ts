// Judging raw looks again by two versions of the declarations: only of the services whose looks they judge otherwise, and quickly where all is well.
import { controls as all } from '../controls/index.ts';
import type { Controls, Known } from '../evaluate.ts';
import { intervalsHeld } from '../measure/history/series.ts';
import { runsOf } from '../measure/history/runs.ts';
import { paceOf } from '../measure/history/watch.ts';
import { confirmationOf } from '../model/effective.ts';
import { inForce, type Declared, type Estate } from '../model/estate.ts';
import { emptyMemory, type Memory } from '../model/memory.ts';
import type { Observation } from '../model/observation.ts';
import type { Sealed } from '../model/results.ts';
import { subjectOf } from '../model/target.ts';
import { aimedOf, judge, type Read } from '../pipeline.ts';
import type { Aimed } from '../observe.ts';
import type { Evidence } from '../world/evidence.ts';

/** What raw looks come to by both sides. */
export interface Rejudged {
  /** Of services alone: findings, faults that are over and looks. */
  readonly memories: readonly [Memory, Memory];
  /** References of all that was judged: what changed, and what it explains or is explained by. */
  readonly services: ReadonlySet<string>;
  /** The controls that judge looks. */
  readonly controls: ReadonlySet<string>;
  /** The first look that is kept: ISO instant; null where none is. */
  readonly since: string | null;
  readonly runs: number;
}

interface Given {
  readonly memory: Memory;
  readonly evidence: Pick<Evidence, 'raw'>;
  pseudonym(account: string): string;
  progress(line: string): void;
}

/** Services that explain each other, by one version of the declarations. */
interface Part {
  readonly read: Read;
  readonly estate: Estate;
  readonly aimed: ReadonlyMap<string, Aimed>;
  memory: Memory;
  /** Nothing is open, and no failure could still help to confirm one. */
  quiet: boolean;
  /** What can go on quickly, by target and vantage: brought up to date whenever a run is judged as a whole. */
  flows: ReadonlyMap<string, ReadonlyMap<string, Flow>>;
  /** What was last seen, by vantage and target. */
  readonly seen: Map<string, Map<string, Observation>>;
  /** What is in force in the ten minutes that are being judged. */
  then: { readonly minutes: string; readonly estate: Estate } | undefined;
}

/** The looks at a target from a vantage that pass one after the other. */
interface Flow {
  readonly key: string;
  readonly spec: string;
  /** How long a look speaks: milliseconds. */
  readonly speaks: number;
  /** The last of them, and when it was; not yet folded in where it waits. */
  last: Observation;
  at: number;
  waits: boolean;
}

const heldAtOnce = 400;

/** Judges every raw look of some services (by name), and of those that they stand on or that stand on them, by both sides. */
export async function rejudge(sides: readonly [Read, Read], names: readonly string[], { memory, evidence, pseudonym, progress }: Given): Promise<Rejudged> {
  const groups = partsOf(sides, names);
  const looking = lookingControls(sides.map(({ estate }) => estate));
  const parts = sides.map((side) => groups.map((group) => begin(side, group, memory)));
  const home = new Map(groups.flatMap((group, index) => [...group].map((name) => [`service/${name}`, index])));
  let [runs, since] = [0, null as string | null];
  const fold = (run: readonly Sealed[]): void => {
    runs += 1;
    for (const [index, own] of byPart(run, home)) for (const side of parts) take(side[index] as Part, own, run, looking, pseudonym);
    if (runs % 288 === 0) progress(`judged ${runs} runs again`);
  };
  const apart = Math.max(...sides.map(({ estate }) => paceOf(estate)?.every ?? 0));
  let held: Sealed[] = [];
  for await (const sealed of evidence.raw()) {
    since ??= sealed.segment.at;
    held.push(sealed);
    if (held.length < heldAtOnce) continue;
    // The newest half may belong to runs whose other parts are still to come.
    const ended = new Set(held.slice(0, heldAtOnce / 2));
    const whole = inRuns(held, apart).filter((run) => run.every((one) => ended.has(one)));
    whole.forEach(fold);
    const done = new Set(whole.flat());
    held = held.filter((one) => !done.has(one));
  }
  inRuns(held, apart).forEach(fold);
  const memories = parts.map((side) => joined(side.map(settled))) as [Memory, Memory];
  return { memories, services: new Set(home.keys()), controls: new Set(Object.keys(looking)), since, runs };
}

/** What is remembered of parts that have nothing in common. */
const joined = (all: readonly Memory[]): Memory => ({
  ...emptyMemory, findings: Object.fromEntries(all.flatMap(({ findings }) => Object.entries(findings))), targets: Object.fromEntries(all.flatMap(({ targets }) => Object.entries(targets))), faults: all.flatMap(({ faults = [] }) => faults),
});

/** The names together with all that they are connected with by dependencies, on either side. */
function partsOf(sides: readonly Read[], names: readonly string[]): readonly ReadonlySet<string>[] {
  const beside = new Map<string, Set<string>>();
  const tie = (a: string, b: string): void => void beside.set(a, (beside.get(a) ?? new Set()).add(b));
  for (const { estate } of sides) for (const era of [estate, ...estate.eras.map((one) => one.estate)]) for (const { name, spec } of era.Service.values()) for (const below of spec.dependsOn ?? []) {
    tie(name, below);
    tie(below, name);
  }
  const known = new Set<string>();
  return names.flatMap((name) => {
    if (known.has(name)) return [];
    const group = new Set([name]);
    for (const one of group) for (const other of beside.get(one) ?? []) group.add(other);
    for (const one of group) known.add(one);
    return [group];
  });
}

/** The controls that judge services by what was seen of them. */
function lookingControls(estates: readonly Estate[]): Controls {
  const looks = (id: string): boolean => {
    let asked = false;
    const { about, judge: say } = (all as Controls)[id] as Controls[string];
    if (about !== 'Service') return false;
    for (const estate of estates) {
      const known: Known = { estate, now: '1970-01-01T00:00:00Z', past: emptyMemory, pseudonym: (account) => account, seen: () => { asked = true; return undefined; } };
      for (const service of estate.Service.values()) {
        say(service as never, known);
        if (asked) return true;
      }
    }
    return false;
  };
  return Object.fromEntries(Object.entries(all as Controls).filter(([id]) => looks(id)));
}

function begin(side: Read, names: ReadonlySet<string>, { announced, serviceLevels }: Memory): Part {
  const only = (estate: Estate): Estate => ({ ...estate, Service: new Map([...estate.Service].filter(([name]) => names.has(name))), eras: estate.eras.map(({ from, estate: era }) => ({ from, estate: only(era) })) });
  const estate = only(side.estate);
  return {
    read: { ...side, estate, diagnostics: [] }, estate, aimed: aimedOf(inForce(estate, '9999-01-01T00:00:00Z')),
    memory: { ...emptyMemory, announced, serviceLevels }, quiet: false, flows: new Map(), seen: new Map(), then: undefined,
  };
}

/** The runs in order of time; from one vantage alone each segment is one. */
function inRuns(held: readonly Sealed[], apart: number): readonly (readonly Sealed[])[] {
  const vantage = held[0]?.segment.scope.vantages.join();
  return held.every(({ segment: { run, scope } }) => run === '' && scope.vantages.join() === vantage) ? held.map((one) => [one]) : runsOf(held, apart);
}

/** The looks of a run by the part that they are of. */
function byPart(run: readonly Sealed[], home: ReadonlyMap<string, number>): ReadonlyMap<number, readonly Observation[]> {
  const found = new Map<number, Observation[]>();
  for (const { segment } of run) for (const one of segment.observations) {
    const index = home.get(subjectOf(one.target));
    if (index === undefined) continue;
    const list = found.get(index);
    if (list === undefined) found.set(index, [one]);
    else list.push(one);
  }
  return found;
}

/** One run of one part: where everything that was seen passes and nothing is open, only the time goes on. */
function take(part: Part, looks: readonly Observation[], run: readonly Sealed[], controls: Controls, pseudonym: (account: string) => string): void {
  if (part.quiet && passes(part, looks, run.at(-1)?.segment.at ?? '', controls, pseudonym)) return;
  const own = new Set(looks);
  const segments = run.flatMap(({ digest, segment }) => {
    const observations = segment.observations.filter((one) => own.has(one));
    return observations.length === 0 ? [] : [{ digest, segment: { ...segment, observations } }];
  });
  part.memory = judge(part.read, settled(part), segments, pseudonym, false, controls).memory;
  part.quiet = Object.values(part.memory.findings).every(({ raw, last }) => {
    const { of, pass } = confirmationOf(part.estate, last.subject, controls[last.control]?.effect);
    return last.episode === null && raw.slice(-Math.max(of, pass)).every(({ status }) => status === 'pass');
  });
  if (part.quiet) part.flows = flowsOf(part);
}

/** The targets that were good when they were last looked at, by the question that is asked. */
function flowsOf({ memory, aimed }: Part): Part['flows'] {
  const flows = new Map<string, Map<string, Flow>>();
  for (const [key, { last, stretches = [] }] of Object.entries(memory.targets)) {
    const target = aimed.get(last.target);
    if (target === undefined || last.spec !== target.spec || stretches.at(-1)?.answer !== 'good') continue;
    const speaks = intervalsHeld * target.every;
    if (stretches.at(-1)?.speaks === speaks) flows.set(last.target, (flows.get(last.target) ?? new Map<string, Flow>()).set(last.from, { key, spec: last.spec, speaks, last, at: Date.parse(last.at), waits: false }));
  }
  return flows;
}

function passes(part: Part, looks: readonly Observation[], now: string, controls: Controls, pseudonym: (account: string) => string): boolean {
  const going: [Flow, Observation, number][] = [];
  for (const one of looks) {
    const flow = part.flows.get(one.target)?.get(one.from);
    if (!one.seen || flow === undefined || one.spec !== flow.spec) return false;
    const at = Date.parse(one.at);
    if (!(at > flow.at && at <= flow.at + flow.speaks)) return false;
    going.push([flow, one, at]);
  }
  const minutes = now.slice(0, 15);
  if (part.then?.minutes !== minutes) part.then = { minutes, estate: inForce(part.estate, now) };
  const { estate } = part.then;
  const vantages = looks.every(({ from }) => from === looks[0]?.from) ? looks.slice(0, 1).map(({ from }) => from) : [...new Set(looks.map(({ from }) => from))];
  for (const vantage of vantages) {
    const seen = part.seen.get(vantage) ?? new Map<string, Observation>();
    part.seen.set(vantage, seen);
    for (const one of looks) if (one.from === vantage) seen.set(one.target, one);
    const known: Known = { estate, now, past: emptyMemory, pseudonym, seen: (probe, target) => { const one = seen.get(target); return (one?.probe === probe ? one : undefined) as never; } };
    for (const service of estate.Service.values()) if (!isFine(service, known, controls, (target) => looks.some((one) => one.target === target && one.from === vantage))) return false;
  }
  for (const [flow, one, at] of going) {
    flow.last = one;
    flow.at = at;
    flow.waits = true;
  }
  return true;
}

/** Whether all that is said of what this run looked at passes; of the rest the last word stands. */
function isFine(service: Declared<'Service'>, known: Known, controls: Controls, isFresh: (target: string) => boolean): boolean {
  for (const id in controls) for (const { status, evidence } of controls[id]?.judge(service as never, known) ?? []) if (status !== 'pass' && evidence?.some(isFresh) === true) return false;
  return true;
}

/** The memory with the looks that passed meanwhile: between them nothing else was seen, so only the last one is written down. */
function settled(part: Part): Memory {
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
  if (changed) part.memory = { ...part.memory, targets };
  return part.memory;
}
