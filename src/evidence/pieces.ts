// A memory in pieces: no text grows with the estate without end, and what is over stands still, so that a run writes only what changed.
import type { Promises } from '../model/former.ts';
import type { Memory, Stretch, TargetMemory } from '../model/memory.ts';
import { sha256 } from './link.ts';

/** How many entries a piece holds at most: some ten megabytes of text. */
const most = 1000;

/** What is apart from the rest. */
type Apart = 'findings' | 'targets' | 'faults' | 'excused' | 'cases' | 'earlier' | 'promised';

/** A memory taken apart. */
export interface Parts {
  readonly rest: Omit<Memory, Apart>;
  /** The texts of the pieces by their names, in order: `targets-00000`, and by months `faults-2026-11`. */
  readonly pieces: ReadonlyMap<string, string>;
}

/** Takes a memory apart; `joinMemory` puts the same together again. */
export function splitMemory({ findings, targets, faults, excused, cases, earlier, promised, ...rest }: Memory): Parts {
  const pieces = new Map<string, string>();
  const byCount = (name: string, all: readonly (readonly [string, unknown])[]): void => {
    for (let at = 0; at < all.length; at += most) pieces.set(`${name}-${String(at / most).padStart(5, '0')}`, JSON.stringify(Object.fromEntries(all.slice(at, at + most))));
  };
  const byMonth = <T>(name: string, all: readonly T[] | undefined, of: (one: T) => string): void => {
    if (all?.length === 0) pieces.set(`${name}-none`, '[]');
    for (const [month, some] of Map.groupBy(all ?? [], (one) => of(one).slice(0, 7))) pieces.set(`${name}-${month}`, JSON.stringify(some));
  };
  byCount('findings', Object.entries(findings));
  // The last looks go on; those before them have their end.
  byCount('targets', Object.entries(targets).map(([target, { stretches, ...past }]) => [target, { ...past, ...(stretches !== undefined && { stretches: stretches.slice(-1) }) }] as const));
  const looks = Object.entries(targets).flatMap(([target, { stretches = [] }]) => stretches.slice(0, -1).map((one) => [target, one] as const));
  byMonth('looks', looks.length === 0 ? undefined : looks, ([, { from }]) => from);
  byMonth('faults', faults, ({ endedAt }) => endedAt);
  byMonth('excused', excused, ({ from }) => from);
  byMonth('cases', cases && Object.entries(cases), ([, { opened }]) => opened);
  if (earlier !== undefined) byCount('earlier', Object.entries(earlier));
  if (promised !== undefined) {
    byCount('promised', Object.entries(promised.declared));
    pieces.set('former-all', JSON.stringify(promised.former));
  }
  return { rest, pieces };
}

/** Puts a memory together. Throws a `SyntaxError` at a piece that is none. */
export function joinMemory(rest: Parts['rest'], pieces: ReadonlyMap<string, string>): Memory {
  const of = (name: string): unknown[] => [...pieces].filter(([piece]) => piece.startsWith(`${name}-`)).toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => JSON.parse(text) as unknown);
  const object = <T>(name: string): Record<string, T> => Object.assign({}, ...of(name)) as Record<string, T>;
  const list = <T>(name: string): T[] | undefined => {
    const all = of(name) as T[][];
    return all.length === 0 ? undefined : all.flat();
  };
  const looks = new Map<string, Stretch[]>();
  for (const [target, one] of list<readonly [string, Stretch]>('looks') ?? []) {
    const known = looks.get(target);
    if (known === undefined) looks.set(target, [one]);
    else known.push(one);
  }
  const targets = object<TargetMemory>('targets');
  for (const [target, past] of looks) {
    const open = targets[target];
    if (open !== undefined) targets[target] = { ...open, stretches: [...past, ...open.stretches ?? []] };
  }
  const [faults, excused, cases] = [list<NonNullable<Memory['faults']>[number]>('faults'), list<NonNullable<Memory['excused']>[number]>('excused'), list<[string, NonNullable<Memory['cases']>[string]]>('cases')];
  const earlier = object<readonly Stretch[]>('earlier');
  const former = list<Promises['former'][number]>('former');
  return {
    ...rest, findings: object('findings'), targets, ...(faults && { faults }), ...(excused && { excused }), ...(cases && { cases: Object.fromEntries(cases) }),
    ...(Object.keys(earlier).length > 0 && { earlier }), ...(former && { promised: { declared: object('promised'), former } }),
  };
}

/** What binds a memory in pieces: SHA-256 of each of them by its name. */
export const digestsOf = ({ pieces }: Pick<Parts, 'pieces'>): Readonly<Record<string, string>> => Object.fromEntries([...pieces].map(([name, text]) => [name, sha256(text)]));
