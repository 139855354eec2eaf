// Makes what `bin` names: one bundle that needs nothing beside it, and the launcher in front of it. Into dist/, or into the folder given.
import { join, resolve } from 'node:path';
import { rolldown } from 'rolldown';
import { chalk, fs } from 'zx';

const root = join(import.meta.dirname, '..');
const dist = resolve(process.argv[2] ?? join(root, 'dist'));

await fs.emptyDir(dist);
const bundle = await rolldown({ input: join(root, 'src/cli.ts'), platform: 'node', cwd: root });
const { output } = await bundle.write({ file: join(dist, 'driftvakt.js'), format: 'esm', minify: false, sourcemap: false, codeSplitting: false });
await bundle.close();
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

const { size } = await fs.stat(join(dist, 'driftvakt.js'));
console.log(`${chalk.green('built')} dist/driftvakt.js (${Math.round(size / 1024)} KiB, ${packages.length} packages in it) and dist/driftvakt.cjs`);
