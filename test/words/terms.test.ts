// Every place of the language of which the schemas say which way it is stricter has a name in words, in both languages.
import { expect, test } from 'vitest';
import { stricter } from '../../src/model/references.gen.ts';
import { termName, termValue } from '../../src/words/terms.ts';
import { november } from '../measure/november.ts';

const places = Object.entries(stricter).filter(([kind]) => kind !== 'Estate').flatMap(([kind, all]) => all.map(({ path }) => [kind, path.slice(1).map((step) => (step !== '*' ? step : path.includes('reductions') ? '0' : 'some-name')).join('.').replace(/^probes\.(.+)\.every$/u, '$1 every')] as const));

test.for(places)('%s: %s', ([, path]) => {
  for (const language of ['en', 'nb'] as const) {
    const name = termName(path, language);
    expect(name).not.toMatch(/[a-z]\.[a-z]|[a-z][A-Z]|undefined|\{|\}/u);
    // The words of the path alone are no name.
    if (language === 'nb') expect(name).not.toBe(path.replaceAll(/[.-]/gu, ' '));
  }
});

test('what has no name is told by the words of its path', () => {
  expect([termName('somewhere.newThing.is-here', 'en'), termName('judged no-such-control', 'en')]).toEqual(['somewhere new thing is here', 'the control “no such control”']);
});

test('values are told as people write them', () => {
  const say = (text: string, language: 'en' | 'nb'): string => termValue(text, { language, estate: november.estate }).replaceAll('\u00A0', ' ');
  expect(['1h (office)', '90m', '3bd (office)', '99.9%', '2026-12-01', '3 of 5', 'around-the-clock', 'planned-maintenance, waiting-for-customer', 'office', 'P3'].map((text) => say(text, 'en'))).toEqual(
    ['1 hour (Office hours)', '1 hour 30 minutes', '3 business days (Office hours)', '99.9%', '1 December 2026', '3 of 5', 'around the clock', 'planned maintenance, waiting for the customer', 'Office hours', 'P3']);
  expect(['1h (office)', '99.9%', '3 of 5', 'around-the-clock', 'critical'].map((text) => say(text, 'nb'))).toEqual(['1 t (Kontortid)', '99,9 %', '3 av 5', 'døgnet rundt', 'virksomhetskritisk']);
});
