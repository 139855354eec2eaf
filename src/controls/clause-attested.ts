import { control } from '../evaluate.ts';
import { attestedOn, confirmationsOf } from '../measure/periods/attested.ts';
import type { Doubt } from '../model/attested.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Verdict } from '../model/finding.ts';
import type { AgreementClause } from '../model/kinds.gen.ts';
import { confirmationPath } from '../model/target.ts';
import { pointerTo } from '../text/pointer.ts';
import { doubtTexts } from '../words/attested.ts';
import { dayOf } from '../words/time.ts';

/** How many days before its end a confirmation is warned of. */
const ahead: Readonly<Record<NonNullable<AgreementClause['attested']>['every'], number>> = { week: 2, month: 7, quarter: 30, 'half-year': 30, year: 30 };

/** What was seen to be wrong; any other doubt is only not known. */
const wrong: ReadonlySet<Doubt> = new Set<Doubt>(['by-the-same', 'another-document', 'document-missing', 'another-team']);

export default control({
  about: 'Agreement',
  title: { en: 'What is confirmed by hand is in date, and borne by evidence', nb: 'Det som bekreftes manuelt, er bekreftet i tide og dokumentert' },
  why: {
    en: 'What somebody says of his own work proves nothing. A confirmation counts with the document that bears it, entered by another, and for a time.',
    nb: 'Det noen sier om sitt eget arbeid, viser ingenting. En bekreftelse teller med dokumentet den bygger på, når en annen har registrert den, og for en tid.',
  },
  fix: {
    en: 'Commit the document, and let somebody else than who confirms enter its digest under `given`; what has ended is confirmed anew.',
    nb: 'Dokumentet legges i repositoryet, og en annen enn den som bekrefter, registrerer sjekksummen under `given`; det som er utløpt, bekreftes på nytt.',
  },
  urgency: 'low',
  effect: 'deviation',
  together: true,
  texts: {
    ...doubtTexts,
    'in-date': { en: 'It is confirmed until {date}.', nb: 'Det er bekreftet til og med {date}.' },
    'ends-soon': { en: 'It is confirmed until {date}, and nothing yet beyond.', nb: 'Det er bekreftet til og med {date}, og foreløpig ikke lenger.' },
    ended: { en: 'Not known: it was confirmed until {date}, and not since.', nb: 'Ikke kjent: det var bekreftet til og med {date}, og ikke siden.' },
    'not-yet': { en: 'Not known: it is confirmed only from {date}.', nb: 'Ikke kjent: det er bekreftet først fra {date}.' },
  },
  judge(agreement, { estate, seen, now }) {
    const today = dayOf(now, timeZoneOf(estate));
    const customers = [...estate.Customer.values()].filter(({ spec }) => spec.agreement?.of === agreement.name).map(({ name }) => name);
    return Object.entries(agreement.spec.clauses).flatMap(([clause, { attested }]) => {
      if (attested?.given === undefined) return [];
      const isForSome = Object.values(attested.given).some((one) => one.customers !== undefined);
      return (isForSome ? customers : [undefined]).flatMap((customer): Verdict[] => {
        const all = confirmationsOf(agreement, { clause, today, customer, seen: (target) => seen('attestation', target) });
        const { why, confirmation } = attestedOn(all, today);
        if (confirmation === undefined) return [];
        const { name, from, until, doubt } = confirmation;
        const target = confirmationPath(agreement.ref, clause, name);
        const verdict = (status: Verdict['status'], id: string, date: string): Verdict => ({
          status, id, values: { date: { date } }, about: customer === undefined ? clause : `${clause} ${customer}`, pointer: pointerTo('spec', 'clauses', clause, 'attested', 'given', name), evidence: [target],
        });
        if (why === 'not-yet') return [verdict('unknown', 'not-yet', from)];
        if (why === 'ended') return [verdict('unknown', 'ended', until)];
        if (doubt !== undefined) return [verdict(wrong.has(doubt) ? 'fail' : 'unknown', `doubt-${doubt}`, until)];
        const soon = Temporal.PlainDate.from(today).add({ days: ahead[attested.every] }).toString();
        const isFollowed = all.some((one) => one.until > until && one.doubt === undefined);
        return [until <= soon && !isFollowed ? verdict('warn', 'ends-soon', until) : verdict('pass', 'in-date', until)];
      });
    });
  },
});
