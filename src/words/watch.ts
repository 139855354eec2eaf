import type { Vocabulary } from './vocabulary.ts';

/** Words about the watch itself. */
export const watchWords = {
  title: { nb: 'Når kontrollen selv var taus', en: 'When the watch itself was silent' },
  silent: {
    nb: 'Kontrollen selv var taus fra {from} til {to}: {missed} {missed|kjøring|kjøringer} fra målestedet {vantage} uteble.',
    en: 'The watch itself was silent from {from} to {to}: {missed} {missed|run|runs} from {vantage} missed.',
  },
  lasting: {
    nb: 'Kontrollen selv har vært taus siden {from}: {missed} {missed|kjøring|kjøringer} fra målestedet {vantage} har uteblitt.',
    en: 'The watch itself has been silent since {from}: {missed} {missed|run|runs} from {vantage} missed.',
  },
  counted: {
    nb: 'En måling gjelder i høyst tre intervaller. Tiden etter det er ukjent, aldri i orden.',
    en: 'A measurement speaks for three intervals at most. The time after that is unknown, never kept.',
  },
} satisfies Vocabulary;
