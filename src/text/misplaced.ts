// Keys that stand at the wrong level: what people mean when a key is unknown is often right, and a line too far out or in.
import { dotted, valueAt } from './pointer.ts';
import { quoted } from './printable.ts';
import { branches, keysOf, schemasAt } from './schema.ts';
import { placesOf, type Above } from './vocabulary.ts';

/** A key that stands among the names that people give, where it belongs inside one of them. */
export interface Beside {
  readonly keys: readonly string[];
  readonly message: string;
  readonly help: string;
}

const isMapping = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** The outermost key on the way to a place that stands beside names, though it is a key of what they name; nothing where there is none. */
export function besideNames(kind: string, document: unknown, keys: readonly string[]): Beside | undefined {
  for (let length = 1; length <= keys.length; length++) {
    const [above, key] = [keys.slice(0, length - 1), keys[length - 1] ?? ''];
    const siblings = valueAt(document, above);
    if (!isMapping(siblings)) continue;
    const around = branches(schemasAt(kind, above, document), siblings);
    if (!around.some(({ additionalProperties }) => typeof additionalProperties === 'object') || around.some(({ properties }) => Object.hasOwn(properties ?? {}, key))) continue;
    const inside = keysOf(schemasAt(kind, [...above, key], document), {});
    const value = siblings[key];
    if (!inside.includes(key) || (isMapping(value) && Object.keys(value).some((inner) => inside.includes(inner)))) continue;
    const place = dotted(above);
    if (isMapping(value)) return { keys: [...above, key], message: `${quoted(key)} stands in ${place} where a name of your own is expected`, help: `write a name above it, and indent ${quoted(key)} under that` };
    const names = Object.keys(siblings).filter((name) => isMapping(siblings[name])).slice(0, 3);
    return { keys: [...above, key], message: `${quoted(key)} stands beside the names in ${place}, not inside one of them`, help: names.length === 0 ? 'indent it under the name that it belongs to' : `indent it under the one that it belongs to: ${names.map((name) => quoted(name, 40)).join(', ')}${Object.keys(siblings).length > 4 ? ', …' : ''}` };
  }
  return undefined;
}

/** Where a key belongs that is unknown at a place: the nearest places of its kind that know it, as a help sentence. */
export function belongsElsewhere(kind: string, document: unknown, keys: readonly string[], key: string): string | undefined {
  const near = placesOf(kind, key).map((above) => ({ above, away: apart(keys, above) }));
  const least = Math.min(...near.map(({ away }) => away));
  const nearest = near.filter(({ away }) => away === least).map(({ above }) => place(keys, above));
  // Where one of them is there already, that one is meant.
  const there = nearest.filter((name) => isMapping(valueAt(document, name.split('.'))));
  const names = there.length === 1 ? there : nearest;
  return names.length === 0 || names.length > 3 ? undefined : `${quoted(key)} belongs in ${names.join(' or ')}`;
}

function shared(keys: readonly string[], above: Above): number {
  let count = 0;
  while (count < above.length && count < keys.length && (above[count] === keys[count] || above[count] === '*')) count++;
  return count;
}

const apart = (keys: readonly string[], above: Above): number => keys.length + above.length - 2 * shared(keys, above);

/** `spec.probes.front.http`; what is any name beyond the way that both go is told as one of them. */
function place(keys: readonly string[], above: Above): string {
  const common = shared(keys, above);
  const whole = above.map((step, index) => (index < common ? keys[index] ?? step : step));
  const last = whole.at(-1) === '*';
  return `${last ? 'one of ' : ''}${(last ? whole.slice(0, -1) : whole).map((step) => (step === '*' ? '…' : dotted([step]))).join('.') || 'the declaration'}`;
}
