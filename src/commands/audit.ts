import { exits, Misuse, type Command, type Given, type Terminal } from '../command.ts';
import { caseFactsIn, onlyNews } from '../measure/case-memory.ts';
import type { Scope } from '../model/results.ts';
import { due, look, read, targetsOf, type Read } from '../pipeline.ts';
import { checkSelected, checkSelectors } from '../session/choose.ts';
import { knownIssues } from '../session/known-issues.ts';
import { finish, formatOf } from '../session/finish.ts';
import { merge } from '../session/merge.ts';
import { tell } from '../session/tell.ts';
import { printable } from '../text/printable.ts';
import { reaches } from '../view.ts';
import { Failure } from '../world/failure.ts';
import { openWorld, type World } from '../world/world.ts';

export default {
  title: 'check, look, judge and record; with --publish also tell',
  arguments: '[selector...]',
  options: [
    ['--publish', 'tell by issues what the evidence says, when it is recorded'],
    ['--allow-mass', 'close more issues at once than the estate\'s massLimit'],
    ['--lab <file>', 'servers on loopback behind the declared names'],
    ['--trust', 'use the secrets and files of an Estate that is not the protected branch\'s'],
    ['--all', 'look at every target, due or not'],
  ],
  async run(given, terminal) {
    for (const wish of given.format) formatOf(wish);
    checkSelectors(given.arguments);
    const world = await openWorld(given, terminal);
    if (world.isInvented) throw new Misuse(`--now ${world.now} has not come yet: evidence from the future would end faults that nobody saw end`);
    const before = await world.evidence.ledger();
    if (isAhead(before.at, world.now)) throw new Failure(`the evidence in ${given.evidence} is ahead of this run: its last run was at ${before.at ?? ''}, and now it is ${world.now}. Nothing was looked at, since what is older than what is known neither confirms nor ends anything. Set the clock right, or keep this run apart with --evidence`);
    const readings = read(await world.files(), before.memory.serviceLevels);
    checkSelected(given.arguments, readings.estate, before.memory);
    const looking = await world.looking(readings.estate, await world.trusts(readings.estate), knownIssues(readings.estate, before.memory, await world.evidence.told()));
    const targets = targetsOf(readings.estate, given.arguments, looking.from);
    const asked = given.own['all'] === true ? targets : due(targets, before.memory, world.now, looking.from);
    const segment = await look(asked, looking, { run: '', commit: world.repository.commit, at: world.now, scope: await scopeOf(given, world, terminal, looking.from) });
    const left = segment.observations.reduce((sum, one) => sum + (caseFactsIn(one)?.left ?? 0), 0);
    if (left > 0 && !given.quiet) terminal.err(`note: ${left} more issues have changed than one run reads; the next goes on with them\n`);
    if (terminal.signal.aborted) throw new Failure('the run was ended before it had looked at everything. That is too little to judge by: nothing of it is kept');
    const results = await merge(world, readings, await world.evidence.seal({ ...segment, observations: segment.observations.map((one) => onlyNews(one, before.memory)) }));
    // What could not be told is told by the next run; what was found is printed now.
    const told = given.own['publish'] !== true || await tell(world, readings, given, terminal, true).catch((error: unknown) => {
      terminal.err(`error: ${world.mask(printable(error instanceof Error ? error.message : String(error)))}\n`);
      return false;
    });
    return finish({ command: 'audit', exit: exitOf(readings, told, reaches(results.findings, given.failOn)), readings, results }, given, terminal, world);
  },
} satisfies Command;

/** Runs at the same time may be folded in any order; what is farther ahead was written by a wrong clock, or this one is wrong. */
const isAhead = (before: string | null, now: string): boolean => before !== null && Date.parse(before) - Date.parse(now) > 15 * 60_000;

async function scopeOf({ arguments: selectors, quiet }: Given, { repository }: World, terminal: Terminal, vantage: string): Promise<Scope> {
  const whole = selectors.length === 0;
  const current = !whole || await repository.isProtected();
  if (!current && !quiet) terminal.err('note: these are not the declarations of the protected branch: what is missing in them is carried, not gone\n');
  return { complete: whole && current, selectors, vantages: [vantage], shard: null };
}

const exitOf = ({ diagnostics }: Read, told: boolean, broken: boolean): number =>
  !told ? exits.failure : diagnostics.some(({ severity }) => severity === 'error') ? exits.wrong : broken ? exits.findings : exits.kept;
