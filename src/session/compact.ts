import { exits, Misuse, type Given, type Terminal } from '../command.ts';
import { later, milliseconds } from '../measure/duration.ts';
import { operator } from '../model/estate.ts';
import { read } from '../pipeline.ts';
import { Failure } from '../world/failure.ts';
import { openWorld } from '../world/world.ts';
import { share } from './share.ts';

/** Drops raw evidence that is past its retention: it was folded first, and the chain says that it is gone. */
export async function compact(given: Given, terminal: Terminal): Promise<number> {
  const world = await openWorld(given, terminal);
  const { memory, at } = await world.evidence.ledger();
  if (world.isInvented(at)) throw new Misuse(`--now ${world.now} has not come yet: evidence would be dropped before its retention ends`);
  const owner = operator(read(await world.files(), memory.serviceLevels).estate);
  if (owner === undefined) throw new Failure('nothing was dropped: how long raw evidence is kept is for a valid Estate to say');
  const before = later(world.now, -milliseconds(owner.spec.evidence?.raw ?? '90d'));
  const dry = given.own['dryRun'] === true;
  const past = await world.evidence.exclusively('record', async () => {
    const found = await world.evidence.past(before);
    if (!dry) await world.evidence.drop(before);
    return found;
  });
  for (const name of past) terminal.out(`${dry ? 'would drop' : 'dropped'} ${name}\n`);
  if (!given.quiet) terminal.err(past.length === 0 ? `nothing is from before ${before}\n` : `${past.length} ${dry ? 'would be dropped' : 'dropped'}, all from before ${before}; what they say is in the ledger\n`);
  return dry || await share(world, terminal, async () => undefined) ? exits.kept : exits.failure;
}
