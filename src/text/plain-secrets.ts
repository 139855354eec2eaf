// What looks like a secret in a text. It is told by what it is and where, never by its value. Pure.

/** A part of a text that looks like a secret, and what it looks like. */
export interface Suspect {
  readonly what: string;
  /** UTF-16 code units from the text's beginning; the end is not part of it. */
  readonly start: number;
  readonly end: number;
}

// Bounded repetitions only: each is linear in the text, whoever wrote it.
const shapes: readonly { readonly what: string; readonly pattern: RegExp; readonly also?: (text: string) => boolean }[] = [
  { what: 'a private key', pattern: /-----BEGIN [A-Z ]{0,40}PRIVATE KEY-----[^-]{0,20000}/g },
  { what: 'a GitHub token', pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{20,255}|github_pat_\w{20,255})/g },
  { what: 'a GitLab token', pattern: /\bglpat-[\w-]{20,255}/g },
  { what: 'an access key of Amazon', pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/g },
  { what: 'a Slack token', pattern: /\bxox[abeoprs]-[A-Za-z0-9-]{10,255}/g },
  { what: 'a Slack webhook', pattern: /\bhooks\.slack\.com\/services\/[\w/]{20,255}/g },
  { what: 'a payment key', pattern: /\b[rs]k_live_[A-Za-z0-9]{16,255}/g },
  { what: 'an API key of Google', pattern: /\bAIza[\w-]{35}/g },
  { what: 'an npm token', pattern: /\bnpm_[A-Za-z0-9]{36}/g },
  { what: 'a signed token', pattern: /\beyJ[\w-]{8,2000}\.eyJ[\w-]{8,2000}\.[\w-]{0,2000}/g },
  { what: 'a user and a password in an address', pattern: /(?<=:\/\/)[^\s/@:?#"']{1,200}:[^\s/@?#"']{1,200}(?=@)/g },
  { what: 'a secret in the query of an address', pattern: /(?<=[?&](?:access_?token|api_?key|auth|passwd|password|pwd|secret|sig|signature|token)=)[^&#\s"']{6,2000}/gi },
  { what: 'a user and a password to be let in', pattern: /(?<=\bBasic )[A-Za-z0-9+/]{6,2000}={0,2}/g, also: isUserAndPassword },
  { what: 'a password', pattern: /(?<=\b(?:api[_-]?key|passord|passphrase|passw(?:or)?d|pwd|secret|(?:access[_-]?)?token)=)(?![<${*[%])[^\s&;,"']{6,2000}/gi },
  { what: 'what is sent to be let in', pattern: /(?<=\bBearer )[\w.~+/-]{16,2000}={0,2}/g },
];

const random = /[A-Za-z0-9+_-]{28,2000}={0,2}/g;

// What every text of a shape holds, but for those by chance and those of an address.
const marks = /PRIVATE KEY|gh[opusr]_|github_pat_|glpat-|AKIA|ASIA|xox|slack\.com|k_live_|AIza|npm_|eyJ|earer |Basic /;

/** Whether a long text may hold anything of it: false is certain, and found out fast. */
export const mayHoldSecrets = (text: string): boolean => marks.test(text) || mayHoldInAddress(text) || mayHoldAssigned(text) || longTokens(text).some(isRandom);

const mayHoldInAddress = (text: string): boolean => (text.includes('@') && /:\/\/[^\s/]{1,400}@/.test(text)) || ((text.includes('?') || text.includes('&')) && /[?&][a-z_]{3,12}=/i.test(text));

function mayHoldAssigned(text: string): boolean {
  for (let at = text.indexOf('='); at !== -1; at = text.indexOf('=', at + 1)) if (/(?:key|passord|phrase|passw(?:or)?d|pwd|secret|token)$/i.test(text.slice(Math.max(0, at - 12), at))) return true;
  return false;
}

/** `user:password` in base64; a word behind "Basic" is none. */
function isUserAndPassword(text: string): boolean {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return false;
  return /^[\u0020-\u007e]{1,300}$/.test(atob(text)) && /[^:]:./.test(atob(text));
}

/** Headers whose whole value lets somebody in. */
export const secretHeader = /^(authorization|proxy-authorization|cookie|(x-)?api-?key|x-[\w-]*(token|secret|password|api-?key))$/i;

/** Every part of a text that looks like a secret, in order of where it begins; none of them within another. */
export function secretsIn(text: string): readonly Suspect[] {
  const found = shapes.flatMap(({ what, pattern, also = () => true }) => [...text.matchAll(pattern)].filter(([match]) => also(match)).map((match) => ({ what, start: match.index, end: match.index + match[0].length })));
  const more = [...text.matchAll(random)].filter(([token]) => isRandom(token)).map((match) => ({ what: 'a text as random as a key', start: match.index, end: match.index + match[0].length }));
  const kept: Suspect[] = [];
  for (const one of [...found, ...more].sort((a, b) => a.start - b.start || b.end - a.end)) if (one.start >= (kept.at(-1)?.end ?? 0)) kept.push(one);
  return kept;
}

/** What `random` finds, but looked for at every 28th character: a token as long as that cannot lie between two of them. */
function longTokens(text: string): string[] {
  const found: string[] = [];
  for (let at = 27; at < text.length; at += 28) {
    if (!isToken(text.charCodeAt(at))) continue;
    let start = at;
    let end = at + 1;
    while (start > 0 && at - start < 2000 && isToken(text.charCodeAt(start - 1))) start--;
    while (end < text.length && end - at < 2000 && isToken(text.charCodeAt(end))) end++;
    if (end - start < 28) continue;
    found.push(text.slice(start, end));
    at += Math.floor((end - at) / 28) * 28;
  }
  return found;
}

const isToken = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 43 || code === 45 || code === 95;

// Words and versions put together stay below: a random text of 28 characters has about 4.3 bits a character.
function isRandom(token: string): boolean {
  if (!/[a-z]/.test(token) || !/[A-Z]/.test(token) || (token.match(/[0-9]/g) ?? []).length < 3) return false;
  const counts = [...Map.groupBy(token, (character) => character).values()].map((all) => all.length / token.length);
  return -counts.reduce((sum, share) => sum + share * Math.log2(share), 0) >= 4.2;
}

const literalHeader = /(?<![\w-])(?:(?:proxy-)?authorization|cookie|(?:x-)?api-?key|x-[\w-]{0,60}(?:token|secret|password|api-?key))["']?\s{0,20}:\s{0,20}(?![\s{#])/i;

/** A line with what looks like a secret as asterisks, so that its length stays. */
export function withoutSecrets(line: string): string {
  const header = literalHeader.exec(line);
  const from = header === null ? line.length : header.index + header[0].length;
  const bare = `${line.slice(0, from)}${'*'.repeat(line.length - from)}`;
  return secretsIn(bare).reduce((text, { start, end }) => `${text.slice(0, start)}${'*'.repeat(end - start)}${text.slice(end)}`, bare);
}
