import { control } from '../evaluate.ts';
import { judgeDevices, standardsFor, type Judged } from '../measure/exports/equipment.ts';
import { matches } from '../measure/exports/glob.ts';
import { timeZoneOf } from '../model/effective.ts';
import { sourcePath } from '../model/target.ts';
import { equipmentTexts } from '../words/lists.ts';
import { dayOf } from '../words/time.ts';

export default control({
  about: 'Inventory',
  title: { en: 'All equipment is of an approved model', nb: 'Alt utstyr er av en godkjent modell' },
  why: {
    en: 'A model that was never approved has not been tried with our services, and may get no updates and no spare parts.',
    nb: 'En modell som ikke er godkjent, er ikke prøvd med tjenestene, og kan mangle både oppdateringer og reservedeler.',
  },
  fix: {
    en: 'Replace the device by an approved model, or have its model approved in the equipment standard.',
    nb: 'Enheten byttes med en godkjent modell, eller modellen godkjennes i utstyrsstandarden.',
  },
  urgency: 'low',
  effect: 'deviation',
  together: true,
  texts: {
    ...equipmentTexts,
    approved: { en: '{device} is of the model {model}, which is approved.', nb: '{device} er av modellen {model}, som er godkjent.' },
    'not-approved': { en: '{device} is of the model {model}, which is not approved.', nb: '{device} er av modellen {model}, som ikke er godkjent.' },
    'use-ended': { en: '{device} is of the model {model}, which was approved only until {date}.', nb: '{device} er av modellen {model}, som bare var godkjent til {date}.' },
    'model-unknown': { en: 'The list does not tell which model {device} is.', nb: 'Listen sier ikke hvilken modell {device} er.' },
  },
  judge(inventory, { estate, seen, now, past }) {
    const models = standardsFor(estate, inventory.spec.class).flatMap(({ spec }) => Object.values(spec.models ?? {}));
    if (models.length === 0) return [];
    const today = dayOf(now, timeZoneOf(estate));
    return judgeDevices({ control: 'equipment-approved', inventory, seen: seen('inventory', sourcePath(inventory.ref)), now, past }, ({ name: device, model }): Judged => {
      if (model === null) return { status: 'unknown', id: 'model-unknown', values: { device } };
      const values = { device, model };
      const found = models.filter(({ match }) => matches(match, model));
      if (found.length === 0) return { status: 'fail', id: 'not-approved', values };
      const last = found.map(({ useUntil }) => useUntil ?? '9999-12-31').toSorted().at(-1) ?? '';
      return last < today ? { status: 'fail', id: 'use-ended', values: { ...values, date: { date: last } } } : { status: 'pass', id: 'approved', values };
    });
  },
});
