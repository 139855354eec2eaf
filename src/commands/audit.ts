import { exits, Misuse, type Command } from '../command.ts';
import { finish, formatOf } from '../session/finish.ts';
import { isSelector } from '../model/select.ts';
import { due, look, read, targetsOf, type Read } from '../pipeline.ts';
import { merge } from '../session/merge.ts';
import { tell } from '../session/tell.ts';
import { reaches } from '../view.ts';
import { openWorld } from '../world/world.ts';

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
    const wrong = given.arguments.find((selector) => !isSelector(selector));
    if (wrong !== undefined) throw new Misuse(`"${wrong}" selects nothing: say kind/name, label=value, customer=NAME, or a glob`);
    const world = await openWorld(given, terminal);
    const before = await world.evidence.ledger();
    const readings = read(await world.files(), before.memory.serviceLevels);
    const looking = await world.looking(readings.estate, await world.trusts(readings.estate));
    const declared = targetsOf(readings.estate, given.arguments, looking.from);
    const targets = given.own['all'] === true ? declared : due(declared, before.memory, world.now, looking.from);
    const scope = { complete: given.arguments.length === 0, selectors: given.arguments, vantages: [looking.from], shard: null };
    const segment = await look(targets, looking, { run: '', commit: world.repository.commit, at: world.now, scope });
    // A run that was ended has seen too little to judge by: nothing of it is kept.
    if (terminal.signal.aborted) return exits.failure;
    const results = await merge(world, readings, await world.evidence.seal(segment));
    const told = given.own['publish'] === true ? await tell(world, readings, given, terminal, true) : true;
    return finish({ command: 'audit', exit: exitOf(readings, told, reaches(results.findings, given.failOn)), readings, results }, given, terminal, world.mask);
  },
} satisfies Command;

const exitOf = ({ diagnostics }: Read, told: boolean, broken: boolean): number =>
  !told ? exits.failure : diagnostics.some(({ severity }) => severity === 'error') ? exits.wrong : broken ? exits.findings : exits.kept;
