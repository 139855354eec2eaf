import { tell, exitOfTelling } from '../session/tell.ts';
import type { Command } from '../command.ts';
import { read } from '../pipeline.ts';
import { openWorld } from '../world/world.ts';

export default {
  title: 'the plan for issues, from the evidence; --apply performs it',
  options: [['--apply', 'perform the plan'], ['--allow-mass', 'close more issues at once than the estate\'s massLimit'], ['--lab <file>', 'the lab whose GitHub is meant']],
  async run(given, terminal) {
    const world = await openWorld(given, terminal);
    const { memory } = await world.evidence.ledger();
    return exitOfTelling(await tell(world, read(await world.files(), memory.serviceLevels), given, terminal, given.own['apply'] === true));
  },
} satisfies Command;
