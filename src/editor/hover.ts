import type { Hover, Position } from 'vscode-languageserver';
import { controls } from '../controls/index.ts';
import { refTo, type Declaration } from '../model/declaration.ts';
import { declarationOf, everyEra, type Estate } from '../model/estate.ts';
import { effectiveFrom } from '../model/versions.ts';
import { rules } from '../rules/index.ts';
import { effectiveValues, explainDeclaration, type Given } from '../session/explain.ts';
import { diagnostics as aboutText, type About } from '../text/diagnostics.ts';
import { linesOf, spanBetween } from '../text/lines.ts';
import { locate } from '../text/locate.ts';
import { dotted, valueAt } from '../text/pointer.ts';
import type { Named } from '../text/references.ts';
import { schemasAt } from '../text/schema.ts';
import { standingAt, type Cursor } from './cursor.ts';
import { namedAt, type Known } from './known.ts';
import { inEnglish, placeOf } from './names.ts';
import { offsetOf, rangeOf, touches } from './position.ts';
import { told, type Block, type Words } from './told.ts';

/** A file in an editor: its path as diagnostics name it, and its text as it is shown there. */
export interface Shown { readonly path: string; readonly text: string }

/** What there is to say of a place: what is wrong there, what a name stands for, what a key means, what holds there and who says so. Nothing where there is nothing to say. */
export function hover({ path, text }: Shown, position: Position, known: Known, markdown: boolean): Hover | null {
  const [cursor, here] = standingAt(text, offsetOf(text, position)).map((one) => [one, aboutPlace(one, known)] as const).find(([, found]) => found.length > 0) ?? [undefined, []];
  const wrong = known.read.diagnostics.filter(({ at }) => at.file === path && touches(rangeOf(at, text), { start: position, end: position })).map(({ rule }) => rule);
  const blocks = [...here, ...[...new Set(wrong)].flatMap(aboutRule)];
  if (blocks.length === 0) return null;
  const range = cursor === undefined ? undefined : rangeOf(spanBetween(path, text, linesOf(text), cursor.from, cursor.to));
  return { contents: told(blocks, markdown), ...(range && { range }) };
}

function aboutPlace(cursor: Cursor, known: Known): Block[] {
  const { kind, keys, document } = cursor;
  if (kind === undefined) return [];
  const named = namedAt(cursor);
  // What a list is for is said of the list, not of each that is in it.
  const described = Array.isArray(valueAt(document, keys.slice(0, -1))) ? keys.slice(0, -1) : keys;
  const meaning = schemasAt(kind, described, document).find(({ description }) => description !== undefined)?.description;
  const { estate, declared } = declaredAs(known.read.estate, cursor);
  const whole = declared !== undefined && ['kind', 'metadata.name'].includes(keys.join('.'));
  const values = declared === undefined || keys[0] !== 'spec' ? [] : valuesAt(keys.slice(1), effectiveValues(estate, declared), declared.inherits?.written ?? declared.spec);
  return [
    ...(named === undefined ? [] : [aboutName(named, cursor, known)]),
    ...(meaning === undefined ? [] : [[[{ strong: dotted(described) }, ': ', meaning]]]),
    ...(values.length === 0 ? [] : [[['What holds, and where it is written:'], ...values.map(({ path, value, from }): Words[] => [{ code: path }, ': ', { code: typeof value === 'string' ? value : JSON.stringify(value) }, ` (${from})`])]]),
    ...(whole ? [{ listing: explainDeclaration(estate, declared).text.trimEnd().split('\n').slice(0, 60).join('\n') }] : []),
  ];
}

/** The declaration as it was last judged, where it was valid; of several versions that of the same day, with the estate of its time. */
function declaredAs(estate: Estate, { kind, name, document }: Cursor): { readonly estate: Estate; readonly declared: Declaration | undefined } {
  if (kind === undefined || name === undefined) return { estate, declared: undefined };
  const day = effectiveFrom(kind, valueAt(document, ['spec']));
  for (const one of everyEra(estate)) {
    const declared = declarationOf(one, refTo(kind, name));
    if (declared !== undefined && effectiveFrom(kind, declared.spec) === day) return { estate: one, declared };
  }
  return { estate, declared: undefined };
}

/** What holds at a place and is not written there itself: inherited, or taken from elsewhere. */
function valuesAt(keys: readonly string[], all: readonly Given[], written: unknown): readonly Given[] {
  // Whoever extends another is told all that it has from there.
  const here = keys.join('.') === 'extends' ? '' : keys.join('.');
  const isAt = (path: string, prefix: string): boolean => path === prefix || path.startsWith(`${prefix}.`);
  return all.filter(({ path }) => (here === '' ? path.startsWith('effective.') : isAt(path, `effective.${here}`)) || ((here === '' || isAt(path, here)) && !path.startsWith('effective.') && valueAt(written, path.split('.')) === undefined)).slice(0, 40);
}

function aboutName(named: Named, cursor: Cursor, known: Known): Block {
  const { to, name } = named;
  const control = to === 'Control' && Object.hasOwn(controls, name) ? controls[name as keyof typeof controls] : undefined;
  if (control !== undefined) return [['Control ', { code: name }, ': ', control.title.en], [control.why.en]];
  const own = cursor.kind === undefined || cursor.name === undefined ? undefined : known.names.get(refTo(cursor.kind, cursor.name));
  const place = placeOf(named, known.names, own);
  if (place === undefined) return named.further?.besides.includes(name) === true ? [[{ code: name }, ' is always there']] : [['There is no ', to === '*' || to === '' ? 'declaration' : to, ' ', { code: name }]];
  const { entry, pointer } = place;
  const { file, line } = locate(entry.source, pointer, 'key');
  const part = pointer === '/metadata/name' ? undefined : valueAt(entry.document, pointer.slice(1).split('/'));
  const called = inEnglish(valueAt(part, ['name'])) ?? inEnglish(valueAt(part, ['title']));
  const aside = known.read.estate.aside.get(entry.ref);
  const owner = ownerOf(entry.kind, entry.name, known.read.estate) ?? inEnglish(valueAt(entry.document, ['spec', 'owner']));
  return [
    [...(part === undefined ? [] : [{ code: name }, ...(called === undefined ? [] : [`: ${called}`]), ', of ']), entry.kind, ' ', { code: entry.name }, ...(entry.title === undefined ? [] : [`: ${entry.title}`])],
    ...(owner === undefined ? [] : [['Owner: ', { code: owner }]]),
    ...(aside === undefined ? [] : [['Set aside: ', aside.because.message]]),
    [`${file}:${line}`],
  ];
}

function ownerOf(kind: string, name: string, estate: Estate): string | undefined {
  return inEnglish(valueAt(declarationOf(estate, refTo(kind, name))?.spec, ['owner']));
}

/** What a rule, or what is told of text alone, stands for. */
function aboutRule(id: string): Block[] {
  const catalog: Readonly<Record<string, About>> = Object.hasOwn(rules, id) ? rules : aboutText;
  const about = Object.hasOwn(catalog, id) ? catalog[id] : undefined;
  return about === undefined ? [] : [[[{ strong: `${id}: ${about.title}` }], [about.why], ['What to do: ', about.fix]]];
}
