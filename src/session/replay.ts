// Judging again what is kept: by today's declarations and controls, from the segments alone. Looks at nothing, records nothing.
import { exits, Misuse, type Given, type Terminal } from '../command.ts';
import { runsOf } from '../measure/history/runs.ts';
import { paceOf } from '../measure/history/watch.ts';
import { aimedOf, judge, type Read } from '../pipeline.ts';
import { emptyMemory, type Memory } from '../model/memory.ts';
import type { Recorded } from '../model/finding.ts';
import type { Replay, Results, Sealed } from '../model/results.ts';
import { selects } from '../model/select.ts';
import { formats } from '../text/formats.ts';
import { printable } from '../text/printable.ts';
import { reaches } from '../view.ts';
import { Failure } from '../world/failure.ts';
import type { World } from '../world/world.ts';
import { finish, spokenOf } from './finish.ts';
import { whereKept } from './where-kept.ts';

/** So many segments are held until those of whole runs among them are judged. */
const heldAtOnce = 400;
const mostChanges = 1000;

/** What a replay begins with, and where it has come to. */
interface Playing {
  memory: Memory;
  runs: number;
  otherQuestions: number;
  judgeableFrom: string | undefined;
  results: Results | undefined;
  /** The findings as they were before the period began. */
  before: Memory['findings'];
  readonly changes: { at: string; key: string; change: Recorded['change'] }[];
  /** The seal and the instant of the last look, by `target@vantage`. */
  readonly segments: Map<string, { readonly at: string; readonly digest: string }>;
}

/** The instant that an option names. Throws a `Misuse` for what is none. */
function instantOf(name: string, value: string): string {
  if (!formats['date-time'](value)) throw new Misuse(`--${name} ${printable(value)}: say an instant with its offset from UTC, as 2026-11-17T20:25:00+01:00`);
  return Temporal.Instant.from(value).toString();
}

/**
 * Prints what an audit would have said at the end of the period, and what changed within it. Everything that is kept of before is judged
 * too, so that faults and their confirmations are known: exact within what is kept, and it says from when on that is.
 */
export async function replay(readings: Read, kept: Memory, given: Given, terminal: Terminal, world: World): Promise<number> {
  const { since: from, until: to } = given.own;
  // Without a word of when it begins, everything that is kept.
  const begins = typeof from === 'string' ? instantOf('since', from) : '1970-01-01T00:00:00Z';
  const until = typeof to === 'string' ? instantOf('until', to) : world.now;
  if (Date.parse(begins) >= Date.parse(until)) throw new Misuse(`--since ${begins} is not before ${until}`);
  const playing: Playing = { memory: { ...emptyMemory, announced: kept.announced, serviceLevels: kept.serviceLevels }, runs: 0, otherQuestions: 0, judgeableFrom: undefined, results: undefined, before: {}, changes: [], segments: new Map() };
  await play(playing, readings, { since: begins, until }, terminal, world);
  if (playing.results === undefined) throw new Failure(`nothing is kept from before ${until} ${whereKept(given)}: there is nothing to judge again`);
  const since = typeof from === 'string' ? begins : playing.judgeableFrom ?? begins;
  const judgeableFrom = playing.judgeableFrom ?? since;
  if (Date.parse(judgeableFrom) > Date.parse(since)) terminal.err(`note: not judgeable before ${judgeableFrom}: of what was seen until then nothing is kept\n`);
  if (playing.otherQuestions > 0 && !given.quiet) terminal.err(`note: ${playing.otherQuestions} looks answered other questions than are declared today, and are not judgeable by them\n`);
  const results = resultsOf(playing, playing.results, readings, given.arguments, { since, until, judgeableFrom });
  const wrong = readings.diagnostics.some(({ severity }) => severity === 'error');
  return finish({ command: 'audit', exit: wrong ? exits.wrong : reaches(results.findings, given.failOn) ? exits.findings : exits.kept, readings: spokenOf(readings), results }, given, terminal, world);
}

/** Judges every run until the end of the period, and at last what still speaks then. */
async function play(playing: Playing, readings: Read, { since, until }: Pick<Replay, 'since' | 'until'>, terminal: Terminal, { evidence, pseudonym }: Pick<World, 'evidence' | 'pseudonym'>): Promise<void> {
  const aimed = aimedOf(readings.estate);
  const pace = paceOf(readings.estate)?.every ?? 0;
  const fold = (run: readonly Sealed[]): void => {
    const { memory, results } = judge(readings, playing.memory, run, pseudonym);
    const within = Date.parse(results.at) >= Date.parse(since);
    if (!within) playing.before = memory.findings;
    else for (const { key, change } of results.findings) if ((change === 'opened' || change === 'resolved' || change === 'gone') && playing.changes.length < mostChanges) playing.changes.push({ at: results.at, key, change });
    playing.runs += 1;
    playing.memory = memory;
    playing.results = results;
    for (const { segment, digest } of run) for (const one of segment.observations) {
      if (aimed.get(one.target)?.spec !== one.spec) playing.otherQuestions += 1;
      else if (!(Date.parse(playing.segments.get(`${one.target}@${one.from}`)?.at ?? '') > Date.parse(one.at))) playing.segments.set(`${one.target}@${one.from}`, { at: one.at, digest });
    }
    terminal.progress(`judged ${playing.runs} runs, until ${results.at}`);
  };
  let held: Sealed[] = [];
  for await (const sealed of evidence.raw()) {
    if (Date.parse(sealed.segment.at) > Date.parse(until)) break;
    playing.judgeableFrom ??= sealed.segment.at;
    held.push(sealed);
    if (held.length < heldAtOnce) continue;
    // The newest half may belong to runs whose other parts are still to come.
    const runs = runsOf(held, pace);
    const ended = new Set(held.slice(0, heldAtOnce / 2));
    const whole = runs.filter((run) => run.every((one) => ended.has(one)));
    whole.forEach(fold);
    const done = new Set(whole.flat());
    held = held.filter((one) => !done.has(one));
  }
  runsOf(held, pace).forEach(fold);
  if (playing.results === undefined) return;
  // At the end of the period, not at its last run: what has become too old meanwhile is unknown.
  const end = { run: '', commit: playing.results.commit, at: until, scope: { ...playing.results.scope, selectors: [], shard: null }, observations: [] };
  const { results } = judge(readings, playing.memory, [{ digest: '', segment: end }], pseudonym);
  playing.results = { ...results, observations: Object.values(playing.memory.targets).map(({ last }) => last) };
}

function resultsOf({ before, changes, runs, otherQuestions, memory, segments }: Playing, results: Results, { estate }: Read, selectors: readonly string[], period: Pick<Replay, 'since' | 'until' | 'judgeableFrom'>): Results {
  const { gaps: _end, ...rest } = results;
  const gaps = (memory.watch?.gaps ?? []).filter(({ to }) => to !== null && Date.parse(to) >= Date.parse(period.since));
  return {
    ...rest, scope: { ...results.scope, selectors }, ...(gaps.length > 0 && { gaps }),
    findings: results.findings.filter(({ subject, change }) => change !== 'gone' && selects(selectors, estate, subject)).map((one) => ({ ...one, change: changeOf(one, before[one.key]?.last), evidence: one.evidence.map((look) => withSegment(look, segments)) })),
    replay: { ...period, runs, otherQuestions, changes },
  };
}

/** What changed from the beginning of the period to its end. */
function changeOf({ episode }: Recorded, before: Recorded | undefined): Recorded['change'] {
  const open = before?.episode ?? null;
  return episode !== null ? (open?.id === episode.id ? 'persists' : 'opened') : open !== null ? 'resolved' : 'kept';
}

function withSegment(look: Recorded['evidence'][number], segments: Playing['segments']): Recorded['evidence'][number] {
  const found = segments.get(`${look.target}@${look.from}`);
  return found?.at === look.at ? { ...look, segment: found.digest } : look;
}
