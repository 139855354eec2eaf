// How soon each kind of edit is answered in an estate of 1,000 declarations: one process, spoken to as an editor does.
import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { begin, type Editor } from '../editor/client.ts';
import { writeEstate } from './estate.ts';

/** The longest that an answer may take: milliseconds. */
const most = 200;
/** Milliseconds between two kinds. */
const rest = 2000;
const project = join(import.meta.dirname, '../..');

/** A kind of edit: made and taken back, by turns, each resolved when it is answered. */
interface Kind {
  readonly name: string;
  make(round: number): Promise<void>;
  undo(round: number): Promise<void>;
}

/**
 * Prints for each kind of edit the median time from the edit, sent, until its diagnostics are published and (where a text is typed)
 * hover, completion and definition asked with it are answered; for the first of its kind the time by itself.
 */
export default async function languageServer(options: readonly string[]): Promise<void> {
  const rounds = Number(options.find((one) => one.startsWith('--rounds='))?.slice(9) ?? 7);
  const root = mkdtempSync(join(tmpdir(), 'driftvakt-bench-'));
  try {
    // As it is published, with what it finds beside it.
    await promisify(execFile)(process.execPath, [join(project, 'scripts/build.ts'), join(root, 'package/dist')], { cwd: project });
    for (const beside of ['package.json', 'templates', 'schemas']) cpSync(join(project, beside), join(root, 'package', beside), { recursive: true });
    writeEstate(join(root, 'services'), 1000);
    const editor = await begin({ roots: [root], program: join(root, 'package/dist/driftvakt.cjs') });
    const opened = performance.now();
    await editor.open(edited, readFileSync(join(root, edited), 'utf8'));
    await editor.diagnosed(edited);
    console.log(`opened in ${(performance.now() - opened).toFixed(0)} ms`);
    let kept = true;
    for (const kind of kindsOf(editor, root)) {
      // Nobody makes two hundred edits without a pause.
      await setTimeout(rest);
      kept = await measured(kind, rounds, editor.child.pid) && kept;
    }
    await editor.end();
    if (!kept) process.exitCode = 1;
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** Measures one kind: the first edit, and the median of the others; whether that is soon enough. */
async function measured({ name, make, undo }: Kind, rounds: number, pid: number | undefined): Promise<boolean> {
  const taken: number[] = [];
  const before = processorTime(pid);
  for (let round = 0; round < rounds; round++) {
    for (const edit of [make, undo]) {
      const begun = performance.now();
      await edit(round);
      taken.push(performance.now() - begun);
    }
  }
  const [first = Number.NaN, ...others] = taken;
  const median = others.toSorted((a, b) => a - b)[others.length >> 1] ?? Number.NaN;
  const ratio = median / most;
  const busy = (processorTime(pid) - before) / taken.length;
  console.log(`${name} ratio: ${ratio.toFixed(2)} (at most 1: ${ratio <= 1 ? 'kept' : 'NOT KEPT'}; median ${median.toFixed(0)} ms of ${most} ms; first ${first.toFixed(0)} ms; slowest ${Math.max(...others).toFixed(0)} ms of ${others.length}; ${Number.isNaN(busy) ? '' : `${busy.toFixed(0)} ms of a processor each`})`);
  return ratio <= 1;
}

/** What a process has used of processors so far, in milliseconds, where the system tells. */
function processorTime(pid: number | undefined): number {
  try {
    const [user, system] = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /, '').split(' ').slice(11, 13).map(Number);
    return 10 * ((user ?? Number.NaN) + (system ?? Number.NaN));
  } catch {
    return Number.NaN;
  }
}

const edited = 'services/part-005/declaration-000500.yaml';

function kindsOf(editor: Editor, root: string): Kind[] {
  const read = (path: string): string => readFileSync(join(root, path), 'utf8');
  const text = read(edited);
  const line = text.split('\n').findIndex((one) => one.startsWith('spec:')) + 1;
  const at = { textDocument: { uri: editor.uri(edited) }, position: { line, character: (text.split('\n')[line] ?? '').indexOf(': ') + 3 } };
  const told = (path: string): number => editor.published.get(editor.uri(path))?.diagnostics.length ?? 0;
  const changed = (before: string, from: string | RegExp, to: string): string => {
    const after = before.replace(from, to);
    if (after === before) throw new Error(`the document holds no ${String(from)}`);
    return after;
  };
  /** A text typed in place of another, and what is asked with it. */
  const type = async (path: string, now: string, wrong: boolean): Promise<void> => {
    await editor.change(path, now);
    await Promise.all([editor.diagnosed(path), ...['hover', 'completion', 'definition'].map((method) => editor.connection.sendRequest(`textDocument/${method}`, at))]);
    if ((told(path) > 0) !== wrong) throw new Error(`an edit was answered with ${told(path)} diagnostics`);
  };
  const typed = (name: string, from: string | RegExp, to: string, wrong: boolean): Kind => ({
    name, make: (round) => type(edited, `${changed(text, from, to.replace('#', String(round)))}# ${round}\n`, wrong), undo: (round) => type(edited, `${text}# ${round}\n`, false),
  });
  /** Something on disk is another, as the editor says. */
  const disk = async (path: string, how: 1 | 2 | 3, wrong: boolean): Promise<void> => {
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri(path), type: how }] });
    await editor.until(() => (told(edited) > 0) === wrong);
  };
  const twin = 'services/part-005/twin.yaml';
  const service = /name: (service-\d+)/.exec(text)?.[1] ?? '';
  const [common, commonText] = declares('Service', 'identity', root);
  const [estate, estateText] = declares('Estate', '', root);
  const [team, teamText] = declares('Team', 'application-operations', root);
  const [deleted, deletedText] = declares('Service', 'database-cluster', root);
  const shown = new Set<string>();
  /** The same of another document, and of what is told of this one by it. */
  const other = async (path: string, now: string, wrong: boolean): Promise<void> => {
    await (shown.has(path) ? editor.change(path, now) : editor.open(path, now));
    shown.add(path);
    await editor.diagnosed(path);
    await editor.until(() => (told(edited) > 0) === wrong);
  };
  return [
    typed('a value', 'https://wiki.move.example/', 'https://wiki#.move.example/', false),
    typed('a name that stands for nothing', 'owner: application', 'owner: no-#-application', true),
    typed('a key misspelt', 'owner:', 'ownr:', true),
    typed('yaml that cannot be read', 'metadata:\n', 'metadata: [\n', true),
    typed('another name', /name: service-/, 'name: servis-#-', false),
    { name: 'a service renamed that 600 stand on', make: (round) => other(common, changed(commonText, 'name: identity', `name: identity-${round}`), true), undo: () => other(common, commonText, false) },
    { name: 'a team renamed that 600 name', make: (round) => other(team, changed(teamText, 'name: application-operations', `name: applications-${round}`), true), undo: () => other(team, teamText, false) },
    { name: 'the estate', make: () => other(estate, `${estateText}# more\n`, false), undo: () => other(estate, estateText, false) },
    {
      name: 'a new file and its end',
      make: async () => { await editor.open(twin, text); await editor.until(() => told(edited) + told(twin) > 0); },
      undo: async () => { await editor.connection.sendNotification('textDocument/didClose', { textDocument: { uri: editor.uri(twin) } }); await editor.until(() => told(edited) + told(twin) === 0); },
    },
    {
      name: 'a file deleted and written again',
      make: async () => { rmSync(join(root, deleted)); await disk(deleted, 3, true); },
      undo: async () => { writeFileSync(join(root, deleted), deletedText); await disk(deleted, 1, false); },
    },
    {
      name: 'a burst of forty keystrokes',
      make: async (round) => {
        for (let letter = 0; letter < 40; letter++) await editor.change(edited, changed(text, service, `${service}${'x'.repeat(letter + 1)}`));
        await type(edited, `${changed(text, 'owner:', 'ownr:')}# ${round}\n`, true);
      },
      undo: (round) => type(edited, `${text}# ${round}\n`, false),
    },
  ];
}

/** The file that declares something, and its text. */
function declares(kind: string, name: string, root: string): readonly [path: string, text: string] {
  for (const path of readdirSync(join(root, 'services'), { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.yaml')).toSorted()) {
    const text = readFileSync(join(root, 'services', path), 'utf8');
    if (text.includes(`kind: ${kind}\n`) && text.includes(`name: ${name}`)) return [`services/${path}`, text];
  }
  throw new Error(`no file declares ${kind} ${name}`);
}
