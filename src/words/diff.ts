import type { Vocabulary } from './vocabulary.ts';

/** Words of what a change does to the promises. */
export const diffWords = {
  looser: { nb: 'løsere', en: 'looser' },
  tighter: { nb: 'strengere', en: 'tighter' },
  changed: { nb: 'endret', en: 'changed' },
  new: { nb: 'ny', en: 'new' },
  gone: { nb: 'bortfaller', en: 'gone' },
  for: { nb: '{subject} for {customer}', en: '{subject} for {customer}' },
  moved: { nb: '{what}: {before} → {after}', en: '{what}: {before} -> {after}' },
  added: { nb: '{what}: {after}, ny', en: '{what}: {after}, new' },
  left: { nb: '{what}: {before}, bortfaller', en: '{what}: {before}, gone' },
  lessPromised: { nb: 'mindre kreves', en: 'less is promised' },
  sinceEver: { nb: 'har ingen dag den gjelder fra, og gjelder fra første kontrollkjøring som ser den', en: 'has no day from which it holds: it holds from the first run that sees it' },
  past: { nb: 'gjelder fra {from}, som er passert', en: 'acts on the past: from {from}' },
  from: { nb: 'fra {from}', en: 'from {from}' },
  until: { nb: 'til {until}', en: 'until {until}' },
  notice: { nb: 'kortere varsel enn avtalt ({notice})', en: 'on less notice than agreed ({notice})' },
  touches: { nb: 'berører {customers}', en: 'touches {customers}' },
  none: { nb: 'Ingenting som er avtalt, endres fra {base} til {head}.', en: 'Nothing that is promised changes from {base} to {head}.' },
  counts: { nb: 'Fra {base} til {head}: {looser} løsere, {tighter} strengere, {changed} endret på annen måte.', en: 'From {base} to {head}: {looser} looser, {tighter} tighter, {changed} otherwise.' },
  workTree: { nb: 'filene i mappen', en: 'the work tree' },
  effect: { nb: 'Virkning', en: 'Effect' },
  subject: { nb: 'Gjelder', en: 'Subject' },
  change: { nb: 'Endring', en: 'Change' },
  note: { nb: 'Merknad', en: 'Note' },
} satisfies Vocabulary;
