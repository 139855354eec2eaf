// A real editor's end of the language server: a process, spoken to over its standard input and output.
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createProtocolConnection, ResponseError, StreamMessageReader, StreamMessageWriter, type ClientCapabilities, type InitializeResult, type ProtocolConnection, type PublishDiagnosticsParams } from 'vscode-languageserver/node';

/** A server in a workspace, and what it has published. */
export interface Editor {
  readonly connection: ProtocolConnection;
  readonly child: ChildProcessWithoutNullStreams;
  readonly initialized: InitializeResult;
  /** The diagnostics last published for each address. */
  readonly published: ReadonlyMap<string, PublishDiagnosticsParams>;
  /** The versions of a document that something was published for, in order. */
  versionsOf(path: string): readonly number[];
  /** How often something was published so far. */
  publications(): number;
  /** What was written to standard error so far. */
  stderr(): string;
  uri(path: string): string;
  open(path: string, text: string): Promise<void>;
  /** Replaces the whole text, as the next version. */
  change(path: string, text: string): Promise<void>;
  /** Resolves with the diagnostics published for a version of a file, or later. */
  diagnosed(path: string, version?: number): Promise<PublishDiagnosticsParams>;
  /** Resolves once something holds of what is published. */
  until(holds: (published: ReadonlyMap<string, PublishDiagnosticsParams>) => boolean): Promise<void>;
  /** Ends as the protocol says; resolves with the exit code. */
  end(): Promise<number | null>;
}

/** How an editor begins. */
export interface Beginning {
  readonly roots: readonly string[];
  readonly words?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly processId?: number | null;
  /** Refuses to watch files, though it said that it could. */
  readonly refuses?: boolean;
  /** The program: by default the sources. */
  readonly program?: string;
}

const cli = join(import.meta.dirname, '../../src/cli.ts');

/** What VS Code can do, as far as it matters here. */
export const able: ClientCapabilities = {
  textDocument: {
    hover: { contentFormat: ['markdown', 'plaintext'] }, completion: { completionItem: { documentationFormat: ['markdown', 'plaintext'] } },
    publishDiagnostics: { relatedInformation: true, versionSupport: true }, codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source.fixAll'] } } },
  },
  workspace: { workspaceFolders: true, didChangeWatchedFiles: { dynamicRegistration: true } },
};

/** Starts a server and initializes it. */
export async function begin({ roots: [root = '.', ...others], words = ['--stdio'], capabilities = able, processId = process.pid, refuses = false, program = cli }: Beginning): Promise<Editor> {
  const child = spawn(process.execPath, [program, 'language-server', ...words], { cwd: root, stdio: 'pipe' });
  const said = { err: '', times: 0 };
  child.stderr.setEncoding('utf8').on('data', (text: string) => { said.err += text; });
  const ended = new Promise<number | null>((resolve) => { child.once('exit', resolve); });
  const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published = new Map<string, PublishDiagnosticsParams>();
  const told: PublishDiagnosticsParams[] = [];
  const waiting = new Set<() => void>();
  connection.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) => {
    published.set(one.uri, one);
    told.push(one);
    said.times++;
    for (const look of waiting) look();
  });
  connection.onRequest('client/registerCapability', () => (refuses ? new ResponseError(-32601, 'not here') : null));
  connection.listen();
  const folders = [root, ...others].map((path) => ({ uri: pathToFileURL(path).href, name: path }));
  const initialized = await connection.sendRequest<InitializeResult>('initialize', { processId, rootUri: folders[0]?.uri, workspaceFolders: folders, capabilities });
  await connection.sendNotification('initialized', {});
  const versions = new Map<string, number>();
  const uri = (path: string): string => pathToFileURL(join(root, path)).href;
  const until: Editor['until'] = (holds) => new Promise((resolve) => {
    const look = (): void => {
      if (!holds(published)) return;
      waiting.delete(look);
      resolve();
    };
    waiting.add(look);
    look();
  });
  return {
    connection, child, initialized, published, uri, until, stderr: () => said.err, publications: () => said.times,
    versionsOf: (path) => told.flatMap((one) => (one.uri === uri(path) ? one.version ?? [] : [])),
    open(path, text) {
      versions.set(path, 1);
      return connection.sendNotification('textDocument/didOpen', { textDocument: { uri: uri(path), languageId: 'yaml', version: 1, text } });
    },
    change(path, text) {
      const version = (versions.get(path) ?? 0) + 1;
      versions.set(path, version);
      return connection.sendNotification('textDocument/didChange', { textDocument: { uri: uri(path), version }, contentChanges: [{ text }] });
    },
    async diagnosed(path, version = versions.get(path) ?? 0) {
      await until((all) => (all.get(uri(path))?.version ?? -1) >= version);
      return published.get(uri(path)) as PublishDiagnosticsParams;
    },
    async end() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      return ended;
    },
  };
}
