import type { Given, Terminal } from '../command.ts';
import type { World } from '../world/world.ts';

/** Where the evidence is looked for, as in "there is no evidence in x": for people. */
export const whereKept = ({ evidence }: Pick<Given, 'evidence'>): string => (evidence === 'branch' ? 'on the evidence branch here' : `in ${evidence}`);

/** What to do where nothing is kept yet. */
export const howToBegin = ({ evidence }: Pick<Given, 'evidence'>): string =>
  (evidence === 'branch' ? 'take it over from the remote with --push, which a clone alone does not, or run `driftvakt audit` first' : 'run `driftvakt audit` first');

/** Says on standard error that a clone has fetched evidence that its own does not go on from, where nothing is kept here. */
export async function noteElsewhere({ evidence }: Pick<World, 'evidence'>, { quiet }: Pick<Given, 'quiet'>, { err }: Pick<Terminal, 'err'>): Promise<void> {
  const there = quiet ? undefined : await evidence.elsewhere();
  if (there !== undefined) err(`note: ${there} holds evidence, and there is none here: with --push a run takes it over and goes on from it. Without, one of its own begins\n`);
}
