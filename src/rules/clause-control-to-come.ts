import { controlKinds } from '../model/controls.gen.ts';
import { onceEach } from '../model/once.ts';
import { pointerTo } from '../text/pointer.ts';
import { shortened } from '../text/printable.ts';
import { suggest } from '../text/suggest.ts';
import type { Rule } from '../validate.ts';

/** The first of some names, and how many there are besides. */
const some = (names: readonly string[], most: number): string => shortened(names.length <= most + 1 ? names.join(', ') : `${names.slice(0, most).join(', ')} and ${names.length - most} more`, 400);

export default {
  title: 'A control that a clause names exists',
  severity: 'info',
  why: 'A control that is still to come proves nothing: its clause is shown as missing a proof, never as kept by it.',
  fix: 'add the control, or say by whom the clause is attested until it is there',
  each: 'Agreement',
  reads: { Agreement: ['spec'] },
  check(estate, report) {
    const all = Object.keys(controlKinds);
    // Near ones are told as misspelt.
    const toCome = onceEach((control: string): boolean => !Object.hasOwn(controlKinds, control) && suggest(control, all, 2) === undefined);
    for (const agreement of estate.Agreement.values()) {
      const named = Object.entries(agreement.spec.clauses).flatMap(([id, { controls = [] }]) => controls.flatMap((control, index) => (toCome(control) ? [{ id, control, index }] : [])));
      const [first] = named;
      if (first === undefined) continue;
      const missing = [...new Set(named.map(({ control }) => control))];
      const bare = Object.entries(agreement.spec.clauses).filter(([, { controls = [], attested }]) => attested === undefined && controls.length > 0 && !controls.some((control) => Object.hasOwn(controlKinds, control))).map(([id]) => id);
      // One for the agreement: twenty would hide the rest, and what is to come is known to whoever wrote it.
      report({
        in: agreement, pointer: pointerTo('spec', 'clauses', first.id, 'controls', first.index),
        message: `${missing.length} of the controls that ${agreement.name} names ${missing.length === 1 ? 'does' : 'do'} not exist, and ${missing.length === 1 ? 'proves' : 'prove'} nothing: ${some(missing, 5)}${bare.length === 0 ? '' : `; until then nothing proves ${some(bare, 5)}`}`,
        related: bare.slice(0, 3).map((id) => ({ in: agreement, pointer: pointerTo('spec', 'clauses', id, 'controls'), message: `nothing else proves clause ${id}` })),
      });
    }
  },
} satisfies Rule;
