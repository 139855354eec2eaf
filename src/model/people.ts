// Who an account belongs to: people are named `team/member` or `customer/person` in declarations, by accounts in exports.
import type { Estate } from './estate.ts';
import { once } from './once.ts';

/** A person as declared in a team or at a customer. */
export interface DeclaredPerson {
  /** `team/member` or `customer/person`. */
  readonly ref: string;
  readonly name: string;
  /** The user principal name in lower case, where one is declared. */
  readonly account: string | undefined;
  /** The last day with us, as ISO date. */
  readonly until: string | undefined;
}

/** Everybody declared, teams before customers, each in order of names. */
export const peopleOf = once((estate: Estate): readonly DeclaredPerson[] => {
  const groups = [
    ...[...estate.Team.values()].map(({ name, spec }) => [name, spec.members] as const),
    ...[...estate.Customer.values()].map(({ name, spec }) => [name, spec.people ?? {}] as const),
  ];
  return groups.flatMap(([group, people]) => Object.entries(people).map(([short, person]) =>
    ({ ref: `${group}/${short}`, name: person.name, account: person.accounts?.upn === undefined ? undefined : account(person.accounts.upn), until: person.until })));
});

/** How accounts are compared and turned into pseudonyms: without regard to case and surrounding space. */
export const account = (principal: string): string => principal.trim().toLowerCase();

/**
 * The account that a grant is for, in lower case: the declared person's user principal name, else the grant's key itself
 * is the name of an account. With it the person, where one is declared under that name or has that account.
 */
export function grantee(people: readonly DeclaredPerson[], key: string): { readonly account: string; readonly person: DeclaredPerson | undefined } {
  const named = people.find(({ ref }) => ref === key);
  const name = named?.account ?? account(key);
  return { account: name, person: named ?? people.find((person) => person.account === name) };
}

/**
 * Tells who is who: a person as declared, or an account by its name -> one text for one person, the account in lower case.
 * Who is declared in two places with the same account is one.
 */
export const identities = once((estate: Estate): (key: string) => string => {
  const accounts = new Map(peopleOf(estate).flatMap((person) => (person.account === undefined ? [] : [[person.ref, person.account] as const])));
  return (key) => accounts.get(key) ?? account(key);
});
