import { Misuse } from '../command.ts';
import type { World } from '../world/world.ts';

/** Throws a `Misuse` where a run would be recorded as made at an instant that has not come, in evidence whose last run was at `last`. */
export function refuseInvented(world: World, last: string | null): void {
  if (!world.isInvented(last)) return;
  throw new Misuse(`--now ${world.now} has not come yet: evidence from the future would end faults that nobody saw end. To try it, begin evidence of its own with --evidence, or look at a lab with --lab`);
}
