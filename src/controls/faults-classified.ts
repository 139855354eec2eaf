import { control } from '../evaluate.ts';
import { calledOf, judgeFaults, openFaults } from '../measure/cases/faults.ts';
import { faultTexts } from '../words/lists.ts';
import { plain } from '../words/plain.ts';

export default control({
  about: 'Estate',
  title: { en: 'Every open fault names its service and its priority', nb: 'Alle åpne feil har tjeneste og prioritet' },
  why: {
    en: 'A fault without a service and a priority has no deadline, so nobody is reminded of it.',
    nb: 'En feil uten tjeneste og prioritet har ingen frist, og ingen blir minnet om den.',
  },
  fix: { en: 'Set the service and the priority on the case.', nb: 'Tjeneste og prioritet settes på saken.' },
  urgency: 'medium',
  effect: 'deviation',
  texts: {
    ...faultTexts,
    classified: { en: 'Case {case} is about {service} and has priority {priority}.', nb: 'Sak {case} gjelder {service} og har prioritet {priority}.' },
    'no-service': { en: 'Case {case} names no service.', nb: 'Sak {case} nevner ingen tjeneste.' },
    'no-such-service': { en: 'Case {case} names the service {service}, which is not declared.', nb: 'Sak {case} nevner tjenesten {service}, som ikke er registrert.' },
    'no-priority': { en: 'Case {case} has no priority.', nb: 'Sak {case} har ingen prioritet.' },
  },
  judge(owner, { estate, now, past, seen }) {
    return judgeFaults(owner, { control: 'faults-classified', subject: owner.ref, pointer: '/spec', past, now, seen }, openFaults(past), (one, say) => {
      const { service, priority } = one;
      const isDeclared = service !== null && (estate.Service.has(service) || estate.aside.has(`service/${service}`));
      const id = service === null ? 'no-service' : !isDeclared ? 'no-such-service' : priority === null ? 'no-priority' : 'classified';
      return say(id === 'classified' ? 'pass' : 'fail', id, { case: calledOf(one), ...(service !== null && { service: plain(service) }), ...(priority !== null && { priority }) });
    });
  },
});
