import type { Judging, Pass } from '../evaluate.ts';
import { iso } from '../measure/duration.ts';
import { strictestKnown } from '../measure/cases/promised-deadline.ts';
import { highest, impactOf, promisesOf, type Promised } from '../model/effective.ts';
import { declarationOf, inForce, operator, type Declared, type Estate } from '../model/estate.ts';
import type { Finding, Priority, Urgency } from '../model/finding.ts';
import type { Criticality } from '../model/kinds.gen.ts';
import { carried } from '../model/memory.ts';

/**
 * Pass 8: impact x urgency -> priority by the service levels' matrices, and the deadline: the strictest of the affected
 * customers' levels, each in its own calendar, from the episode's beginning, as they were in force then. A cause takes its
 * dependants' customers. Passes have none; what is not known keeps those of its open fault, whose clock goes on.
 */
export const rank: Pass = (findings, judging) => {
  const explained = Map.groupBy([...findings, ...carried(judging)].filter(({ because }) => because !== null), ({ because }) => because as string);
  return findings.map((finding) => {
    const level = levelOf(finding);
    return level === undefined ? finding : ranked(finding, level, explained.get(finding.key) ?? [], judging);
  });
};

function levelOf({ status, was, episode }: Finding): 'warn' | 'fail' | undefined {
  if (status === 'pass') return undefined;
  return status === 'waived' ? was : status === 'unknown' ? episode?.level : status;
}

function ranked(finding: Finding, level: 'warn' | 'fail', dependants: readonly Finding[], { estate: current, controls }: Judging): Finding {
  const { episode } = finding;
  // A clock that has begun goes on as it was promised; what nobody had declared then is judged by what is declared since.
  const then = episode === null ? current : inForce(current, episode.openedAt);
  const estate = declarationOf(then, finding.subject) === undefined ? current : then;
  const services = [finding, ...dependants].flatMap(({ subject }) => servicesOf(estate, subject));
  const all = services.length === 0 ? general(estate) : services.flatMap((service) => promisesOf(estate, service));
  // Where customers are affected their levels speak; the operator's own is beside them.
  const promised = all.filter(({ customer }) => customer !== undefined);
  const promises = promised.length > 0 ? promised : all;
  const urgency = lower(controls[finding.control]?.urgency ?? 'medium', level === 'warn');
  const impact = services.length === 0 ? (operator(estate)?.spec.defaults?.criticality ?? 'medium') : highest(services.map((service) => impactOf(estate, service)));
  const priority = ofCase(finding) ?? priorityOf(promises, impact, urgency);
  const due = (metric: 'restore' | 'respond', of: readonly Promised[]): string | null => {
    if (episode === null || priority === null) return null;
    const asked = { priority, metric, opened: Date.parse(episode.openedAt), told: [{ type: 'detect', at: Date.parse(episode.confirmedAt) }] } as const;
    const dueAt = strictestKnown(estate, of, asked)?.answer.dueAt;
    return dueAt === undefined || dueAt === null ? null : iso(dueAt);
  };
  const own = services[0]?.spec.serviceLevel;
  const internal = own === undefined ? undefined : estate.ServiceLevel.get(own);
  return {
    ...finding, priority, customers: [...new Set([...promises.flatMap(({ customer }) => customer ?? []), ...ownersOf(estate, finding.subject)])].toSorted(),
    deadline: finding.deadline ?? due('restore', promises), respondBy: due('respond', promises),
    internalDeadline: internal?.spec.type === 'OLA' ? due('restore', [{ customer: undefined, criticality: impact, level: internal }]) : null,
  };
}

/** The priority of the case that a finding is about: somebody gave it one. */
function ofCase({ values: { priority } }: Finding): Priority | undefined {
  return typeof priority === 'string' && /^P[1-4]$/u.test(priority) ? priority as Priority : undefined;
}

/** What holds for a subject that is no service's: the estate's defaults. */
function general(estate: Estate): Promised[] {
  const { criticality = 'medium', serviceLevel } = operator(estate)?.spec.defaults ?? {};
  return serviceLevel === undefined ? [] : [{ customer: undefined, criticality, level: estate.ServiceLevel.get(serviceLevel) }];
}

/** The services that a subject is about. */
function servicesOf(estate: Estate, subject: Finding['subject']): Declared<'Service'>[] {
  const declared = declarationOf(estate, subject);
  const names = declared === undefined ? [] : declared.kind === 'Service' ? [declared.name]
    : declared.kind === 'AccessPolicy' ? [(declared as Declared<'AccessPolicy'>).spec.service]
      : declared.kind === 'Waiver' ? (declared as Declared<'Waiver'>).spec.subjects.flatMap((ref) => (ref.startsWith('service/') ? [ref.slice('service/'.length)] : [])) : [];
  return names.flatMap((name) => estate.Service.get(name) ?? []);
}

/** Whose it is, where it is no service's. */
function ownersOf(estate: Estate, subject: Finding['subject']): string[] {
  const declared = declarationOf(estate, subject);
  return declared?.kind === 'Inventory' ? [(declared as Declared<'Inventory'>).spec.customer ?? []].flat() : [];
}

function priorityOf(promises: readonly Promised[], impact: Criticality, urgency: Urgency): Priority | null {
  return earliest(promises.flatMap(({ level }) => level?.spec.priority[impact][urgency] ?? [])) as Priority | null;
}

const lower = (urgency: Urgency, step: boolean): Urgency => (step && urgency === 'high' ? 'medium' : step ? 'low' : urgency);

const earliest = (all: readonly string[]): string | null => all.toSorted()[0] ?? null;
