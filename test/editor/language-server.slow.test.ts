import { cpSync, mkdtempSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { spawn } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { CancellationTokenSource, type CodeAction, type CompletionList, type Hover, type Location, type SymbolInformation } from 'vscode-languageserver/node';
import { driftvakt } from '../cli/run.ts';
import { able, begin, type Beginning, type Editor } from './client.ts';
import { edited } from './workspace.ts';

const example = join(import.meta.dirname, '../../services');
const erp = 'services/applications/erp.yaml';
let root = '';
const running: Editor[] = [];

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'driftvakt-editor-'));
  cpSync(example, join(root, 'services'), { recursive: true });
});
afterEach(() => {
  for (const { child } of running.splice(0)) child.kill('SIGKILL');
  rmSync(root, { recursive: true, force: true });
});

const on = (path: string): string => readFileSync(join(root, path), 'utf8');
const start = async (more: Partial<Beginning> = {}): Promise<Editor> => {
  const editor = await begin({ roots: [root], ...more });
  running.push(editor);
  return editor;
};
/** The place of a text in a file, some characters in. */
const placeOf = (text: string, what: string, into = 0): { line: number; character: number } => {
  const before = text.slice(0, text.indexOf(what) + into);
  return { line: before.split('\n').length - 1, character: before.length - before.lastIndexOf('\n') - 1 };
};
const inDocument = (editor: Editor, path: string, text: string, what: string, into = 0): object => ({ textDocument: { uri: editor.uri(path) }, position: placeOf(text, what, into) });

/** What is wrong, as the command says it and as the editor was told. */
interface Wrong { readonly rule: unknown; readonly severity: unknown; readonly message: string; readonly file: string; readonly at: readonly number[]; readonly related: readonly unknown[] }
const byPlace = (all: readonly Wrong[]): string[] => all.map((one) => JSON.stringify(one)).toSorted();

function toldTo(editor: Editor): string[] {
  const severities = ['', 'error', 'warning', 'info'];
  const at = ({ start, end }: Location['range']): number[] => [start.line + 1, start.character + 1, end.line + 1, end.character + 1];
  return byPlace([...editor.published].flatMap(([uri, { diagnostics }]) => diagnostics.map((one) => ({
    rule: one.code, severity: severities[one.severity ?? 0], message: String(one.message), file: uri, at: at(one.range), related: (one.relatedInformation ?? []).map((other) => [other.message, other.location.uri, ...at(other.location.range)]),
  }))));
}

interface Spoken extends Where { readonly rule: string; readonly severity: string; readonly message: string; readonly help?: string; readonly related?: readonly { readonly message: string; readonly at: Where }[] }
interface Where { readonly file: string; readonly line: number; readonly column: number; readonly endLine: number; readonly endColumn: number }

async function toldByCheck(): Promise<string[]> {
  const { out } = await driftvakt(root, ['check', '--format', 'json']);
  const uri = (file: string): string => pathToFileURL(join(root, file)).href;
  const at = ({ line, column, endLine, endColumn }: Where): number[] => [line, column, endLine, endColumn];
  return byPlace((JSON.parse(out) as { diagnostics: Spoken[] }).diagnostics.map((one) => ({
    rule: one.rule, severity: one.severity, message: `${one.message}${one.help === undefined ? '' : `\n${one.help}`}`, file: uri(one.file), at: at(one), related: (one.related ?? []).map((other) => [other.message, uri(other.at.file), ...at(other.at)]),
  })));
}

const mistaken = (): string => on(erp).replace('owner: application-operations', 'ownr: application-operations').replace('dependsOn: [', 'dependsOn: [nowhere, ').replace('title: {', 'title: { "😀": å, ');

test('diagnostics of text that is not saved are those that check gives once it is', async () => {
  const editor = await start();
  await editor.open(erp, mistaken());
  await editor.open('services/customers/fjordfisk.yaml', `${on('services/customers/fjordfisk.yaml')}  wrong: [\n`);
  await editor.open('services/new.yaml', 'apiVersion: driftvakt/v1\r\nkind: Team\r\nmetadata: { name: service-desk }\r\nspec: { "å😀": 1, contact: x }\r\n');
  await Promise.all([editor.diagnosed(erp), editor.diagnosed('services/customers/fjordfisk.yaml'), editor.diagnosed('services/new.yaml')]);
  await editor.until(() => toldTo(editor).some((one) => one.includes('declared twice')));
  const told = toldTo(editor);
  for (const path of [erp, 'services/customers/fjordfisk.yaml']) writeFileSync(join(root, path), path === erp ? mistaken() : `${on(path)}  wrong: [\n`);
  writeFileSync(join(root, 'services/new.yaml'), 'apiVersion: driftvakt/v1\r\nkind: Team\r\nmetadata: { name: service-desk }\r\nspec: { "å😀": 1, contact: x }\r\n');
  expect(told.length).toBeGreaterThan(5);
  expect(told).toEqual(await toldByCheck());
  // Mended in the editor, only what the example always had is left.
  await editor.change(erp, readFileSync(join(example, 'applications/erp.yaml'), 'utf8'));
  expect((await editor.diagnosed(erp)).diagnostics).toEqual([]);
  expect(editor.stderr()).toBe('');
  expect(await editor.end()).toBe(0);
});

test('hover, completion, definition, references and symbols are answered', async () => {
  const editor = await start();
  const text = on(erp);
  await editor.open(erp, text);
  const ask = <T>(method: string, what: string, into: number, more: object = {}): Promise<T> => editor.connection.sendRequest<T>(`textDocument/${method}`, { ...inDocument(editor, erp, text, what, into), ...more });
  expect((await ask<Hover>('hover', 'owner: ', 8)).contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('Team `application-operations`: Application operations') as unknown });
  expect((await ask<CompletionList>('completion', 'owner: ', 7)).items.map(({ label }) => label)).toContain('service-desk');
  const team = await ask<Location>('definition', 'owner: ', 8);
  expect(team.uri).toBe(editor.uri('services/teams/application-operations.yaml'));
  const found = await ask<Location[]>('references', 'name: erp', 7, { context: { includeDeclaration: true } });
  expect(found[0]).toMatchObject({ uri: editor.uri(erp), range: { start: placeOf(text, 'name: erp', 6) } });
  expect(found.length).toBeGreaterThan(3);
  expect(await editor.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri: editor.uri(erp) } })).toMatchObject([{ name: 'Service erp' }]);
  expect((await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', { query: 'erp' })).map(({ name }) => name)).toContain('erp: Payroll and accounting');
  // A name declared only in text that is not saved is known at once.
  await editor.open('services/unsaved.yaml', 'apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: unsaved-team, title: Unsaved }\nspec: { contact: u@move.example }\n');
  expect((await ask<CompletionList>('completion', 'owner: ', 7)).items.map(({ label }) => label)).toContain('unsaved-team');
});

test('what is typed letter by letter is taken up as it is, and judged when it rests', async () => {
  const editor = await start();
  const text = on(erp).replaceAll('\n', '\r\n').replace('# ', '# 😀å ');
  await editor.open(erp, text);
  await editor.diagnosed(erp);
  const before = editor.publications();
  const at = placeOf(text, 'owner: application-operations', 7);
  let version = 1;
  for (const letter of 'service-desk-') {
    await editor.connection.sendNotification('textDocument/didChange', { textDocument: { uri: editor.uri(erp), version: ++version }, contentChanges: [{ range: { start: { ...at, character: at.character + version - 2 }, end: { ...at, character: at.character + version - 2 } }, text: letter }] });
  }
  const { diagnostics } = await editor.diagnosed(erp, version);
  expect(diagnostics).toMatchObject([{ code: 'reference', range: { start: at }, message: expect.stringContaining('there is no Team "service-desk-application-operations"') as unknown }]);
  expect(editor.publications() - before).toBeLessThan(8);
  // Never an older answer after a newer.
  expect(editor.versionsOf(erp)).toEqual(editor.versionsOf(erp).toSorted((a, b) => a - b));
  // A question that nobody waits for any more is ended as the protocol says.
  const asking = new CancellationTokenSource();
  const asked = editor.connection.sendRequest('textDocument/references', { ...inDocument(editor, erp, text, 'name: erp', 7), context: { includeDeclaration: true } }, asking.token);
  asking.cancel();
  await asked.catch((error: { readonly code: number }) => expect(error.code).toBe(-32800));
  expect(await editor.end()).toBe(0);
});

test('quick fixes mend the text as the editor holds it', async () => {
  const editor = await start();
  const text = on(erp).replace('owner: application-operations', 'ownr: application-operations').replaceAll('\n', '\r\n');
  await editor.open(erp, text);
  const { diagnostics } = await editor.diagnosed(erp);
  const wrong = diagnostics.find(({ message }) => String(message).includes('ownr'));
  const ask = (only?: readonly string[]): Promise<CodeAction[]> => editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument: { uri: editor.uri(erp) }, range: wrong?.range, context: { diagnostics, ...(only && { only }) } });
  const [single] = await ask();
  expect(single).toMatchObject({ title: 'Write owner', kind: 'quickfix', isPreferred: true, diagnostics: [{ code: 'schema' }] });
  const mended = edited(text, single?.edit?.changes?.[editor.uri(erp)] ?? []);
  expect(mended).toBe(on(erp).replaceAll('\n', '\r\n'));
  const [all] = await ask(['source.fixAll']);
  expect(edited(text, all?.edit?.changes?.[editor.uri(erp)] ?? [])).toBe(mended);
  await editor.change(erp, mended);
  expect((await editor.diagnosed(erp)).diagnostics).toEqual([]);
});

test('files that come, change, move and go are noticed, by an editor that watches, by one that cannot and by one that refuses', async () => {
  for (const by of [{ capabilities: able }, { capabilities: { ...able, workspace: {} } }, { capabilities: able, refuses: true }]) {
    const editor = await start(by);
    const extra = 'services/extra.yaml';
    const tell = async (path: string, type: 1 | 2 | 3): Promise<void> => {
      if (by.capabilities === able && by.refuses !== true) await editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [{ uri: editor.uri(path), type }] });
    };
    const wrongIn = (path: string): number => editor.published.get(editor.uri(path))?.diagnostics.length ?? 0;
    await editor.until((all) => all.size > 0);
    writeFileSync(join(root, extra), 'kind: Nonsense\n');
    await tell(extra, 1);
    await editor.until(() => wrongIn(extra) > 0);
    const before = wrongIn(extra);
    writeFileSync(join(root, extra), 'apiVersion: driftvakt/v1\nkind: Nonsense\n');
    await tell(extra, 2);
    await editor.until(() => wrongIn(extra) < before);
    mkdirSync(join(root, 'services/deep'), { recursive: true });
    renameSync(join(root, extra), join(root, 'services/deep/moved.yaml'));
    await tell(extra, 3);
    await tell('services/deep/moved.yaml', 1);
    await editor.until(() => wrongIn(extra) === 0 && wrongIn('services/deep/moved.yaml') > 0);
    rmSync(join(root, 'services/deep'), { recursive: true });
    await tell('services/deep', 3);
    await editor.until(() => wrongIn('services/deep/moved.yaml') === 0);
    await editor.end();
  }
});

test('each folder of the workspace is an estate of its own; files outside them are left alone', async () => {
  const other = join(root, 'other');
  mkdirSync(join(other, 'services'), { recursive: true });
  writeFileSync(join(other, 'services/one.yaml'), 'apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: ');
  const editor = await start({ roots: [root, other] });
  await editor.until((all) => all.has(editor.uri('other/services/one.yaml')));
  for (const path of ['compose.yaml', 'services/.hidden.yaml', 'services/notes.txt', 'services/node_modules/x.yaml']) await editor.open(path, 'kind: Nonsense\n');
  symlinkSync(join(root, erp), join(root, 'services/link.yaml'));
  await editor.open('services/last.yaml', 'kind: Nonsense\n');
  await editor.diagnosed('services/last.yaml');
  for (const path of ['compose.yaml', 'services/.hidden.yaml', 'services/notes.txt', 'services/node_modules/x.yaml']) expect(editor.published.has(editor.uri(path)), path).toBe(false);
  const nowhere = { textDocument: { uri: editor.uri('compose.yaml') }, position: { line: 0, character: 7 } };
  expect(await editor.connection.sendRequest('textDocument/hover', nowhere)).toBeNull();
  expect(await editor.connection.sendRequest('textDocument/completion', { ...nowhere, textDocument: { uri: 'untitled:Untitled-1' } })).toBeNull();
  await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [{ uri: pathToFileURL(other).href, name: 'other' }] } });
  await editor.until((all) => all.get(editor.uri('other/services/one.yaml'))?.diagnostics.length === 0);
});

test('hostile, huge and broken texts are answered, and the server lives on', async () => {
  const editor = await start();
  const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${[...'bcdefghi'].map((name, index) => `${name}: &${name} [${`*${'abcdefgh'[index]}, `.repeat(9)}]\n`).join('')}`;
  const texts = [bomb, `a: ${'['.repeat(5000)}`, 'x'.repeat(1_100_000), `${'- '.repeat(20_000)}x\n`, '\ufeffkind: Team\n', 'a\u0000b', 'kind: constructor\nmetadata: { name: __proto__ }\nspec: {}\n', '\ud800: x\n', `kind: Service\n${'k: v\n'.repeat(20_000)}`];
  for (const text of texts) {
    await editor.open('services/hostile.yaml', text);
    const at = { textDocument: { uri: editor.uri('services/hostile.yaml') }, position: { line: 0, character: 3 } };
    const { diagnostics } = await editor.diagnosed('services/hostile.yaml');
    expect(diagnostics.length, text.slice(0, 40)).toBeGreaterThan(0);
    for (const method of ['hover', 'completion', 'definition']) await editor.connection.sendRequest(`textDocument/${method}`, at);
    await editor.connection.sendRequest('textDocument/documentSymbol', at);
    await editor.connection.sendRequest('textDocument/codeAction', { ...at, range: { start: at.position, end: at.position }, context: { diagnostics } });
    await editor.connection.sendNotification('textDocument/didClose', at);
  }
  await expect(editor.connection.sendRequest('textDocument/hover', {})).rejects.toThrow('textDocument/hover failed');
  await expect(editor.connection.sendRequest('no/such', {})).rejects.toThrow('no/such');
  await editor.connection.sendNotification('textDocument/didChange', { nonsense: true });
  const far = { textDocument: { uri: editor.uri(erp) }, position: { line: 1e9, character: 1e9 } };
  await editor.open(erp, on(erp));
  expect(await editor.connection.sendRequest('textDocument/hover', far)).toBeNull();
  expect(await editor.end()).toBe(0);
});

test('an editor that vanishes takes the server with it', async () => {
  const idle = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
  const [left, orphan, signalled, garbled] = await Promise.all([start(), start({ processId: idle.pid ?? null }), start(), start()]);
  const exits = [left, orphan, signalled, garbled].map(({ child }) => new Promise<number | null>((resolve) => { child.once('exit', resolve); }));
  left?.child.stdin.end();
  idle.kill('SIGKILL');
  signalled?.child.kill('SIGTERM');
  garbled?.child.stdin.end('Content-Length: nonsense\r\n\r\n{');
  const ended = await Promise.all(exits);
  expect([left, orphan, signalled, garbled].map((one, index) => [ended[index], one?.stderr()])).toEqual([[1, ''], [1, ''], [0, ''], [1, '']]);
});
