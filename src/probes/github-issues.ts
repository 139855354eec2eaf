import { byTime } from '../measure/cases/log.ts';
import { caseKinds, type Case, type CaseEvent, type CaseFacts, type CaseKind } from '../model/case.ts';
import { timeZoneOf } from '../model/effective.ts';
import { operator, type Estate } from '../model/estate.ts';
import { repositoryPath } from '../model/target.ts';
import type { IssueFacts } from '../model/issue.ts';
import { interval, type Probe } from '../observe.ts';
import { formIn, named, priorityIn } from './github-issues/form.ts';
import { logOf, roleOf, type Reading } from './github-issues/log.ts';

interface Ask extends Reading {
  readonly repository: string;
  /** The path of the target: where a case was read. */
  readonly source: string;
  readonly labels: readonly string[];
  readonly timeZone: string;
  /** The accounts of customers' people in lower case -> the customer. */
  readonly customers: Readonly<Record<string, string>>;
  /** What the form or a label says -> the way in by its name. */
  readonly channels: Readonly<Record<string, string>>;
}

export default {
  title: 'What people have reported as issues, and what happened to it',
  reads: true,
  targets(estate) {
    const owner = operator(estate);
    const repository = owner?.spec.repository;
    if (owner === undefined || repository === undefined) return [];
    const path = repositoryPath(owner.ref);
    // A first look at a repository reads much.
    return [{ path, ask: { repository, source: path, labels: caseKinds, timeZone: timeZoneOf(estate), ...peopleIn(estate), channels: channelsIn(estate), pauses: pausesIn(estate) }, every: interval(estate, '0s'), timeout: 120_000 }];
  },
  async look(ask, using): Promise<CaseFacts> {
    const { changed, open, others, until, left } = await using.issues(ask.labels);
    return { cases: changed.map((issue) => caseOf(issue, ask)), open: open.map(idOf), others: others.map(idOf), until, left, troubles: [] };
  },
} satisfies Probe<Ask, CaseFacts>;

const idOf = (number: number): string => `issue-${number}`;

/** An issue as a case. Who reported it, and in what words, is nobody's business here. */
function caseOf(issue: IssueFacts, ask: Ask): Case {
  const { number, labels, createdAt: opened, author, told, body } = issue;
  const form = told === null ? formIn(body, ask.timeZone, opened) : formIn('', ask.timeZone, opened);
  const after = (start: string): string | undefined => labels.find((name) => name.startsWith(start))?.slice(start.length);
  const by = roleOf({ account: author, isProgram: told !== null, at: opened }, ask);
  const own = Object.hasOwn(ask.customers, author.toLowerCase()) ? ask.customers[author.toLowerCase()] : undefined;
  const customer = after('customer:') ?? (by === 'staff' ? form.customer : own ?? form.customer) ?? null;
  // What was not read yet is known by the labels that it has now.
  const now = labels.map(priorityIn).find((one) => one !== null) ?? null;
  const log = logOf(issue, ask, { given: form.priority ?? (issue.events.length === 0 ? now : null), isForOthers: told !== null || customer !== null, isWeighed: form.weight !== null });
  const reported: readonly CaseEvent[] = form.reported === null ? [] : [{ at: form.reported, by: by === 'staff' ? 'staff' : 'customer', type: 'report' }];
  const channel = labels.map((label) => ask.channels[label]).find((one) => one !== undefined) ?? (form.channel === null ? null : ask.channels[form.channel] ?? form.channel);
  return {
    id: idOf(number), kind: told === null ? caseKinds.find((kind): kind is CaseKind => labels.includes(kind)) ?? 'fault' : 'fault', service: named(after('service:') ?? form.service ?? ''),
    customer, channel, about: told, opened, priority: log.priority ?? (form.weight === null ? now : null), source: ask.source, ...(issue.updatedAt !== null && { updated: issue.updatedAt }), ...(form.weight !== null && { weight: form.weight }),
    events: [...reported, ...log.events].toSorted(byTime), ...(log.otherwise !== undefined && { otherwise: [...reported, ...log.otherwise].toSorted(byTime) }),
  };
}

type Accounts = Readonly<Record<string, { readonly accounts?: { readonly github?: string }; readonly until?: string }>>;

function peopleIn(estate: Estate): Pick<Ask, 'staff' | 'customers'> {
  const accounts = (people: Accounts): (readonly [string, string])[] => Object.values(people).flatMap(({ accounts: { github } = {}, until = '' }) => (github === undefined ? [] : [[github.toLowerCase(), until] as const]));
  return {
    staff: Object.fromEntries([...estate.Team.values()].flatMap(({ spec }) => accounts(spec.members as Accounts))),
    customers: Object.fromEntries([...estate.Customer.values()].flatMap(({ name, spec }) => accounts((spec.people ?? {}) as Accounts).map(([login]) => [login, name]))),
  };
}

const channelsIn = (estate: Estate): Ask['channels'] => Object.fromEntries([...estate.Channel.values()].flatMap(({ spec }) =>
  Object.entries(spec.by).flatMap(([name, { label, answer }]) => [label, answer].flatMap((said) => (said === undefined ? [] : [[said, name] as const])))));

const pausesIn = (estate: Estate): readonly string[] => [...new Set([...estate.ServiceLevel.values()].flatMap(({ spec }) =>
  Object.values(spec.deadlines).flatMap(({ respond, restore }) => [...(respond?.pausable ?? []), ...(restore?.pausable ?? [])])))].map((reason) => reason.toLowerCase()).toSorted();
