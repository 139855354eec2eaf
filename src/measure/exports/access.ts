// Who holds access against who was granted it: which export is believed, and what each held role stands on.
import type { Declared, Estate } from '../../model/estate.ts';
import type { AccessFacts, Held, ReviewFacts } from '../../model/exports.ts';
import type { Verdict } from '../../model/finding.ts';
import type { AccessPolicyGrant } from '../../model/kinds.gen.ts';
import type { Memory } from '../../model/memory.ts';
import type { Message } from '../../model/message.ts';
import type { Observation } from '../../model/observation.ts';
import { account, grantee, peopleOf } from '../../model/people.ts';
import { sourcePath } from '../../model/target.ts';
import { unseen } from '../../words/reasons.ts';
import { notFresh } from './exported.ts';
import { known, notKnown, row, type Listing } from './listing.ts';

/** A role that somebody holds. */
export interface Holding extends Held {
  /** As the policy writes it; as the export does where the policy does not name it. */
  readonly role: string;
  readonly named: boolean;
  /** The grants that cover it, each with the last day that it and its person are here; nothing: no end. */
  readonly grants: readonly { readonly grant: AccessPolicyGrant; readonly until: string | undefined; readonly left: string | undefined }[];
}

/** `administrator:p-3fa9`. */
export const aboutOf = ({ role, person }: Pick<Held, 'role' | 'person'>): string => `${role}:${person}`;

/** Every role held, once for each account, in order of the export. Roles and accounts are compared without regard to case. */
export function holdings({ estate, pseudonym }: { readonly estate: Estate; pseudonym(person: string): string }, { spec }: Declared<'AccessPolicy'>, { held }: AccessFacts): Holding[] {
  const people = peopleOf(estate);
  const roles = new Map(Object.entries(spec.roles).map(([role, { grants }]) => {
    const granted = Object.entries(grants).map(([key, grant]) => ({ grant, to: grantee(people, key) }));
    // By pseudonym, since what is remembered of an export holds no names.
    return [account(role), { role, byPerson: Map.groupBy(granted, ({ to }) => pseudonym(to.account)) }];
  }));
  const once = new Map<string, Holding>();
  for (const { principal, person, role } of held) {
    const named = roles.get(account(role));
    const grants = (named?.byPerson.get(person) ?? []).map(({ grant, to }) => ({ grant, until: grant.until, left: to.person?.until }));
    const holding = { principal, person, role: named?.role ?? role, named: named !== undefined, grants };
    once.set(aboutOf(holding), holding);
  }
  return [...once.values()];
}

/** One policy's access, as a control may know it. */
export interface Looked {
  /** The control that judges. */
  readonly control: string;
  readonly policy: Declared<'AccessPolicy'>;
  readonly seen: Observation<AccessFacts | ReviewFacts> | undefined;
  readonly now: string;
  readonly past: Memory;
  /** What a verdict is about when nothing can be said of who holds what; and another reason for that. */
  readonly whole: string;
  readonly doubt?: Verdict | undefined;
}

/**
 * The verdicts of `judge` on who holds what, where the export is believed; else one `unknown` about the whole, as
 * `measure/exports/listing.ts` says. The texts are `accessTexts` and `nobody`.
 */
export function judgeAccess({ control, policy, seen, now, past, whole, doubt }: Looked, judge: (facts: AccessFacts) => Verdict[]): Verdict[] {
  const listing: Listing = { control, subject: policy.ref, target: sourcePath(policy.ref), pointer: '/spec/source', whole, past };
  if (!seen?.seen || !('held' in seen.facts)) return notKnown(listing, unseen(seen, listing.target, whole, listing.pointer));
  const stale = distrust(policy, seen.facts, now);
  if (stale !== undefined) return notKnown(listing, row(listing, 'unknown', whole, stale));
  if (doubt !== undefined) return notKnown(listing, doubt);
  return known(listing, judge(seen.facts), { ended: () => ({ id: 'no-longer-found', values: {} }), none: 'nobody' });
}

// An export that holds nobody, although access is granted, says more of the export than of the access.
function distrust({ spec }: Declared<'AccessPolicy'>, facts: AccessFacts, now: string): Message | undefined {
  const granted = Object.values(spec.roles).some(({ grants }) => Object.keys(grants).length > 0);
  return notFresh(facts, spec.source.exportedWithin, now) ?? (facts.rows === 0 && granted ? { id: 'list-empty', values: {} } : undefined);
}

/**
 * Where the grants of a role are written, as a JSON pointer; the policy's roles where it does not name that one. Not the
 * grant itself: its key is a person, and beside the pseudonym it would say whose that is.
 */
export const grantsPointer = ({ role, named }: Pick<Holding, 'role' | 'named'>): string => (named ? `/spec/roles/${role.replaceAll('~', '~0').replaceAll('/', '~1')}/grants` : '/spec/roles');
