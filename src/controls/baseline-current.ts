import { control } from '../evaluate.ts';

export default control({
  about: 'Baseline',
  title: { en: 'Every known fault is still the one that was known', nb: 'Alle kjente feil er fortsatt de samme' },
  why: {
    en: 'A baseline lists faults that were there before. When one has ended, its entry says nothing any more, and the list hides how much is left.',
    nb: 'Listen over kjente feil viser det som var galt fra før. Når en feil er over, sier oppføringen ingenting lenger, og listen skjuler hvor mye som gjenstår.',
  },
  fix: {
    en: 'Run `driftvakt evidence baseline --prune`, which takes out what has ended, and merge the change.',
    nb: 'Kjør `driftvakt evidence baseline --prune`, som tar ut det som er over, og flett endringen.',
  },
  urgency: 'low',
  effect: 'deviation',
  texts: {
    current: { en: '{count} known {count|fault is|faults are} open.', nb: '{count} {count|kjent feil|kjente feil} er {count|åpen|åpne}.' },
    stale: { en: '{count} of {all} known faults {count|has|have} ended, or {count|is|are} not promised any more.', nb: '{count} av {all} kjente feil er over, eller gjelder noe som ikke lenger er avtalt.' },
    'not-judged': { en: 'Nothing has been judged yet.', nb: 'Ingenting er vurdert ennå.' },
  },
  judge({ spec: { known } }, { past }) {
    const entries = Object.entries(known);
    const stale = entries.filter(([key, { episode }]) => past.findings[key]?.last.episode?.id !== episode);
    const about = { about: 'known', pointer: '/spec/known' };
    if (past.at === null) return [{ status: 'unknown', id: 'not-judged', values: {}, ...about }];
    if (stale.length === 0) return [{ status: 'pass', id: 'current', values: { count: { count: entries.length } }, ...about }];
    return [{ status: 'fail', id: 'stale', values: { count: { count: stale.length }, all: { count: entries.length } }, ...about }];
  },
});
