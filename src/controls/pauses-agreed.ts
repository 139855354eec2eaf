import { control } from '../evaluate.ts';
import { pausesIn } from '../measure/cases/case-deadline.ts';
import { calledOf, judgeFaults, openCases } from '../measure/cases/faults.ts';
import { operator } from '../model/estate.ts';
import { faultTexts } from '../words/lists.ts';

export default control({
  about: 'Service',
  title: { en: 'A fault waits only for what is agreed', nb: 'En feil settes bare på vent av grunner som er avtalt' },
  why: {
    en: 'Whoever pauses a case believes that its deadline stands still. Where that is not agreed it runs on, and is missed unseen.',
    nb: 'Den som setter en sak på vent, tror at fristen står stille. Der det ikke er avtalt, løper den videre og brytes uten at noen ser det.',
  },
  fix: {
    en: 'Take the pause away and go on, or agree with the customer that this priority may wait for this.',
    nb: 'Ta saken av vent og arbeid videre, eller avtal med kunden at denne prioriteten kan vente på dette.',
  },
  urgency: 'medium',
  effect: 'deviation',
  texts: {
    ...faultTexts,
    'pause-not-allowed': { en: 'Case {case} ({priority}) is paused by {reason}, which does not stop its deadline.', nb: 'Sak {case} ({priority}) er satt på vent med {reason}, og det stopper ikke fristen.' },
    'pause-allowed': { en: 'Case {case} ({priority}) is paused by {reason}, as is agreed.', nb: 'Sak {case} ({priority}) er satt på vent med {reason}, slik det er avtalt.' },
  },
  judge(service, { estate, seen, now, past }) {
    return judgeFaults(operator(estate), { control: 'pauses-agreed', subject: service.ref, pointer: '/spec', past, now, seen }, openCases(past, service.name), (one, say) => {
      const found = pausesIn(one, estate, past);
      if (found === undefined) return undefined;
      return say(found.allowed ? 'pass' : 'fail', found.allowed ? 'pause-allowed' : 'pause-not-allowed', { case: calledOf(one), priority: found.priority, reason: found.reason });
    });
  },
});
