// The end of a run that judges: what was sealed is judged and recorded, told where that is asked for, and printed.
import { exits, type Given, type Terminal } from '../command.ts';
import type { Results } from '../model/results.ts';
import type { Read } from '../pipeline.ts';
import { printable } from '../text/printable.ts';
import { keptResults, reaches } from '../view.ts';
import type { World } from '../world/world.ts';
import { finish, spokenOf } from './finish.ts';
import { merge, type Merging } from './merge.ts';
import { share } from './share.ts';
import { tell } from './tell.ts';

/** What a run ends with. */
interface Concluded {
  readonly command: string;
  readonly readings: Read;
  readonly merging: Merging;
  /** Something could not be done that was asked for. */
  readonly failed: boolean;
}

/** Judges, records, tells, prints; returns the exit code. Where there was nothing to judge, what the evidence holds is printed. */
export async function conclude({ command, readings, merging, failed }: Concluded, given: Given, terminal: Terminal, world: World): Promise<number> {
  const current = await world.repository.isProtected();
  const judged = async (): Promise<Results> => await merge(world, readings, merging, current) ?? keptResults(await world.evidence.ledger());
  let results = await judged();
  const shared = await share(world, terminal, async () => { results = await judged(); });
  const missing = results.scope.missing ?? [];
  if (missing.length > 0) terminal.err(`note: ${missing.length} ${missing.length === 1 ? 'part' : 'parts'} of the plan did not come: ${printable(missing.slice(0, 8).join(', '))}${missing.length > 8 ? ', …' : ''}. What was to be seen there is carried, and unknown when it is too old\n`);
  // What could not be told is told by the next run; what was found is printed now.
  const told = given.own['publish'] !== true || await tell(world, readings, given, terminal, true).catch((error: unknown) => {
    terminal.err(`error: ${world.mask(printable(error instanceof Error ? error.message : String(error)))}\n`);
    return false;
  });
  const wrong = readings.diagnostics.some(({ severity }) => severity === 'error');
  const exit = !told || !shared || failed ? exits.failure : wrong ? exits.wrong : reaches(results.findings, given.failOn) ? exits.findings : exits.kept;
  return finish({ command, exit, readings: spokenOf(readings), results, anchor: await world.evidence.anchor() }, given, terminal, world);
}
