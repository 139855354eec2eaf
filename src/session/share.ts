// Sharing evidence: given to the remote, joined with what others gave it meanwhile.
import type { Terminal } from '../command.ts';
import { printable } from '../text/printable.ts';
import { Failure } from '../world/failure.ts';
import type { World } from '../world/world.ts';

/** How often a run joins what others wrote before it leaves its own to the next. */
const trials = 20;

/** Shares what is kept. Where others were faster, `again` folds what is joined, and it is tried anew. False where it could not be; says why on standard error. */
export async function share({ evidence, mask }: Pick<World, 'evidence' | 'mask'>, { err }: Pick<Terminal, 'err'>, again: () => Promise<unknown>): Promise<boolean> {
  try {
    for (let trial = 0; !(await evidence.share()); trial += 1) {
      if (trial === trials) throw new Failure(`others wrote to the remote ${trials} times at the same time as this run; its evidence is kept here, and the next run shares it`);
      await again();
    }
    return true;
  } catch (error) {
    err(`error: ${mask(printable(error instanceof Error ? error.message : String(error)))}\n`);
    return false;
  }
}
