// Written reports that service levels promise of faults that are over: what happened, and what is done about it.
import { promisesOf } from '../../model/effective.ts';
import { inForce, type Estate } from '../../model/estate.ts';
import type { Memory } from '../../model/memory.ts';
import { calendarOf } from '../calendars/calendars.ts';
import { OutsideCalendar } from '../calendars/business-time.ts';
import { deadline } from '../cases/deadline.ts';
import { priorityAt } from '../cases/log.ts';
import { policyOf, targetOf, warnAtOf } from '../cases/promised-deadline.ts';
import { milliseconds } from '../duration.ts';
import { faultsOf, type Fault } from './faults.ts';

/** A report that was promised of a fault. Instants are milliseconds since 1970. */
export interface Promised {
  /** The service that it is told of, by its name. */
  readonly service: string;
  /** `20261117T191500Z`, or the case that was reported. */
  readonly about: string;
  readonly fault: Fault;
  readonly dueAt: number;
  /** The last of the level's marks before it is due. */
  readonly nearAt: number;
}

interface Asking {
  readonly estate: Estate;
  readonly memory: Memory;
  readonly now: number;
}

/** For how long after a fault its report is asked for. */
const asked = milliseconds('90d');

const known = new WeakMap<Memory, { readonly estate: Estate; readonly now: number; readonly found: ReadonlyMap<string, readonly Promised[]> }>();

/**
 * The reports of the faults that have ended in the last 90 days, by the service that each is told of (`erp`). A fault that comes back before the report of the one
 * before it is due is told in that report. Of several customers' levels the strictest counts.
 */
export function reportsOn({ estate, memory, now }: Asking): ReadonlyMap<string, readonly Promised[]> {
  const before = known.get(memory);
  if (before?.estate === estate && before.now === now) return before.found;
  const isPromised = [...estate.ServiceLevel.values()].some(({ spec }) => Object.values(spec.deadlines).some(({ report }) => report !== undefined));
  const found = isPromised ? Map.groupBy(all({ estate, memory, now }), ({ service }) => service) : new Map<string, Promised[]>();
  known.set(memory, { estate, now, found });
  return found;
}

function all({ estate, memory, now }: Asking): readonly Promised[] {
  const covered = new Map<string, number>();
  return faultsOf({ estate, memory, now }, undefined, now - asked).flatMap((fault): Promised[] => {
    const { measured, endedAt, case: one } = fault;
    const service = measured === undefined ? one.service : measured.told.split(/[/#]/u)[2];
    const told = measured?.told ?? one.id;
    if (endedAt === undefined || service === undefined || service === null || (covered.get(told) ?? -Infinity) >= Date.parse(one.opened)) return [];
    const due = dueOf(fault, [...measured?.subjects ?? [`service/${service}`]], inForce(estate, one.opened), Date.parse(endedAt));
    if (due === undefined) return [];
    covered.set(told, due.dueAt);
    return [{ service, about: measured === undefined ? one.id : measured.openedAt.replaceAll(/[-:]|\.\d+/gu, ''), fault, ...due }];
  });
}

function dueOf(fault: Fault, subjects: readonly string[], estate: Estate, from: number): Pick<Promised, 'dueAt' | 'nearAt'> | undefined {
  const priority = priorityAt(fault.case, Infinity);
  if (priority === null) return undefined;
  const services = subjects.flatMap((ref) => estate.Service.get(ref.slice('service/'.length)) ?? []);
  const dues = services.flatMap((service) => promisesOf(estate, service)).flatMap(({ level }) => {
    const report = level?.spec.deadlines[priority].report;
    const calendar = report && calendarOf(estate, report.calendar);
    if (level === undefined || report === undefined || calendar === undefined) return [];
    try {
      const { dueAt, warnings } = deadline({ from, clock: { calendar, target: targetOf(report.within), pausable: false }, events: [], policy: policyOf(level), warnAt: warnAtOf(level) });
      return dueAt === null ? [] : [{ dueAt, nearAt: warnings.at(-1) ?? dueAt }];
    } catch (error) {
      if (error instanceof OutsideCalendar) return [];
      throw error;
    }
  });
  return dues.toSorted((a, b) => a.dueAt - b.dueAt)[0];
}
