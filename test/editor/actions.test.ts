import { expect, test } from 'vitest';
import { diagnosticTold } from '../../src/editor/diagnostics.ts';
import { offsetOf, positionOf, rangeOf } from '../../src/editor/position.ts';
import { cursorIn, estateWith, fixed, uriOf } from './workspace.ts';

const service = 'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: tried, title: Tried }\nspec:\n';

test('a mistake that is certain how to mend is mended where it stands, and nothing else is changed', () => {
  const crlf = `${service}  # blåbær 😀\n  dependsOn: [identiti] # keep\n  ow|nr: service-desk\n`.replaceAll('\n', '\r\n');
  expect(fixed(crlf)).toEqual({ 'Write owner': cursorIn(crlf).text.replace('ownr', 'owner') });
  const wide = `${service}  owner: service-desk\n  customers: { "😀å": { serviceLevel: gold, critical|ty: low } }\n`;
  expect(fixed(wide)['Write criticality']).toBe(cursorIn(wide).text.replace('criticalty', 'criticality'));
});

test('everything that is certain is mended at once, also what another mistake hides, when that is asked for by name', () => {
  const both = `${service}  owner: service-dsk\n  dependsOn: [identiti|]\n`;
  const all = cursorIn(both).text.replace('dsk', 'desk').replace('identiti', 'identity');
  expect(fixed(both)['Mend everything in this file that is certain']).toBe(all);
  const hidden = `${service}  ownr|: service-dsk\n  dependsOn: [identiti]\n`;
  expect(fixed(hidden, ['source.fixAll'])).toEqual({ 'Mend everything in this file that is certain': all });
  expect(fixed(hidden, ['quickfix'])).toHaveProperty('Write owner');
  expect(fixed(hidden, ['refactor'])).toEqual({});
});

test('where nothing is certain nothing is offered', () => {
  expect(fixed(`${service}  owner: |nobody-like-this-one\n`)).toEqual({});
  expect(fixed(`${service}  owner: service-desk|\n`)).toEqual({});
});

test('a diagnostic keeps its place, severity, words and related places', () => {
  const text = `${service}  owner: service-desk\n---\n${service}  owner: service-desk\n`;
  const estate = estateWith({ 'services/tried.yaml': text });
  const twice = estate.judged().read.diagnostics.find(({ rule }) => rule === 'duplicate');
  expect(twice && diagnosticTold(twice, estate)).toEqual({
    range: { start: { line: 8, character: 18 }, end: { line: 8, character: 23 } }, severity: 1, code: 'duplicate', source: 'driftvakt',
    message: `Service "tried" is declared twice\n${twice?.help ?? ''}`,
    relatedInformation: [{ location: { uri: uriOf('services/tried.yaml'), range: { start: { line: 2, character: 18 }, end: { line: 2, character: 23 } } }, message: 'first declared here' }],
  });
});

test('places are counted in UTF-16 code units, with any line ends, and a byte-order mark is one of the editor\'s alone', () => {
  const text = 'a😀å: b\r\nc: d\r\n';
  for (let offset = 0; offset <= text.length; offset++) if (!/\r?\n/.test(text.slice(offset - 1, offset + 1))) expect(offsetOf(text, positionOf(text, offset)), String(offset)).toBe(offset);
  expect(positionOf(text, text.indexOf('b'))).toEqual({ line: 0, character: 6 });
  expect(offsetOf(text, { line: 0, character: 1000 })).toBe(7);
  expect(offsetOf(text, { line: 1000, character: 0 })).toBe(text.length);
  expect(rangeOf({ line: 1, column: 1, endLine: 1, endColumn: 2 }, '\ufeffa: b').start.character).toBe(1);
});
