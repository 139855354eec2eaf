import { control } from '../evaluate.ts';
import { unsettled } from '../model/unsettled.ts';
import type { Estate } from '../model/estate.ts';
import { plain } from '../words/plain.ts';

export default control({
  about: 'Estate',
  title: { en: 'Every declaration is valid, so that what it promises is watched', nb: 'Alt som er registrert, er gyldig, slik at det overvåkes' },
  why: {
    en: 'A declaration that is not valid is set aside: until it is put right, nobody knows whether its promises are kept.',
    nb: 'Det som er registrert ugyldig, settes til side: til det er rettet, vet ingen om de avtalte kravene er oppfylt.',
  },
  fix: {
    en: 'Put the file right where it is named. The check of a change says the same before it is merged.',
    nb: 'Filen rettes på det stedet som er nevnt. Kontrollen av en endring sier det samme før den tas inn.',
  },
  urgency: 'medium',
  effect: 'deviation',
  texts: {
    'all-valid': { en: 'Every declaration is valid.', nb: 'Alt som er registrert, er gyldig.' },
    'not-all-valid': { en: '{count} {count|declaration is|declarations are} not valid and not watched: {places}.', nb: '{count} {count|registrering|registreringer} er ikke {count|gyldig|gyldige} og overvåkes ikke: {places}.' },
    'set-aside': { en: '{ref} is set aside and not watched, because of {place}: {problem}', nb: '{ref} er satt til side og overvåkes ikke, på grunn av {place}: {problem}' },
    'valid-again': { en: '{ref} is no longer set aside.', nb: '{ref} er ikke lenger satt til side.' },
  },
  judge({ ref: owner }, { estate, past }) {
    const open = unsettled(past, 'declaration-valid', owner).map(({ about }) => about);
    const all = estate.aside.size === 0 ? { status: 'pass' as const, id: 'all-valid', values: {} } : { status: 'fail' as const, id: 'not-all-valid', values: { count: { count: estate.aside.size }, places: { list: places(estate.aside) } } };
    return [
      { about: 'declarations', ...all },
      ...[...estate.aside.values()].map(({ ref, because: { at, message } }) =>
        ({ status: 'unknown' as const, about: ref, id: 'set-aside', values: { ref, place: `${at.file}:${at.line}`, problem: plain(message, 500) } })),
      ...open.filter((about) => about !== 'declarations' && !estate.aside.has(about as never)).map((ref) => ({ status: 'pass' as const, about: ref, id: 'valid-again', values: { ref } })),
    ];
  },
});

/** Where to look, of at most ten: `service/erp (services/erp.yaml:4)`. */
const places = (aside: Estate['aside']): string[] => [...aside.values()].slice(0, 10).map(({ ref, because: { at } }) => plain(`${ref} (${at.file}:${at.line})`, 300));
