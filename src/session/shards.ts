// Sharing a run out: the plan, and what of it one shard looks at.
import { Misuse, type Given } from '../command.ts';
import { milliseconds } from '../measure/duration.ts';
import { ownShard, shared, type Load } from '../measure/history/shards.ts';
import { digest } from '../model/digest.ts';
import { operator, type Estate } from '../model/estate.ts';
import type { Memory } from '../model/memory.ts';
import { partsOf, type Plan, type VantagePlan } from '../model/plan.ts';
import type { Segment } from '../model/results.ts';
import { vantagesOf, type Aimed } from '../observe.ts';
import { due, targetsOf } from '../pipeline.ts';
import { printable } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';

/** GitHub starts at most so many jobs from one matrix. */
const mostJobs = 256;

/** Which part of a run is asked for. */
export interface Share {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** `3/8` -> the third of eight. Throws a `Misuse` for anything else. */
export function shareOf(text: string): Share {
  const [, number = '', of = ''] = /^([1-9]\d{0,2})\/([1-9]\d{0,2})$/u.exec(text) ?? [];
  if (number === '' || Number(number) > Number(of) || Number(of) > mostJobs) throw new Misuse(`--shard ${printable(text)}: say which of how many, at most ${mostJobs}, as 3/8`);
  return { number: Number(number), of: Number(of) };
}

/** The vantage that is asked for; nothing where none is. Throws a `Misuse` for one that is not declared. */
export function vantageOf({ own }: Given, estate: Estate): string | undefined {
  const name = own['from'];
  if (typeof name !== 'string') return undefined;
  const declared = vantagesOf(estate);
  if (declared.includes(name)) return name;
  const help = didYouMean(name, declared, undefined);
  throw new Misuse(`--from ${printable(name)}: no such vantage is declared${help === undefined ? ` (there ${declared.length === 1 ? 'is' : 'are'} ${declared.join(', ')})` : `: ${help}`}`);
}

interface Planning {
  readonly estate: Estate;
  readonly memory: Memory;
  readonly now: string;
  readonly commit: string | null;
  readonly selectors: readonly string[];
  /** Due or not. */
  readonly all: boolean;
  /** The vantages to plan for. */
  readonly vantages: readonly string[];
  /** Shards for each of them, at most: none is planned that could have nothing to look at. */
  readonly shards: number;
}

/** The plan of one run: what is due, balanced by what the last looks took. Throws a `Misuse` for more jobs than a matrix may have. */
export function planOf({ estate, memory, now, commit, selectors, all, vantages, shards }: Planning): Plan {
  const name = operator(estate)?.name;
  if (name === undefined) throw new Misuse('nothing can be shared out without a valid Estate');
  const planned = vantages.flatMap((vantage): [string, VantagePlan][] => {
    const targets = targetsOf(estate, selectors, vantage, now);
    const asked = all ? targets : due(targets, memory, now, vantage);
    const paths = new Set(asked.map(({ path }) => path));
    if (targets.length === 0) return [];
    return [[vantage, { shards: shared(measured(asked, memory, vantage), Math.min(shards, targets.length)), waiting: targets.map(({ path }) => path).filter((path) => !paths.has(path)) }]];
  });
  const plan = { estate: name, commit, at: now, vantages: Object.fromEntries(planned) };
  const jobs = planned.reduce((sum, [, { shards: own }]) => sum + own.length, 0);
  if (jobs > mostJobs) throw new Misuse(`${jobs} jobs are more than the ${mostJobs} that one matrix may have: plan for fewer shards, or for one vantage with --from`);
  return { run: digest(plan).slice(0, 12), ...plan };
}

/** What each look took last; of what was not looked at as it is asked now, the share of its timeout that the others took. */
function measured(targets: readonly Aimed[], { targets: past }: Memory, vantage: string): readonly Load[] {
  const known = targets.map((target) => {
    const last = past[`${target.path}@${vantage}`]?.last;
    return { target, took: last?.spec === target.spec && last.seen ? last.took : undefined };
  });
  const sum = (of: (one: (typeof known)[number]) => number): number => known.reduce((total, one) => total + (one.took === undefined ? 0 : of(one)), 0);
  const timeouts = sum(({ target }) => target.timeout);
  const usual = timeouts === 0 ? 1 : sum(({ took = 0 }) => took) / timeouts;
  return known.map(({ target, took }) => ({ path: target.path, cost: took ?? usual * target.timeout }));
}

/** The targets of one shard. Without a plan by the declarations alone: timeouts, and how often each is looked at. */
export function partOfTargets(targets: readonly Aimed[], { number, of }: Share, plan: VantagePlan | undefined, estate: Estate): Aimed[] {
  const schedule = milliseconds(operator(estate)?.spec.schedule.audit ?? '0s');
  const shards = plan?.shards ?? shared(targets.map(({ path, timeout, every }) => ({ path, cost: timeout * Math.min(1, schedule / every) })), of);
  const mine = new Set(shards[number - 1]);
  const named = new Set([...shards.flat(), ...plan?.waiting ?? []]);
  return targets.filter(({ path }) => mine.has(path) || (!named.has(path) && ownShard(path, of) === number - 1));
}

/** The plan that a file holds, and what it says of one vantage. Throws a `Misuse` for what is no plan, or another estate's. */
export function followed(text: string, file: string, estate: Estate, vantage: string, { of }: Share): { readonly plan: Plan; readonly own: VantagePlan } {
  const plan = parsed(text);
  if (plan === undefined) throw new Misuse(`--plan ${file}: this is no plan that \`audit --plan-shards\` wrote`);
  if (plan.estate !== operator(estate)?.name) throw new Misuse(`--plan ${file}: it is for the estate ${printable(plan.estate)}`);
  const own = plan.vantages[vantage];
  if (own?.shards.length !== of) throw new Misuse(`--plan ${file}: it has ${own?.shards.length ?? 0} shards from ${vantage}, not ${of}`);
  return { plan, own };
}

/** Plan -> the text of its file. */
export const written = (plan: Plan): string => `${JSON.stringify({ schema: 'driftvakt/plan/v1', ...plan })}\n`;

function parsed(text: string): Plan | undefined {
  try {
    const { schema, ...plan } = JSON.parse(text) as Plan & { readonly schema?: unknown };
    const sound = schema === 'driftvakt/plan/v1' && typeof plan.run === 'string' && typeof plan.estate === 'string' && typeof plan.vantages === 'object'
      && Object.values(plan.vantages).every(({ shards, waiting }) => Array.isArray(waiting) && Array.isArray(shards) && shards.every((paths) => Array.isArray(paths)));
    return sound ? plan : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What the segments of one run have in common. Without a plan: the run of the workflow, else the schedule's slot that the instant falls
 * into, and the number of shards.
 */
export function nameOfRun({ of }: Share, plan: Plan | undefined, { estate, vantage, now, workflow, commit }: { readonly estate: Estate; readonly vantage: string; readonly now: string; readonly workflow: string | undefined; readonly commit: string | null }): Pick<Segment, 'run' | 'parts'> {
  if (plan !== undefined) return { run: plan.run, parts: partsOf(plan) };
  const { name, spec } = operator(estate) ?? {};
  const slot = workflow ?? Math.floor(Date.parse(now) / milliseconds(spec?.schedule.audit ?? '5m'));
  return { run: digest([name ?? '', commit, of, slot]).slice(0, 12), parts: { [vantage]: of } };
}
