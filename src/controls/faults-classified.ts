import { control } from '../evaluate.ts';
import { judgeFaults } from '../measure/faults.ts';
import { row } from '../measure/listing.ts';
import type { Verdict } from '../model/finding.ts';
import { repositoryPath } from '../model/target.ts';
import { faultTexts } from '../words/lists.ts';
import { plain } from '../words/plain.ts';

export default control({
  about: 'Estate',
  title: { en: 'Every open fault names its service and its priority', nb: 'Alle åpne feil har tjeneste og prioritet' },
  why: {
    en: 'A fault without a service and a priority has no deadline, so nobody is reminded of it.',
    nb: 'En feil uten tjeneste og prioritet har ingen frist, og ingen blir minnet om den.',
  },
  fix: { en: 'Set the service and the priority on the issue.', nb: 'Tjeneste og prioritet settes på saken.' },
  urgency: 'medium',
  effect: 'deviation',
  texts: {
    ...faultTexts,
    classified: { en: 'Issue #{issue} is about {service} and has priority {priority}.', nb: 'Sak #{issue} gjelder {service} og har prioritet {priority}.' },
    'no-service': { en: 'Issue #{issue} names no service.', nb: 'Sak #{issue} nevner ingen tjeneste.' },
    'no-such-service': { en: 'Issue #{issue} names the service {service}, which is not declared.', nb: 'Sak #{issue} nevner tjenesten {service}, som ikke er registrert.' },
    'no-priority': { en: 'Issue #{issue} has no priority.', nb: 'Sak #{issue} har ingen prioritet.' },
  },
  judge(owner, { estate, seen, past }) {
    if (owner.spec.repository === undefined) return [];
    const target = repositoryPath(owner.ref);
    return judgeFaults({ control: 'faults-classified', subject: owner.ref, target, pointer: '/spec/repository', seen: seen('github-issues', target), past }, ({ issues }, listing) => issues.map(({ number, service, priority }): Verdict => {
      const isDeclared = service !== null && (estate.Service.has(service) || estate.aside.has(`service/${service}`));
      const id = service === null ? 'no-service' : !isDeclared ? 'no-such-service' : priority === null ? 'no-priority' : 'classified';
      const values = { issue: String(number), ...(service !== null && { service: plain(service) }), ...(priority !== null && { priority }) };
      return row(listing, id === 'classified' ? 'pass' : 'fail', `issue-${number}`, { id, values });
    }));
  },
});
