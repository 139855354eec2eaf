// Starts the published program in its pieces, each compiled once and kept with whatever of it a command has needed: to compile
// the same functions for every run is half of what a small check takes. Node's own cache keeps no function that is compiled late.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { noCache, openCache } from './cache.ts';
import { compileForOneRun } from './compiler.ts';

interface Module { exports: object }
type Piece = (exports: object, require: (id: string) => unknown, module: Module, filename: string, dirname: string) => void;

const folder = import.meta.dirname;
const elsewhere = createRequire(join(folder, 'main.cjs'));
const program = import.meta.program;
const cache = program === undefined ? noCache : openCache(`driftvakt ${program}`, process.env, 'compiled');
// Before any piece: what is compiled one way is not taken by a compiler that is set another.
const forOneRun = process.argv[2] === 'check' && !process.argv.includes('--watch');
if (forOneRun) compileForOneRun();
// Each command needs other functions.
const nameOf = (file: string): string => `${process.argv[2] ?? ''} ${forOneRun ? 'once ' : ''}${file}`;
const fresh = new Map<string, Script>();
const loaded = new Map<string, Module>();

function load(file: string): object {
  const known = loaded.get(file);
  if (known !== undefined) return known.exports;
  const path = join(folder, file);
  const cachedData = cache.read(nameOf(file));
  const script = new Script(`(function (exports, require, module, __filename, __dirname) { ${readFileSync(path, 'latin1')}\n})`, { filename: path, ...(cachedData && { cachedData }) });
  if (script.cachedDataRejected !== false) fresh.set(file, script);
  const piece: Module = { exports: {} };
  loaded.set(file, piece);
  (script.runInThisContext() as Piece)(piece.exports, (id) => (id.startsWith('./') ? load(id.slice(2)) : elsewhere(id) as unknown), piece, path, folder);
  return piece.exports;
}

process.once('exit', () => {
  if (cache !== noCache) for (const [file, script] of fresh) cache.write(nameOf(file), script.createCachedData());
});
// The launcher starts the first thread; by this file's own name begins a second. Node need not load what makes threads for that.
load(process.argv[1] === join(folder, 'start.cjs') ? 'second.cjs' : 'main.cjs');
