// Whether a declaration is as the schema of its kind says, with all that it inherits.
import type { ErrorObject } from 'ajv';
import type { Source } from '../model/declaration.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { inheritable, type Inheritance } from '../model/inherited.ts';
import { locate } from './locate.ts';
import * as validators from './validators.gen.js';

/** The keywords that ask for what is not there. */
const lacking: ReadonlySet<string> = new Set(['required', 'dependentRequired', 'minProperties', 'oneOf', 'anyOf']);

/** Whether an error is about what is not there. */
export const isLacking = ({ keyword }: ErrorObject): boolean => lacking.has(keyword);

const byKind = new Map(Object.entries(validators));

const valid = new WeakSet<object>();

/** What is wrong with a document by the schema of its kind; nothing where there is no such kind. */
export function errorsOf(kind: string, document: unknown): ErrorObject[] {
  if (valid.has(document as object)) return [];
  const validator = byKind.get(kind);
  if (validator !== undefined && !validator(document)) return validator.errors ?? [];
  // An editor has the same documents held against the same schemas at every key.
  if (validator !== undefined) valid.add(document as object);
  return [];
}

/** Whether a document is valid by the schema of its kind. Nobody remembers it: of ten thousand documents that costs a third of the answer. */
export const isValid = (kind: string, document: unknown): boolean => byKind.get(kind)?.(document) === true;

/** What is wrong with a line of heirs that has no end; that one extends what is not there is told as of any other name. */
export function endless({ because, line }: Extract<Inheritance, { because: string }>, source: Source): Diagnostic | undefined {
  if (because === 'missing' || (because === 'circle' && line[0]?.name !== line.at(-1)?.name)) return undefined;
  const [message, help] = {
    'circle': [`${line[0]?.name ?? ''} extends itself: ${line.map(({ name }) => name).join(' -> ')}`, 'remove extends from one of them'],
    'too-long': [`this inherits over more than ${inheritable.generations} generations`, 'extend what is nearer to the first of them'],
    'too-large': ['more is inherited here than can be read', 'extend something smaller, or write it out'],
  }[because];
  return { rule: because === 'circle' ? 'extends' : 'limits', severity: 'error', message: message ?? '', ...(help !== undefined && { help }), at: locate(source, '/spec/extends') };
}
