// Looking, for an audit or for a part of one: what a run sees, as a segment to seal, and stopping there.
import { exits, type Given, type Terminal } from '../command.ts';
import { operator } from '../model/estate.ts';
import type { Memory } from '../model/memory.ts';
import type { Scope, Sealed, Segment } from '../model/results.ts';
import type { Looking } from '../observe.ts';
import { due, look, targetsOf, type Read } from '../pipeline.ts';
import { readSmall } from '../world/parts.ts';
import type { World } from '../world/world.ts';
import { finish, spokenOf } from './finish.ts';
import { followed, nameOfRun, partOfTargets, shareOf } from './shards.ts';
import { whereKept } from './where-kept.ts';

/** What a look at the world stands on. */
interface Standing {
  readonly readings: Read;
  readonly memory: Memory;
  readonly looking: Looking;
  readonly scope: Scope;
}

/** Looks at what is asked for and due, from the vantage of `looking`; of a shard at its part alone, as the plan says where one is followed. */
export async function segmentOf({ readings: { estate }, memory, looking, scope }: Standing, given: Given, { env }: Terminal, { now, repository: { commit } }: Pick<World, 'now' | 'repository'>): Promise<Segment> {
  const { shard, plan: file, all } = given.own;
  const targets = targetsOf(estate, given.arguments, looking.from, now);
  const name = operator(estate)?.name;
  const common = { commit, at: now, scope, ...(name !== undefined && { estate: name }) };
  if (typeof shard !== 'string') return look(all === true ? targets : due(targets, memory, now, looking.from), looking, { run: '', ...common });
  const share = shareOf(shard);
  const plan = typeof file === 'string' ? followed(await readSmall(file), file, estate, looking.from, share) : undefined;
  const own = partOfTargets(targets, share, plan?.own, estate);
  // What is due, the plan has said; without one, this vantage's own past says it.
  const asked = all === true || plan !== undefined ? own : due(own, memory, now, looking.from);
  return look(asked, looking, { ...nameOfRun(share, plan?.plan, { estate, vantage: looking.from, now, workflow: env['GITHUB_RUN_ID'], commit }), ...common });
}

/** What the run is to look at, and whether what is missing in its declarations is gone. */
export async function scopeOf({ arguments: selectors, own, quiet }: Given, { repository }: Pick<World, 'repository'>, terminal: Terminal, vantage: string): Promise<Scope> {
  const whole = selectors.length === 0;
  const current = !whole || await repository.isProtected();
  if (!current && !quiet) terminal.err('note: these are not the declarations of the protected branch: what is missing in them is carried, not gone\n');
  return { complete: whole && current, selectors, vantages: [vantage], shard: typeof own['shard'] === 'string' ? own['shard'] : null };
}

/** Ends a part of a run: says what was sealed and where, and prints what was seen. Nothing is judged. */
export function sealOnly({ digest, segment }: Sealed, readings: Read, given: Given, terminal: Terminal, world: World): Promise<number> {
  const { shard, vantages } = segment.scope;
  if (!given.quiet) terminal.err(`sealed ${segment.observations.length} looks${shard === null ? '' : ` of shard ${shard}`} from ${vantages.join(', ')} ${whereKept(given)} as ${digest.slice(0, 12)}; \`driftvakt merge\` judges them\n`);
  const exit = readings.diagnostics.some(({ severity }) => severity === 'error') ? exits.wrong : exits.kept;
  return finish({ command: 'audit', exit, readings: spokenOf(readings), results: { run: segment.run === '' ? digest.slice(0, 12) : segment.run, commit: segment.commit, at: segment.at, scope: segment.scope, diagnostics: readings.diagnostics, observations: segment.observations, findings: [], sealed: digest } }, given, terminal, world);
}
