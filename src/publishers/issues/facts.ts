import { strictestKnown } from '../../measure/cases/promised-deadline.ts';
import { impactOf, promisesOf, thresholdsOf, type Promised } from '../../model/effective.ts';
import { declarationOf, type Declared, type Estate } from '../../model/estate.ts';
import { stable, type Priority, type Recorded } from '../../model/finding.ts';
import type { Ref } from '../../model/declaration.ts';
import type { View } from '../../publish.ts';
import type { Topic } from './topics.ts';

/** What an issue tells, not yet in words. */
export interface Facts {
  /** The gravest of those told. */
  readonly lead: Recorded;
  readonly priority: Priority | null;
  readonly opened: string;
  readonly lastOk: string | undefined;
  /** How many failures of how many measurements confirm a fault, where it is more than one. */
  readonly confirm: { readonly fail: string; readonly of: string } | undefined;
  /** Services that fail because of this, in order. */
  readonly affected: readonly Declared<'Service'>[];
  /** The service it is about; nothing where it is about none. */
  readonly service: Declared<'Service'> | undefined;
  readonly owner: Declared<'Team'> | undefined;
  readonly respond: Deadline | undefined;
  readonly restore: Deadline | undefined;
  readonly internal: Deadline | undefined;
}

/** A deadline and the level that sets it, as far as it can be found again. */
export interface Deadline {
  readonly at: string;
  /** How long, on which calendar's clock, as the level says it. */
  readonly within?: string;
  readonly calendar?: string;
  readonly customer?: string | undefined;
  readonly level?: Declared<'ServiceLevel'>;
}

/** Gathers what an issue tells. The topic must have something to tell. */
export function factsOf({ telling, dependants }: Topic, view: View): Facts {
  const [lead] = telling;
  if (lead === undefined) throw new Error('nothing to tell');
  const { estate, memory } = view;
  const opened = lead.episode?.openedAt ?? lead.since;
  const service = serviceOf(estate, lead.subject);
  const affected = [...new Map(dependants.flatMap(({ subject }) => serviceOf(estate, subject) ?? []).map((one) => [one.name, one])).values()];
  // What a customer was promised comes before what we promised ourselves.
  const promises = [service ?? [], affected].flat().flatMap((one) => promisesOf(estate, one)).toSorted((a, b) => Number(a.customer === undefined) - Number(b.customer === undefined));
  const find = (at: string | null, which: 'restore' | 'respond', of: readonly Promised[]): Deadline | undefined => {
    const { priority } = lead;
    if (at === null || priority === null) return undefined;
    const asked = { priority, metric: which, opened: Date.parse(opened), told: lead.episode === null ? [] : [{ type: 'detect' as const, at: Date.parse(lead.episode.confirmedAt) }] };
    const source = of.map((one) => strictestKnown(estate, [one], asked)).find((due) => due?.answer.dueAt === Date.parse(at));
    const promise = source?.level.spec.deadlines[priority][which];
    return source === undefined || promise === undefined ? { at } : { at, within: promise.within, calendar: promise.calendar ?? 'around-the-clock', customer: source.customer, level: source.level };
  };
  const internal = service?.spec.serviceLevel === undefined ? undefined : estate.ServiceLevel.get(service.spec.serviceLevel);
  // Only what is measured over and over is confirmed by more than one measurement.
  const repeated = service?.ref === lead.subject && view.controls[lead.control]?.effect !== 'deviation';
  const [fail = '1', of = '1'] = (repeated ? (thresholdsOf(estate, service).value.confirm?.fail ?? '') : '').split(' of ');
  return {
    lead, opened, service, affected, priority: lead.priority,
    lastOk: memory.findings[lead.key]?.raw.findLast(({ at, status }) => status === 'pass' && at < opened)?.at,
    confirm: of === '1' ? undefined : { fail, of },
    owner: service?.spec.owner === undefined ? undefined : estate.Team.get(service.spec.owner),
    respond: find(lead.respondBy, 'respond', promises), restore: find(lead.deadline, 'restore', promises),
    internal: find(lead.internalDeadline, 'restore', service === undefined ? [] : [{ customer: undefined, criticality: impactOf(estate, service), level: internal }]),
  };
}

/** What of it all is news when it changes: no quantities, no instants of looks. Goes into the digest. */
export function newsOf({ telling, dependants, key }: Topic, { opened, service, owner, restore, respond, internal, lead }: Facts): object {
  return {
    key, opened, priority: lead.priority, restore: restore?.at, respond: respond?.at, internal: internal?.at, customers: lead.customers,
    owner: owner?.name, runbook: service?.spec.runbook, because: dependants.map((one) => one.key),
    rows: telling.map((one) => [one.key, one.status, one.id, stable(one.values)]),
  };
}

/** The service that a subject is, or is about. */
export function serviceOf(estate: Estate, subject: Ref): Declared<'Service'> | undefined {
  const declared = declarationOf(estate, subject);
  if (declared?.kind === 'Service') return declared as Declared<'Service'>;
  return declared?.kind === 'AccessPolicy' ? estate.Service.get((declared as Declared<'AccessPolicy'>).spec.service) : undefined;
}
