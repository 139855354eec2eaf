import { Misuse, type Command, type Given } from '../command.ts';
import { caseFactsIn, onlyNews } from '../measure/cases/memory.ts';
import { read } from '../pipeline.ts';
import { checkSelected, checkSelectors } from '../session/choose.ts';
import { conclude } from '../session/conclude.ts';
import { formatOf } from '../session/finish.ts';
import { knownIssues } from '../session/known-issues.ts';
import { scopeOf, sealOnly, segmentOf } from '../session/look.ts';
import { refuseInvented } from '../session/not-yet.ts';
import { printPlan } from '../session/plan.ts';
import { replay } from '../session/replay.ts';
import { vantageOf } from '../session/shards.ts';
import { Failure } from '../world/failure.ts';
import { openWorld } from '../world/world.ts';
import { noteElsewhere, whereKept } from '../session/where-kept.ts';

export default {
  title: 'check, look, judge and record; with --publish also tell',
  arguments: '[selector...]',
  options: [
    ['--publish', 'tell by issues what the evidence says, when it is recorded'],
    ['--allow-mass', 'close more issues at once than the estate\'s massLimit'],
    ['--lab <file>', 'servers on loopback behind the declared names'],
    ['--trust', 'use the secrets and files of an Estate that is not the protected branch\'s'],
    ['--all', 'look at every target, due or not'],
    ['--from <vantage>', 'look from this vantage, seal what is seen, and stop: `driftvakt merge` judges it'],
    ['--shard <part>', 'look at one part, as 3/8, seal what is seen, and stop: `driftvakt merge` judges all parts at once'],
    ['--plan-shards <number>', 'look at nothing: print so many shards for each vantage, with --format json as a matrix for GitHub Actions'],
    ['--replay', 'judge what is kept again, by today\'s declarations and controls: looks at nothing, records nothing'],
    ['--since <instant>', 'with --replay, where the period begins; by default with what is kept'],
    ['--until <instant>', 'with --replay, where it ends; by default now'],
    ['--plan <file>', 'with --plan-shards, write the plan there; with --shard, follow it'],
  ],
  async run(given, terminal) {
    for (const wish of given.format) await formatOf(wish);
    checkSelectors(given.arguments);
    refuseContradictions(given);
    const { planShards, shard } = given.own;
    const again = given.own['replay'] === true;
    const world = await openWorld(given, terminal);
    const before = await world.evidence.ledger();
    if (before.at === null) await noteElsewhere(world, given, terminal);
    if (!again) refuseInvented(world, before.at);
    if (!again && isAhead(before.at, world.now)) throw new Failure(`the evidence ${whereKept(given)} is ahead of this run: its last run was at ${before.at ?? ''}, and now it is ${world.now}. Nothing was looked at, since what is older than what is known neither confirms nor ends anything. Set the clock right, or keep this run apart with --evidence`);
    const readings = read(await world.files(), before.memory.serviceLevels);
    checkSelected(given.arguments, readings.estate, before.memory);
    if (again) return replay(readings, before.memory, given, terminal, world);
    const vantage = vantageOf(given, readings.estate);
    if (planShards !== undefined) return printPlan({ readings, memory: before.memory, vantage }, given, terminal, world);
    const looking = await world.looking(readings.estate, await world.trusts(readings.estate), vantage, knownIssues(readings.estate, before.memory, await world.evidence.told()));
    const scope = await scopeOf(given, world, terminal, looking.from);
    const segment = await segmentOf({ readings, memory: before.memory, looking, scope }, given, terminal, world);
    const left = segment.observations.reduce((sum, one) => sum + (caseFactsIn(one)?.left ?? 0), 0);
    if (left > 0 && !given.quiet) terminal.err(`note: ${left} more issues have changed than one run reads; the next goes on with them\n`);
    if (terminal.signal.aborted) throw new Failure('the run was ended before it had looked at everything. That is too little to judge by: nothing of it is kept');
    const sealed = await world.evidence.seal({ ...segment, observations: segment.observations.map((one) => onlyNews(one, before.memory)) });
    if (shard !== undefined || vantage !== undefined) return sealOnly(sealed, readings, given, terminal, world);
    return conclude({ command: 'audit', readings, merging: { own: sealed }, failed: false }, given, terminal, world);
  },
} satisfies Command;

/** Throws a `Misuse` where options say what cannot go together. */
function refuseContradictions(given: Given): void {
  const { planShards, shard, from, publish, since, until } = given.own;
  const again = given.own['replay'] === true;
  if (again && (publish === true || (planShards ?? shard ?? from) !== undefined)) throw new Misuse('--replay judges what is kept: it looks at nothing, tells nothing, and has no parts');
  if (!again && (since ?? until) !== undefined) throw new Misuse('--since and --until go with --replay');
  if (planShards !== undefined && shard !== undefined) throw new Misuse('--plan-shards plans, --shard follows: say one of them');
  if (publish === true && (planShards ?? shard ?? from) !== undefined) throw new Misuse('a part of a run tells nothing: `driftvakt merge --publish` does, when the parts are there');
  if (given.own['plan'] !== undefined && (planShards ?? shard) === undefined) throw new Misuse('--plan goes with --plan-shards or --shard');
}

/** Runs at the same time may be folded in any order; what is farther ahead was written by a wrong clock, or this one is wrong. */
const isAhead = (before: string | null, now: string): boolean => before !== null && Date.parse(before) - Date.parse(now) > 15 * 60_000;
