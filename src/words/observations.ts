import type { Text } from '../model/message.ts';

/** The parts of a look's time, in order. */
export const timings: Readonly<Record<'resolve' | 'connect' | 'tls' | 'firstByte' | 'total', Text>> = {
  resolve: { nb: 'navneoppslag', en: 'name lookup' },
  connect: { nb: 'tilkobling', en: 'connect' },
  tls: { nb: 'kryptering', en: 'encryption' },
  firstByte: { nb: 'første svar', en: 'first byte' },
  total: { nb: 'i alt', en: 'in all' },
};

/** Facts of observations by their names; one that is not here is shown by its name. */
export const facts: Readonly<Record<string, Text>> = {
  reached: { nb: 'nådd', en: 'reached' },
  phase: { nb: 'feilet', en: 'failed' },
  error: { nb: 'feil', en: 'error' },
  detail: { nb: 'nærmere', en: 'detail' },
  status: { nb: 'svarkode', en: 'status' },
  url: { nb: 'adresse', en: 'address' },
  address: { nb: 'IP-adresse', en: 'IP address' },
  redirects: { nb: 'viderekoblinger', en: 'redirects' },
  protocol: { nb: 'protokoll', en: 'protocol' },
  cipher: { nb: 'krypteringsmetode', en: 'cipher' },
  subject: { nb: 'utstedt til', en: 'issued to' },
  issuer: { nb: 'utstedt av', en: 'issued by' },
  names: { nb: 'gjelder navnene', en: 'valid for the names' },
  validFrom: { nb: 'gyldig fra', en: 'valid from' },
  validTo: { nb: 'gyldig til', en: 'valid until' },
  fingerprint: { nb: 'fingeravtrykk', en: 'fingerprint' },
  trusted: { nb: 'til å stole på', en: 'trusted' },
  distrust: { nb: 'hvorfor ikke', en: 'why not' },
  records: { nb: 'oppføringer', en: 'records' },
  timings: { nb: 'tid', en: 'time' },
  tls: { nb: 'sertifikat', en: 'certificate' },
  headers: { nb: 'svarhoder', en: 'headers' },
  file: { nb: 'fil', en: 'file' },
  exportedAt: { nb: 'eksportert', en: 'exported' },
  modifiedAt: { nb: 'sist endret', en: 'last changed' },
  rows: { nb: 'rader', en: 'rows' },
  devices: { nb: 'enheter', en: 'devices' },
  held: { nb: 'tilganger', en: 'grants held' },
  decisions: { nb: 'avgjørelser', en: 'decisions' },
  nameless: { nb: 'rader uten navn', en: 'rows without a name' },
  contains: { nb: 'svaret inneholder', en: 'the answer holds' },
  bytes: { nb: 'byte i svaret', en: 'bytes in the answer' },
  people: { nb: 'personer', en: 'people' },
  issues: { nb: 'saker', en: 'cases' },
};
