import { control } from '../evaluate.ts';
import { calledOf } from '../measure/cases/faults.ts';
import { problemOf, repeatedOn, type Repeated } from '../measure/cases/repeated.ts';
import { milliseconds } from '../measure/duration.ts';
import { operator } from '../model/estate.ts';
import { unsettled } from '../model/unsettled.ts';

const id = 'repeat-fault-without-problem';

export default control({
  about: 'Service',
  title: { en: 'A fault that keeps coming back is looked into as a problem', nb: 'En feil som kommer tilbake, følges opp som et problem' },
  why: {
    en: 'Whoever only corrects the same fault again and again cures nothing, and the customer meets it once more.',
    nb: 'Den som bare retter den samme feilen på nytt, fjerner ikke årsaken, og kunden møter den igjen.',
  },
  fix: {
    en: 'Open a case with the label `problem` and the service, and look for the cause there.',
    nb: 'Opprett en sak med etiketten `problem` og tjenesten, og søk etter årsaken der.',
  },
  urgency: 'medium',
  effect: 'deviation',
  texts: {
    repeated: {
      en: 'The same fault has come {count} times in {within}, last on {last}, and no problem case about it is open.',
      nb: 'Den samme feilen har kommet {count} ganger på {within}, sist {last}, og ingen problemsak om den er åpen.',
    },
    followed: { en: 'The same fault has come {count} times in {within}; case {case} looks for the cause.', nb: 'Den samme feilen har kommet {count} ganger på {within}; årsaken følges opp i sak {case}.' },
    seldom: { en: 'The fault came {count} {count|time|times} in {within}; a problem case is due from {times}.', nb: 'Feilen har kommet {count} {count|gang|ganger} på {within}; en problemsak skal opprettes fra {times}.' },
    'no-more': { en: 'The fault has not come again in {within}.', nb: 'Feilen har ikke kommet igjen på {within}.' },
  },
  judge({ ref, name }, { estate, now, past }) {
    const { times = 3, within = '90d' } = operator(estate)?.spec.repeatedFault ?? {};
    const length = { seconds: milliseconds(within) / 1000 };
    const pointer = '/metadata/name';
    const all = repeatedOn(past, ref, Date.parse(now) - milliseconds(within)).filter(({ faults }) => faults.length > 1);
    const verdicts = all.map((one) => {
      const count = { count: one.faults.length };
      const about = aboutOf(one);
      if (one.faults.length < times) return { status: 'pass' as const, about, pointer, id: 'seldom', values: { count, within: length, times: String(times) } };
      const problem = problemOf(one, name, past);
      if (problem !== undefined) return { status: 'pass' as const, about, pointer, id: 'followed', values: { count, within: length, case: calledOf(problem) } };
      return { status: 'fail' as const, about, pointer, id: 'repeated', values: { count, within: length, last: { instant: one.faults.at(-1)?.openedAt ?? now } } };
    });
    const said = new Set(verdicts.map(({ about }) => about));
    const over = unsettled(past, id, ref).filter(({ about }) => !said.has(about));
    return [...verdicts, ...over.map(({ about }) => ({ status: 'pass' as const, about, pointer, id: 'no-more', values: { within: length } }))];
  },
});

/** `endpoint-answers/service/erp#login` -> `endpoint-answers:login`. */
function aboutOf({ told }: Repeated): string {
  const [path = '', part] = told.split('#');
  const [control = ''] = path.split('/');
  return part === undefined ? control : `${control}:${part}`;
}
