// Printing how a run is shared out.
import { exits, Misuse, type Given, type Terminal } from '../command.ts';
import type { Memory } from '../model/memory.ts';
import { jobsOf } from '../model/plan.ts';
import { vantagesOf } from '../observe.ts';
import type { Read } from '../pipeline.ts';
import { writeAtomically } from '../world/atomic.ts';
import type { World } from '../world/world.ts';
import { planOf, written } from './shards.ts';

/**
 * Prints the plan: as text a line for each job, as JSON on one line the matrix that GitHub Actions takes. With `--plan FILE` the whole
 * plan is written there first, for the shards to follow. Exit 2 where declarations are wrong, as of an audit.
 */
export async function printPlan({ readings, memory, vantage }: { readonly readings: Read; readonly memory: Memory; readonly vantage: string | undefined }, given: Given, terminal: Terminal, { now, repository }: World): Promise<number> {
  const { planShards, plan: file, all } = given.own;
  const shards = Number(planShards);
  if (!Number.isInteger(shards) || shards < 1) throw new Misuse(`--plan-shards ${String(planShards)}: say how many, as 8`);
  const [format = 'text'] = given.format;
  if (given.format.length !== 1 || (format !== 'text' && format !== 'json')) throw new Misuse('a plan is printed as text or json');
  const { estate, diagnostics } = readings;
  const plan = planOf({ estate, memory, now, commit: repository.commit, selectors: given.arguments, all: all === true, vantages: vantage === undefined ? vantagesOf(estate) : [vantage], shards });
  if (typeof file === 'string') await writeAtomically(file, written(plan));
  const jobs = jobsOf(plan);
  if (format === 'json') terminal.out(`${JSON.stringify({ include: jobs })}\n`);
  else {
    for (const { shard, from } of jobs) terminal.out(`${shard} from ${from}: ${plan.vantages[from]?.shards[Number(shard.split('/')[0]) - 1]?.length ?? 0} targets\n`);
    for (const [from, { waiting }] of Object.entries(plan.vantages)) if (waiting.length > 0) terminal.out(`${waiting.length} targets are not due from ${from}\n`);
  }
  return diagnostics.some(({ severity }) => severity === 'error') ? exits.wrong : exits.kept;
}
