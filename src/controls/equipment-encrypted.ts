import { control } from '../evaluate.ts';
import { judgeDevices, standardsFor } from '../measure/exports/equipment.ts';
import { sourcePath } from '../model/target.ts';
import { equipmentTexts } from '../words/lists.ts';

export default control({
  about: 'Inventory',
  title: { en: 'All equipment has its disk encrypted', nb: 'Alt utstyr har kryptert disk' },
  why: {
    en: 'Who finds or steals a device without encryption reads everything on it.',
    nb: 'Den som finner eller stjeler en enhet uten kryptering, kan lese alt som er på den.',
  },
  fix: {
    en: 'Turn encryption on, and keep the recovery key where the operator finds it. Where the list does not tell, let it tell.',
    nb: 'Krypteringen slås på, og gjenopprettingsnøkkelen oppbevares slik at den kan finnes. Der listen ikke sier noe, må den gjøre det.',
  },
  urgency: 'medium',
  effect: 'deviation',
  together: true,
  texts: {
    ...equipmentTexts,
    encrypted: { en: 'The disk of {device} is encrypted.', nb: 'Disken i {device} er kryptert.' },
    'not-encrypted': { en: 'The disk of {device} is not encrypted.', nb: 'Disken i {device} er ikke kryptert.' },
    'encryption-unknown': { en: 'The list does not tell whether the disk of {device} is encrypted.', nb: 'Listen sier ikke om disken i {device} er kryptert.' },
  },
  judge(inventory, { estate, seen, now, past }) {
    if (!standardsFor(estate, inventory.spec.class).some(({ spec }) => spec.require?.diskEncryption)) return [];
    return judgeDevices({ control: 'equipment-encrypted', inventory, seen: seen('inventory', sourcePath(inventory.ref)), now, past }, ({ name: device, encrypted }) => {
      const [status, id] = encrypted === null ? ['unknown', 'encryption-unknown'] as const : encrypted ? ['pass', 'encrypted'] as const : ['fail', 'not-encrypted'] as const;
      return { status, id, values: { device } };
    });
  },
});
