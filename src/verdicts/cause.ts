import type { Pass } from '../evaluate.ts';
import { declarationOf, type Declared, type Estate } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';
import { carried } from '../model/memory.ts';

/**
 * Pass 6: a failing service that stands on a failing one keeps its status and says because of what; only the cause is told.
 * An outage explains outages and degradations, never a deviation; and only a service that is down explains others: one that
 * still answers somewhere may be none of their business, and telling twice is better than not at all. Services that stand in
 * for each other explain only together, when too few of them work.
 */
export const cause: Pass = (findings, judging) => {
  const outages = down([...findings, ...carried(judging)].filter(({ control }) => judging.controls[control]?.effect === 'outage'));
  const rootOf = rootsAmong(outages, judging.estate);
  return findings.map((finding) => {
    if (finding.status !== 'fail' || judging.controls[finding.control]?.effect === 'deviation') return finding;
    const root = rootOf(finding.subject);
    return root === undefined ? finding : { ...finding, because: root.key, told: root.told };
  });
};

/** The services of which nothing that was measured works, each with the first of its failures. */
function down(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const services = Map.groupBy(findings.filter(({ status }) => status !== 'unknown'), ({ subject }) => subject as string);
  return new Map([...services].flatMap(([subject, all]) => (all[0] !== undefined && all.every(({ status }) => status === 'fail') ? [[subject, all[0]] as const] : [])));
}

/**
 * Of a service: the failing one farthest down what it stands on, so that a chain has one cause. Each service is asked once,
 * however many ways lead to it, and however long they are.
 */
function rootsAmong(outages: ReadonlyMap<string, Finding>, estate: Estate): (subject: string) => Finding | undefined {
  const roots = new Map<string, Finding | undefined>();
  return (subject) => {
    const begun = new Set<string>();
    const path = [subject];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const groups = dependencies(top, estate);
      const unasked = begun.has(top) || roots.has(top) ? [] : groups.flatMap(({ of }) => of).filter((one) => !roots.has(one));
      begun.add(top);
      if (unasked.length > 0) path.push(...unasked);
      else {
        path.pop();
        if (!roots.has(top)) roots.set(top, groups.map((group) => rootOf(group, (one) => roots.get(one) ?? outages.get(one))).find((one) => one !== undefined));
      }
    }
    return roots.get(subject);
  };
}

/** Services of which so many must work. */
interface Needed {
  readonly of: readonly string[];
  readonly needed: number;
}

/** A group explains who stands on it when fewer than needed of it work: by the first that does not. */
function rootOf({ of, needed }: Needed, downBy: (one: string) => Finding | undefined): Finding | undefined {
  const failed = of.flatMap((one) => downBy(one) ?? []);
  return of.length - failed.length < needed ? failed[0] : undefined;
}

/** What a service stands on: each that it cannot work without, then the groups that stand in for each other. */
function dependencies(subject: string, estate: Estate): readonly Needed[] {
  const service = declarationOf(estate, subject as never) as Declared<'Service'> | undefined;
  if (service?.kind !== 'Service') return [];
  const { dependsOn = [], dependsOnSome = {} } = service.spec;
  return [
    ...dependsOn.map((name) => ({ of: [`service/${name}`], needed: 1 })),
    ...Object.values(dependsOnSome).map(({ of, needed = 1 }) => ({ of: of.map((name) => `service/${name}`), needed })),
  ];
}
