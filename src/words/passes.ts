import type { Text } from '../model/message.ts';

/** The words of each control's messages. */
type Texts = Readonly<Record<string, { readonly texts: Readonly<Record<string, Text>> }>>;

/** What the passes say by themselves, whatever the control. */
export const passTexts: Readonly<Record<string, Text>> = {
  'quorum-not-reached': {
    en: 'Cannot be decided: {could} {could|place|places} could look, {needed} must agree.',
    nb: 'Kan ikke avgjøres: {could} {could|målested|målesteder} kunne måle, {needed} må være enige.',
  },
  'too-old': {
    en: 'Not measured since {seenAt}: too long ago to say anything about now.',
    nb: 'Ikke målt siden {seenAt}: for gammelt til å si noe om nå.',
  },
  'declaration-invalid': {
    en: 'Not judged: the declaration is invalid, see {file} line {line}.',
    nb: 'Ikke vurdert: deklarasjonen er ugyldig, se {file} linje {line}.',
  },
  'declaration-missing': {
    en: 'Not judged: its declaration is missing while other declarations are invalid.',
    nb: 'Ikke vurdert: deklarasjonen mangler mens andre deklarasjoner er ugyldige.',
  },
};

/** The words of a finding's message: its control's, else those of the passes; the bare id where neither knows it, as an evidence of a newer version may hold. */
export function textOf(controls: Texts, { control, id }: { readonly control: string; readonly id: string }): Text {
  return own(own(controls, control)?.texts, id) ?? own(passTexts, id) ?? { en: id, nb: id };
}

// An id out of the evidence may be `toString`.
const own = <T>(catalog: Readonly<Record<string, T>> | undefined, id: string): T | undefined => (catalog !== undefined && Object.hasOwn(catalog, id) ? catalog[id] : undefined);
