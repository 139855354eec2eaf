import { suggest } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'Every class of equipment has a standard',
  severity: 'warning',
  why: 'Equipment that no standard covers can be anything, and nobody is told.',
  fix: 'declare an EquipmentStandard that applies to the class',
  throughout: true,
  each: 'Inventory',
  reads: { Inventory: ['spec.class'], EquipmentStandard: ['spec.appliesTo'] },
  check(estate, report) {
    const covered = [...estate.EquipmentStandard.values()].flatMap(({ spec }) => spec.appliesTo.class);
    for (const inventory of estate.Inventory.values()) {
      const name = inventory.spec.class;
      if (covered.includes(name)) continue;
      const near = suggest(name, covered);
      report({ in: inventory, pointer: '/spec/class', message: `no EquipmentStandard applies to the class ${name}`, ...(near !== undefined && { help: `did you mean "${near}"?` }) });
    }
  },
} satisfies Rule;
