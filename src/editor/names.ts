// Everything that is declared as it is written now, valid or not, to be asked about names.
import { controls } from '../controls/index.ts';
import type { Written } from '../load.ts';
import { refTo, type Ref, type Source } from '../model/declaration.ts';
import { declarationOf, type Estate } from '../model/estate.ts';
import { pointerTo, valueAt } from '../text/pointer.ts';
import type { Named } from '../text/references.ts';
import { kinds } from '../text/schema.ts';

/** A declaration of a kind that there is, which says its name. */
export interface Entry {
  readonly kind: string;
  readonly name: string;
  readonly ref: Ref;
  readonly title: string | undefined;
  readonly document: Written['document'];
  readonly source: Source;
}

/** By `kind/name`, in order of files; of two with one name the first. */
export type Names = ReadonlyMap<Ref, Entry>;

/** What documents declare. */
export function namesOf(declarations: readonly Written[]): Names {
  const names = new Map<Ref, Entry>();
  for (const { document, source } of declarations) {
    const [kind, name] = [valueAt(document, ['kind']), valueAt(document, ['metadata', 'name'])];
    if (typeof kind !== 'string' || !kinds.includes(kind) || typeof name !== 'string') continue;
    const ref = refTo(kind, name);
    if (!names.has(ref)) names.set(ref, { kind, name, ref, title: inEnglish(valueAt(document, ['metadata', 'title'])), document, source });
  }
  return names;
}

/** Words for people in English, else in Norwegian. */
export function inEnglish(text: unknown): string | undefined {
  const one = typeof text === 'object' && text !== null ? valueAt(text, ['en']) ?? valueAt(text, ['nb']) : text;
  return typeof one === 'string' ? one : undefined;
}

/** A place that a name stands for: a declaration, or a part of one. */
export interface Place {
  readonly entry: Entry;
  readonly pointer: string;
}

const declaration = '/metadata/name';

/** Where what a name stands for is declared; nothing for a control, for what is always there, and for what is not declared. `own` is the document that the name stands in. */
export function placeOf({ to, name, further }: Named, names: Names, own: Entry | undefined): Place | undefined {
  const at = (entry: Entry | undefined, pointer = declaration): Place | undefined => (entry === undefined ? undefined : { entry, pointer });
  const part = (entry: Entry | undefined, ...keys: readonly string[]): Place | undefined => (entry === undefined || valueAt(entry.document, keys) === undefined ? undefined : { entry, pointer: pointerTo(...keys) });
  const [owner = '', inside] = name.split('/');
  if (further !== undefined) {
    if (further.besides.includes(name)) return undefined;
    if (further.own !== undefined) return part(own, 'spec', further.part ?? '', name);
    const entry = names.get(refTo(to, owner));
    return further.part === null || inside === undefined ? at(entry) : part(entry, 'spec', further.part, inside) ?? at(entry);
  }
  if (to === 'Person') return part(names.get(refTo('Team', owner)), 'spec', 'members', inside ?? '') ?? part(names.get(refTo('Customer', owner)), 'spec', 'people', inside ?? '');
  if (to === 'Control') return undefined;
  return at(names.get(to === '*' ? (name as Ref) : refTo(to, name)));
}

/** A name that may be written, and what it stands for. */
export interface Candidate {
  readonly name: string;
  readonly about: string | undefined;
}

/** Every name that may stand where one does, in order. */
export function candidatesFor({ to, further }: Named, names: Names, estate: Estate): Candidate[] {
  const whole = (kind: string): Candidate[] => [...names.values()].filter((entry) => entry.kind === kind).map(({ name, title }) => ({ name, about: title }));
  const parts = (kind: string, part: string): Candidate[] => [...names.values()].filter((entry) => entry.kind === kind).flatMap((entry) => {
    // A valid one also has the parts that it inherits.
    const spec = declarationOf(estate, entry.ref)?.spec ?? valueAt(entry.document, ['spec']);
    const members = valueAt(spec, [part]);
    return typeof members !== 'object' || members === null ? [] : Object.entries(members).map(([key, member]): Candidate => ({ name: `${entry.name}/${key}`, about: inEnglish(valueAt(member, ['name'])) ?? inEnglish(valueAt(member, ['title'])) ?? entry.title }));
  });
  if (further !== undefined) {
    const always = further.besides.map((name): Candidate => ({ name, about: undefined }));
    if (further.own !== undefined) return [...further.own.map((name): Candidate => ({ name, about: undefined })), ...always];
    return [...(further.part === null ? whole(to) : parts(to, further.part)), ...always];
  }
  if (to === 'Control') return Object.entries(controls).map(([name, { title }]) => ({ name, about: title.en }));
  if (to === 'Person') return [...parts('Team', 'members'), ...parts('Customer', 'people')];
  return to === '*' ? [...names.values()].map(({ ref, title }) => ({ name: ref, about: title })) : whole(to);
}
