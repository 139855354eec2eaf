import { controlKinds } from '../model/controls.gen.ts';
import { pointerTo } from '../text/pointer.ts';
import { quoted } from '../text/printable.ts';
import { suggest } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'The controls of a clause are spelt as they are named',
  severity: 'warning',
  why: 'A clause may name a control that is still to come, so a slip of the pen would make it unproved without a word.',
  fix: 'correct the name',
  each: 'Agreement',
  reads: { Agreement: ['spec'] },
  check(estate, report) {
    const all = Object.keys(controlKinds);
    for (const agreement of estate.Agreement.values()) {
      const named = new Set(Object.values(agreement.spec.clauses).flatMap(({ controls = [] }) => controls));
      // What is named rightly elsewhere is meant there: "change-approved" is no slip for "channel-approved".
      const others = all.filter((one) => !named.has(one));
      for (const [id, { controls = [] }] of Object.entries(agreement.spec.clauses)) {
        for (const [index, control] of controls.entries()) {
          const near = all.includes(control) ? undefined : suggest(control, others, 2) ?? suggest(control, all, 1);
          if (near !== undefined) report({ in: agreement, pointer: pointerTo('spec', 'clauses', id, 'controls', index), message: `there is no control ${quoted(control)}, so it does not prove clause ${id}`, help: `did you mean "${near}"?` });
        }
      }
    }
  },
} satisfies Rule;
