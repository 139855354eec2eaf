// How soon an edit is answered in an estate of 1,000 declarations: one process, spoken to as an editor does.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { begin } from '../editor/client.ts';
import { writeEstate } from './estate.ts';

const most = 200;
const project = join(import.meta.dirname, '../..');

/**
 * Prints the median time from an edit, sent, until its diagnostics are published and hover, completion and definition asked
 * with it are answered. Every other edit adds a mistake, and the next takes it out.
 */
export default async function languageServer(options: readonly string[]): Promise<void> {
  const rounds = Number(options.find((one) => one.startsWith('--rounds='))?.slice(9) ?? 21);
  const root = mkdtempSync(join(tmpdir(), 'driftvakt-bench-'));
  try {
    // As it is published, with what it finds beside it.
    await promisify(execFile)(process.execPath, [join(project, 'scripts/build.ts'), join(root, 'package/dist')], { cwd: project });
    for (const beside of ['package.json', 'templates', 'schemas']) cpSync(join(project, beside), join(root, 'package', beside), { recursive: true });
    writeEstate(join(root, 'services'), 1000);
    const path = 'services/part-005/declaration-000500.yaml';
    const text = readFileSync(join(root, path), 'utf8');
    const line = text.split('\n').findIndex((one) => one.startsWith('spec:')) + 1;
    const mistaken = text.replace(/^ {2}(owner|customer|control|services|contact): .*$/m, (found) => found.replace(': ', ': no-'));
    if (mistaken === text) throw new Error('the document holds nothing to mistake');
    const editor = await begin({ roots: [root], program: join(root, 'package/dist/driftvakt.cjs') });
    await editor.open(path, text);
    await editor.diagnosed(path);
    const at = { textDocument: { uri: editor.uri(path) }, position: { line, character: (text.split('\n')[line] ?? '').indexOf(': ') + 3 } };
    const taken: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const begun = performance.now();
      await editor.change(path, round % 2 === 0 ? mistaken : text);
      const [{ diagnostics }] = await Promise.all([
        editor.diagnosed(path), editor.connection.sendRequest('textDocument/hover', at), editor.connection.sendRequest('textDocument/completion', at), editor.connection.sendRequest('textDocument/definition', at),
      ]);
      const passed = performance.now() - begun;
      if ((diagnostics.length > 0) !== (round % 2 === 0)) throw new Error(`edit ${round} was answered with ${diagnostics.length} diagnostics`);
      // The first edit is compiled for the others.
      if (round > 0) taken.push(passed);
    }
    await editor.end();
    const median = taken.toSorted((a, b) => a - b)[taken.length >> 1] ?? Number.NaN;
    const ratio = median / most;
    console.log(`language-server ratio: ${ratio.toFixed(2)} (at most 1: ${ratio <= 1 ? 'kept' : 'NOT KEPT'}; median ${median.toFixed(0)} ms of ${most} ms; slowest ${Math.max(...taken).toFixed(0)} ms of ${rounds} edits in 1,000 declarations)`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
