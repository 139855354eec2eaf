// The words of the language: what may stand as a key, and where. Read from the schemas, and only for what is told.
import { kinds, resolved, schemasAt, type Schema } from './schema.ts';

/** The keys above a place, `*` for any name or index. */
export type Above = readonly string[];

interface Word {
  readonly places: Above[];
  onlyText: boolean;
}

const known = new Map<string, ReadonlyMap<string, Word>>();

/** Every place of a kind where a key may stand, in the order of the schema. */
export const placesOf = (kind: string, key: string): readonly Above[] => wordsOf(kind).get(key)?.places ?? [];

/** Whether a word is a key of the language anywhere; names that people give are none. */
export const isKey = (word: string): boolean => kinds.some((kind) => wordsOf(kind).has(word));

/** Whether a key takes a text wherever it may stand, and nothing else: then no mapping can have been meant for it. */
export const takesText = (key: string): boolean => isKey(key) && kinds.every((kind) => wordsOf(kind).get(key)?.onlyText ?? true);

function wordsOf(kind: string): ReadonlyMap<string, Word> {
  const found = known.get(kind);
  if (found !== undefined) return found;
  const words = new Map<string, Word>();
  const walk = (schema: Schema, above: Above): void => {
    for (const one of resolved(schema)) {
      for (const branch of [...(one.anyOf ?? []), ...(one.oneOf ?? [])]) walk(branch, above);
      for (const [key, inner] of Object.entries(one.properties ?? {})) {
        const word = words.get(key) ?? { places: [], onlyText: true };
        if (!word.places.some((place) => place.join('/') === above.join('/'))) word.places.push(above);
        word.onlyText &&= typesOf(inner).join() === 'string';
        words.set(key, word);
        walk(inner, [...above, key]);
      }
      for (const inner of [one.items, one.additionalProperties]) if (typeof inner === 'object') walk(inner, [...above, '*']);
    }
  };
  for (const schema of schemasAt(kind, [], undefined).slice(0, 1)) walk(schema, []);
  known.set(kind, words);
  return words;
}

/** The types a value may have; nothing where the schema names none. */
function typesOf(schema: Schema): readonly string[] {
  const all = resolved(schema).flatMap((one) => [one, ...[...(one.anyOf ?? []), ...(one.oneOf ?? [])].flatMap(resolved)]);
  return [...new Set(all.flatMap(({ type, enum: allowed, const: only }) => type ?? [...(allowed ?? []), ...(only === undefined ? [] : [only])].map((value) => typeof value)))];
}
