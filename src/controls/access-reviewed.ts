import { control } from '../evaluate.ts';
import { holdings, judgeAccess, type Holding } from '../measure/exports/access.ts';
import { milliseconds } from '../measure/duration.ts';
import { notFresh } from '../measure/exports/exported.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { AccessFacts, Decision, ReviewFacts } from '../model/exports.ts';
import type { Verdict } from '../model/finding.ts';
import type { Observation } from '../model/observation.ts';
import { reviewPath, sourcePath } from '../model/target.ts';
import { accessTexts } from '../words/lists.ts';
import { unseen } from '../words/reasons.ts';
import { dayOf } from '../words/time.ts';

type Decided = Decision & { readonly decidedAt: string };
const pointer = '/spec/review';

export default control({
  about: 'AccessPolicy',
  title: { en: 'All access is reviewed in time, and what is denied is taken away', nb: 'All tilgang gjennomgås i tide, og det som avslås, fjernes' },
  why: {
    en: 'People change tasks and access stays. Only a review by somebody who knows the work finds what is needed no longer.',
    nb: 'Folk bytter oppgaver, og tilgangen blir igjen. Bare en gjennomgang av noen som kjenner arbeidet, finner det som ikke lenger trengs.',
  },
  fix: {
    en: 'Hold the access review, take away what was denied, and let a new export show both.',
    nb: 'Tilgangsgjennomgangen holdes, det som er avslått, fjernes, og en ny eksport viser begge deler.',
  },
  urgency: 'medium',
  effect: 'deviation',
  texts: {
    ...accessTexts,
    reviewed: { en: 'All access that is held ({count} {count|account|accounts}) was reviewed within {limit}.', nb: 'All tilgang ({count} {count|konto|kontoer}) er gjennomgått i løpet av {limit}.' },
    overdue: { en: 'The access of {count} of {total} {total|account|accounts} was not reviewed within {limit}.', nb: 'Tilgangen til {count} av {total} {total|konto|kontoer} er ikke gjennomgått i løpet av {limit}.' },
    nobody: { en: 'Nobody holds access that would be reviewed.', nb: 'Ingen har tilgang som skulle vært gjennomgått.' },
    'no-results': { en: 'Not known: the results of the review hold no decision.', nb: 'Ikke kjent: resultatene av gjennomgangen inneholder ingen beslutning.' },
    'denied-still-held': { en: 'The access of {person} was denied at the review on {date}, and is still held.', nb: 'Tilgangen til {person} ble avslått ved gjennomgangen {date}, og finnes fortsatt.' },
  },
  judge(policy, { estate, seen, now, past, pseudonym }) {
    const { review } = policy.spec;
    if (review === undefined) return [];
    const results = seen('access-export', reviewPath(policy.ref));
    const evidence = [sourcePath(policy.ref), reviewPath(policy.ref)];
    const access = seen('access-export', sourcePath(policy.ref));
    const doubt = notKnown(results, reviewPath(policy.ref), review.results?.exportedWithin, now);
    return judgeAccess({ control: 'access-reviewed', policy, seen: access, now, past, whole: 'review', doubt }, (facts) => {
      const since = Date.parse(now) - milliseconds(review.every);
      const latest = latestOf(results, now);
      const held = Map.groupBy(holdings({ estate, pseudonym }, policy, facts).filter(({ named }) => named), ({ person }) => person);
      const timeZone = timeZoneOf(estate);
      const overdue = [...held].filter(([person, holding]) => !(Date.parse(latest.get(person)?.decidedAt ?? '') >= since) && !isNew(holding, dayOf(new Date(since).toISOString(), timeZone)));
      const denied = [...held].flatMap(([person, holding]): Verdict[] => {
        const last = latest.get(person);
        if (last?.decision !== 'deny' || !isStillHeld(last, facts, holding, dayOf(last.decidedAt, timeZone))) return [];
        return [{ status: 'fail', id: 'denied-still-held', values: { person: { person }, date: { date: dayOf(last.decidedAt, timeZone) } }, about: person, pointer, evidence }];
      });
      const limit = { seconds: milliseconds(review.every) / 1000 };
      if (held.size === 0) return [];
      const message = overdue.length > 0 ? { id: 'overdue', values: { count: { count: overdue.length }, total: { count: held.size }, limit } } : { id: 'reviewed', values: { count: { count: held.size }, limit } };
      return [{ ...message, status: overdue.length > 0 ? 'fail' : 'pass', about: 'review', pointer, evidence }, ...denied];
    });
  },
});

function notKnown(results: Observation<AccessFacts | ReviewFacts> | undefined, target: string, within: string | undefined, now: string): Verdict | undefined {
  if (!results?.seen || !('decisions' in results.facts)) return unseen(results, target, 'review', pointer);
  const doubt = notFresh(results.facts, within, now) ?? (results.facts.decisions.length === 0 ? { id: 'no-results', values: {} } : undefined);
  return doubt === undefined ? undefined : { ...doubt, status: 'unknown', about: 'review', pointer, evidence: [target] };
}

/** The last real decision about each person; one dated after tomorrow is none. */
function latestOf(results: Observation<AccessFacts | ReviewFacts> | undefined, now: string): ReadonlyMap<string, Decided> {
  const decisions = results?.seen && 'decisions' in results.facts ? results.facts.decisions : [];
  const dated = decisions.filter((one): one is Decided => one.decidedAt !== null && one.decision !== 'other' && Date.parse(one.decidedAt) <= Date.parse(now) + 86_400_000);
  return new Map(dated.toSorted((a, b) => Date.parse(a.decidedAt) - Date.parse(b.decidedAt)).map((one) => [one.person, one]));
}

/** Granted within the time between two reviews: its first one is not due yet. */
const isNew = (holding: readonly Holding[], day: string): boolean => holding.every(({ grants }) => grants.some(({ grant }) => (grant.from ?? '') > day));

/** An export made before the decision cannot tell; and what was granted anew after it is another access. */
const isStillHeld = ({ decidedAt }: Decided, { exportedAt }: AccessFacts, holding: readonly Holding[], day: string): boolean =>
  Date.parse(exportedAt) > Date.parse(decidedAt) && holding.some(({ grants }) => !grants.some(({ grant }) => (grant.from ?? '') > day));
