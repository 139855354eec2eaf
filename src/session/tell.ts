// Telling by issues: the plan from the evidence, and where it is to be applied, its performance.
import { exits, type Given, type Terminal } from '../command.ts';
import { operator } from '../model/estate.ts';
import type { Read } from '../pipeline.ts';
import { publish } from '../publish.ts';
import { issues, issueTemplates } from '../publishers/issues.ts';
import { printable } from '../text/printable.ts';
import { viewOf } from '../view.ts';
import { share } from './share.ts';
import { Failure } from '../world/failure.ts';
import { readTemplates, type World } from '../world/world.ts';

/** Tells what the evidence says. True when all that was planned is done, or only a plan was asked for; says why not on standard error. */
export async function tell(world: World, readings: Read, given: Given, terminal: Terminal, apply: boolean): Promise<boolean> {
  const gitHub = world.gitHub(readings.estate);
  if (gitHub === undefined) throw new Failure(operator(readings.estate)?.spec.repository === undefined ? 'nobody can be told: the Estate names no repository' : 'nobody can be told: GITHUB_TOKEN is not set');
  const told = await world.evidence.exclusively('publish', async () => {
    const [ledger, told] = await Promise.all([world.evidence.ledger(), world.evidence.told()]);
    const people = await world.evidence.people(ledger.memory);
    let known = told;
    const publisher = issues(gitHub, { templates: await readTemplates(issueTemplates), allowMass: given.own['allowMass'] === true });
    const { actions, done, failures } = await publish(publisher, viewOf(readings, ledger, { told, people, version: terminal.version }), {
      apply,
      keep: async (more) => {
        known = { ...known, ...more };
        await world.evidence.keepTold(known);
      },
      say: ({ say }) => terminal.err(`${apply ? '' : 'would '}${world.mask(printable(say))}\n`),
    });
    for (const failure of failures) terminal.err(`error: ${world.mask(printable(failure.message))}\n`);
    if (failures.length > 0) terminal.err(`issues: ${done} of ${actions.length} done; the evidence is kept, and the next run goes on\n`);
    else if (!given.quiet) terminal.err(actions.length === 0 ? 'issues: nothing to do\n' : `issues: ${actions.length} ${apply ? 'done' : 'planned; --apply performs it'}\n`);
    return failures.length === 0;
  });
  // What was told must be known to whoever tells next, wherever that is.
  return (!apply || await share(world, terminal, async () => undefined)) && told;
}

export const exitOfTelling = (done: boolean): number => (done ? exits.kept : exits.failure);
