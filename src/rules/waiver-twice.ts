import type { Declared } from '../model/estate.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'One waiver permits one deviation',
  severity: 'warning',
  why: 'Of two waivers for the same, ending or refusing one changes nothing, and a chain of them lasts longer than anybody approved.',
  fix: 'keep the one that was approved last, and remove the other',
  reads: { Waiver: ['spec'] },
  check(estate, report) {
    const first = new Map<string, { readonly waiver: Declared<'Waiver'>; readonly index: number }>();
    for (const waiver of estate.Waiver.values()) {
      const { control, subjects, about } = waiver.spec;
      for (const [index, subject] of subjects.entries()) {
        const place = (part: string | undefined): string => `${control} ${subject} ${part ?? '*'}`;
        // Who waives all of a subject waives each part of it.
        const other = first.get(place(about)) ?? first.get(place(undefined));
        if (other === undefined) first.set(place(about), { waiver, index });
        else if (other.waiver !== waiver) report({
          in: waiver, pointer: pointerTo('spec', 'subjects', index),
          message: `${control} of ${subject}${about === undefined ? '' : ` (${about})`} is waived by ${waiver.name} until ${waiver.spec.until}, and by ${other.waiver.name} until ${other.waiver.spec.until}`,
          related: [{ in: other.waiver, pointer: pointerTo('spec', 'subjects', other.index), message: 'waived here too' }],
        });
      }
    }
  },
} satisfies Rule;
