import type { Page } from '../publish.ts';
import { inventoryOf, standardOf } from '../report/devices.ts';
import { isHidden, reading } from '../report/reading.ts';
import { equipmentWords } from '../words/estate.ts';
import { inLanguage } from '../words/vocabulary.ts';

const page: Page = {
  title: equipmentWords.title,
  pages(view, language) {
    if (isHidden(view, 'equipment')) return [];
    const about = reading(view, language);
    return [
      {
        path: 'equipment.html',
        title: equipmentWords.title[language],
        data: {
          t: inLanguage(equipmentWords, language),
          inventories: [...view.estate.Inventory.values()].map((inventory) => inventoryOf(about, inventory)),
          standards: [...view.estate.EquipmentStandard.values()].map((standard) => standardOf(about, standard)),
        },
      },
    ];
  },
};

export default page;
