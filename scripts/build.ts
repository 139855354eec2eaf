// Makes what `bin` names: a bundle that needs nothing beside it, in pieces that are loaded when they are needed, and the launcher in front of it. Into dist/, or into the folder given.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { rolldown, type OutputOptions, type Plugin, type RolldownOutput } from 'rolldown';
import { chalk, fs } from 'zx';

const root = join(import.meta.dirname, '..');
const dist = resolve(process.argv[2] ?? join(root, 'dist'));

await fs.emptyDir(dist);
// Whatever it is made from, and made by: what one build has kept of its work, no other believes.
const made = [...fs.readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).map((path: string) => join('src', path)), 'schemas/driftvakt.schema.json', 'package.json', 'package-lock.json', 'scripts/build.ts'];
const digest = createHash('sha256');
for (const path of made.toSorted()) if (fs.statSync(join(root, path)).isFile()) digest.update(`${path}\0`).update(fs.readFileSync(join(root, path)));
const program = digest.digest('hex').slice(0, 32);
// commander starts programs for commands that are programs of their own; we have none, and Node takes long to load what starts them.
const unneeded: Plugin = {
  name: 'unneeded',
  resolveId: (id, importer) => (id === 'node:child_process' && /[/\\]commander[/\\]/.test(importer ?? '') ? 'driftvakt:nothing' : undefined),
  load: (id) => (id === 'driftvakt:nothing' ? 'export default undefined;' : undefined),
};
// A text of ASCII alone is read sooner, and kept in half the memory: a few letters would double it.
const plain: Plugin = {
  name: 'plain',
  renderChunk: (code) => code.replaceAll(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
};
// CommonJS starts sooner: nothing waits for a graph of modules, and what Node brings is not copied name by name.
const write = async (input: Readonly<Record<string, string>>, options: OutputOptions): Promise<RolldownOutput['output']> => {
  const bundle = await rolldown({ input: Object.fromEntries(Object.entries(input).map(([name, path]) => [name, join(root, path)])), platform: 'node', cwd: root, plugins: [unneeded, plain], transform: { define: { 'import.meta.program': JSON.stringify(program) } } });
  const { output } = await bundle.write({ format: 'cjs', minify: false, sourcemap: false, ...options });
  await bundle.close();
  return output;
};
const output = await write({ main: 'src/cli.ts', second: 'src/session/second-reader.ts' }, { dir: dist, entryFileNames: '[name].cjs', chunkFileNames: '[name].cjs' });
// What starts the pieces is none of them.
await write({ start: 'src/world/start.ts' }, { file: join(dist, 'start.cjs'), codeSplitting: false });
await fs.copy(join(root, 'src/launcher.cjs'), join(dist, 'driftvakt.cjs'));
await fs.chmod(join(dist, 'driftvakt.cjs'), 0o755);

// The licences of what was bundled travel with it.
const modules = output.flatMap((chunk) => (chunk.type === 'chunk' ? chunk.moduleIds : []));
// The table of public holidays is made from date-holidays.
const packages = [...new Set([join(root, 'node_modules/date-holidays'), ...modules.flatMap((id) => id.match(/^.*\/node_modules\/(?:@[^/]+\/)?[^/]+/u) ?? [])])].toSorted();
const licences = packages.map((folder) => {
  const { name, version, license } = fs.readJsonSync(join(folder, 'package.json')) as { name: string; version: string; license: string };
  const file = fs.readdirSync(folder).find((one: string) => /^licen[cs]e/iu.test(one));
  return `${name} ${version} (${license})\n\n${file === undefined ? '' : fs.readFileSync(join(folder, file), 'utf8').trim()}\n`;
});
await fs.writeFile(join(dist, 'LICENSES.txt'), licences.join(`\n${'-'.repeat(80)}\n\n`));

const size = output.reduce((sum, { fileName }) => sum + fs.statSync(join(dist, fileName)).size, 0);
console.log(`${chalk.green('built')} dist/driftvakt.cjs and ${output.length} pieces (${Math.round(size / 1024)} KiB, ${packages.length} packages in them)`);
