import { keyOf, type Recorded } from '../../model/finding.ts';
import { compareText } from '../../model/span.ts';
import type { View } from '../../publish.ts';

type Controls = View['controls'];

/** What one issue is about: the findings that share a told key, and what they ask of it. */
export interface Topic {
  readonly key: string;
  /** Those that must be told, the gravest first. */
  readonly telling: readonly Recorded[];
  /** Several findings that are told together, in one table, however many of them are telling now. */
  readonly together: boolean;
  /** What fails because of them. */
  readonly dependants: readonly Recorded[];
  readonly members: readonly Recorded[];
  /** `keep` leaves the issue as it is: nothing certain can be said. */
  readonly outcome: 'tell' | 'keep' | 'restored' | 'waived' | 'gone';
}

/** Findings -> what each issue is about, by told key. */
export function topicsOf(findings: readonly Recorded[], controls: Controls): ReadonlyMap<string, Topic> {
  const byKey = new Map(findings.map((finding) => [finding.key, finding]));
  const dependants = Map.groupBy(findings.filter((finding) => explained(finding, byKey)), ({ because }) => because ?? '');
  const groups = Map.groupBy(findings, (finding) => toldKey(finding, controls));
  return new Map([...groups].map(([key, members]) => [key, topic(key, members, byKey, dependants, controls)] as const).sort(([a], [b]) => compareText(a, b)));
}

function topic(key: string, members: readonly Recorded[], byKey: ReadonlyMap<string, Recorded>, dependants: ReadonlyMap<string, readonly Recorded[]>, controls: Controls): Topic {
  const telling = members.filter((finding) => controls[finding.control]?.reported !== true && mustBeTold(finding, byKey)).toSorted(byGravity);
  return {
    key, telling, members, together: members.length > 1 && controls[members[0]?.control ?? '']?.together === true,
    dependants: telling.flatMap((finding) => dependants.get(finding.key) ?? []).toSorted((a, b) => compareText(a.key, b.key)),
    outcome: telling.length > 0 ? 'tell' : outcomeOf(members),
  };
}

/** Its own key or its group's: a finding that is explained by another is told there, and then not under this one. */
function toldKey({ because, told, control, subject, about }: Recorded, controls: Controls): string {
  if (because === null) return told;
  return controls[control]?.together === true ? `${control}/${subject}` : keyOf(control, subject, about);
}

/** A confirmed failure that nothing else explains. A waiver or a window in time makes it `waived`, which is told to nobody; what a baseline knows was told before. */
function mustBeTold(finding: Recorded, byKey: ReadonlyMap<string, Recorded>): boolean {
  return (finding.status === 'warn' || finding.status === 'fail') && finding.change !== 'gone'
    && finding.unconfirmed === undefined && finding.known === undefined && finding.maintenance?.excluded !== true && !explained(finding, byKey);
}

/** Only a cause that is itself told explains: one that is waived, unknown, kept or not confirmed leaves nobody told. */
function explained({ because }: Recorded, byKey: ReadonlyMap<string, Recorded>): boolean {
  const cause = because === null ? undefined : byKey.get(because);
  return cause !== undefined && cause.because === null && mustBeTold(cause, byKey);
}

function outcomeOf(members: readonly Recorded[]): Topic['outcome'] {
  const here = members.filter(({ change }) => change !== 'gone');
  if (here.length === 0) return 'gone';
  const waived = here.filter(({ status, waiver }) => status === 'waived' && waiver !== undefined);
  // Only a measured and confirmed pass ends an episode; what is unknown, unconfirmed or within a window ends nothing.
  if (here.some((finding) => !waived.includes(finding) && (finding.status !== 'pass' || finding.episode !== null))) return 'keep';
  if (waived.length > 0) return 'waived';
  // What was still broken when its promise went was never measured in order, whatever else here was.
  return members.some(({ change, episode }) => change === 'gone' && episode !== null) ? 'gone' : 'restored';
}

function byGravity(a: Recorded, b: Recorded): number {
  return compareText(a.status, b.status) || compareText(a.priority ?? 'P9', b.priority ?? 'P9') || compareText(a.key, b.key);
}

/** The key of the one issue that stands for many new ones. */
export const stormKey = 'storm/estate/all';

/** Many topics that would each open an issue now, as one, the gravest first. */
export function stormOf(topics: readonly Topic[]): Topic {
  const telling = topics.flatMap((one) => one.telling).toSorted(byGravity);
  return { key: stormKey, telling, members: telling, together: true, dependants: [...new Set(topics.flatMap(({ dependants }) => dependants))], outcome: 'tell' };
}
