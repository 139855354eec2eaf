import { resolve, sep } from 'node:path';
import { exits, Misuse, type Command, type Given, type Terminal } from '../command.ts';
import type { SourceFile } from '../load.ts';
import { read } from '../pipeline.ts';
import { finish } from '../session/finish.ts';
import { mend, type Mended } from '../session/mend.ts';
import { difference } from '../text/difference.ts';
import { printable } from '../text/printable.ts';
import { rewriteAtomically } from '../world/atomic.ts';
import { Failure } from '../world/failure.ts';
import { readDeclaration } from '../world/files.ts';
import { standardInput, watching } from '../world/input.ts';
import { openWorld } from '../world/world.ts';

export default {
  title: 'declarations only: schema, references, rules; no network',
  arguments: '[path...]',
  options: [
    ['--fix', 'mend what is certain; comments and formatting stay as they are'],
    ['--dry-run', 'with --fix: write nothing, print what would change as a diff'],
    ['--watch', 'check again whenever a file changes, until interrupted'],
    ['--stdin-path <file>', 'with -: the file that standard input stands for'],
  ],
  async run(given, terminal) {
    const { fix, dryRun, watch, stdinPath } = given.own;
    const input = given.arguments.includes('-');
    if (dryRun === true && fix !== true) throw new Misuse('--dry-run: say --fix too');
    if (input && (given.arguments.length > 1 || watch === true || (fix === true && dryRun !== true))) throw new Misuse('-: standard input is checked alone, and neither watched nor written; --fix --dry-run says what would change');
    if (stdinPath !== undefined && !input) throw new Misuse('--stdin-path: say - too');
    if (watch !== true) return once(given, terminal);
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
  const world = await openWorld(given, terminal);
  const onDisk = input ? await withInput(given, () => world.files()) : { files: await world.files(), paths: given.arguments };
  const inside = (file: string, path: string): boolean => `${resolve(file)}${sep}`.startsWith(`${resolve(path)}${sep}`);
  // A path limits what is printed and mended, never what is loaded.
  const wanted = (file: string): boolean => onDisk.paths.length === 0 || onDisk.paths.some((path) => inside(file, path));
  const { files, mended } = given.own['fix'] === true ? mend(onDisk.files, wanted) : { files: onDisk.files, mended: [] };
  const readings = read(files);
  const known = [...readings.texts.keys(), ...readings.diagnostics.map(({ at }) => at.file)];
  const unknown = onDisk.paths.find((path) => !known.some((file) => inside(file, path)));
  if (unknown !== undefined) throw new Misuse(`"${printable(unknown)}" is no file or folder of declarations below ${given.dir}`);
  const printed = readings.diagnostics.filter(({ at }) => wanted(at.file));
  const exit = (input ? printed : readings.diagnostics).some(({ severity }) => severity === 'error') ? exits.wrong : exits.kept;
  if (given.own['dryRun'] === true) {
    for (const { path, before, after } of mended) terminal.out(difference(path, before, after));
    return exit;
  }
  await write(mended, onDisk.files);
  if (!given.quiet) terminal.err(mended.map(said).join(''));
  const scope = { complete: true, selectors: [], vantages: [], shard: null };
  return finish({ command: 'check', exit, readings, results: { run: '', commit: world.repository.commit, at: world.now, scope, diagnostics: printed, observations: [], findings: [] } }, given, terminal, world);
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
    await rewriteAtomically(path, `${then.bytes[0] === 0xef ? '\ufeff' : ''}${after}`);
  }
}

const said = ({ by }: Mended): string => by.map(({ at, message, fix = [] }) => `fixed ${printable(at.file)}:${at.line}:${at.column}: ${printable(message)}: now ${fix.map(({ text }) => printable(text)).join(', ')}\n`).join('');
