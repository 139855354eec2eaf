/** Where a file of src/ stands in the house. */
export type Place = 'cli' | 'pipeline' | 'verb' | 'entry' | 'index' | 'command' | 'command-index' | 'shared' | 'pass' | 'report' | 'editor' | 'words' | 'model' | 'world';

export interface Stand {
  readonly place: Place;
  /** The folder, or the file itself where it stands directly in src/. */
  readonly room: string;
  /** What belongs together inside a catalog: the entry's id, which is also the name of the folder of its own files. */
  readonly id: string;
}

/** The catalogs and the verb that holds the contract of each. */
export const verbOf: Readonly<Record<string, string>> = {
  rules: 'validate', probes: 'observe', controls: 'evaluate', verdicts: 'evaluate', pages: 'publish', formats: 'publish', exporters: 'publish', publishers: 'publish', importers: 'load',
};
/** The six verbs, and the contract of the commands. */
const verbs = ['load', 'validate', 'observe', 'evaluate', 'record', 'publish', 'command'];
const wordRooms = ['measure', 'text', 'words'];

/** `src/controls/tls-expiry.ts` -> an entry named tls-expiry in the room controls. Throws at a file that has no place in the house. */
export function stand(file: string): Stand {
  const [room = '', ...rest] = file.replace(/^src\//u, '').replace(/(\.gen)?(\.d)?\.[jt]s$/u, '').split('/');
  const id = rest[0] ?? room;
  if (rest.length === 0) {
    if (room === 'cli') return { place: room, room, id };
    if (room === 'pipeline' || room === 'reading' || room === 'view') return { place: 'pipeline', room, id };
    if (verbs.includes(room)) return { place: 'verb', room, id };
    if (room === 'compare') return { place: 'words', room, id };
  }
  if (room === 'model' || room === 'world' || room === 'report' || room === 'editor') return { place: room, room, id };
  if (wordRooms.includes(room)) return { place: 'words', room, id };
  if (room === 'session') return { place: 'shared', room, id };
  if (room === 'commands') return { place: id === 'index' ? 'command-index' : 'command', room, id };
  if (room === 'verdicts') return { place: id === 'index' ? 'index' : 'pass', room, id };
  if (room in verbOf) return { place: id === 'index' ? 'index' : 'entry', room, id };
  throw new Error(`${file} has no place in the house: say in test/tidy/arrows/places.ts what it may import, and in ARCHITECTURE.md why it is there`);
}
