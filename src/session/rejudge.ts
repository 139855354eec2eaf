// Judging raw looks again by two versions of the declarations: only of the services whose looks they judge otherwise, and quickly where all is well.
import { controls as all } from '../controls/index.ts';
import type { Controls, Known } from '../evaluate.ts';
import { intervalsHeld } from '../measure/series.ts';
import { runsOf } from '../measure/runs.ts';
import { look } from '../measure/stretches.ts';
import { paceOf } from '../measure/watch.ts';
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
  /** The last looks that passed and are not yet folded in, by `target@vantage`, and which the last one was. */
  readonly waiting: Map<string, Observation>;
  readonly seen: Map<string, Map<string, Observation>>;
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
    for (const [index, own] of byPart(run, home)) for (const side of parts) take(side[index] as Part, own, looking, pseudonym);
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
    const whole = runsOf(held, apart).filter((run) => run.every((one) => ended.has(one)));
    whole.forEach(fold);
    const done = new Set(whole.flat());
    held = held.filter((one) => !done.has(one));
  }
  runsOf(held, apart).forEach(fold);
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
    memory: { ...emptyMemory, announced, serviceLevels }, quiet: false, waiting: new Map(), seen: new Map(),
  };
}

/** The looks of a run by the part that they are of. */
function byPart(run: readonly Sealed[], home: ReadonlyMap<string, number>): ReadonlyMap<number, readonly Sealed[]> {
  const found = new Map<number, Sealed[]>();
  for (const { digest, segment } of run) {
    const own = new Map<number, Observation[]>();
    for (const one of segment.observations) {
      const index = home.get(subjectOf(one.target));
      if (index === undefined) continue;
      const list = own.get(index);
      if (list === undefined) own.set(index, [one]);
      else list.push(one);
    }
    for (const [index, observations] of own) found.set(index, [...(found.get(index) ?? []), { digest, segment: { ...segment, observations } }]);
  }
  return found;
}

/** One run of one part: where everything that was seen passes and nothing is open, only the time goes on. */
function take(part: Part, run: readonly Sealed[], controls: Controls, pseudonym: (account: string) => string): void {
  const now = run.at(-1)?.segment.at ?? '';
  if (part.quiet && passes(part, run, controls, now, pseudonym)) return;
  part.memory = judge(part.read, settled(part), run, pseudonym, false, controls).memory;
  part.quiet = Object.values(part.memory.findings).every(({ raw, last }) => {
    const { of, pass } = confirmationOf(part.estate, last.subject, controls[last.control]?.effect);
    return last.episode === null && raw.slice(-Math.max(of, pass)).every(({ status }) => status === 'pass');
  });
}

function passes(part: Part, run: readonly Sealed[], controls: Controls, now: string, pseudonym: (account: string) => string): boolean {
  const fresh = run.flatMap(({ segment }) => segment.observations);
  for (const one of fresh) {
    const target = part.aimed.get(one.target);
    const key = `${one.target}@${one.from}`;
    const before = part.memory.targets[key];
    const last = part.waiting.get(key) ?? before?.last;
    if (!one.seen || target === undefined || before === undefined || last === undefined || one.spec !== target.spec || before.last.spec !== target.spec || before.stretches?.at(-1)?.answer !== 'good') return false;
    const apart = Date.parse(one.at) - Date.parse(last.at);
    if (!(apart > 0 && apart <= intervalsHeld * target.every)) return false;
  }
  const estate = inForce(part.estate, now);
  const vantages = new Set(fresh.map(({ from }) => from));
  for (const vantage of vantages) {
    const seen = part.seen.get(vantage) ?? new Map<string, Observation>();
    part.seen.set(vantage, seen);
    for (const one of fresh) if (one.from === vantage) seen.set(`${one.probe} ${one.target}`, one);
    const known: Known = { estate, now, past: emptyMemory, pseudonym, seen: (probe, target) => seen.get(`${probe} ${target}`) as never };
    // Of what this run did not look at, the last word stands.
    const own = new Set(fresh.flatMap(({ target, from }) => (from === vantage ? [target] : [])));
    const isFine = (service: Declared<'Service'>): boolean => Object.values(controls).every((one) => one.judge(service as never, known).every(({ status, evidence = [] }) => status === 'pass' || !evidence.some((target) => own.has(target))));
    if (![...estate.Service.values()].every(isFine)) return false;
  }
  for (const one of fresh) part.waiting.set(`${one.target}@${one.from}`, one);
  return true;
}

/** The memory with the looks that passed meanwhile. */
function settled(part: Part): Memory {
  const { memory, waiting, aimed } = part;
  if (waiting.size === 0) return memory;
  const targets = { ...memory.targets };
  for (const [key, last] of waiting) {
    const before = targets[key];
    const speaks = intervalsHeld * (aimed.get(last.target)?.every ?? 0);
    if (before !== undefined) targets[key] = { ...before, last, recent: [...before.recent, { at: last.at, state: 'good' as const }].slice(-50), stretches: extended(before.stretches ?? [], last.at, speaks) };
  }
  waiting.clear();
  part.memory = { ...memory, targets };
  return part.memory;
}

/** The looks between followed each other in time: only the last one is written down. */
function extended(stretches: NonNullable<Memory['targets'][string]['stretches']>, at: string, speaks: number): typeof stretches {
  const open = stretches.at(-1);
  return open?.answer === 'good' && open.speaks === speaks ? [...stretches.slice(0, -1), { ...open, last: at }] : look(stretches, { at, answer: 'good', speaks });
}
