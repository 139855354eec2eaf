import { control } from '../evaluate.ts';
import { casesPath } from '../model/target.ts';
import type { Trouble } from '../model/case.ts';
import type { Verdict } from '../model/finding.ts';
import { unsettled } from '../model/unsettled.ts';
import { listTexts } from '../words/lists.ts';
import { unseen } from '../words/reasons.ts';

export default control({
  about: 'Estate',
  title: { en: 'Every case that a service desk lists can be read', nb: 'Alle saker i lister fra Service Desk kan leses' },
  why: {
    en: 'What cannot be read of a case is left out, and its deadline is then another one or none.',
    nb: 'Det som ikke kan leses av en sak, utelates, og fristen blir da en annen eller ingen.',
  },
  fix: { en: 'Mend the case at the service desk, or the columns under `cases` in the Estate.', nb: 'Saken rettes hos Service Desk, eller kolonnene under `cases` i driftsmiljøets registrering.' },
  urgency: 'low',
  effect: 'deviation',
  together: true,
  texts: {
    ...listTexts,
    'readable': { en: 'The list {list} can be read.', nb: 'Listen {list} kan leses.' },
    'readable-again': { en: 'This can be read now, or is no longer in the list.', nb: 'Dette kan leses nå, eller er ikke lenger i listen.' },
    'no-number': { en: 'Row {row} below the heading has no number.', nb: 'Rad {row} under overskriften har ikke noe nummer.' },
    'twice': { en: '{case} is there twice, and says different things; the first is used.', nb: '{case} er der to ganger og sier forskjellige ting; den første brukes.' },
    'not-opened': { en: 'It cannot be read when {case} was opened; without that it is left out.', nb: 'Det kan ikke leses når {case} ble åpnet; uten det utelates saken.' },
    'no-time': { en: 'The time under “{column}” of {case} cannot be read.', nb: 'Tidspunktet under «{column}» i {case} kan ikke leses.' },
    'no-kind': { en: 'The kind of {case} is not known; it is taken for a fault.', nb: 'Sakstypen til {case} er ikke kjent; den regnes som en feil.' },
    'no-priority': { en: 'The priority of {case} is none of P1 to P4.', nb: 'Prioriteten til {case} er ingen av P1 til P4.' },
    'no-length': { en: 'How long {case} was paused cannot be read.', nb: 'Det kan ikke leses hvor lenge {case} var satt på vent.' },
    'no-events': { en: 'What happened to {case} cannot be read whole, and is left out.', nb: 'Det som har skjedd med {case}, kan ikke leses i sin helhet og utelates.' },
    'before-opening': { en: 'Something happened to {case} before it was reported; that is left out.', nb: 'Noe har skjedd med {case} før den ble meldt; det utelates.' },
  },
  judge(owner, { past, seen }) {
    const open = unsettled(past, 'cases-readable', owner.ref).map(({ about }) => about);
    return Object.keys(owner.spec.cases ?? {}).flatMap((name): Verdict[] => {
      const target = casesPath(owner.ref, name);
      const pointer = `/spec/cases/${name}`;
      const look = seen('case-export', target);
      const verdict = (status: Verdict['status'], about: string, id: string, values: Verdict['values'] = {}): Verdict => ({ status, about, id, values, pointer, evidence: [target] });
      const mine = open.filter((about) => about.startsWith(`${name}:`));
      if (look?.seen !== true) return [unseen(look, target, name, pointer), ...mine.map((about) => verdict('unknown', about, 'no-longer-known'))];
      const { troubles } = look.facts;
      const all = [...new Map(troubles.map((one) => [aboutOf(one), one]))].map(([about, { what, column, about: of }]) => verdict('fail', about, what, { case: of.slice(name.length + 1), column, ...(what === 'no-number' && { row: of.slice(of.lastIndexOf('-') + 1) }) }));
      const said = new Set(all.map(({ about }) => about));
      const settled = mine.filter((about) => !said.has(about)).map((about) => verdict('pass', about, 'readable-again'));
      return [...all, ...settled, ...(all.length === 0 ? [verdict('pass', name, open.includes(name) ? 'list-usable' : 'readable', open.includes(name) ? {} : { list: name })] : [])];
    });
  },
});

/** A case has one place for each of its columns. */
const aboutOf = ({ about, column }: Trouble): string => `${about} ${column}`;
