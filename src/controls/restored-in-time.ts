import { control } from '../evaluate.ts';
import { iso } from '../measure/duration.ts';
import { judgeFaults } from '../measure/faults.ts';
import { row } from '../measure/listing.ts';
import { strictestKnown } from '../measure/promised-deadline.ts';
import { promisesOf } from '../model/effective.ts';
import { operator, type Declared, type Estate } from '../model/estate.ts';
import type { Priority, Verdict } from '../model/finding.ts';
import { repositoryPath } from '../model/target.ts';
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
    'in-time': { en: 'The fault in issue #{issue} ({priority}) is to be corrected by {deadline}.', nb: 'Feilen i sak #{issue} ({priority}) skal være rettet innen {deadline}.' },
    'deadline-near': { en: 'The fault in issue #{issue} ({priority}) must be corrected by {deadline}; {left} is left.', nb: 'Feilen i sak #{issue} ({priority}) må være rettet innen {deadline}; det er {left} igjen.' },
    'deadline-passed': { en: 'The fault in issue #{issue} ({priority}) was to be corrected by {deadline}, {late} ago, and is still open.', nb: 'Feilen i sak #{issue} ({priority}) skulle vært rettet innen {deadline}; den er {late} over fristen og fortsatt åpen.' },
    'no-priority': { en: 'Not known: issue #{issue} has no priority, so it has no deadline.', nb: 'Ikke kjent: sak #{issue} har ingen prioritet og dermed ingen frist.' },
    'no-deadline': { en: 'Not known: no service level gives issue #{issue} ({priority}) a deadline.', nb: 'Ikke kjent: ingen tjenestenivåer gir sak #{issue} ({priority}) en frist.' },
  },
  judge(service, { estate, seen, now, past }) {
    const owner = operator(estate);
    if (owner?.spec.repository === undefined) return [];
    const target = repositoryPath(owner.ref);
    const faults = { control: 'restored-in-time', subject: service.ref, target, pointer: '/spec', seen: seen('github-issues', target), past };
    return judgeFaults(faults, ({ issues }, listing) => issues.filter((issue) => issue.service === service.name).map(({ number, priority, createdAt }): Verdict => {
      const about = `issue-${number}`;
      const values = { issue: String(number) };
      if (priority === null) return row(listing, 'unknown', about, { id: 'no-priority', values });
      const due = deadlineOf(estate, service, priority, createdAt);
      if (due === undefined) return row(listing, 'unknown', about, { id: 'no-deadline', values: { ...values, priority } });
      const { deadline } = due;
      const told = { ...values, priority, deadline: { instant: deadline } };
      const left = Math.floor((Date.parse(deadline) - Date.parse(now)) / 1000);
      if (left < 0) return { ...row(listing, 'fail', about, { id: 'deadline-passed', values: { ...told, late: { seconds: -left } } }), deadline };
      if (Date.parse(now) >= Date.parse(due.near)) return { ...row(listing, 'warn', about, { id: 'deadline-near', values: { ...told, left: { seconds: left } } }), deadline };
      return row(listing, 'pass', about, { id: 'in-time', values: told });
    }));
  },
});

/** The strictest deadline that anybody was promised, in its calendar, and the instant from which it is near. */
function deadlineOf(estate: Estate, service: Declared<'Service'>, priority: Priority, opened: string): { readonly deadline: string; readonly near: string } | undefined {
  const due = strictestKnown(estate, promisesOf(estate, service), { priority, metric: 'restore', opened: Date.parse(opened) });
  const dueAt = due?.answer.dueAt ?? null;
  return dueAt === null ? undefined : { deadline: iso(dueAt), near: iso(due?.answer.warnings[0] ?? dueAt) };
}
