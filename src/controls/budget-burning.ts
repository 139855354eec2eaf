import { control } from '../evaluate.ts';
import type { Achieved } from '../measure/periods/achieved.ts';
import { madeTo, measuredOn, promisedAt, standing } from '../measure/periods/standing.ts';
import { keyOf, type Verdict } from '../model/finding.ts';

export default control({
  about: 'Service',
  title: { en: 'The permitted downtime is not spent too fast', nb: 'Den tillatte nedetiden brukes ikke for fort' },
  why: {
    en: 'At this rate what is permitted for the whole period is gone in days or hours, and there is still time to act.',
    nb: 'Med denne takten er det som er tillatt for hele perioden, brukt opp på dager eller timer, og det er fortsatt tid til å gjøre noe.',
  },
  fix: {
    en: 'Look at what has changed since it began, and roll it back.',
    nb: 'Se på hva som ble endret da det begynte, og før endringen tilbake.',
  },
  urgency: 'high',
  effect: 'deviation',
  texts: {
    calm: { en: 'The permitted downtime is not spent faster than evenly, beside what faults are told for.', nb: 'Utenom feil som er meldt, brukes den tillatte nedetiden ikke fortere enn jevnt.' },
    burning: {
      en: 'By failures too short to be confirmed the permitted downtime is spent {rate} times as fast as evenly, over {long} and still over the last {short}; from {factor} times on somebody is called.',
      nb: 'Av avbrudd som er for korte til å bli bekreftet, brukes den tillatte nedetiden {rate} ganger så fort som jevnt, målt over {long} og fortsatt over de siste {short}; fra {factor} ganger varsles det.',
    },
    'not-measured': { en: 'Not known: nothing was measured in the agreed time.', nb: 'Ikke kjent: ingenting er målt i avtalt tid.' },
  },
  judge: (service, known) => standing(service, known)
    // That nothing was measured yet is told of the availability itself.
    .filter((one) => one.target < 1 && (one.measured.knownOnly !== undefined || known.past.findings[keyOf('budget-burning', service.ref, madeTo(one))] !== undefined))
    .map((one): Verdict => ({ about: madeTo(one), pointer: promisedAt(one), evidence: measuredOn(one, known.past), ...verdict(one) })),
});

function verdict({ burningUntold: [first], measured }: Achieved): Pick<Verdict, 'status' | 'id' | 'values'> {
  if (measured.knownOnly === undefined) return { status: 'unknown', id: 'not-measured', values: {} };
  if (first === undefined) return { status: 'pass', id: 'calm', values: {} };
  const seconds = (length: number): { readonly seconds: number } => ({ seconds: length / 1000 });
  const values = { rate: { count: Math.floor(first.longRate * 10 + 1e-9) / 10 }, factor: { count: first.factor }, long: seconds(first.long), short: seconds(first.short) };
  return { status: first.urgency === 'page' ? 'fail' : 'warn', id: 'burning', values };
}
