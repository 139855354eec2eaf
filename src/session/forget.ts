import { exits, Misuse, type Given, type Terminal } from '../command.ts';
import { openWorld } from '../world/world.ts';
import { share } from './share.ts';

/** Takes an account (as the export names it, or its pseudonym) out of all raw evidence. In the ledger it stands by its pseudonym only, whose key is elsewhere. */
export async function forget(given: Given, terminal: Terminal): Promise<number> {
  const [, account] = given.arguments;
  if (account === undefined || account === '') throw new Misuse('evidence forget: say whom, by the account as the export names it, or by its pseudonym');
  const world = await openWorld(given, terminal);
  await world.evidence.ledger();
  const person = /^p-[0-9a-f]{10}$/.test(account) ? account : world.pseudonym(account);
  const count = await world.evidence.exclusively('record', () => world.evidence.forget(person));
  terminal.out(`${person}: taken out of ${count} ${count === 1 ? 'segment' : 'segments'}\n`);
  if (count === 0 && !given.quiet) terminal.err('nothing holds that name, or not any more. Is the account written as the export names it, and is the pseudonym key the one that the audit has?\n');
  if (count > 0 && given.evidence !== '.driftvakt' && !given.quiet) terminal.err('copies are not reached from here: other clones, backups, and what git keeps of replaced objects until `git gc --prune=now`\n');
  return await share(world, terminal, async () => undefined) ? exits.kept : exits.failure;
}
