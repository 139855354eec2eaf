import { control } from '../evaluate.ts';
import { calledOf, toldIssues } from '../measure/cases/faults.ts';
import { isOpen } from '../measure/cases/log.ts';
import { iso } from '../measure/duration.ts';
import { reportsOn, type Promised } from '../measure/periods/reports.ts';
import type { Case } from '../model/case.ts';
import { operator } from '../model/estate.ts';
import { keyOf, type Verdict } from '../model/finding.ts';
import type { Memory } from '../model/memory.ts';
import { unsettled } from '../model/unsettled.ts';

const id = 'incident-reported';

export default control({
  about: 'Service',
  title: { en: 'A critical incident is reported in writing within its deadline', nb: 'En kritisk hendelse får sin hendelsesrapport innen fristen' },
  why: {
    en: 'The customer was promised to read what happened, what it led to, and what is done so that it does not happen again.',
    nb: 'Det er avtalt at kunden skal få lese hva som skjedde, hva det førte til, og hva som gjøres for at det ikke skal skje igjen.',
  },
  fix: {
    en: 'Write the report, send it to the customers who were touched, name it here, and close this issue: closing it says that it is done.',
    nb: 'Skriv rapporten, send den til kundene som var berørt, vis til den her, og lukk saken: da er den levert.',
  },
  urgency: 'medium',
  effect: 'deviation',
  task: true,
  texts: {
    due: { en: 'Incident report for {case} is due by {deadline}.', nb: 'Hendelsesrapport for {case} skal foreligge innen {deadline}.' },
    near: { en: 'Incident report for {case} is due soon: by {deadline}.', nb: 'Hendelsesrapport for {case} haster: den skal foreligge innen {deadline}.' },
    overdue: { en: 'Incident report for {case} was due by {deadline}, and the issue about it is still open.', nb: 'Hendelsesrapport for {case} skulle ha foreligget innen {deadline}, og saken om den er fortsatt åpen.' },
    done: { en: 'The incident report for {case} was there at {at}.', nb: 'Hendelsesrapporten for {case} forelå {at}.' },
    late: { en: 'The incident report for {case} was there at {at}, {late} late.', nb: 'Hendelsesrapporten for {case} forelå {at}, {late} over fristen.' },
    'long-overdue': { en: 'An incident report is overdue, and the issue about it is still open.', nb: 'En hendelsesrapport er over fristen, og saken om den er fortsatt åpen.' },
    closed: { en: 'The issue about the incident report is closed.', nb: 'Saken om hendelsesrapporten er lukket.' },
  },
  judge({ ref, name }, { estate, now, past }) {
    // Where no repository keeps issues nobody could say that it is done.
    if (operator(estate)?.spec.repository === undefined) return [];
    const verdicts = (reportsOn({ estate, memory: past, now: Date.parse(now) }).get(name) ?? []).flatMap((one) => verdict(one, keyOf(id, ref, one.about), past, Date.parse(now)) ?? []);
    const said = new Set(verdicts.map(({ about }) => about));
    const old = unsettled(past, id, ref).filter(({ about }) => !said.has(about)).map(({ about }): Verdict => {
      const isDone = closedBy(toldIssues(past, keyOf(id, ref, about))) !== undefined;
      return { about, pointer: '/metadata/name', status: isDone ? 'pass' : 'fail', id: isDone ? 'closed' : 'long-overdue', values: {} };
    });
    return [...verdicts, ...old];
  },
});

/** Nothing of one that was due before anybody asked for it. */
function verdict({ about, fault, dueAt, nearAt }: Promised, key: string, past: Memory, now: number): Verdict | undefined {
  const base = { about, pointer: '/metadata/name' };
  const own = fault.measured === undefined ? fault.case : toldIssues(past, fault.measured.told)[0];
  const values = { case: own === undefined ? about : calledOf(own), deadline: { instant: iso(dueAt) } };
  const at = closedBy(toldIssues(past, key));
  if (at !== undefined) {
    const late = Date.parse(at) - dueAt;
    return { ...base, status: 'pass', id: late > 0 ? 'late' : 'done', values: { case: values.case, at: { instant: at }, ...(late > 0 && { late: { seconds: late / 1000 } }) } };
  }
  if (now > dueAt) return past.findings[key] === undefined ? undefined : { ...base, status: 'fail', id: 'overdue', values, deadline: iso(dueAt) };
  return { ...base, status: 'warn', id: now >= nearAt ? 'near' : 'due', values, deadline: iso(dueAt) };
}

/** When a person last closed the issue that asked for it; nothing while it is open. */
function closedBy(asked: readonly Case[]): string | undefined {
  const [one] = asked;
  const last = one?.events.findLast(({ type }) => type === 'close' || type === 'reopen');
  return one === undefined || isOpen(one, Infinity) || last?.by === 'program' ? undefined : last?.at;
}
