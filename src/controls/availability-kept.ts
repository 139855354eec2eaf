import { control } from '../evaluate.ts';
import type { Achieved } from '../measure/periods/achieved.ts';
import { milliseconds } from '../measure/duration.ts';
import { rolls } from '../measure/periods/periods.ts';
import { madeTo, measuredOn, promisedAt, standing } from '../measure/periods/standing.ts';
import type { Verdict } from '../model/finding.ts';

/** How much of what is permitted may be used before it is warned of. */
const near = 0.75;
const minute = 60_000;
const hour = 60 * minute;

export default control({
  about: 'Service',
  title: { en: 'The service is available as agreed', nb: 'Tjenesten er tilgjengelig som avtalt' },
  why: {
    en: 'What was down this month is not made up for by what works: the permitted downtime is spent once.',
    nb: 'Det som har vært nede denne perioden, tas ikke igjen: den tillatte nedetiden kan bare brukes én gang.',
  },
  fix: {
    en: 'Put off changes that may cost downtime until the period is over, and find the cause of the longest outage.',
    nb: 'Endringer som kan gi nedetid, utsettes til perioden er over, og årsaken til det lengste avbruddet finnes.',
  },
  urgency: 'medium',
  effect: 'deviation',
  reported: true,
  texts: {
    kept: { en: 'So far {known} of the agreed time; the target is {target}. {used} of the permitted downtime is used.', nb: 'Så langt {known} av avtalt tid; kravet er {target}. {used} av den tillatte nedetiden er brukt.' },
    'kept-as-measured': { en: 'So far {known} of the time that was measured; {unmeasured} of the agreed time was not. The target is {target}. {used} of the permitted downtime is used, as far as is known.', nb: 'Så langt {known} av tiden som er målt; {unmeasured} av avtalt tid er ikke målt. Kravet er {target}. {used} av den tillatte nedetiden er brukt, så vidt kjent.' },
    'nearly-spent': { en: '{used} of the permitted downtime ({permitted}) is used; {left} is left until {until}. The target is {target}.', nb: '{used} av den tillatte nedetiden ({permitted}) er brukt; det er {left} igjen til {until}. Kravet er {target}.' },
    'will-be-spent': { en: 'If it goes on as in the last seven days, the permitted downtime ({permitted}) is used up in {in}. The target is {target}.', nb: 'Går det som de siste sju døgnene, er den tillatte nedetiden ({permitted}) brukt opp om {in}. Kravet er {target}.' },
    broken: { en: 'The target of {target} can no longer be reached: {down} down, {permitted} is permitted until {until}.', nb: 'Kravet på {target} kan ikke lenger nås: {down} nedetid, {permitted} er tillatt til {until}.' },
    'nearly-spent-rolling': { en: '{used} of the downtime that is permitted in any {days} ({permitted}) is used; {left} is left. The target is {target}.', nb: '{used} av nedetiden som er tillatt på {days} ({permitted}), er brukt; det er {left} igjen. Kravet er {target}.' },
    'broken-rolling': { en: 'The target of {target} is not reached over the last {days}: {down} down, {permitted} is permitted.', nb: 'Kravet på {target} er ikke nådd de siste {days}: {down} nedetid, {permitted} er tillatt.' },
    'too-long': { en: 'One outage lasted {longest}; at most {agreed} is agreed.', nb: 'Ett avbrudd varte {longest}; høyst {agreed} er avtalt.' },
    'not-measured': { en: 'Not known: nothing was measured in the agreed time. The target is {target}.', nb: 'Ikke kjent: ingenting er målt i avtalt tid. Kravet er {target}.' },
  },
  judge: (service, known) => standing(service, known).map((one): Verdict => ({
    about: madeTo(one), pointer: promisedAt(one), evidence: measuredOn(one, known.past), ...verdict(one, Date.parse(known.now)),
  })),
});

const seconds = (length: number): { readonly seconds: number } => ({ seconds: Math.floor(length / 1000) });

/** At most a warning: what is down now fails by itself, and what was down cannot be put right by anybody tonight. */
function verdict({ measured, budget, target, period, spentAt, longestAgreed, outlasted }: Achieved, now: number): Pick<Verdict, 'status' | 'id' | 'values'> {
  const until = { instant: new Date(period.interval[1]).toISOString() };
  const rolling = rolls(period.kind);
  const ends = rolling ? { days: { days: milliseconds(period.kind) / 86_400_000 } } : { until };
  const values = { target: { percent: Math.round(target * 1e6) / 1e4 }, permitted: seconds(budget.whole), ...ends };
  const used = { percent: Math.floor((budget.used ?? (budget.spent > 0 ? 1 : 0)) * 100 + 1e-9) };
  if (measured.knownOnly === undefined) return { status: 'unknown', id: 'not-measured', values };
  if (outlasted) return { status: 'warn', id: 'too-long', values: { longest: seconds(measured.longestOutage), agreed: seconds(longestAgreed ?? 0) } };
  // What surely was down is more than the whole period permits.
  if (measured.least > budget.whole) return { status: 'warn', id: rolling ? 'broken-rolling' : 'broken', values: { ...values, down: seconds(measured.least) } };
  if ((budget.used ?? 0) >= near) return { status: 'warn', id: rolling ? 'nearly-spent-rolling' : 'nearly-spent', values: { ...values, used, left: seconds(Math.max(0, budget.left)) } };
  if (spentAt !== undefined) return { status: 'warn', id: 'will-be-spent', values: { ...values, in: { seconds: Math.floor((spentAt - now) / hour) * 3600 } } };
  const known = { share: measured.knownOnly };
  // A second between two looks is no gap that anybody needs to hear of.
  if (measured.unknown >= minute) return { status: 'pass', id: 'kept-as-measured', values: { ...values, known, unmeasured: seconds(measured.unknown), used } };
  return { status: 'pass', id: 'kept', values: { ...values, known, used } };
}
