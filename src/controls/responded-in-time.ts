import { control } from '../evaluate.ts';
import { deadlineOf } from '../measure/cases/case-deadline.ts';
import { judgeFaults, openFaults } from '../measure/cases/faults.ts';
import { operator } from '../model/estate.ts';
import { faultTexts } from '../words/lists.ts';

export default control({
  about: 'Service',
  title: { en: 'Faults are answered within the deadline of their priority', nb: 'Feil besvares innen fristen for sakens prioritet' },
  why: {
    en: 'Whoever reports a fault must know that somebody qualified has begun on it.',
    nb: 'Den som melder en feil, må vite at noen med rett kompetanse har begynt på den.',
  },
  fix: {
    en: 'Somebody of the staff takes the case and says so in it. An automatic reply is no answer.',
    nb: 'En av de ansatte tar saken og sier fra i den. Et automatisk svar er ikke noe svar.',
  },
  urgency: 'high',
  effect: 'deviation',
  texts: {
    ...faultTexts,
    'in-time': { en: 'Case {case} ({priority}) is to be answered by {deadline}.', nb: 'Sak {case} ({priority}) skal være besvart innen {deadline}.' },
    'deadline-near': { en: 'Case {case} ({priority}) must be answered by {deadline}; {left} is left.', nb: 'Sak {case} ({priority}) må være besvart innen {deadline}; det er {left} igjen.' },
    'deadline-passed': { en: 'Case {case} ({priority}) was to be answered by {deadline}, {late} ago, and is not.', nb: 'Sak {case} ({priority}) skulle vært besvart innen {deadline}; den er {late} over fristen og fortsatt ikke besvart.' },
    stopped: { en: 'Case {case} ({priority}) has been answered, at {at}.', nb: 'Sak {case} ({priority}) er besvart, {at}.' },
    paused: { en: 'Case {case} ({priority}) is paused, and its deadline does not run.', nb: 'Sak {case} ({priority}) er satt på vent, og fristen løper ikke.' },
    measured: { en: 'Case {case} is about a fault that is measured, and somebody is on that.', nb: 'Sak {case} gjelder en feil som er målt, og den er noen i gang med.' },
    'no-priority': { en: 'Not known: case {case} has no priority, so it has no deadline.', nb: 'Ikke kjent: sak {case} har ingen prioritet og dermed ingen frist.' },
    'no-deadline': { en: 'No service level sets a deadline for answering case {case} ({priority}).', nb: 'Ingen tjenestenivåer setter en responsfrist for sak {case} ({priority}).' },
  },
  judge(service, { estate, seen, now, past }) {
    return judgeFaults(operator(estate), { control: 'responded-in-time', subject: service.ref, pointer: '/spec', past, now, seen }, openFaults(past, service.name), (one, say) => deadlineOf(one, { estate, past, now, metric: 'respond' }, say));
  },
});
