import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frame } from '../../src/text/frame.ts';
import { mayHoldSecrets, secretHeader, secretsIn, withoutSecrets } from '../../src/text/plain-secrets.ts';

// Put together here, so that nobody who searches the repository for secrets finds one.
const secrets: readonly (readonly [what: string, text: string])[] = [
  ['a private key', `-----BEGIN OPENSSH ${'PRIVATE'} KEY-----`],
  ['a GitHub token', `${'ghp'}_0123456789abcdefghijABCDEFGHIJ012345`],
  ['a GitLab token', `${'glpat'}-abcdefghijklmnopqrst`],
  ['an access key of Amazon', `${'AKIA'}ABCDEFGHIJKLMNOP`],
  ['a Slack token', `${'xoxb'}-1234567890-abcdef`],
  ['a payment key', `${'sk'}_live_abcdefghijklmnop`],
  ['an npm token', `${'npm'}_abcdefghijklmnopqrstuvwxyz0123456789`],
  ['a signed token', `${'eyJ'}hbGciOiJIUzI1NiJ9.${'eyJ'}zdWIiOiIxMjM0In0.c2lnbmF0dXJl`],
  ['a user and a password in an address', 'kari:sommer2026'],
  ['a user and a password to be let in', btoa('kari:sommer2026')],
  ['a password', 'hunter22'],
  ['a text as random as a key', 'Zx8Kq2mTf7Lw0RbYv5NcJ3hPs9DgUe1a'],
];
const around = (secret: string): string => (secret.startsWith('kari:') ? `see https://${secret}@web.example/` : secret === 'hunter22' ? `log in with password=${secret} there` : secret === btoa('kari:sommer2026') ? `Basic ${secret}` : `see ${secret} there`);

describe('what looks like a secret', () => {
  test.for(secrets)('%s is found, and its line is shown without it', ([what, secret]) => {
    const text = around(secret);
    expect(secretsIn(text).map((one) => one.what)).toEqual([what]);
    expect(mayHoldSecrets(text)).toBe(true);
    expect(withoutSecrets(text)).toHaveLength(text.length);
    const shown = frame(`a: 1\nb: ${text}\n`, { file: 'a.yaml', line: 1, column: 1, endLine: 1, endColumn: 2 });
    expect(shown).toContain('***');
    expect(shown).not.toContain(secret);
  });

  test.for([
    'https://wiki.move.example/drift/Tjenestebeskrivelse-Drift-Versjon-2020-2', 'https://erp.move.example/login?since=20260101', 'git@github.example:move/drift.git',
    'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', 'windows-server-2025-datacenter-edition-10.0.26100.6899', 'svc-erp-backup@move.example', 'Bearer ', 'Basic understanding of it', 'password=<yours>', 'password=$ERP_PASSWORD', 'the key=value pairs',
  ])('%s is none', (text) => {
    expect(secretsIn(text)).toEqual([]);
    expect(withoutSecrets(text)).toBe(text);
  });

  test('the value of a header that lets somebody in is not shown, whatever it looks like', () => {
    expect(withoutSecrets('    Authorization: open sesame')).toBe('    Authorization: ***********');
    expect(withoutSecrets('    headers: { x-api-key: "4711" }')).toBe('    headers: { x-api-key: ********');
    expect(withoutSecrets('front: { http: { headers: { cookie: a } } }')).toBe('front: { http: { headers: { cookie: *******');
    expect(withoutSecrets('    authorization: { secret: ERP_TOKEN, prefix: "Bearer " }')).toBe('    authorization: { secret: ERP_TOKEN, prefix: "Bearer " }');
  });

  test.for(['authorization', 'Cookie', 'X-API-Key', 'x-vault-token', 'api-key', 'proxy-authorization'])('the header %s lets somebody in', (header) => {
    expect(secretHeader.test(header)).toBe(true);
  });

  test('whatever is found in a text makes the text suspicious', () => {
    const pieces = fc.constantFrom(...secrets.map(([, secret]) => around(secret)), ' ', '\n', 'x', '28', '-', 'Lønn og regnskap', 'https://', '?a=b');
    fc.assert(fc.property(fc.array(pieces, { maxLength: 12 }).map((all) => all.join('')), (text) => secretsIn(text).length === 0 || mayHoldSecrets(text)));
  });

  test('a long line costs no more than it is long', () => {
    const began = performance.now();
    for (const piece of ['eyJ', 'eyJaaaaaaaa.', '://a:', 'ghp_', 'aB1', '-----BEGIN PRIVATE KEY', '?token=']) secretsIn(piece.repeat(100_000 / piece.length));
    expect(performance.now() - began).toBeLessThan(5000);
  });
});
