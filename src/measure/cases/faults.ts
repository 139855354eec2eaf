// The open faults that people reported, as a control may know them: from the repository's issues and from every list that a service desk exports.
import type { Case, CaseFacts } from '../../model/case.ts';
import type { Ref } from '../../model/declaration.ts';
import type { Declared } from '../../model/estate.ts';
import type { Exported } from '../../model/exports.ts';
import type { Verdict } from '../../model/finding.ts';
import type { Memory } from '../../model/memory.ts';
import type { Observation } from '../../model/observation.ts';
import { casesPath, repositoryPath } from '../../model/target.ts';
import { unsettled } from '../../model/unsettled.ts';
import { unseen } from '../../words/reasons.ts';
import { isOpen } from './log.ts';
import { notFresh } from '../exports/exported.ts';

type Look = Observation<CaseFacts & Partial<Exported>> | undefined;

/** Who asks about the open faults. */
export interface Asking {
  readonly control: string;
  readonly subject: Ref;
  readonly pointer: string;
  readonly past: Memory;
  readonly now: string;
  seen(probe: 'github-issues' | 'case-export', target: string): Look;
}

interface List {
  readonly target: string;
  /** What the list is called as a whole. */
  readonly whole: string;
  /** What the ids of its cases begin with. */
  readonly start: string;
  readonly seen: Look;
  readonly within: string | undefined;
}

/** Every list of cases that the estate names. */
function listsOf({ ref, spec }: Declared<'Estate'>, { seen }: Pick<Asking, 'seen'>): readonly List[] {
  const repository = repositoryPath(ref);
  return [
    ...(spec.repository === undefined ? [] : [{ target: repository, whole: 'open-faults', start: 'issue-', seen: seen('github-issues', repository), within: undefined }]),
    ...Object.entries(spec.cases ?? {}).map(([name, { exportedWithin }]): List => {
      const target = casesPath(ref, name);
      return { target, whole: `open-faults-${name}`, start: `${name}:`, seen: seen('case-export', target), within: exportedWithin };
    }),
  ];
}

/** How a verdict on a case is made: about it, standing on the list that it is in. */
export type Judge = (one: Case, say: (status: Verdict['status'], id: string, values?: Verdict['values']) => Verdict) => Verdict | undefined;

/**
 * A verdict of `judge` on each of the open faults, those of lists that can be believed; one `unknown` about each that cannot, and about what was not in
 * order in it. What was not in order and is open no more is in order. Nothing where the estate names no list. The texts are `faultTexts`.
 */
export function judgeFaults(owner: Declared<'Estate'> | undefined, asking: Asking, faults: readonly Case[], judge: Judge): Verdict[] {
  const { control, subject, pointer, past, now } = asking;
  const lists = owner === undefined ? [] : listsOf(owner, asking);
  const row = (target: string, about: string): Parameters<Judge>[1] => (status, id, values = {}) => ({ status, about, id, values, pointer, evidence: [target] });
  const open = unsettled(past, control, subject).map(({ about }) => about);
  const all = lists.flatMap(({ target, whole, start, seen, within }): Verdict[] => {
    const mine = open.filter((about) => about.startsWith(start));
    const say = row(target, whole);
    const stale = seen?.seen === true && seen.facts.exportedAt !== undefined ? notFresh(seen.facts as Exported, within, now) : undefined;
    if (seen?.seen !== true || stale !== undefined) {
      const unknown = stale === undefined ? unseen(seen, target, whole, pointer) : say('unknown', stale.id, stale.values);
      return [unknown, ...mine.map((about) => row(target, about)('unknown', 'no-longer-known'))];
    }
    const verdicts = faults.filter(({ source }) => source === target).flatMap((one) => judge(one, row(target, one.id)) ?? []);
    const said = new Set(verdicts.map(({ about }) => about));
    const ended = mine.filter((about) => !said.has(about)).map((about) => row(target, about)('pass', 'no-longer-open'));
    return [...verdicts, ...ended, ...(verdicts.length > 0 && open.includes(whole) ? [say('pass', 'list-usable')] : []), ...(verdicts.length === 0 ? [say('pass', 'none-open')] : [])];
  });
  return all;
}

interface Found {
  /** Of every kind, without our own. */
  readonly reports: readonly Case[];
  readonly all: readonly Case[];
  readonly byService: ReadonlyMap<string | null, readonly Case[]>;
  /** With our own. */
  readonly open: ReadonlyMap<string | null, readonly Case[]>;
  readonly byTold: ReadonlyMap<string, readonly Case[]>;
}

const known = new WeakMap<object, Found>();

function foundIn(cases: NonNullable<Memory['cases']>): Found {
  const before = known.get(cases);
  if (before !== undefined) return before;
  const [own = [], others = []] = [true, false].map((isOwn) => Object.values(cases).filter(({ about }) => (about?.includes('/') === true) === isOwn));
  const isFault = (one: Case): boolean => one.kind === 'fault' && isOpen(one, Infinity);
  const all = others.filter(isFault);
  const found = { reports: others.filter((one) => isOpen(one, Infinity)), all, byService: Map.groupBy(all, (one) => one.service), open: Map.groupBy([...all, ...own.filter(isFault)], (one) => one.service), byTold: Map.groupBy(own, ({ about }) => about ?? '') };
  known.set(cases, found);
  return found;
}

/** The faults that are open and that people reported, of all services or one; what driftvakt told of itself is judged by its measurements. */
export function openFaults({ cases = {} }: Pick<Memory, 'cases'>, service?: string): readonly Case[] {
  const found = foundIn(cases);
  return service === undefined ? found.all : found.byService.get(service) ?? [];
}

/** What people reported and is open, of every kind. */
export const openReports = ({ cases = {} }: Pick<Memory, 'cases'>): readonly Case[] => foundIn(cases).reports;

/** The faults of a service that are open, whether people reported them or driftvakt told of them. */
export const openCases = ({ cases = {} }: Pick<Memory, 'cases'>, service: string): readonly Case[] => foundIn(cases).open.get(service) ?? [];

/** The issues by which driftvakt told of a finding. */
export const toldIssues = ({ cases = {} }: Pick<Memory, 'cases'>, told: string): readonly Case[] => foundIn(cases).byTold.get(told) ?? [];

/** What a case is called: `#432`, or by the number that its desk gave it. */
export const calledOf = ({ id }: Pick<Case, 'id'>): string => (id.startsWith('issue-') ? `#${id.slice('issue-'.length)}` : id.slice(id.indexOf(':') + 1));
