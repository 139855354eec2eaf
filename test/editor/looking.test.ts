// One look at the disk after the other: what was seen earlier never stands for what was seen later.
import { PassThrough } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { createConnection, createProtocolConnection, ProposedFeatures, StreamMessageReader, StreamMessageWriter, TextDocuments, type PublishDiagnosticsParams } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { serve } from '../../src/editor/serve.ts';
import type { SourceFile } from '../../src/load.ts';

const path = '/workspace/services/a.yaml';
const holding = (text: string): readonly SourceFile[] => [{ path, bytes: new TextEncoder().encode(text) }];

test('what changes while the disk is read is read once more when that has ended, and told last', async () => {
  const [toServer, toEditor] = [new PassThrough(), new PassThrough()];
  const connection = createConnection(ProposedFeatures.all, toServer, toEditor);
  const documents = new TextDocuments(TextDocument);
  const looks: ((files: readonly SourceFile[]) => void)[] = [];
  const watched: { changed?: () => void } = {};
  serve({ connection, documents }, {
    files: () => new Promise((resolve) => { looks.push(resolve); }),
    file: () => ({ path, problem: 'missing' }),
    watch: (_dir, _signal, changed) => { watched.changed = changed; },
    here: '/workspace', elapsed: () => performance.now(),
  }, { dir: 'services', version: '0' });
  documents.listen(connection);
  connection.listen();
  const editor = createProtocolConnection(new StreamMessageReader(toEditor), new StreamMessageWriter(toServer));
  const told: string[] = [];
  const heard: (() => void)[] = [];
  editor.onNotification('textDocument/publishDiagnostics', ({ diagnostics }: PublishDiagnosticsParams) => {
    told.push(diagnostics.map(({ message }) => String(message)).join(' '));
    for (const one of heard.splice(0)) one();
  });
  editor.listen();
  const until = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise<void>((resolve) => { heard.push(resolve); setTimeout(resolve, 5); });
  };
  await editor.sendRequest('initialize', { processId: null, rootUri: pathToFileURL('/workspace').href, capabilities: {} });
  await editor.sendNotification('initialized', {});
  await until(() => looks.length === 1 && watched.changed !== undefined);
  // Three changes while the first look goes on.
  for (let n = 0; n < 3; n++) watched.changed?.();
  await until(() => true);
  expect(looks.length).toBe(1);
  looks[0]?.(holding('kind: Servise\n'));
  await until(() => looks.length === 2);
  looks[1]?.(holding('kind: Teem\n'));
  await until(() => told.some((one) => one.includes('Teem')));
  expect(told.at(-1)).toContain('unknown kind "Teem"');
  expect(told.findLastIndex((one) => one.includes('Servise'))).toBeLessThan(told.findIndex((one) => one.includes('Teem')));
  expect(looks.length).toBe(2);
  editor.dispose();
  connection.dispose();
});
