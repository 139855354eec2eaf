import { describe, expect, it } from 'vitest';
import type { CouldNotAsk } from '../../src/observe.ts';
import { createSecrets, secretFor, type SecretRules } from '../../src/world/secrets.ts';

const rules = (more: Partial<SecretRules> = {}): SecretRules => ({
  environment: { ERP_TOKEN: { hosts: ['erp.move.example', '10.0.0.5'] } }, env: { ERP_TOKEN: 'hemmelig-nøkkel', PATH: '/bin' }, secrets: createSecrets(), ...more,
});
const why = (name: string, host: string, more: Partial<SecretRules> = {}): string => {
  try {
    return secretFor(name, host, rules(more));
  } catch (error) {
    return (error as CouldNotAsk).reason;
  }
};

describe('a secret', () => {
  it('is given for the hosts that are named, however they are written', () => {
    for (const host of ['erp.move.example', 'ERP.Move.Example.', '10.0.0.5', '10.5', '0x0a000005']) expect(why('ERP_TOKEN', host)).toBe('hemmelig-nøkkel');
  });
  it('is given for no other host, and no other variable is', () => {
    for (const host of ['move.example', 'x.erp.move.example', 'erp.move.example.evil.example', '', 'a b']) expect(why('ERP_TOKEN', host)).toBe('secret-not-for-host');
    for (const name of ['PATH', 'toString', '__proto__', 'constructor']) expect(why(name, 'erp.move.example')).toBe('secret-not-for-host');
    expect(why('ERP_TOKEN', 'erp.move.example', { environment: undefined })).toBe('secret-not-for-host');
  });
  it('that is not set, empty or too short to hide is missing', () => {
    for (const value of [undefined, '', ' \n', 'abc']) expect(why('ERP_TOKEN', 'erp.move.example', { env: { ERP_TOKEN: value } })).toBe('secret-missing');
    expect(why('ERP_TOKEN', 'erp.move.example', { env: { ERP_TOKEN: ' abcd\n' } })).toBe('abcd');
  });
  it('is given for no Estate that is not believed', () => {
    expect(why('ERP_TOKEN', 'erp.move.example', { distrust: 'it is not the one on the protected branch' })).toBe('estate-not-trusted');
  });
  it('is hidden from the moment it is given', () => {
    const secrets = createSecrets();
    expect(secrets.mask('hemmelig-nøkkel')).toBe('hemmelig-nøkkel');
    secretFor('ERP_TOKEN', 'erp.move.example', rules({ secrets }));
    expect(secrets.mask('sa "hemmelig-nøkkel" to ganger: hemmelig-nøkkel')).toBe('sa "***" to ganger: ***');
  });
});

describe('a hidden value', () => {
  const value = 'a"b&c<d>/e+f g=ø\'\\~?ÿþ';
  const secrets = createSecrets();
  secrets.hide(value);
  it.each([
    ['plain', value], ['in JSON', JSON.stringify({ value })], ['in a URL', `https://x/?t=${encodeURIComponent(value)}`], ['in a URL, lower case', encodeURIComponent(value).replaceAll(/%../g, (x) => x.toLowerCase())],
    ['in a form', new URLSearchParams({ value }).toString()], ['in HTML', value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')], ['in hexadecimal', Buffer.from(value).toString('hex')],
    ...['', 'u', 'us', 'user', 'user:'].flatMap((before) => ['', ':', 'after'].flatMap((after) => (['base64', 'base64url'] as const).map((how) => [`in ${how} between "${before}" and "${after}"`, Buffer.from(before + value + after).toString(how)]))),
  ])('is masked %s', (_how, text) => {
    const masked = secrets.mask(String(text));
    expect(masked).toContain('***');
    // Of Base64 at most the characters that are shared with the neighbours remain.
    expect(masked.replaceAll('***', '').length).toBeLessThan(String(text).length - 20);
  });
  it('does not eat a longer one that begins with it', () => {
    const two = createSecrets();
    two.hide('abcd');
    two.hide('abcdefgh');
    expect(two.mask('abcdefgh abcd')).toBe('*** ***');
  });
});
