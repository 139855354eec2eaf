import type { Vocabulary } from './vocabulary.ts';

/** Words of what could not be read of the lists of cases. */
export const unreadWords = {
  left: { nb: '{count} {count|rad|rader} i listene fra Service Desk kunne ikke leses, og er ikke med i tallene.', en: '{count} {count|row|rows} of the service desk’s lists could not be read, and {count|is|are} not in the figures.' },
  partly: { nb: '{count} {count|sak|saker} kunne bare leses delvis; det som ikke kunne leses, er ikke med i tallene.', en: '{count} {count|case|cases} could be read only in part; what could not be read is not in the figures.' },
  waiting: { nb: '{count} {count|sak|saker} i repositoryet er ikke lest ferdig ennå; det siste som har skjedd i {count|den|dem}, er ikke med i tallene.', en: '{count} {count|case|cases} of the repository {count|is|are} not read to the end yet; what happened to {count|it|them} last is not in the figures.' },
  list: { nb: 'Listen over saker «{name}» kunne ikke leses sist, og tallene bygger på det som var lest før. {reason}', en: 'The list of cases “{name}” could not be read last time, and the figures stand on what was read before. {reason}' },
  lists: { nb: '{count} {count|liste|lister} over saker kunne ikke leses sist, og tallene bygger på det som var lest før.', en: '{count} {count|list|lists} of cases could not be read last time, and the figures stand on what was read before.' },
  elsewhere: { nb: 'Hvilke det er, står i vår egen rapport, under kontrollen «Alle saker i lister fra Service Desk kan leses».', en: 'Which they are is listed in our own report, under the control “Every case that a service desk lists can be read”.' },
  where: { nb: 'Se hvilke', en: 'See which' },
} satisfies Vocabulary;
