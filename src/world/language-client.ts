// An editor at the other end of standard input and output, and what its estates are read from.
import { performance } from 'node:perf_hooks';
import type { Connection, TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceFile } from '../load.ts';
import { readDeclaration, readDeclarations } from './files.ts';
import { watching } from './input.ts';

/** An editor that speaks the language server protocol: its connection, not yet listened to, and its open documents. */
export interface LanguageClient {
  readonly connection: Connection;
  readonly documents: TextDocuments<TextDocument>;
  /** Listens until the run is ended by a signal. When the editor goes, or its process is no more, so does this one. */
  listen(): Promise<void>;
}

/** Opens the connection. Standard output carries the protocol from now on and nothing else: what is said to the console goes to the editor's log. */
export async function languageClient(signal: AbortSignal): Promise<LanguageClient> {
  // Heavy, and only for whoever serves an editor.
  const [{ createConnection, TextDocuments: Documents, ...features }, { TextDocument: Document }] = await Promise.all([import('vscode-languageserver/node'), import('vscode-languageserver-textdocument')]);
  const connection = createConnection(features.ProposedFeatures.all, process.stdin, process.stdout);
  const documents = new Documents(Document);
  return {
    connection, documents,
    listen: () => new Promise((resolve) => {
      documents.listen(connection);
      connection.listen();
      const end = (): void => {
        // An end that was asked for is none that the editor brought about.
        process.stdin.removeAllListeners('end').removeAllListeners('close');
        connection.dispose();
        resolve();
        // What watches the editor's process would keep this one.
        setImmediate(() => process.exit());
      };
      if (signal.aborted) end();
      else signal.addEventListener('abort', end, { once: true });
    }),
  };
}

/** The disk, to read only, and a clock. */
export const outside = {
  files: (dir: string): Promise<SourceFile[]> => readDeclarations(dir),
  file: readDeclaration,
  here: process.cwd(),
  elapsed: (): number => performance.now(),
  watch(dir: string, signal: AbortSignal, changed: () => void): void {
    void (async () => {
      try {
        const watched = watching(dir, signal);
        while (await watched.changed()) changed();
      } catch {
        // What cannot be watched is looked at again when a file is saved.
      }
    })();
  },
} as const;
