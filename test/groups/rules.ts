import { relative } from 'node:path';
import { controls } from '../../src/controls/index.ts';
import { load } from '../../src/load.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Span } from '../../src/model/span.ts';
import { rules as all } from '../../src/rules/index.ts';
import { validate } from '../../src/validate.ts';
import { readDeclarations } from '../../src/world/files.ts';

/** Every diagnostic of the declarations in a case's folder, a line each, and what was set aside. Where there is none: nothing. */
export async function rules(folder: string): Promise<string> {
  const files = await readDeclarations(`${folder}/services`);
  const { declarations, unread, diagnostics } = load(files.map((file) => ({ ...file, path: relative(folder, file.path) })));
  const validated = validate(declarations, { rules: all, controls: Object.keys(controls), unread });
  return [...[...diagnostics, ...validated.diagnostics].map(lines), ...[...validated.estate.aside.keys()].map((ref) => `aside: ${ref}\n`)].join('');
}

function lines({ rule, severity, message, help, at, related = [] }: Diagnostic): string {
  return [
    `${place(at)}: ${severity} ${rule}: ${message}`,
    ...related.map((one) => `  ${place(one.at)}: ${one.message}`),
    ...(help === undefined ? [] : [`  help: ${help}`]),
    '',
  ].join('\n');
}

const place = ({ file, line, column }: Span): string => `${file}:${line}:${column}`;
