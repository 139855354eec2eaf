import type { Pass } from '../evaluate.ts';
import { declarationOf, type Declared, type Estate } from '../model/estate.ts';
import type { Finding } from '../model/finding.ts';

/**
 * Pass 6: a failing service that stands on a failing one keeps its status and says because of what; only the cause is told.
 * An outage explains outages and degradations, never a deviation; and only a service that is down explains others: one that
 * still answers somewhere may be none of their business, and telling twice is better than not at all.
 */
export const cause: Pass = (findings, judging) => {
  const outages = down(findings.filter(({ control }) => judging.controls[control]?.effect === 'outage'));
  return findings.map((finding) => {
    if (finding.status !== 'fail' || judging.controls[finding.control]?.effect === 'deviation') return finding;
    const root = rootOf(finding.subject, outages, judging.estate);
    return root === undefined ? finding : { ...finding, because: root.key, told: root.told };
  });
};

/** The services of which nothing that was measured works, each with the first of its failures. */
function down(findings: readonly Finding[]): ReadonlyMap<string, Finding> {
  const services = Map.groupBy(findings.filter(({ status }) => status !== 'unknown'), ({ subject }) => subject as string);
  return new Map([...services].flatMap(([subject, all]) => (all[0] !== undefined && all.every(({ status }) => status === 'fail') ? [[subject, all[0]] as const] : [])));
}

/** The failing service farthest down the chain of dependencies, so that a chain has one cause. */
function rootOf(subject: string, outages: ReadonlyMap<string, Finding>, estate: Estate, seen: ReadonlySet<string> = new Set([subject])): Finding | undefined {
  const service = declarationOf(estate, subject as never) as Declared<'Service'> | undefined;
  for (const name of service?.kind === 'Service' ? (service.spec.dependsOn ?? []) : []) {
    const below = `service/${name}`;
    const found = seen.has(below) ? undefined : (rootOf(below, outages, estate, new Set([...seen, below])) ?? outages.get(below));
    if (found !== undefined) return found;
  }
  return undefined;
}
