// GitHub's own description of the operations used: finds the operation of a request, and checks what goes in and out.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import formats from 'ajv-formats';

export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly body?: unknown;
  readonly responses: Readonly<Record<string, unknown>>;
}

export interface Matched {
  readonly operation: Operation;
  readonly inPath: Readonly<Record<string, string>>;
}

interface Extract {
  readonly operations: Readonly<Record<string, Omit<Operation, 'id'>>>;
}

const pointer = (...parts: readonly string[]): string => `github#/${parts.map((part) => encodeURIComponent(part.replaceAll('~', '~0').replaceAll('/', '~1'))).join('/')}`;

let known: ReturnType<typeof describe> | undefined;

/** GitHub's description: it keeps nothing of what it is asked, so all servers of a process share it. */
export const description = (): ReturnType<typeof describe> => known ??= describe();

/** Reads the extract. Each schema is compiled when it is first needed. */
function describe() {
  const extract = JSON.parse(readFileSync(join(import.meta.dirname, '../../../test/github/openapi.json'), 'utf8')) as Extract;
  const operations = Object.entries(extract.operations).map(([id, operation]) => ({ id, ...operation }));
  const plain = new Ajv({ strict: false, allErrors: true, logger: false });
  const coercing = new Ajv({ strict: false, allErrors: true, logger: false, coerceTypes: true });
  for (const ajv of [plain, coercing]) formats.default(ajv).addSchema(extract, 'github');

  const explain = (ajv: Ajv, at: string, value: unknown): string[] => {
    const check = ajv.getSchema(at) as ValidateFunction | undefined;
    if (check === undefined) throw new Error(`no schema at ${at}`);
    return check(value) ? [] : [...new Set((check.errors ?? []).map(({ instancePath, message, params }) => `${instancePath || '/'} ${message ?? ''} ${JSON.stringify(params)}`))].slice(0, 5);
  };

  return {
    /** The operation of a method and a path; nothing when it is none of those used. */
    match(method: string, path: string): Matched | undefined {
      const parts = path.split('/');
      for (const operation of operations) {
        const pattern = operation.path.split('/');
        const fits = operation.method === method && pattern.length === parts.length && pattern.every((part, index) => part.startsWith('{') || part === parts[index]);
        if (fits) return { operation, inPath: Object.fromEntries(pattern.flatMap((part, index) => (part.startsWith('{') ? [[part.slice(1, -1), decodeURIComponent(parts[index] ?? '')]] : []))) };
      }
      return undefined;
    },
    /** What of a request is not as GitHub describes it. */
    request({ operation, inPath }: Matched, query: Readonly<Record<string, string>>, body: unknown): string[] {
      const found = [...explain(coercing, pointer('operations', operation.id, 'inPath'), { ...inPath }), ...explain(coercing, pointer('operations', operation.id, 'inQuery'), { ...query })];
      if (operation.body !== undefined && body !== undefined) found.push(...explain(plain, pointer('operations', operation.id, 'body'), body));
      if (operation.body === undefined && body !== undefined) found.push('a body where none is described');
      return found;
    },
    /** What of a response is not as GitHub describes it. */
    response({ operation }: Matched, status: number, body: unknown): string[] {
      if (!(status in operation.responses)) return status >= 300 ? [] : [`status ${status} is not described`];
      return operation.responses[status] === null ? [] : explain(plain, pointer('operations', operation.id, 'responses', String(status)), body);
    },
  };
}
