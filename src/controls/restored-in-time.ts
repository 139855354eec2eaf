import { control } from '../evaluate.ts';
import { deadlineOf } from '../measure/cases/case-deadline.ts';
import { judgeFaults, openFaults } from '../measure/cases/faults.ts';
import { operator } from '../model/estate.ts';
import { faultTexts } from '../words/lists.ts';

export default control({
  about: 'Service',
  title: { en: 'Faults are corrected within the deadline of their priority', nb: 'Feil rettes innen fristen for sakens prioritet' },
  why: {
    en: 'The deadline is what the customer was promised, and plans by.',
    nb: 'Fristen er det som er avtalt med kunden, og det kunden planlegger etter.',
  },
  fix: {
    en: 'Restore the service first, by a workaround if need be, and look for the cause afterwards. Tell the customer before the deadline has passed.',
    nb: 'Tjenesten gjenopprettes først, om nødvendig med en midlertidig løsning, og årsaken søkes etterpå. Kunden varsles før fristen er passert.',
  },
  urgency: 'high',
  effect: 'deviation',
  texts: {
    ...faultTexts,
    'in-time': { en: 'The fault in case {case} ({priority}) is to be corrected by {deadline}.', nb: 'Feilen i sak {case} ({priority}) skal være rettet innen {deadline}.' },
    'deadline-near': { en: 'The fault in case {case} ({priority}) must be corrected by {deadline}; {left} is left.', nb: 'Feilen i sak {case} ({priority}) må være rettet innen {deadline}; det er {left} igjen.' },
    'deadline-passed': { en: 'The fault in case {case} ({priority}) was to be corrected by {deadline}, {late} ago, and is not.', nb: 'Feilen i sak {case} ({priority}) skulle vært rettet innen {deadline}; den er {late} over fristen og fortsatt ikke rettet.' },
    stopped: { en: 'The fault in case {case} ({priority}) has been corrected since {at}; the case is still open.', nb: 'Feilen i sak {case} ({priority}) er rettet siden {at}; saken er fortsatt åpen.' },
    paused: { en: 'Case {case} ({priority}) is paused, and its deadline does not run.', nb: 'Sak {case} ({priority}) er satt på vent, og fristen løper ikke.' },
    measured: { en: 'Case {case} is about a fault that is measured, and is corrected with it.', nb: 'Sak {case} gjelder en feil som er målt, og er rettet når den er det.' },
    'no-priority': { en: 'Not known: case {case} has no priority, so it has no deadline.', nb: 'Ikke kjent: sak {case} har ingen prioritet og dermed ingen frist.' },
    'no-deadline': { en: 'Not known: no service level gives case {case} ({priority}) a deadline.', nb: 'Ikke kjent: ingen tjenestenivåer gir sak {case} ({priority}) en frist.' },
  },
  judge(service, { estate, seen, now, past }) {
    return judgeFaults(operator(estate), { control: 'restored-in-time', subject: service.ref, pointer: '/spec', past, now, seen }, openFaults(past, service.name), (one, say) => deadlineOf(one, { estate, past, now, metric: 'restore' }, say));
  },
});
