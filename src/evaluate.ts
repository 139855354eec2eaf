import type { Ref } from './model/declaration.ts';
import type { Declared, Estate, Kind } from './model/estate.ts';
import type { Finding, Urgency, Verdict } from './model/finding.ts';
import type { Memory } from './model/memory.ts';
import type { Text } from './model/message.ts';
import type { Observation } from './model/observation.ts';
import type { FactsOf } from './observe.ts';
import type { probes } from './probes/index.ts';

type Probes = typeof probes;

/** A promise about one kind of declaration, and how to tell that it is kept. Pure: it judges what was seen and never looks. */
export interface Control<K extends Kind = Kind> {
  /** The promise, as a sentence that can be true. */
  readonly title: Text;
  readonly about: K;
  readonly why: Text;
  /** What to do when it is not kept. */
  readonly fix: Text;
  /** Of a `fail`; a `warn` is one step lower. */
  readonly urgency: Urgency;
  /** What a `fail` means for the service: it does not work, it works badly, or it deviates. Only an outage explains others. */
  readonly effect: 'outage' | 'degradation' | 'deviation';
  /** Findings of one subject are told together, in one issue with a table. */
  readonly together?: true;
  /** It counts what has happened in a period: told in the report and in every result, and in no issue, since what there was to do was told by the faults. */
  readonly reported?: true;
  /** It asks for work by hand: a person says that it is done by closing its issue, which is not opened again. */
  readonly task?: true;
  /** The words of every message it can say, by id. */
  readonly texts: Readonly<Record<string, Text>>;
  judge(subject: Declared<K>, known: Known): readonly Verdict[];
}

/** What a control may know. */
export interface Known {
  readonly estate: Estate;
  /** The instant judged at: ISO. */
  readonly now: string;
  /** What was seen of a target, by its path. Nothing when it was never looked at. */
  seen<P extends keyof Probes>(probe: P, target: string): Observation<FactsOf<Probes[P]>> | undefined;
  /** Only the bounded past. */
  readonly past: Memory;
  /** The name of an account that says nothing to who lacks the key: how what is declared is compared with what was seen. */
  pseudonym(account: string): string;
}

/** Gives a control the type of its subject. */
export function control<const K extends Kind>(definition: Control<K>): Control<K> {
  return definition;
}

// A catalog holds controls about every kind.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyControl = Control<any>;
export type Controls = Readonly<Record<string, AnyControl>>;

/** What every pass may know besides the findings. */
export interface Judging {
  readonly estate: Estate;
  readonly controls: Controls;
  readonly past: Memory;
  readonly now: string;
  /** Fresh and held, of every vantage. */
  readonly observations: readonly Observation[];
  /** The effective interval of each target, in milliseconds. */
  readonly intervals: ReadonlyMap<string, number>;
  pseudonym(account: string): string;
  /** Whether a subject is within what this run looks at. */
  inScope(subject: Ref): boolean;
  /** Some declaration is not valid, or a file could not be read: what is absent is then unknown, not gone. */
  readonly invalid: boolean;
}

/** One step from verdicts to findings. Pure. */
export type Pass = (findings: readonly Finding[], judging: Judging) => readonly Finding[];

/** Estate and observations -> one finding for every promise about every part of every subject, in order of keys. */
export function evaluate(judging: Judging, passes: readonly Pass[]): Finding[] {
  const findings = passes.reduce<readonly Finding[]>((before, pass) => pass(before, judging), []);
  return findings.toSorted((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
}
