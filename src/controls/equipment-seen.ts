import { control } from '../evaluate.ts';
import { milliseconds } from '../measure/duration.ts';
import { judgeDevices, standardsFor, type Judged } from '../measure/exports/equipment.ts';
import { timeZoneOf } from '../model/effective.ts';
import { sourcePath } from '../model/target.ts';
import { equipmentTexts } from '../words/lists.ts';
import { dayOf } from '../words/time.ts';

const day = 86_400_000;

export default control({
  about: 'Inventory',
  title: { en: 'All equipment was seen lately', nb: 'Alt utstyr er sett nylig' },
  why: {
    en: 'A device that its management does not see gets no updates, and nobody knows whether it is lost.',
    nb: 'En enhet som ikke er sett, får ingen oppdateringer, og ingen vet om den er kommet bort.',
  },
  fix: {
    en: 'Find the device and connect it, or take it out of use and out of the list.',
    nb: 'Enheten finnes og kobles til, eller tas ut av bruk og ut av listen.',
  },
  urgency: 'low',
  effect: 'deviation',
  together: true,
  texts: {
    ...equipmentTexts,
    seen: { en: '{device} was last seen on {date}.', nb: '{device} ble sist sett {date}.' },
    'not-seen': { en: '{device} was last seen on {date}; it must be seen at least every {limit}.', nb: '{device} ble sist sett {date}; det skal gå høyst {limit} mellom hver gang.' },
    'seen-unknown': { en: 'The list does not tell when {device} was last seen.', nb: 'Listen sier ikke når {device} sist ble sett.' },
    'seen-in-the-future': { en: 'The list says that {device} was last seen on {date}, which has not come yet.', nb: 'Listen sier at {device} sist ble sett {date}, og det er ennå ikke kommet.' },
  },
  judge(inventory, { estate, seen, now, past }) {
    const limits = standardsFor(estate, inventory.spec.class).flatMap(({ spec }) => spec.require?.seenWithin ?? []).map(milliseconds);
    if (limits.length === 0) return [];
    const limit = Math.min(...limits);
    return judgeDevices({ control: 'equipment-seen', inventory, seen: seen('inventory', sourcePath(inventory.ref)), now, past }, ({ name: device, seenAt }, exportedAt): Judged => {
      if (seenAt === null) return { status: 'unknown', id: 'seen-unknown', values: { device } };
      const values = { device, date: { date: dayOf(seenAt, timeZoneOf(estate)) } };
      if (Date.parse(seenAt) > Date.parse(now) + day) return { status: 'unknown', id: 'seen-in-the-future', values };
      // A list tells of the day it was exported; without a bound on its age, that day would excuse everything after it.
      const told = inventory.spec.source.exportedWithin === undefined ? now : exportedAt;
      const late = Math.min(Date.parse(told), Date.parse(now)) - Date.parse(seenAt) > limit;
      return late ? { status: 'fail', id: 'not-seen', values: { ...values, limit: { seconds: limit / 1000 } } } : { status: 'pass', id: 'seen', values };
    });
  },
});
