// Which questions what was seen by another one answers.
import { expect, test } from 'vitest';
import { backtestText } from '../../src/session/diff/backtest-text.ts';
import { lackingIn } from '../../src/session/diff/answered.ts';

const http = (more: object = {}): { readonly probe: 'http'; readonly ask: object } => ({ probe: 'http', ask: { url: 'https://erp.move.example/', ...more } });
const expecting = (contains: string | undefined, lacks: string | undefined, ...headers: string[]): ReturnType<typeof http> =>
  http({ expect: { body: { ...(contains !== undefined && { contains }), ...(lacks !== undefined && { lacks }) }, headers: Object.fromEntries(headers.map((name) => [name, 'x'])) } });
const said = (was: ReturnType<typeof http>, is: ReturnType<typeof http>): string[] => lackingIn(was as never, is as never).map(({ what, name }) => `${what} ${name ?? ''}`.trim());

test('a status, a text or a header that was asked about before, and where it led, are known', () => {
  expect(said(http(), http({ expect: { status: [200, 204] } }))).toEqual([]);
  expect(said(expecting('Logg inn', 'Feil', 'Server'), expecting('Feil', 'Logg inn', 'server', 'Location'))).toEqual([]);
  expect(said(expecting('Logg inn', undefined), http())).toEqual([]);
});

test('another text or header is not, and another request is another question', () => {
  expect(said(expecting('Logg inn', undefined, 'Server'), expecting('Velkommen', 'Feil', 'server', 'X-Frame'))).toEqual(['text Velkommen', 'text Feil', 'header x-frame']);
  expect(said(http(), http({ method: 'HEAD', expect: { body: { contains: 'x' } } }))).toEqual(['request']);
  expect(lackingIn({ probe: 'tcp', ask: { host: 'a', port: 1 } } as never, { probe: 'tls', ask: { host: 'a', port: 1 } } as never)).toEqual([{ what: 'request', name: null }]);
});

test('of a name all answers are kept', () => {
  const dns = (more: object): never => ({ probe: 'dns', ask: { name: 'erp.move.example', ...more } }) as never;
  expect(lackingIn(dns({ expect: ['192.0.2.1'] }), dns({ expect: ['192.0.2.2'] }))).toEqual([]);
  expect(lackingIn(dns({}), dns({ type: 'MX' }))).toEqual([{ what: 'request', name: null }]);
});

test('people are told what nobody looked for, and since when', () => {
  const one = { service: 'service/erp', target: 'service/erp#probes/p', since: '2026-11-01T00:00:00Z', lacking: [{ what: 'text', name: 'Velkommen' }, { what: 'header', name: 'server' }] } as const;
  const text = (notJudgeable: readonly object[], language: 'en' | 'nb'): string => backtestText({
    availability: [], deadlines: [], shares: [], found: [], since: one.since, until: one.since, judgedAgain: { services: [], since: null, runs: 0 }, notJudgeable: notJudgeable as never, bounds: { foundBefore: 0, of: [] },
  }, { language, timeZone: 'Europe/Oslo' });
  expect(text([one], 'en')).toContain('Not judgeable: service/erp#probes/p has been looked at since Sunday 1 November 2026 at 01:00, but not for the text “Velkommen” and the header server.');
  expect(text([one], 'nb')).toContain('Kan ikke avgjøres: service/erp#probes/p er målt siden søndag 1. november 2026 kl. 01:00, men uten å se etter teksten «Velkommen» og toppfeltet server.');
  expect(text([{ ...one, lacking: [{ what: 'request', name: null }] }], 'en')).toContain('but never in this way.');
  expect(text([{ ...one, since: null }], 'en')).toContain('service/erp#probes/p was never looked at in this way.');
});
