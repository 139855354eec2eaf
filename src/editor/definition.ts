import { refTo } from '../model/declaration.ts';
import type { Span } from '../model/span.ts';
import { locate } from '../text/locate.ts';
import { pointerTo } from '../text/pointer.ts';
import { namesIn } from '../text/references.ts';
import { standingAt, type Cursor } from './cursor.ts';
import { namedAt, type Known } from './known.ts';
import { placeOf, type Place } from './names.ts';

/** Where what stands at an offset is declared: what a name names, or the declaration whose own name it is. */
export function definition(text: string, offset: number, known: Known): Span | undefined {
  const place = declaredAt(text, offset, known);
  return place === undefined ? undefined : locate(place.entry.source, place.pointer, place.pointer === '/metadata/name' ? 'value' : 'key');
}

function declaredAt(text: string, offset: number, known: Known): Place | undefined {
  for (const cursor of standingAt(text, offset)) {
    const place = placeFor(cursor, known);
    if (place !== undefined) return place;
  }
  return undefined;
}

function placeFor(cursor: Cursor, { names }: Known): Place | undefined {
  const { kind, name, keys, part } = cursor;
  const own = kind === undefined || name === undefined ? undefined : names.get(refTo(kind, name));
  const named = namedAt(cursor);
  if (named !== undefined) return placeOf(named, names, own);
  if (own === undefined) return undefined;
  const [top, list = '', member, ...rest] = keys;
  if (keys.join('.') === 'metadata.name') return { entry: own, pointer: '/metadata/name' };
  return top === 'spec' && member !== undefined && rest.length === 0 && part === 'key' ? { entry: own, pointer: pointerTo('spec', list, member) } : undefined;
}

/** Every place that names what stands at an offset, one after the other, in order of files; with where it is declared, if asked for. */
export function* references(text: string, offset: number, known: Known, withDeclaration: boolean): Generator<Span | undefined> {
  const wanted = declaredAt(text, offset, known);
  if (wanted === undefined) return;
  if (withDeclaration) yield locate(wanted.entry.source, wanted.pointer, wanted.pointer === '/metadata/name' ? 'value' : 'key');
  for (const entry of known.names.values()) {
    for (const named of namesIn(entry.kind, entry.document)) {
      const place = placeOf(named, known.names, entry);
      if (place?.entry === wanted.entry && place.pointer === wanted.pointer) yield locate(entry.source, pointerTo(...named.keys), named.part);
    }
    // Whoever waits may have something else to do.
    yield undefined;
  }
}
