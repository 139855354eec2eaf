import { expect, test } from 'vitest';
import { verify } from '../../src/evidence/verify.ts';
import { faultSentence, faultWords, kindWords, placeIn, says, type FaultId } from '../../src/words/faults.ts';

const placeholders = (text: string): string[] => [...text.matchAll(/\{(\w+)\}/gu)].map(([, name = '']) => name).toSorted();

test.each(Object.keys(faultWords) as FaultId[])('%s says the same in both languages, with the same values', (id) => {
  const { en, nb } = faultWords[id];
  expect(placeholders(nb)).toEqual(placeholders(en));
  expect(nb).not.toBe(en);
  const values = Object.fromEntries(placeholders(en).map((name) => [name, 'x']));
  expect(says(id, values).message).not.toMatch(/[{}]/u);
});

test('every place that a fault may be at has a name in Norwegian; paths, references and commits have their own', () => {
  const places = ['segment 3 of oslo', 'segments 3 to 5 of oslo', 'segments of oslo up to 5', 'segments of oslo up to 5, as they stood before they were joined', 'the working memory of service/erp#probes/login@oslo', 'the working memory', 'the anchor', 'the ledger', 'the raw references', 'link 7'];
  expect(places.map((place) => placeIn(place, 'nb'))).toEqual(['segment 3 fra oslo', 'segment 3 til 5 fra oslo', 'segmentene fra oslo til og med 5', 'segmentene fra oslo til og med 5, slik de sto før sammenføyingen', 'arbeidsminnet for service/erp#probes/login@oslo', 'arbeidsminnet', 'ankeret', 'hovedboken', 'referansene med måledata', 'ledd 7']);
  expect(places.map((place) => placeIn(place, 'en'))).toEqual(places);
  expect(placeIn('refs/heads/driftvakt/raw/2026-11:21.day', 'nb')).toBe('refs/heads/driftvakt/raw/2026-11:21.day');
});

test('a fault is told in the language that is asked for: what was altered, which record, which link', () => {
  const { faults } = verify({ links: [], segments: [{ place: 'x', envelope: undefined }], reaches: { oslo: [2, 'h'] }, faults: [] }, { sequence: 4, link: 'a' });
  expect(faults.map((fault) => faultSentence(fault, 'nb'))).toEqual([
    'uleselig   x: det er ikke et segment som kan leses', 'fjernet    segment 1 til 2 fra oslo: mangler, og er ikke slettet etter lagringstiden',
    'kuttet     ledd 4: ankeret navngir det, og kjeden slutter med 0: slutten er kuttet av (ledd 4)',
  ]);
  expect(faults.map((fault) => faultSentence(fault, 'en'))).toEqual(faults.map(({ kind, place, message, sequence }) => `${kindWords[kind].en.padEnd(10)} ${place}: ${message}${sequence === undefined ? '' : ` (link ${sequence})`}`));
  expect(faultSentence({ kind: 'altered', place: 'segments of oslo up to 2', ...says('othersBound', { bound: 'the anchor' }), sequence: 3, at: '2026-11-22T10:00:00Z' }, 'nb')).toBe('endret     segmentene fra oslo til og med 2: de er andre enn ankeret binder (ledd 3, 2026-11-22T10:00:00Z)');
});
