import type { Command } from '../command.ts';
import { operator } from '../model/estate.ts';
import { vantagesOf } from '../observe.ts';
import { read } from '../pipeline.ts';
import { bringIn } from '../session/bring-in.ts';
import { conclude } from '../session/conclude.ts';
import { formatOf } from '../session/finish.ts';
import { refuseInvented } from '../session/not-yet.ts';
import { openWorld } from '../world/world.ts';

export default {
  title: 'judge what shards and vantages sealed, all at once, and record it; with --publish also tell',
  arguments: '[dir...]',
  options: [
    ['--publish', 'tell by issues what the evidence says, when it is recorded'],
    ['--allow-mass', 'close more issues at once than the estate\'s massLimit'],
    ['--lab <file>', 'the lab whose GitHub is meant'],
  ],
  async run(given, terminal) {
    for (const wish of given.format) formatOf(wish);
    const world = await openWorld(given, terminal);
    const { memory, at } = await world.evidence.ledger();
    refuseInvented(world, at);
    const readings = read(await world.files(), memory.serviceLevels);
    const { failed, ...merging } = await bringIn(given.arguments, { readings, memory, expected: { estate: operator(readings.estate)?.name, vantages: vantagesOf(readings.estate) } }, given, terminal, world);
    return conclude({ command: 'merge', readings, merging, failed }, given, terminal, world);
  },
} satisfies Command;
