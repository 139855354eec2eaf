// What proves the clauses of an agreement: by customer and control, everything that was judged, and when it failed.
import type { Ref } from '../../model/declaration.ts';
import { declarationOf, type Declared, type Estate } from '../../model/estate.ts';
import type { Recorded } from '../../model/finding.ts';
import type { Memory } from '../../model/memory.ts';
import type { Interval } from '../availability/intervals.ts';

/** One promise about one part of one subject: when it was surely broken, and whether it is known now. Says nothing of whom or what. */
export interface Unit {
  /** Milliseconds since 1970; one that goes on has no end. */
  readonly failed: readonly Interval[];
  readonly known: boolean;
  /** It is promised now, and not only in what is over. */
  readonly here: boolean;
}

/** By control. */
export type Proofs = ReadonlyMap<string, readonly Unit[]>;

interface Given {
  readonly estate: Estate;
  readonly memory: Memory;
  readonly findings: readonly Recorded[];
}

interface Part {
  readonly failed: Interval[];
  known: boolean;
  here: boolean;
}

/** What proves something for each customer: what its services, its equipment and the access to them are judged by, its own cases, and what is judged of the whole estate. */
export function proofsOf({ estate, memory, findings }: Given): ReadonlyMap<string, Proofs> {
  const parts = new Map<string, Part>();
  const part = (key: string): Part => {
    const found = parts.get(key) ?? { failed: [], known: true, here: false };
    parts.set(key, found);
    return found;
  };
  for (const { key, change, status, episode } of findings) {
    if (change === 'gone') continue;
    const own = part(key);
    own.here = true;
    own.known = status !== 'unknown';
    if (episode?.level === 'fail') own.failed.push([Date.parse(episode.openedAt), Infinity]);
  }
  for (const { key, episode, endedAt } of memory.faults ?? []) if (episode.level !== 'warn') part(key).failed.push([Date.parse(episode.openedAt), Date.parse(endedAt)]);
  const whose = customersBy(estate, memory);
  const found = new Map([...estate.Customer.keys()].map((name) => [name, new Map<string, Unit[]>()]));
  for (const [key, unit] of parts) {
    const control = key.slice(0, key.indexOf('/'));
    for (const customer of whose(key)) {
      const proofs = found.get(customer);
      if (proofs === undefined) continue;
      const all = proofs.get(control);
      if (all === undefined) proofs.set(control, [unit]);
      else all.push(unit);
    }
  }
  return found;
}

/** Whom a finding is about, by its key: a case about its own customer, or those of its service; what is about nobody's is about all. */
function customersBy(estate: Estate, { cases = {} }: Memory): (key: string) => readonly string[] {
  const everybody = [...estate.Customer.keys()];
  const ofService = (name: string): readonly string[] => Object.keys(estate.Service.get(name)?.spec.customers ?? {});
  const byId = new Map(Object.values(cases).map((one) => [one.id, one]));
  return (key) => {
    const [path = '', about = ''] = key.split('#');
    const one = byId.get(about);
    if (one?.customer !== null && one?.customer !== undefined) return [one.customer];
    const ref = path.slice(path.indexOf('/') + 1) as Ref;
    const declared = declarationOf(estate, ref);
    if (declared === undefined) return [];
    switch (declared.kind) {
      case 'Service': return ofService(declared.name);
      case 'AccessPolicy': return ofService((declared as Declared<'AccessPolicy'>).spec.service);
      case 'Inventory': return [(declared as Declared<'Inventory'>).spec.customer ?? []].flat();
      case 'Waiver': return [...new Set((declared as Declared<'Waiver'>).spec.subjects.flatMap((subject) => (subject.startsWith('service/') ? ofService(subject.slice('service/'.length)) : [])))];
      default: return one?.service === null || one?.service === undefined ? everybody : ofService(one.service);
    }
  };
}
