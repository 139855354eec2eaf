import type { Declaration } from '../model/declaration.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'An account is one person’s',
  severity: 'error',
  why: 'Who holds access, who approved and who answered a case is told by accounts: with a shared one nobody can say who did it.',
  fix: 'correct one of the two; who is a member in two places has the same name in both',
  reads: { Team: ['spec.members'], Customer: ['spec.people'] },
  check(estate, report) {
    const owners = new Map<string, { readonly in: Declaration; readonly keys: readonly string[]; readonly name: string; readonly ref: string }>();
    const groups = [
      ...[...estate.Team.values()].map((team) => [team, 'members', team.spec.members] as const),
      ...[...estate.Customer.values()].map((customer) => [customer, 'people', customer.spec.people ?? {}] as const),
    ];
    for (const [group, part, people] of groups) {
      for (const [short, { name, accounts = {} }] of Object.entries(people)) {
        for (const [system, account] of Object.entries(accounts)) {
          const key = `${system} ${account.trim().toLowerCase()}`;
          const here = { in: group, keys: ['spec', part, short, 'accounts', system], name, ref: `${group.name}/${short}` };
          const first = owners.get(key);
          if (first === undefined) owners.set(key, here);
          else if (first.name.trim().toLowerCase() !== name.trim().toLowerCase()) report({ in: group, pointer: pointerTo(...here.keys), message: `${here.ref} and ${first.ref} are two people with one ${system} account`, related: [{ in: first.in, pointer: pointerTo(...first.keys), message: `of ${first.ref} here` }] });
        }
      }
    }
  },
} satisfies Rule;
