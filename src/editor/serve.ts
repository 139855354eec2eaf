// The language server: what the editor says and asks -> the estates of its workspace, and answers. Touches nothing itself.
import { isAbsolute, normalize } from 'node:path';
import type { Connection, InitializeParams, InitializeResult, Location, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceFile } from '../load.ts';
import type { Span } from '../model/span.ts';
import { actions } from './actions.ts';
import { completion } from './completion.ts';
import { definition, references } from './definition.ts';
import { hover, type Shown } from './hover.ts';
import { openEstate, pathIn, type OpenEstate } from './open-estate.ts';
import { offsetOf, rangeOf } from './position.ts';
import { publishing, type Publishing } from './publishing.ts';
import { documentSymbols, workspaceSymbols } from './symbols.ts';

/** What is reached outside: the disk, to read only, and a clock. */
export interface Outside {
  /** Every file of declarations below a folder. */
  files(dir: string): Promise<readonly SourceFile[]>;
  file(path: string): SourceFile;
  /** Calls back whenever something has changed below a folder; never for one that cannot be watched. */
  watch(dir: string, signal: AbortSignal, changed: () => void): void;
  /** The folder that the server was started in. */
  readonly here: string;
  /** A clock, in milliseconds. */
  elapsed(): number;
}

/** An editor at the other end, and the documents that are open in it. */
export interface Client { readonly connection: Connection; readonly documents: TextDocuments<TextDocument> }

interface Served { readonly root: string; readonly estate: OpenEstate; readonly publish: Publishing; readonly ending: AbortController; looking?: Promise<void> | undefined; again: boolean }

/** Answers an editor until it goes. `dir` is where declarations are in each folder of the workspace. */
export function serve({ connection, documents }: Client, outside: Outside, { dir, version }: { readonly dir: string; readonly version: string }): void {
  const served = new Map<string, Served>();
  const can = { markdown: false, described: false, watch: false, folders: false };

  const open = (root: string | undefined): Served | undefined => {
    if (root === undefined || served.has(root)) return undefined;
    const estate = openEstate(root, dir);
    const publish = publishing(estate, {
      // Whoever is gone is told nothing more.
      send: (one) => void connection.sendDiagnostics(one).catch(() => undefined),
      version: (uri) => documents.get(uri)?.version,
      failed: (error) => connection.console.error(error instanceof Error ? error.message : String(error)),
      elapsed: () => outside.elapsed(),
    });
    const one: Served = { root, estate, publish, ending: new AbortController(), again: false };
    served.set(root, one);
    for (const { uri } of documents.all()) estate.shown(uri, documents.get(uri)?.getText());
    return one;
  };
  const close = (root: string | undefined): void => {
    const one = root === undefined ? undefined : served.get(root);
    if (one === undefined) return;
    served.delete(one.root);
    one.ending.abort();
    one.publish.end();
  };
  const lookOnce = async ({ estate, publish }: Served): Promise<void> => {
    const files = await outside.files(estate.dir);
    // A folder that is not there holds no declarations yet.
    estate.onDisk(files.filter((file) => file.path !== estate.dir || !('problem' in file) || file.problem !== 'missing'));
    publish.soon();
  };
  // One look after the other: of two at once the older could end later. What changes meanwhile is looked at once more, however often it does.
  const look = (one: Served): Promise<void> => {
    one.again = true;
    one.looking ??= (async () => {
      try {
        while (one.again) {
          one.again = false;
          await lookOnce(one);
        }
      } finally {
        one.looking = undefined;
      }
    })();
    return one.looking;
  };
  const watch = (one: Served): void => outside.watch(one.estate.dir, one.ending.signal, () => void look(one));
  // Watched before it is looked at: what changes between is not lost.
  const begin = (one: Served): Promise<void> => {
    if (!can.watch) watch(one);
    return look(one);
  };
  const servedAt = (uri: string): Served | undefined => [...served.values()].find(({ estate }) => estate.pathOf(uri) !== undefined);

  connection.onInitialize((params): InitializeResult => {
    const { textDocument, workspace } = params.capabilities;
    can.markdown = textDocument?.hover?.contentFormat?.includes('markdown') ?? false;
    can.described = textDocument?.completion?.completionItem?.documentationFormat?.includes('markdown') ?? false;
    can.watch = workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false;
    can.folders = workspace?.workspaceFolders ?? false;
    for (const root of rootsOf(params, outside.here)) open(root);
    return { serverInfo: { name: 'driftvakt', version }, capabilities };
  });
  connection.onInitialized(async () => {
    if (can.folders) {
      connection.workspace.onDidChangeWorkspaceFolders(async ({ added, removed }) => {
        for (const { uri } of removed) close(pathIn(uri));
        for (const one of added.map(({ uri }) => open(pathIn(uri)))) if (one !== undefined) await begin(one);
      });
    }
    if (can.watch) {
      const registration = { id: 'declarations', method: 'workspace/didChangeWatchedFiles', registerOptions: { watchers: watched(dir) } };
      connection.sendRequest('client/registerCapability', { registrations: [registration] }).catch(() => {
        can.watch = false;
        for (const one of served.values()) void begin(one);
      });
    }
    await Promise.all([...served.values()].map(begin));
  });
  connection.onDidChangeWatchedFiles(async ({ changes }) => {
    for (const one of served.values()) {
      const here = changes.filter(({ uri }) => isWithin(one.estate.dir, pathIn(uri)));
      if (here.length === 0) continue;
      const paths = here.map(({ uri }) => one.estate.pathOf(uri));
      // What was read before is read again; anything else may be more than one file.
      if (one.looking === undefined && here.every(({ type }, index) => type === 2 && one.estate.isOnDisk(paths[index] ?? ''))) {
        one.estate.onDisk(here.map(({ uri }) => outside.file(pathIn(uri) ?? '')), 'these');
        one.publish.soon();
      } else await look(one);
    }
  });

  documents.onDidChangeContent(({ document }) => {
    const one = servedAt(document.uri);
    one?.estate.shown(document.uri, document.getText());
    one?.publish.soon();
  });
  documents.onDidClose(({ document: { uri } }) => {
    const one = servedAt(uri);
    one?.estate.shown(uri, undefined);
    one?.publish.soon();
  });
  documents.onDidSave(async ({ document: { uri } }) => {
    const one = servedAt(uri);
    if (one !== undefined && !can.watch) await look(one);
  });

  /** An answer about an open document of an estate; none about any other. */
  const about = <T>(uri: string, answer: (shown: Shown, estate: OpenEstate) => T): T | null => {
    const [document, estate] = [documents.get(uri), servedAt(uri)?.estate];
    const path = estate?.pathOf(uri);
    return document === undefined || estate === undefined || path === undefined ? null : answer({ path, text: document.getText() }, estate);
  };
  const place = (estate: OpenEstate, span: Span | undefined): Location | null => (span === undefined ? null : { uri: estate.address(span.file), range: rangeOf(span, estate.text(span.file)) });
  connection.onHover(({ textDocument: { uri }, position }) => about(uri, (shown, estate) => hover(shown, position, estate.known(), can.markdown)));
  connection.onCompletion(({ textDocument: { uri }, position }) => about(uri, (shown, estate) => completion(shown, position, estate.known(), can.described)));
  connection.onDefinition(({ textDocument: { uri }, position }) => about(uri, ({ text }, estate) => place(estate, definition(text, offsetOf(text, position), estate.known()))));
  connection.onReferences(async ({ textDocument: { uri }, position, context }, token) => about(uri, async ({ text }, estate) => {
    const found: Location[] = [];
    let since = outside.elapsed();
    for (const span of references(text, offsetOf(text, position), estate.known(), context.includeDeclaration)) {
      const one = place(estate, span);
      if (one !== null) found.push(one);
      if (outside.elapsed() - since < 20) continue;
      await new Promise((resolve) => { setImmediate(resolve); });
      if (token.isCancellationRequested) return null;
      since = outside.elapsed();
    }
    return found;
  }));
  connection.onDocumentSymbol(({ textDocument: { uri } }) => about(uri, ({ text }) => documentSymbols(text)));
  connection.onWorkspaceSymbol(({ query }) => [...served.values()].flatMap(({ estate }) => workspaceSymbols(query, estate.known(), estate.address)));
  connection.onCodeAction(({ textDocument: { uri }, range, context: { only } }) => about(uri, (shown, estate) => actions(shown, { range, only }, estate.judged(), estate)));
}

const capabilities: InitializeResult['capabilities'] = {
  textDocumentSync: { openClose: true, change: 2, save: { includeText: false } },
  hoverProvider: true, definitionProvider: true, referencesProvider: true, documentSymbolProvider: true, workspaceSymbolProvider: true,
  completionProvider: { triggerCharacters: [' ', ':', '-', '/', '[', '{', ',', '"', "'"] },
  codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.driftvakt'] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** The folders of the workspace; where the editor names none, the one that the server was started in. */
function rootsOf({ workspaceFolders, rootUri, rootPath }: InitializeParams, here: string): string[] {
  const named = (workspaceFolders ?? []).flatMap(({ uri }) => pathIn(uri) ?? []);
  const one = typeof rootUri === 'string' ? pathIn(rootUri) : rootPath ?? undefined;
  return named.length > 0 ? named : [one ?? here];
}

/** What the editor is to watch: everything below the folder, and the folder itself. */
function watched(dir: string): readonly { readonly globPattern: string }[] {
  const folder = normalize(dir).replace(/\/$/, '');
  if (folder === '.' || folder.startsWith('..')) return [{ globPattern: '**/*.{yaml,yml}' }];
  const pattern = isAbsolute(folder) ? folder : `**/${folder}`;
  return [{ globPattern: pattern }, { globPattern: `${pattern}/**` }];
}

function isWithin(dir: string, path: string | undefined): boolean {
  return path !== undefined && `${path}/`.startsWith(`${dir}/`);
}
