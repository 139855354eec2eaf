// Judging raw looks again by two versions of the declarations: only of the services whose looks they judge otherwise, and quickly where all is well.
import { controls as all } from '../../controls/index.ts';
import type { Controls, Known } from '../../evaluate.ts';
import type { Looked } from '../../evidence/looks.ts';
import { runsOf } from '../../measure/history/runs.ts';
import { paceOf } from '../../measure/history/watch.ts';
import { confirmationOf } from '../../model/effective.ts';
import { everyEra, inForce, type Estate } from '../../model/estate.ts';
import { emptyMemory, type Memory } from '../../model/memory.ts';
import type { Sealed } from '../../model/results.ts';
import { subjectOf } from '../../model/target.ts';
import { aimedOf, judge, type Read } from '../../pipeline.ts';
import type { Evidence } from '../../world/evidence.ts';
import type { Answering } from './answered.ts';
import { batchOf, byPart, lookOf, type PartLooks } from './batch.ts';
import { passes, type Span } from './flowing.ts';
import { keepLast, openFlows, settled, type Asked, type Part } from './flows.ts';
import { kindsBy } from './kinds.ts';

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
  readonly evidence: Pick<Evidence, 'looks'>;
  pseudonym(account: string): string;
  progress(line: string): void;
}

/** So many segments, and so many looks, are held until those of whole runs among them are judged; more where one run has many parts. */
const [heldAtOnce, looksAtOnce] = [64, 50_000];

/** Judges every raw look of some services (by name), and of those that they stand on or that stand on them, by both sides. */
export async function rejudge(sides: readonly [Read, Read], names: readonly string[], { memory, answering = new Map(), evidence, pseudonym, progress }: Given): Promise<Rejudged> {
  const groups = partsOf(sides, names);
  const looking = lookingControls(sides.map(({ estate }) => estate));
  const parts = sides.map((side, at) => groups.map((group) => begin(side, at === 0 ? 0 : 1, group, memory)));
  const home = new Map(groups.flatMap((group, index) => [...group].map((name) => [`service/${name}`, index])));
  const kindsOf = kindsBy((target) => home.get(subjectOf(target)), answering);
  let [runs, since] = [0, null as string | null];
  const fold = (all: readonly (readonly Looked[])[]): void => {
    const asked = sides.map(({ estate }) => all.map((run): Asked => {
      const now = run.at(-1)?.segment.at ?? '';
      return { now, at: Date.parse(now), era: inForce(estate, now), controls: looking, pseudonym };
    }));
    for (const [index, looks] of byPart(batchOf(all), kindsOf)) for (const [at, side] of parts.entries()) goThrough(side[index] as Part, looks, asked[at] ?? []);
    runs += all.length;
    if (all.length > 0) progress(`judged ${runs} runs again`);
  };
  const apart = Math.max(...sides.map(({ estate }) => paceOf(estate)?.every ?? 0));
  let [held, waiting, enough]: [Looked[], number, number] = [[], 0, heldAtOnce];
  for await (const one of evidence.looks()) {
    since ??= one.segment.at;
    held.push(one);
    waiting += one.looks.count;
    if (held.length < enough || waiting < looksAtOnce) continue;
    // The newest half may belong to runs whose other parts are still to come.
    const ended = new Set(held.slice(0, held.length / 2));
    const whole = inRuns(held, apart).filter((run) => run.every((each) => ended.has(each)));
    fold(whole);
    const done = new Set(whole.flat());
    held = held.filter((each) => !done.has(each));
    waiting = held.reduce((sum, { looks }) => sum + looks.count, 0);
    enough = Math.max(heldAtOnce, 2 * held.length);
  }
  fold(inRuns(held, apart));
  const memories = parts.map(joined) as [Memory, Memory];
  return { memories, services: new Set(home.keys()), controls: new Set(Object.keys(looking)), since, runs };
}

/** What is remembered of parts that have nothing in common. */
function joined(parts: readonly Part[]): Memory {
  const all = parts.map((part) => settled(part));
  return {
    ...emptyMemory, findings: Object.fromEntries(all.flatMap(({ findings }) => Object.entries(findings))), targets: Object.fromEntries(all.flatMap(({ targets }) => Object.entries(targets))),
    faults: parts.flatMap(({ faults }) => faults.toSorted((a, b) => Date.parse(a.endedAt) - Date.parse(b.endedAt) || (a.key < b.key ? -1 : 1))),
  };
}

/** The names together with all that they are connected with by dependencies, on either side. */
function partsOf(sides: readonly Read[], names: readonly string[]): readonly ReadonlySet<string>[] {
  const beside = new Map<string, Set<string>>();
  const tie = (a: string, b: string): void => void beside.set(a, (beside.get(a) ?? new Set()).add(b));
  for (const { estate } of sides) for (const era of everyEra(estate)) for (const { name, spec } of era.Service.values()) for (const below of spec.dependsOn ?? []) {
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

function begin(read: Read, side: 0 | 1, names: ReadonlySet<string>, { announced, serviceLevels }: Memory): Part {
  const only = (estate: Estate): Estate => ({ ...estate, Service: new Map([...estate.Service].filter(([name]) => names.has(name))), eras: estate.eras.map(({ from, estate: era }) => ({ from, estate: only(era) })) });
  const estate = only(read.estate);
  return {
    side, read: { ...read, estate, diagnostics: [] }, estate, aimed: aimedOf(inForce(estate, '9999-01-01T00:00:00Z')),
    memory: { ...emptyMemory, announced, serviceLevels }, faults: [], quiet: false, flows: new Map(), generation: 0, seen: new Map(), then: undefined,
  };
}

/** The runs in order of time; from one vantage alone each segment is one. */
function inRuns(held: readonly Looked[], apart: number): readonly (readonly Looked[])[] {
  const vantage = held[0]?.segment.scope.vantages.join();
  return held.every(({ segment: { run, scope } }) => run === '' && scope.vantages.join() === vantage) ? held.map((one) => [one]) : runsOf(held, apart);
}

/** The runs of one part, one after the other: where everything that was seen passes and nothing is open, only the time goes on. */
function goThrough(part: Part, looks: PartLooks, asked: readonly Asked[]): void {
  const { segments, batch: { runOf } } = looks;
  for (let [begins, ends] = [0, 0]; begins < segments.length; begins = ends) {
    const run = runOf[segments[begins] as number] as number;
    while (ends < segments.length && runOf[segments[ends] as number] === run) ends += 1;
    if (!(part.quiet && passes(part, looks, { begins, ends }, asked[run] as Asked))) take(part, looks, { begins, ends }, asked[run] as Asked);
  }
  for (const flow of part.flows.values()) keepLast(flow, looks);
}

/** Judges one run of one part as a whole. */
function take(part: Part, looks: PartLooks, { begins, ends }: Span, { controls, pseudonym }: Asked): void {
  const own = Map.groupBy(Array.from({ length: ends - begins }, (_none, index) => begins + index), (look) => looks.segments[look] as number);
  const segments = [...own].map(([index, all]): Sealed => {
    const { digest, segment } = looks.batch.looked[index] as Looked;
    return { digest, segment: { ...segment, observations: all.map((look) => lookOf(looks, look, part.side)) } };
  });
  // Nothing here is judged by when it was looked, or by what is over.
  const { watch: _watch, ...before } = settled(part, looks);
  const { faults = [], ...memory } = judge(part.read, before, segments, pseudonym, false, controls).memory;
  part.memory = memory;
  part.faults.push(...faults);
  part.quiet = Object.values(part.memory.findings).every(({ raw, last }) => {
    const { of, pass } = confirmationOf(part.estate, last.subject, controls[last.control]?.effect);
    return last.episode === null && raw.slice(-Math.max(of, pass)).every(({ status }) => status === 'pass');
  });
  if (part.quiet) openFlows(part);
}
