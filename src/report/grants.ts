import type { Declared } from '../model/estate.ts';
import type { AccessPolicyGrant } from '../model/kinds.gen.ts';
import type { Language } from '../model/message.ts';
import { account, grantee, peopleOf } from '../model/people.ts';
import { accessWords as words } from '../words/estate.ts';
import { dayOf } from '../words/time.ts';
import { say } from '../words/vocabulary.ts';
import { exportOf } from './exports.ts';
import { isHidden, person, type Reading } from './reading.ts';

/** One account and role: what was granted beside what is held. */
export interface GrantLine {
  readonly principal: string;
  /** `person`, `tjenestekonto`, `nødkonto`; empty where nothing was granted. */
  readonly type: string;
  readonly role: string;
  /** Nothing where it was not granted. */
  readonly granted: string | null;
  /** Says that the grant has ended, where it has. */
  readonly ended: string | null;
  readonly held: string;
  /** Held and in force, or neither; nothing where what is held is unknown. */
  readonly agrees: boolean | null;
  readonly reason: string | null;
  readonly approvedBy: string | null;
  readonly ticket: string | null;
}

/** Every grant of a policy and everything held beside it: what does not agree first, then by name and role. */
export function grantsOf(about: Reading, policy: Declared<'AccessPolicy'>): GrantLine[] {
  const { view, language, wording } = about;
  const people = peopleOf(view.estate);
  const today = dayOf(view.results.at, about.timeZone);
  const { held } = exportOf(about, policy.ref);
  // Without people the account is its pseudonym on both sides.
  const keyOf = (name: string, role: string): string => `${name}\n${role.toLowerCase()}`;
  const actual = new Map((held ?? []).map((one) => [keyOf(one.principal === '' ? one.person : account(one.principal), one.role), one]));
  const granted = Object.entries(policy.spec.roles).flatMap(([role, { grants }]) =>
    Object.entries(grants).map(([key, grant]) => ({ role, key, grant, who: grantee(people, key) })),
  );
  const grantedKeys = new Set(granted.map(({ who, role }) => keyOf(who.account, role)));
  const lines = granted.map(({ role, key, grant, who }): GrantLine => {
    const isHeld = actual.has(keyOf(who.account, role));
    return {
      principal: who.person?.name ?? key,
      type: typeOf(grant, language),
      role,
      granted: periodOf(grant, language),
      ended: grant.until !== undefined && grant.until < today ? words.ended[language] : null,
      held: (held === null ? words.heldUnknown : isHeld ? words.isHeld : words.isNotHeld)[language],
      agrees: held === null ? null : isHeld === !(grant.until !== undefined && grant.until < today),
      reason: grant.reason === '' ? null : grant.reason,
      approvedBy: isHidden(view, 'people') ? null : person(about, grant.approvedBy),
      ticket: grant.ticket ?? null,
    };
  });
  const beside = [...actual]
    .filter(([key]) => !grantedKeys.has(key))
    .map(([, { principal, person: known, role }]): GrantLine => ({
      principal: wording.people?.[known] ?? (principal === '' ? known : principal),
      type: '',
      role,
      granted: null,
      ended: null,
      held: words.isHeld[language],
      agrees: false,
      reason: null,
      approvedBy: null,
      ticket: null,
    }));
  const rank = ({ agrees, granted: period }: GrantLine): number => (period === null ? 0 : agrees === false ? 1 : 2);
  return [...beside, ...lines].sort((a, b) => rank(a) - rank(b) || a.role.localeCompare(b.role, language) || a.principal.localeCompare(b.principal, language));
}

const typeOf = ({ type }: AccessPolicyGrant, language: Language): string =>
  (type === 'service' ? words.serviceAccount : type === 'break-glass' ? words.breakGlass : words.person)[language];

function periodOf({ from, until }: AccessPolicyGrant, language: Language): string {
  if (until === undefined)
    return from === undefined ? words.openEnded[language] : `${say(words.from, language, { from: { date: from } })}, ${words.openEnded[language]}`;
  return from === undefined
    ? say(words.until, language, { until: { date: until } })
    : say(words.fromUntil, language, { from: { date: from }, until: { date: until } });
}
