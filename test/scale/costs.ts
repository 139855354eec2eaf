// What a run costs on GitHub Actions, by the inputs that docs/scale.md names. The page's own table is made here.

/** The value of every input of the page, by its name. */
export type Inputs = Readonly<Record<string, number>>;

/** The rows of the page's tables of inputs: `| name | 1,234 | unit |`, names in backticks. */
export const inputsIn = (page: string): Inputs =>
  Object.fromEntries([...page.matchAll(/^\| `([a-z-]+)` \| ([\d,.]+) \|/gmu)].map(([, name = '', value = '']) => [name, Number(value.replaceAll(',', ''))]));

export interface Cost {
  readonly shards: number;
  /** Seconds of one job that looks. */
  readonly look: number;
  /** Minutes from the plan's beginning until issues are written. */
  readonly lasts: number;
  /** Minutes as they are billed: every job's rounded up. */
  readonly billed: number;
  readonly calls: number;
  /** Bytes that shards hand over in a run, packed. */
  readonly handed: number;
  /** Bytes of the ledger when it remembers all the days it may. */
  readonly ledger: number;
}

/** What one run of so many targets costs, of which a share is silent. Throws for an input that the page does not name. */
export function costOf(targets: number, inputs: Inputs, silent = 0): Cost {
  const of = (name: string): number => {
    const value = inputs[name];
    if (value === undefined) throw new Error(`docs/scale.md names no input ${name}`);
    return value;
  };
  const seconds = (name: string): number => of(name) / 1000;
  const begin = of('setup') + seconds('start');
  const lookOnce = Math.max(seconds('look') - seconds('check'), ((1 - silent) * of('wait') + silent * of('timeout')) / 1000 / of('at-once'));
  const job = (shards: number): number => begin + targets * seconds('check') + (targets / shards) * lookOnce;
  const most = of('matrix');
  const shards = Array.from({ length: most }, (_none, index) => index + 1).find((count) => job(count) <= of('longest') * 60) ?? most;
  const writes = Math.ceil(targets * of('changes') / 1000);
  const plan = begin + targets * seconds('plan');
  const merge = begin + targets * seconds('merge');
  const publish = begin + targets * seconds('check') + writes;
  const minutes = (some: number): number => Math.ceil(some / 60);
  return {
    shards, look: job(shards), lasts: (plan + Math.ceil(shards / of('concurrent')) * job(shards) + merge + publish) / 60,
    billed: minutes(plan) + shards * minutes(job(shards)) + minutes(merge) + minutes(publish),
    calls: 2 + 2 * Math.ceil(targets * of('told') / 1000 / of('page')) + 2 * writes, handed: targets * of('segment'), ledger: targets * (of('kept') + of('days') * of('day')),
  };
}

/** The rows that the page computes. */
export const rows: readonly (readonly [targets: number, silent: number, hours: number])[] = [[1000, 0, 1], [10_000, 0, 1], [100_000, 0, 1], [100_000, 0.1, 1], [100_000, 0.1, 6], [100_000, 0.1, 24]];

const number = (value: number, digits = 0): string => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The page's table. */
export function tableOf(inputs: Inputs): string {
  const hoursOfMonth = 730;
  return [
    '| targets | silent | a run every | shards | a shard | the run | minutes billed a run | minutes a month | API calls a run | handed over a run | raw in 90 days | ledger in the end |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(([targets, silent, hours]) => {
      const { shards, look, lasts, billed, calls, handed, ledger } = costOf(targets, inputs, silent);
      return `| ${[number(targets), `${number(silent * 100)} %`, `${hours} h`, number(shards), `${number(look / 60, 1)} min`, `${number(lasts, 1)} min`, number(billed), number(billed * hoursOfMonth / hours), number(calls), `${number(handed / 1e6, 1)} MB`, `${number(handed * 90 * 24 / hours / 1e9, 1)} GB`, `${number(ledger / 1e9, 1)} GB`].join(' | ')} |`;
    }),
  ].join('\n');
}
