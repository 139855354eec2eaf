import { verbOf, type Place, type Stand } from './places.ts';

/** The arrows, each with its sentence. The numbers are those of ARCHITECTURE.md. */
export const sentences = {
  1: 'model/ imports nothing but model/; measure/, text/ and words/ import only model/, each other and pure libraries.',
  2: 'A verb imports no other verb and no catalog (types excepted): catalogs are handed to it.',
  3: 'A catalog entry imports its own verb, model/, measure/, text/, words/ and files of its own (pages also report/); never another entry.',
  4: 'Only world/ opens sockets, touches disk, git, processes and GitHub; zx stays in scripts/.',
  5: 'world/ is known only to cli.ts, to commands/ and to session/, which they share; pipeline.ts, view.ts and report.ts join the catalogs; no file imports itself in a circle.',
  6: 'Clock, chance, environment and console appear only in cli.ts and world/: `now` is an argument.',
} as const;

export type Arrow = keyof typeof sentences;

interface Way { readonly from: Stand; readonly to: Stand; readonly sameRoom: boolean; readonly typeOnly: boolean }

const isCommon = ({ place }: Stand): boolean => place === 'model' || place === 'words';
const own = ({ from, to, sameRoom }: Way): boolean => isCommon(to) || (to.place === 'verb' && to.room === verbOf[from.room]) || (sameRoom && to.id === from.id);

/** Of each place: what it may import, and the arrow that it goes against otherwise. */
const may: Readonly<Record<Place, readonly [allowed: (way: Way) => boolean, otherwise: Arrow]>> = {
  model: [({ to }) => to.place === 'model', 1],
  words: [({ to }) => isCommon(to), 1],
  verb: [({ to, typeOnly }) => isCommon(to) || (typeOnly && ['verb', 'index'].includes(to.place)), 2],
  entry: [(way) => own(way) || (way.from.room === 'pages' && way.to.place === 'report'), 3],
  report: [({ to, typeOnly }) => isCommon(to) || to.place === 'report' || (typeOnly && to.place === 'verb' && to.room === 'publish'), 3],
  editor: [({ to, typeOnly }) => isCommon(to) || ['editor', 'index', 'pipeline', 'shared'].includes(to.place) || (to.place === 'verb' && (typeOnly || to.room === 'load')), 5],
  pass: [own, 3],
  index: [({ to, sameRoom, typeOnly }) => sameRoom || (typeOnly && (to.place === 'verb' || to.place === 'model')), 5],
  pipeline: [({ to }) => isCommon(to) || ['verb', 'index', 'pass', 'pipeline', 'report'].includes(to.place), 5],
  command: [({ from, to }) => to.place !== 'cli' && to.place !== 'command-index' && (to.place !== 'command' || to.id === from.id), 3],
  shared: [({ to }) => !['cli', 'command', 'command-index'].includes(to.place), 3],
  'command-index': [({ sameRoom }) => sameRoom, 5],
  world: [({ to }) => isCommon(to) || to.place === 'verb' || to.place === 'world', 5],
  cli: [() => true, 5],
};

/** Which arrow an import of ours goes against; nothing where it follows them all. */
export function against(from: Stand, to: Stand, typeOnly: boolean): Arrow | undefined {
  if (to.place === 'world' && !['world', 'command', 'shared', 'cli'].includes(from.place)) return 5;
  const [allowed, otherwise] = may[from.place];
  return allowed({ from, to, sameRoom: from.room === to.room, typeOnly }) ? undefined : otherwise;
}

const pureModules = ['node:buffer', 'node:crypto', 'node:path', 'node:path/posix', 'node:string_decoder', 'node:url', 'node:util'];
const purePackages = ['ajv', 'ajv-formats', 'csv-parse', 'handlebars', 'ipaddr.js', 'yaml'];

/** Which arrow an import of a package or of a module of Node goes against. */
export function againstPackage(from: Stand, specifier: string): Arrow | undefined {
  const name = specifier.split('/').slice(0, specifier.startsWith('@') ? 2 : 1).join('/');
  if (name === 'zx') return 4;
  if (from.place === 'world' || pureModules.includes(specifier)) return undefined;
  if (purePackages.includes(name)) return from.place === 'model' ? 1 : undefined;
  if (['cli', 'command', 'shared'].includes(from.place) && (name === 'commander' || specifier === 'node:process')) return undefined;
  return 4;
}
