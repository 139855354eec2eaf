import { control } from '../evaluate.ts';
import { aboutOf, grantsPointer, holdings, judgeAccess } from '../measure/exports/access.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Verdict } from '../model/finding.ts';
import { sourcePath } from '../model/target.ts';
import { accessTexts } from '../words/lists.ts';
import { dayOf } from '../words/time.ts';

export default control({
  about: 'AccessPolicy',
  title: { en: 'Nobody holds access that was not granted', nb: 'Ingen har tilgang uten tildeling' },
  why: {
    en: 'Access that nobody granted is access that nobody answers for: a forgotten test, a short cut, or an intruder.',
    nb: 'Tilgang som ingen har tildelt, er det ingen som svarer for: en glemt test, en snarvei eller en inntrenger.',
  },
  fix: {
    en: 'Take the access away, or have it granted in the access policy by who may approve it.',
    nb: 'Tilgangen fjernes, eller den tildeles i tilgangsreglene av den som kan godkjenne det.',
  },
  urgency: 'medium',
  effect: 'deviation',
  texts: {
    ...accessTexts,
    granted: { en: '{person} holds the role {role} and was granted it.', nb: '{person} har rollen {role} og er tildelt den.' },
    'not-granted': { en: '{person} holds the role {role} without having been granted it.', nb: '{person} har rollen {role} uten tildeling.' },
    'not-yet-granted': { en: '{person} holds the role {role} already; it is granted from {date}.', nb: '{person} har allerede rollen {role}; den er tildelt fra {date}.' },
    nobody: { en: 'Nobody holds any role.', nb: 'Ingen har noen rolle.' },
    'role-not-named': {
      en: 'The role {role} is held by {count} {count|account|accounts}, and the access policy does not name it.',
      nb: '{count} {count|konto|kontoer} har rollen {role}, og tilgangsreglene nevner den ikke.',
    },
  },
  judge(policy, { estate, seen, now, past, pseudonym }) {
    const target = sourcePath(policy.ref);
    const today = dayOf(now, timeZoneOf(estate));
    return judgeAccess({ control: 'access-granted', policy, seen: seen('access-export', target), now, past, whole: 'export' }, (facts) => {
      const all = holdings({ estate, pseudonym }, policy, facts);
      const verdicts = all.filter(({ named }) => named).map((holding): Verdict => {
        const { role, grants } = holding;
        const grant = grants.find(({ grant: { from } }) => from === undefined || from <= today) ?? grants[0];
        const from = grant?.grant.from;
        const early = from !== undefined && from > today;
        return {
          status: grant === undefined || early ? 'fail' : 'pass', id: grant === undefined ? 'not-granted' : early ? 'not-yet-granted' : 'granted',
          values: { person: { person: holding.person }, role, ...(early && { date: { date: from } }) },
          about: aboutOf(holding), pointer: grantsPointer(holding), evidence: [target],
        };
      });
      const others = Map.groupBy(all.filter(({ named }) => !named), ({ role }) => role.toLowerCase());
      verdicts.push(...[...others].map(([about, held]): Verdict =>
        ({ status: 'fail', id: 'role-not-named', values: { role: held[0]?.role ?? about, count: { count: held.length } }, about, pointer: '/spec/roles', evidence: [target] })));
      return verdicts;
    });
  },
});
