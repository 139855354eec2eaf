import { control } from '../evaluate.ts';
import { aboutOf, grantsPointer, holdings, judgeAccess, type Holding } from '../measure/exports/access.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Verdict } from '../model/finding.ts';
import { sourcePath } from '../model/target.ts';
import { accessTexts } from '../words/lists.ts';
import { dayOf } from '../words/time.ts';

/** How many days before the end it is warned of. */
const ahead = 14;

export default control({
  about: 'AccessPolicy',
  title: { en: 'Access ends when its grant ends, and when its holder leaves', nb: 'Tilgang opphører når tildelingen utløper, og når innehaveren slutter' },
  why: {
    en: 'Access that outlives its reason is used by nobody who should, and is found by those who should not.',
    nb: 'Tilgang som varer lenger enn grunnen til den, brukes ikke av noen som skal, og finnes av noen som ikke skal.',
  },
  fix: {
    en: 'Take the access away. If it is still needed, have the grant prolonged in the access policy before it ends.',
    nb: 'Tilgangen fjernes. Trengs den fortsatt, forlenges tildelingen i tilgangsreglene før den utløper.',
  },
  urgency: 'medium',
  effect: 'deviation',
  texts: {
    ...accessTexts,
    nobody: { en: 'Nobody holds a role by a grant that has begun.', nb: 'Ingen har en rolle ved en tildeling som har begynt å gjelde.' },
    'in-force': { en: '{person} holds the role {role}, granted until {date}.', nb: '{person} har rollen {role}, tildelt til og med {date}.' },
    'without-end': { en: '{person} holds the role {role}, granted without an end.', nb: '{person} har rollen {role}, tildelt uten sluttdato.' },
    'ends-soon': { en: '{person} holds the role {role}; the grant ends on {date}.', nb: '{person} har rollen {role}; tildelingen utløper {date}.' },
    'leaves-soon': { en: '{person} holds the role {role} and leaves on {date}.', nb: '{person} har rollen {role} og slutter {date}.' },
    ended: { en: '{person} still holds the role {role}, although the grant ended on {date}.', nb: '{person} har fortsatt rollen {role}, selv om tildelingen utløp {date}.' },
    left: { en: '{person} left on {date} and still holds the role {role}.', nb: '{person} sluttet {date} og har fortsatt rollen {role}.' },
  },
  judge(policy, { estate, seen, now, past, pseudonym }) {
    const target = sourcePath(policy.ref);
    const today = dayOf(now, timeZoneOf(estate));
    const soon = Temporal.PlainDate.from(today).add({ days: ahead }).toString();
    return judgeAccess({ control: 'access-ended', policy, seen: seen('access-export', target), now, past, whole: 'export' }, (facts) => {
      const verdicts = holdings({ estate, pseudonym }, policy, facts).flatMap((holding): Verdict[] => {
        const last = longest(holding, today);
        if (last === undefined) return [];
        const { until: date, leaves } = last;
        const [status, id] = date === undefined ? ['pass', 'without-end'] as const
          : date < today ? ['fail', leaves ? 'left' : 'ended'] as const
            : date <= soon ? ['warn', leaves ? 'leaves-soon' : 'ends-soon'] as const : ['pass', 'in-force'] as const;
        const values = { person: { person: holding.person }, role: holding.role, ...(date !== undefined && { date: { date } }) };
        return [{ status, id, values, about: aboutOf(holding), pointer: grantsPointer(holding), evidence: [target] }];
      });
      return verdicts;
    });
  },
});

/** Of several grants that have begun the one that lasts longest: until its own end, or until its person leaves, whichever comes first. */
function longest({ grants }: Holding, today: string): { readonly until: string | undefined; readonly leaves: boolean } | undefined {
  const never = '9999-12-31';
  const all = grants.filter(({ grant: { from = today } }) => from <= today).map(({ until = never, left = never }) => ({ until: left < until ? left : until, leaves: left < until }));
  const best = all.toSorted((a, b) => (a.until < b.until ? 1 : -1))[0];
  return best && { ...best, until: best.until === never ? undefined : best.until };
}
