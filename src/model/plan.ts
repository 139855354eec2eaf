/** How one run is shared out: written by who plans, followed by every shard, so that none need speak with another. */
export interface Plan {
  /** What the segments of its parts are called together. */
  readonly run: string;
  /** The Estate's name. */
  readonly estate: string;
  readonly commit: string | null;
  /** When it was made: ISO instant. */
  readonly at: string;
  /** By vantage. */
  readonly vantages: Readonly<Record<string, VantagePlan>>;
}

/** How the targets of one vantage are shared out. A target that is in neither list was declared since: its path alone says whose it is. */
export interface VantagePlan {
  /** The paths of the targets for each shard, the first for `1/…`. */
  readonly shards: readonly (readonly string[])[];
  /** The paths of the targets that are not due. */
  readonly waiting: readonly string[];
}

/** What one job of a matrix does. */
export interface Job {
  /** `3/8`. */
  readonly shard: string;
  readonly from: string;
}

/** The jobs of a plan, in order of vantages and shards. */
export const jobsOf = ({ vantages }: Plan): Job[] =>
  Object.entries(vantages).flatMap(([from, { shards }]) => shards.map((_paths, index) => ({ shard: `${index + 1}/${shards.length}`, from })));

/** How many shards a plan has from each vantage. */
export const partsOf = ({ vantages }: Plan): Readonly<Record<string, number>> => Object.fromEntries(Object.entries(vantages).map(([vantage, { shards }]) => [vantage, shards.length]));
