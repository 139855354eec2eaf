import type { Vocabulary } from './vocabulary.ts';

/** What the drawing of the last days says in words. */
export const dayWords = {
  label: {
    nb: 'Siste {days} døgn: {good} i orden, {bad} med feil, {unknown} delvis ikke målt, {none} uten måling.',
    en: 'Last {days} days: {good} in order, {bad} with failures, {unknown} partly not measured, {none} without measurements.',
  },
  figure: {
    nb: 'I orden {share} av den målte tiden, nede i {down}. Måledekning {coverage} over {days} døgn.',
    en: 'In order {share} of the measured time, down for {down}. Coverage {coverage} over {days} {days|day|days}.',
  },
  figureUp: {
    nb: 'I orden {share} av den målte tiden. Måledekning {coverage} over {days} døgn.',
    en: 'In order {share} of the measured time. Coverage {coverage} over {days} {days|day|days}.',
  },
  first: {
    nb: 'Bare målt én gang ennå, {at}: et døgn får sin søyle fra den andre målingen. Hva den første viste, står under «Målinger».',
    en: 'Measured only once so far, {at}: a day has its bar from the second measurement on. What the first showed stands under “Measurements”.',
  },
  brief: { nb: 'første måling {at}', en: 'first measured {at}' },
  none: { nb: 'ingen målinger', en: 'no measurements' },
  good: { nb: 'i orden', en: 'in order' },
  bad: { nb: 'feil i {for}', en: 'failing for {for}' },
  unknown: { nb: 'ikke målt i {for}', en: 'not measured for {for}' },
  maintenance: { nb: 'planlagt vedlikehold i {for}', en: 'planned maintenance for {for}' },
} satisfies Vocabulary;
