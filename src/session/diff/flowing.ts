// Raw looks that pass one after the other: nothing of them needs to be judged in full, and most of them say what the one before said.
import type { Known } from '../../evaluate.ts';
import type { Form } from '../../evidence/looks.ts';
import { inForce, type Declared } from '../../model/estate.ts';
import { emptyMemory } from '../../model/memory.ts';
import type { Observation } from '../../model/observation.ts';
import { goesOn, passedBy, slowed, watched, type Passed } from './alike.ts';
import { lookOf, type PartLooks } from './batch.ts';
import { goingOf, lastOf, type Asked, type Flow, type Part } from './flows.ts';
import type { Kind } from './kinds.ts';

/** The looks of one run at a part: from a place among those of the part to before another. */
export interface Span {
  readonly begins: number;
  readonly ends: number;
}

// A year of looks comes by here some ten million times for each side: no lists are made of them.
/** Whether everything that a run saw of a part passes and follows what was seen before it: then only the time goes on. */
export function passes(part: Part, looks: PartLooks, span: Span, asked: Asked): boolean {
  const { kinds, forms, rows, instants } = looks;
  let alike = part.then?.era === asked.era;
  for (let look = span.begins; look < span.ends; look += 1) {
    const [kind, at] = [kinds[look] as Kind, instants[look] as number];
    const { flow, passed } = goingOf(part, kind);
    if (flow === undefined || !kind.isPlain || !flow.isOpen || flow.spec !== kind.specs[part.side]) return false;
    if (!(at > flow.at && at <= flow.at + flow.speaks)) return false;
    if (alike) alike = isKnown(passed, forms[look] as Form, rows[look] as number, asked.at);
  }
  if (!alike && !judged(part, looks, span, asked)) return false;
  for (let look = span.begins; look < span.ends; look += 1) {
    const flow = (kinds[look] as Kind).going[part.side].flow as Flow;
    flow.look = look;
    flow.at = instants[look] as number;
    flow.waits = true;
  }
  return true;
}

function isKnown(passed: readonly Passed[], { columns }: Form, row: number, now: number): boolean {
  for (let index = 0; index < passed.length; index += 1) if (goesOn(passed[index] as Passed, columns, row, now)) return true;
  return false;
}

/** A look of the run, and what of it is read when it is judged. */
interface Fresh {
  readonly one: Observation;
  readonly read: Set<string>;
}

/** Judges what a run saw; where all of it passes, and would for some time too, looks that say the same need not be judged until then. */
function judged(part: Part, looks: PartLooks, { begins, ends }: Span, asked: Asked): boolean {
  const { now, at, era } = asked;
  if (part.then?.era !== era) {
    part.then = { era, estate: inForce(part.estate, now) };
    // What passed by other declarations may not pass by these.
    part.generation += 1;
  }
  for (const flow of part.flows.values()) {
    const last = flow.isOpen ? lastOf(flow, looks, part.side) : undefined;
    if (last !== undefined) seenFrom(part, last.from).set(last.target, last);
  }
  const all = Array.from({ length: ends - begins }, (_none, index): Fresh => ({ one: lookOf(looks, begins + index, part.side), read: new Set() }));
  for (const { one } of all) seenFrom(part, one.from).set(one.target, one);
  const isFine = (instant: string, slower: number): boolean => isFineAt(part, all, { ...asked, now: instant }, slower);
  if (!isFine(now, 1)) return false;
  // How much longer it might have taken, so that the next ones, some of which will, need not be judged; and until when.
  for (const slower of timesAsLong) for (const days of isFine(now, slower) ? daysAhead : []) {
    const until = at + days * aDay;
    if (!isFine(new Date(until).toISOString(), slower)) continue;
    for (const [index, { read }] of all.entries()) {
      const going = goingOf(part, looks.kinds[begins + index] as Kind);
      going.passed = [...passedBy(looks.forms[begins + index] as Form, looks.rows[begins + index] as number, { read, slower, until }), ...going.passed.filter((one) => one.until >= at)].slice(0, heldOf);
    }
    return true;
  }
  return true;
}

const [timesAsLong, daysAhead] = [[64, 8, 2, 1], [30, 1]] as const;
const aDay = 86_400_000;
/** So many that passed are held of each kind: what a page answers differs in few ways. */
const heldOf = 4;

function seenFrom({ seen }: Part, vantage: string): Map<string, Observation> {
  const own = seen.get(vantage) ?? new Map<string, Observation>();
  seen.set(vantage, own);
  return own;
}

/** Whether all that is said of what a run looked at passes from each of its vantages, had it taken so many times as long. */
function isFineAt(part: Part, all: readonly Fresh[], { now, controls, pseudonym }: Asked, slower: number): boolean {
  return [...new Set(all.map(({ one }) => one.from))].every((vantage) => {
    const before = seenFrom(part, vantage);
    const fresh = new Map(all.filter(({ one }) => one.from === vantage).map(({ one, read }) => [one.target, watched(slowed(one, slower), read)] as const));
    const estate = part.then?.estate ?? part.estate;
    const known: Known = { estate, now, past: emptyMemory, pseudonym, seen: (probe, target) => { const one = fresh.get(target) ?? before.get(target); return (one?.probe === probe ? one : undefined) as never; } };
    return [...estate.Service.values()].every((service) => isFineOf(service, known, controls, fresh));
  });
}

/** Whether all that is said of what this run looked at passes; of the rest the last word stands. */
function isFineOf(service: Declared<'Service'>, known: Known, controls: Asked['controls'], fresh: ReadonlyMap<string, Observation>): boolean {
  for (const id in controls) for (const { status, evidence } of controls[id]?.judge(service as never, known) ?? []) if (status !== 'pass' && evidence?.some((target) => fresh.has(target)) === true) return false;
  return true;
}
