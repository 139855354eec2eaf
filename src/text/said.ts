import type { ErrorObject } from 'ajv';
import type { Source } from '../model/declaration.ts';
import type { Replacement } from './fix.ts';
import { linesOf } from './lines.ts';
import { locate, sliceAt, writtenAt, type Part } from './locate.ts';
import { belongsElsewhere } from './misplaced.ts';
import { mistypedWords, named, truth } from './mistyped.ts';
import { dotted, keysIn, pointerTo, valueAt } from './pointer.ts';
import { printable, quoted, shortened } from './printable.ts';
import { fits, looksLikeSpace, repair } from './repairs.ts';
import { branches, keysOf, namesOf, schemasAt, typeName, type Schema } from './schema.ts';
import { slipInText } from './slips.ts';
import { certain, didYouMean } from './suggest.ts';

/** A sentence about a place of a document. */
export interface Said {
  readonly pointer: string;
  readonly part: Part;
  readonly message: string;
  readonly help?: string | undefined;
  readonly related?: { readonly message: string; readonly pointer: string };
  /** The keys there that do not go together. */
  readonly among?: readonly string[];
  /** What mends it, where that is certain. */
  readonly mend?: Pick<Replacement, 'was' | 'instead'> | undefined;
}

interface Place {
  readonly pointer: string;
  readonly keys: readonly string[];
  /** The keys, as people read them. */
  readonly name: string;
  readonly value: unknown;
  readonly schemas: readonly Schema[];
  readonly document: unknown;
  readonly kind: string;
  readonly source: Source;
}

type Sentence = (place: Place, params: Readonly<Record<string, unknown>>) => Partial<Said> & { readonly message: string };

/** One error of a validator as a plain sentence. Every keyword of JSON Schema has one. */
export function said(kind: string, document: unknown, source: Source, error: ErrorObject): Said {
  const keys = keysIn(error.instancePath);
  const place: Place = { pointer: error.instancePath, keys, name: dotted(keys), value: valueAt(document, keys), schemas: schemasAt(kind, keys, document), document, kind, source };
  if (error.propertyName !== undefined) return { pointer: `${error.instancePath}${pointerTo(error.propertyName)}`, part: 'key', ...keyName(place, error.propertyName) };
  const sentence = Object.hasOwn(sentences, error.keyword) ? sentences[error.keyword] : undefined;
  const words = sentence?.(place, error.params) ?? { message: `${place.name} ${printable(error.message ?? 'is not valid')}` };
  return { pointer: error.instancePath, part: 'value', ...words };
}

/** What a place wants: the description of the schema that sets the bound, and an example of the place's own. */
function wanted(schemas: readonly Schema[]): string | undefined {
  const bound = schemas.findLast((schema) => 'pattern' in schema || 'format' in schema || 'enum' in schema)?.description ?? schemas.find(({ description }) => description !== undefined)?.description;
  const example = schemas.find(({ examples }) => examples !== undefined)?.examples?.[0];
  const shown = example === undefined ? '' : typeof example === 'object' ? inBraces(example) : `; for example ${String(example)}`;
  return bound === undefined ? undefined : `${bound.replace(/\.$/, '')}${shown}`;
}

/** A small mapping or list as one writes it on a line. */
function inBraces(example: unknown): string {
  const flow = (value: unknown): string => {
    if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
    if (typeof value === 'object' && value !== null) return `{ ${Object.entries(value).map(([key, inner]) => `${key}: ${flow(inner)}`).join(', ')} }`;
    return typeof value === 'string' && !/^[\p{L}\d][\p{L}\d ./@-]*$/u.test(value) ? JSON.stringify(value) : String(value);
  };
  const text = flow(example);
  return text.length > 120 ? '' : `; for example ${text}`;
}

const listed = (items: readonly unknown[], last: string): string => {
  const words = items.map((item) => shortened(String(item), 60));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ${last} ${String(words.at(-1))}`;
};

const fraction = /^\d+ ?%?$/;

const mistyped: Sentence = (place, params) => {
  const { name, value, schemas, source, pointer, keys, document } = place;
  const types = [params['type']].flat().map(String);
  const wants = listed([...new Set(types.map(named))], 'or');
  if (value === null) return { message: `${name} has no value`, help: commented(place) ?? wanted(schemas), part: 'key' };
  const slipped = typeof value === 'string' && types.join() === 'object' ? slipInText(source.text, offsetOf(source, pointer)) : undefined;
  if (slipped !== undefined) return { message: `${name} must be a mapping: ${slipped.message}`, help: slipped.help };
  const written = typeof value === 'number' || typeof value === 'boolean' ? writtenAt(source, pointer) : sliceAt(source, pointer);
  const around = valueAt(document, keys.slice(0, -1)) ?? {};
  const cut = typeof value === 'number' ? Object.keys(around).find((key) => fraction.test(key) && valueAt(around, [key]) === null) : undefined;
  if (cut !== undefined) return { message: `${name} ends at a ","`, help: `write decimals with a ".": ${value as number}.${cut}` };
  return mistypedWords({ name, value, schemas, written, wanted: wanted(schemas) }, types, wants);
};

function offsetOf(source: Source, pointer: string): number {
  const { line, column } = locate(source, pointer);
  return (linesOf(source.text)[line - 1] ?? 0) + column - 1;
}

/** Where a value is missing because "#" made it a comment. */
function commented({ source, pointer }: Place): string | undefined {
  const { line, endColumn } = locate(source, pointer, 'key');
  const [start, end] = linesOf(source.text).slice(line - 1, line + 1);
  return /^:\s+#\s*\S/.test(source.text.slice((start ?? 0) + endColumn - 1, end).slice(0, 200)) ? 'what stands behind "#" is a comment: put the text in quotes, if it is the value' : undefined;
}

const misshapen: Sentence = ({ name, value, schemas, keys, document, pointer }, params) => {
  const text = String(value);
  if (params['format'] === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(text)) return { message: `${name} cannot be ${quoted(text)}: the calendar has no such day`, help: wanted(schemas) };
  const message = `${name} cannot be ${quoted(text)}${looksLikeSpace.test(text) ? ', which holds a character that only looks like a space' : ''}`;
  const better = typeof value === 'string' ? repair(value, branches(schemas, value)) : undefined;
  const parts = text.slice(0, 300).split(/\s+/);
  if (better?.certain === undefined && parts.length > 1 && Array.isArray(valueAt(document, keys.slice(0, -1))) && parts.every((part) => fits(part, schemas))) return { message, help: `is a "," missing between ${listed(parts, 'and')}?` };
  // Under another name it may be there already.
  const help = [better?.help, wanted(schemas)].filter((one) => one !== undefined).join(' ');
  return { message, help: help === '' ? undefined : help, mend: better?.certain === undefined || pointer === '/metadata/name' ? undefined : { was: text, instead: better.certain } };
};

const unknownKey: Sentence = ({ name, value, schemas, pointer, kind, keys, document }, params) => {
  const key = String(params['additionalProperty'] ?? params['unevaluatedProperty']);
  const allowed = keysOf(schemas, value);
  const at = { pointer: `${pointer}${pointerTo(key)}`, part: 'key' as const };
  const [, joined = '', rest = ''] = /^(\w{1,60}):(\S.{0,200})$/.exec(key) ?? [];
  if (allowed.includes(joined) && valueAt(value, [key]) === null) {
    const free = !Object.hasOwn(value as object, joined);
    return { ...at, message: `a space is missing behind "${joined}:" in ${name}`, help: `write \`${joined}: ${shortened(rest)}\``, mend: free ? { was: key, instead: { written: `${joined}: ${rest}` } } : undefined };
  }
  const message = `unknown key ${quoted(key)} in ${name}`;
  if (fraction.test(key) && valueAt(value, [key]) === null) return { ...at, message, help: 'a "," ends the value before it: write decimals with a "."' };
  const meant = certain(key, allowed);
  // Two of one key would be worse.
  const mend = meant === undefined || typeof value !== 'object' || value === null || Object.hasOwn(value, meant) ? undefined : { was: key, instead: meant };
  const elsewhere = meant === undefined ? belongsElsewhere(kind, document, keys, key) : undefined;
  return { ...at, message, mend, help: elsewhere ?? didYouMean(key, allowed, allowed.length === 0 ? undefined : `allowed here: ${listed(allowed, 'and')}`) };
};

const missingKey: Sentence = ({ name, kind, keys, document }, params) => {
  const key = String(params['missingProperty']);
  return { message: `the key ${quoted(key)} is missing in ${name}`, help: wanted(schemasAt(kind, [...keys, key], document)), part: 'key' };
};

const oneOf: Sentence = ({ name, schemas, value }, params) => {
  const choices = (schemas.find((schema) => schema.oneOf !== undefined)?.oneOf ?? []).map((choice) => (Array.isArray(choice['required']) ? String(choice['required'][0]) : '')).filter((key) => key !== '');
  const written = choices.filter((key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key));
  if (choices.length === 0) return { message: `${name} must have exactly one of the shapes allowed here`, help: wanted(schemas), part: 'key' };
  if (Array.isArray(params['passingSchemas'])) {
    return { message: `${name} has ${listed(written, 'and')}, but exactly one of ${listed(choices, 'or')} is allowed`, help: 'divide it, or keep one', part: 'key', among: written };
  }
  return { message: `${name} needs exactly one of ${listed(choices, 'or')}`, part: 'key' };
};

const anyOf: Sentence = (place) => {
  const types = [...new Set(place.schemas.flatMap((schema) => schema.anyOf ?? []).flatMap(({ type }) => type ?? []))];
  return types.length === 0 ? { message: `${place.name} has none of the shapes allowed here`, help: wanted(place.schemas) } : mistyped(place, { type: types });
};

const oneOfThese: Sentence = ({ name, value, schemas }, params) => {
  const allowed = [params['allowedValues'] ?? params['allowedValue']].flat();
  const list = `${allowed.length > 1 ? 'one of ' : ''}${listed(allowed, 'or')}`;
  const yes = typeof value === 'string' ? truth(value) : undefined;
  if (yes !== undefined && allowed.includes(yes)) return { message: `${name} cannot be ${quoted(String(value))}`, help: `write ${String(yes)}`, mend: { was: String(value), instead: yes } };
  const near = typeof value === 'string' && value.length > 2 ? didYouMean(value, allowed.map(String), undefined) : undefined;
  const meant = typeof value === 'string' ? certain(value, allowed.map(String)) : undefined;
  return {
    mend: typeof value !== 'string' || meant === undefined ? undefined : { was: value, instead: meant },
    message: `${name} cannot be ${typeof value === 'object' ? named(typeName(value)) : quoted(String(value))}`,
    help: near === undefined ? `${list}${branches(schemas, value).length === 0 ? ' is allowed' : ''}` : `${near} Allowed: ${list}`,
  };
};

const counted = (count: unknown, one: string, many: string): string => `${String(count)} ${count === 1 ? one : many}`;
const bounded = (words: string): Sentence => ({ name, value }, params) => ({ message: `${name} must be ${words} ${String(params['limit'])}, not ${String(value)}` });
const fewer: Sentence = ({ name, schemas }, params) => (params['limit'] === 0 ? {
  message: `${name} must be left out, or be empty`, help: wanted(schemas.filter(({ maxItems }) => maxItems === 0)), part: 'key',
} : { message: `${name} may have at most ${counted(params['limit'] ?? params['len'], 'item', 'items')}` });
const inQuestion = (words: string): Sentence => ({ name, schemas }) => ({ message: `${name} ${words}`, help: wanted(schemas) });

const sentences: Readonly<Record<string, Sentence>> = {
  type: mistyped, nullable: mistyped, pattern: misshapen, format: misshapen, enum: oneOfThese, const: oneOfThese, oneOf, anyOf,
  additionalProperties: unknownKey, unevaluatedProperties: unknownKey, required: missingKey,
  propertyNames: (place, params) => ({ ...keyName(place, String(params['propertyName'])), pointer: `${place.pointer}${pointerTo(String(params['propertyName']))}`, part: 'key' }),
  dependentRequired: ({ name }, params) => ({ message: `with the key ${quoted(String(params['property']))} the key ${quoted(String(params['missingProperty']))} is needed too in ${name}`, part: 'key' }),
  dependencies: ({ name }, params) => ({ message: `with the key ${quoted(String(params['property']))} the key ${quoted(String(params['missingProperty']))} is needed too in ${name}`, part: 'key' }),
  minLength: ({ name, schemas }, params) => ({ message: params['limit'] === 1 ? `${name} is empty` : `${name} must be at least ${counted(params['limit'], 'character', 'characters')} long`, help: wanted(schemas) }),
  maxLength: ({ name, value }, params) => ({ message: `${name} may be at most ${counted(params['limit'], 'character', 'characters')} long, not ${String(value).length}` }),
  minimum: bounded('at least'), maximum: bounded('at most'), exclusiveMinimum: bounded('more than'), exclusiveMaximum: bounded('less than'),
  multipleOf: ({ name, value }, params) => ({ message: `${name} must be a multiple of ${String(params['multipleOf'])}, not ${String(value)}` }),
  minItems: ({ name, schemas }, params) => ({ message: `${name} needs at least ${counted(params['limit'], 'item', 'items')}`, help: wanted(schemas) }),
  items: fewer, additionalItems: fewer, unevaluatedItems: fewer, maxItems: fewer,
  minProperties: ({ name, schemas }, params) => ({ message: `${name} needs at least ${counted(params['limit'], 'key', 'keys')}`, help: wanted(schemas), part: 'key' }),
  maxProperties: ({ name }, params) => ({ message: `${name} may have at most ${counted(params['limit'], 'key', 'keys')}`, part: 'key' }),
  uniqueItems: ({ name, value, pointer }, params) => {
    const [first, second] = [Number(params['i']), Number(params['j'])].toSorted((a, b) => a - b);
    const item: unknown = Array.isArray(value) ? value[second ?? 0] : undefined;
    return {
      message: `${typeof item === 'object' ? 'the same item' : quoted(String(item))} is listed twice in ${name}`, help: 'keep one of them',
      pointer: `${pointer}/${second ?? 0}`, related: { message: 'first listed here', pointer: `${pointer}/${first ?? 0}` },
    };
  },
  contains: inQuestion('lacks an item that must be in it'), not: inQuestion('is what is not allowed here'), if: inQuestion('does not fit what else is written'), 'false schema': inQuestion('is not allowed here'),
};

function keyName({ name, schemas, value }: Place, key: string): Pick<Said, 'message' | 'help' | 'mend'> {
  const rules = namesOf(schemas, value);
  const pattern = rules.find((schema) => 'pattern' in schema)?.['pattern'];
  const better = repair(key, rules);
  // Two of one key would be worse; and a name that somebody chose is written elsewhere too.
  const free = better?.certain !== undefined && rules.every((schema) => schema['$ref'] === undefined) && typeof value === 'object' && value !== null && !Object.hasOwn(value, better.certain);
  if (better !== undefined) return { message: `${quoted(key)} cannot be a key in ${name}`, help: [better.help, wanted(rules)].filter((one) => one !== undefined).join(' '), mend: free ? { was: key, instead: better.certain } : undefined };
  return { message: `${quoted(key)} cannot be a key in ${name}`, help: wanted(rules) ?? (pattern === undefined ? undefined : `a key here must fit ${String(pattern)}`) };
}
