import type { Vocabulary } from './vocabulary.ts';

/** What one look brought, in words. */
export const lookWords = {
  answered: { nb: 'svarte på {total}', en: 'answered in {total}' },
  answeredWith: { nb: 'svarte {status} på {total}', en: 'answered {status} in {total}' },
  read: { nb: 'lest', en: 'read' },
  silent: { nb: 'svarte ikke', en: 'did not answer' },
  failed: { nb: 'svarte ikke: {error}', en: 'did not answer: {error}' },
  failedIn: { nb: 'svarte ikke: {error} ({phase})', en: 'did not answer: {error} ({phase})' },
  records: { nb: '{count} {count|rad|rader}', en: '{count} {count|row|rows}' },
  more: { nb: '(og {count} tegn til)', en: '(and {count} more characters)' },
  yes: { nb: 'ja', en: 'yes' },
  no: { nb: 'nei', en: 'no' },
} satisfies Vocabulary;
