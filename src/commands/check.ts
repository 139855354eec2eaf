import { resolve, sep } from 'node:path';
import { exits, Misuse, type Command, type Given, type Terminal } from '../command.ts';
import type { SourceFile } from '../load.ts';
import { checkedOf, checkFolder, type Checked } from '../session/checked.ts';
import { finish } from '../session/finish.ts';
import type { Mended } from '../session/mend.ts';
import { printable } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';
import { compileForOneRun } from '../world/compiler.ts';
import { Failure } from '../world/failure.ts';
import { readDeclaration, readDeclarations } from '../world/files.ts';
import { openGround } from '../world/ground.ts';
import { standardInput, watching } from '../world/input.ts';

export default {
  title: 'declarations only: schema, references, rules; no network',
  arguments: '[path...]',
  options: [
    ['--fix', 'mend what is certain; comments and formatting stay as they are'],
    ['--dry-run', 'with --fix: write nothing, print what would change as a diff'],
    ['--watch', 'check again whenever a file changes, until interrupted'],
    ['--stdin-path <file>', 'with -: the file that standard input stands for'],
    ['--no-cache', 'read and check everything anew, and keep nothing of it (also: DRIFTVAKT_CACHE=off)'],
  ],
  async run(given, terminal) {
    const { fix, dryRun, watch, stdinPath } = given.own;
    const input = given.arguments.includes('-');
    if (dryRun === true && fix !== true) throw new Misuse('--dry-run: say --fix too');
    if (input && (given.arguments.length > 1 || watch === true || (fix === true && dryRun !== true))) throw new Misuse('-: standard input is checked alone, and neither watched nor written; --fix --dry-run says what would change');
    if (stdinPath !== undefined && !input) throw new Misuse('--stdin-path: say - too');
    if (watch !== true) {
      compileForOneRun();
      return once(given, terminal);
    }
    const watched = watching(given.dir, terminal.signal);
    for (;;) {
      terminal.clear();
      const exit = await once(given, terminal);
      if (!await watched.changed()) return exit;
    }
  },
} satisfies Command;

async function once(given: Given, terminal: Terminal): Promise<number> {
  const input = given.arguments.includes('-');
  const ground = await openGround(given, terminal);
  const { checked, paths, mended, read } = input || given.own['fix'] === true ? await anew(given, input) : { checked: await checkFolder(given, terminal), paths: given.arguments, mended: [], read: [] };
  const wanted = within(paths);
  const known = [...checked.files, ...checked.diagnostics.map(({ at }) => at.file)];
  const unknown = paths.find((path) => !known.some(within([path])));
  if (unknown !== undefined) throw new Misuse(`"${printable(unknown)}" is no file or folder of declarations below ${given.dir}${hint(unknown, known)}`);
  const printed = checked.diagnostics.filter(({ at }) => wanted(at.file));
  const exit = (input ? printed : checked.diagnostics).some(({ severity }) => severity === 'error') ? exits.wrong : exits.kept;
  if (given.own['dryRun'] === true) {
    const { difference } = await import('../text/difference.ts');
    for (const { path, before, after } of mended) terminal.out(difference(path, before, after));
    return exit;
  }
  await write(mended, read);
  if (!given.quiet) terminal.err(mended.map(said).join(''));
  const scope = { complete: true, selectors: [], vantages: [], shard: null };
  return finish({ command: 'check', exit, readings: checked, results: { run: '', commit: ground.repository.commit, at: ground.now, scope, diagnostics: printed, observations: [], findings: [] } }, given, terminal, ground);
}

/** A path limits what is printed and mended, never what is loaded. Without any, nothing is left out. */
function within(paths: readonly string[]): (file: string) => boolean {
  const inside = (file: string, path: string): boolean => `${resolve(file)}${sep}`.startsWith(`${resolve(path)}${sep}`);
  return (file) => paths.length === 0 || paths.some((path) => inside(file, path));
}

/** Reads everything, with standard input where it is meant, and mends it where that is asked for. */
async function anew(given: Given, input: boolean): Promise<{ readonly checked: Checked; readonly paths: readonly string[]; readonly mended: readonly Mended[]; readonly read: readonly SourceFile[] }> {
  const onDisk = input ? await withInput(given, () => readDeclarations(given.dir)) : { files: await readDeclarations(given.dir), paths: given.arguments };
  const { files, mended } = given.own['fix'] === true ? (await import('../session/mend.ts')).mend(onDisk.files, within(onDisk.paths)) : { files: onDisk.files, mended: [] };
  const { read } = await import('../reading.ts');
  return { checked: checkedOf(read(files)), paths: onDisk.paths, mended, read: onDisk.files };
}

/** The file that a path must have been meant for, if there is one: the same name in another folder, or one as near. */
function hint(path: string, known: readonly string[]): string {
  const name = (file: string): string => file.slice(file.lastIndexOf(sep) + 1);
  const same = known.filter((file) => name(file) === name(path)).slice(0, 3);
  const help = same.length > 0 ? `did you mean ${same.map((file) => `"${printable(file)}"`).join(' or ')}?` : didYouMean(path, known, undefined);
  return help === undefined ? '' : `: ${help}`;
}

/** Standard input in place of the file that it stands for, among the others of its estate; without a name, an estate of its own. */
async function withInput({ dir, own }: Given, others: () => Promise<readonly SourceFile[]>): Promise<{ readonly files: readonly SourceFile[]; readonly paths: readonly string[] }> {
  const bytes = await standardInput();
  if (typeof own['stdinPath'] !== 'string') return { files: [{ path: 'standard-input.yaml', bytes }], paths: [] };
  const path = own['stdinPath'];
  if (!`${resolve(path)}${sep}`.startsWith(`${resolve(dir)}${sep}`)) return { files: [{ path, bytes }], paths: [path] };
  return { files: [...(await others()).filter((file) => resolve(file.path) !== resolve(path)), { path, bytes }], paths: [path] };
}

/** Writes each file whole. One that somebody else has changed meanwhile is left, and so is the rest. */
async function write(mended: readonly Mended[], files: readonly SourceFile[]): Promise<void> {
  const read = new Map(files.map((file) => [file.path, file]));
  for (const { path, after } of mended) {
    const [then, now] = [read.get(path), readDeclaration(path)];
    if (then === undefined || !('bytes' in then) || !('bytes' in now) || Buffer.compare(then.bytes, now.bytes) !== 0) throw new Failure(`${printable(path)} was changed while it was mended: run it again`);
    const { rewriteAtomically } = await import('../world/atomic.ts');
    await rewriteAtomically(path, `${then.bytes[0] === 0xef ? '\ufeff' : ''}${after}`);
  }
}

const said = ({ by }: Mended): string => by.map(({ at, message, fix = [] }) => `fixed ${printable(at.file)}:${at.line}:${at.column}: ${printable(message)}: now ${fix.map(({ text }) => printable(text)).join(', ')}\n`).join('');
