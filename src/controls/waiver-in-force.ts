import { control } from '../evaluate.ts';
import { timeZoneOf } from '../model/effective.ts';
import { dayOf } from '../words/time.ts';

/** How many days before the end it is warned of. */
const ahead = 30;

export default control({
  about: 'Waiver',
  title: { en: 'Every waiver is in force', nb: 'Alle dispensasjoner gjelder fortsatt' },
  why: {
    en: 'A waiver is a permission for a time. When it has ended, what it covered counts again, and its risk was accepted by nobody.',
    nb: 'En dispensasjon er en tillatelse for en tid. Når den er utløpt, teller det den dekket igjen, og ingen har lenger akseptert restrisikoen.',
  },
  fix: {
    en: 'Put right what it covered and remove the waiver, or ask for a new one and have it approved by somebody else.',
    nb: 'Det den dekket, rettes og dispensasjonen fjernes, eller det søkes om en ny, som godkjennes av en annen.',
  },
  urgency: 'low',
  effect: 'deviation',
  texts: {
    'in-force': { en: 'The waiver is in force until {date}.', nb: 'Dispensasjonen gjelder til og med {date}.' },
    'not-yet': { en: 'The waiver is in force from {date}.', nb: 'Dispensasjonen gjelder fra {date}.' },
    'ends-soon': { en: 'The waiver ends on {date}.', nb: 'Dispensasjonen utløper {date}.' },
    expired: { en: 'The waiver expired on {date}.', nb: 'Dispensasjonen utløp {date}.' },
  },
  judge({ spec: { from, until } }, { estate, now }) {
    const today = dayOf(now, timeZoneOf(estate));
    // Nothing is permitted by it yet, and nothing has ended.
    if (from !== undefined && today < from && from <= until) return [{ status: 'pass', id: 'not-yet', values: { date: { date: from } }, about: 'until', pointer: '/spec/from' }];
    const soon = Temporal.PlainDate.from(today).add({ days: ahead }).toString();
    const [status, id] = until < today ? ['fail', 'expired'] as const : until <= soon ? ['warn', 'ends-soon'] as const : ['pass', 'in-force'] as const;
    return [{ status, id, values: { date: { date: until } }, about: 'until', pointer: '/spec/until' }];
  },
});
