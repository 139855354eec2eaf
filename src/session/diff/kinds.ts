// Looks by their forms: which question each answers, from where, and which of its numbers stand for what.
import { lookAt, type Form, type Table } from '../../evidence/looks.ts';
import type { Answering } from './answered.ts';
import type { Passed } from './alike.ts';
import type { Flow } from './flows.ts';

/** What all looks of a form have in common. */
export interface Kind {
  readonly target: string;
  readonly from: string;
  /** The digests of the questions that it answers, by each side. */
  readonly specs: readonly [string, string];
  /** Something was seen, at an instant that is one of its numbers: else each look is judged as a whole. */
  readonly isPlain: boolean;
  /** Which of its columns the instant is in; -1 where it is in none. */
  readonly at: number;
  /** What it is a part of; nothing where nobody asks for it. */
  readonly home: number | undefined;
  /** What goes on of it, by each side. */
  readonly going: readonly [Going, Going];
}

/** Where looks of a kind belong, and which of them passed. */
export interface Going {
  flow: Flow | undefined;
  /** Of which state of the part it is. */
  generation: number;
  passed: readonly Passed[];
}

/** More than these are there only where nearly each look has a form of its own. */
const most = 50_000;

/** Gives the kinds of the forms of a table, in their order; the same for the same form in another table. `homeOf` says what a target is a part of. */
export function kindsBy(homeOf: (target: string) => number | undefined, answering: Answering): (table: Table) => readonly Kind[] {
  const [known, tables] = [new Map<string, Kind>(), new WeakMap<Table, readonly Kind[]>()];
  const kindOf = (form: Form): Kind => {
    let kind = known.get(form.key);
    if (kind !== undefined) return kind;
    if (known.size >= most) known.clear();
    known.set(form.key, kind = newKind(form, homeOf, answering));
    return kind;
  };
  return (table) => {
    const kinds = tables.get(table) ?? table.forms.map(kindOf);
    tables.set(table, kinds);
    return kinds;
  };
}

function newKind(form: Form, homeOf: (target: string) => number | undefined, answering: Answering): Kind {
  const { target, from, spec, seen } = lookAt({ table: { forms: [form], formOf: [0], rowOf: [0] }, begun: 0 }, 0);
  const at = form.holes.findIndex(({ isInstant }) => isInstant);
  const as = answering.get(target);
  const going = (): Going => ({ flow: undefined, generation: -1, passed: [] });
  return { target, from, specs: [spec, as?.was === spec ? as.is : spec], isPlain: seen && at !== -1, at, home: homeOf(target), going: [going(), going()] };
}
