// Judging raw looks again by two versions of the declarations: only of the services whose looks they judge otherwise, and quickly where all is well.
import { controls as all } from '../../controls/index.ts';
import type { Controls, Known } from '../../evaluate.ts';
import { runsOf } from '../../measure/history/runs.ts';
import { paceOf } from '../../measure/history/watch.ts';
import { confirmationOf } from '../../model/effective.ts';
import { inForce, type Estate } from '../../model/estate.ts';
import { emptyMemory, type Memory } from '../../model/memory.ts';
import type { Observation } from '../../model/observation.ts';
import type { Sealed } from '../../model/results.ts';
import { onceEach } from '../../model/once.ts';
import { subjectOf } from '../../model/target.ts';
import { aimedOf, judge, type Read } from '../../pipeline.ts';
import type { Evidence } from '../../world/evidence.ts';
import { asAnswer, type Answering } from './answered.ts';
import { eraOf, flowsOf, passes, settled, type Asked, type Looks, type Part } from './flowing.ts';

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
  /** Of the second side, whose questions the looks answer by the first side's. */
  readonly answering?: Answering;
  readonly evidence: Pick<Evidence, 'raw'>;
  pseudonym(account: string): string;
  progress(line: string): void;
}

/** So many segments are held until those of whole runs among them are judged; more where one run has many parts. */
const heldAtOnce = 64;

/** Judges every raw look of some services (by name), and of those that they stand on or that stand on them, by both sides. */
export async function rejudge(sides: readonly [Read, Read], names: readonly string[], { memory, answering = new Map(), evidence, pseudonym, progress }: Given): Promise<Rejudged> {
  const groups = partsOf(sides, names);
  const looking = lookingControls(sides.map(({ estate }) => estate));
  const parts = sides.map((side) => groups.map((group) => begin(side, group, memory)));
  const home = new Map(groups.flatMap((group, index) => [...group].map((name) => [`service/${name}`, index])));
  const homeOf = onceEach((target: string) => home.get(subjectOf(target)));
  const eras = sides.map(({ estate }) => eraOf(estate));
  let [runs, since] = [0, null as string | null];
  const fold = (run: readonly Sealed[]): void => {
    runs += 1;
    const now = run.at(-1)?.segment.at ?? '';
    const asked = eras.map((of): Asked => ({ now, at: Date.parse(now), era: of(now), controls: looking, pseudonym }));
    const own = byPart(run, homeOf);
    for (const [at, side] of parts.entries()) {
      const by = at === 0 || answering.size === 0 ? run : run.map(({ digest, segment }) => ({ digest, segment: { ...segment, observations: segment.observations.map((one) => asAnswer(one, answering)) } }));
      for (const [index, looks] of by === run ? own : byPart(by, homeOf)) take(side[index] as Part, looks, by, asked[at] as Asked);
    }
    if (runs % 288 === 0) progress(`judged ${runs} runs again`);
  };
  const apart = Math.max(...sides.map(({ estate }) => paceOf(estate)?.every ?? 0));
  let [held, enough]: [Sealed[], number] = [[], heldAtOnce];
  for await (const sealed of evidence.raw()) {
    since ??= sealed.segment.at;
    held.push(sealed);
    if (held.length < enough) continue;
    // The newest half may belong to runs whose other parts are still to come.
    const ended = new Set(held.slice(0, enough / 2));
    const whole = inRuns(held, apart).filter((run) => run.every((one) => ended.has(one)));
    whole.forEach(fold);
    const done = new Set(whole.flat());
    held = held.filter((one) => !done.has(one));
    enough = Math.max(heldAtOnce, 2 * held.length);
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
    memory: { ...emptyMemory, announced, serviceLevels }, quiet: false, flows: new Map(), order: [], seen: new Map(), then: undefined,
  };
}

/** The runs in order of time; from one vantage alone each segment is one. */
function inRuns(held: readonly Sealed[], apart: number): readonly (readonly Sealed[])[] {
  const vantage = held[0]?.segment.scope.vantages.join();
  return held.every(({ segment: { run, scope } }) => run === '' && scope.vantages.join() === vantage) ? held.map((one) => [one]) : runsOf(held, apart);
}

/** The looks of a run by the part that they are of. */
function byPart(run: readonly Sealed[], homeOf: (target: string) => number | undefined): ReadonlyMap<number, Looks> {
  const found = new Map<number, { readonly all: Observation[]; readonly instants: number[] }>();
  for (const { segment } of run) for (const one of segment.observations) {
    const index = homeOf(one.target);
    if (index === undefined) continue;
    const [list, at] = [found.get(index), Date.parse(one.at)];
    if (list === undefined) found.set(index, { all: [one], instants: [at] });
    else {
      list.all.push(one);
      list.instants.push(at);
    }
  }
  return found;
}

/** One run of one part: where everything that was seen passes and nothing is open, only the time goes on. */
function take(part: Part, looks: Looks, run: readonly Sealed[], asked: Asked): void {
  if (part.quiet && passes(part, looks, asked)) return;
  const { controls, pseudonym } = asked;
  const own = new Set(looks.all);
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
