import { existsSync, globSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './write.ts';

/** One folder of test/cases: its name, what goes in, and what must come out. */
export interface Case {
  readonly name: string;
  /** Path below the case's folder, and text, in order of paths. */
  readonly input: readonly (readonly [path: string, text: string])[];
  readonly expected: string;
}

/** The cases of a catalog's entry, in order of names. */
export function casesOf(catalog: string, id: string): Case[] {
  const folder = join(root, 'test/cases', catalog, id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).toSorted().map((name) => {
    const files = globSync('**/*.{yaml,json,csv}', { cwd: join(folder, name) }).map((path) => path.replaceAll('\\', '/')).filter((path) => statSync(join(folder, name, path)).isFile()).toSorted();
    const expected = join(folder, name, 'expect.txt');
    return {
      name,
      input: files.map((path) => [path, readFileSync(join(folder, name, path), 'utf8')] as const),
      expected: existsSync(expected) ? readFileSync(expected, 'utf8') : '',
    };
  });
}

/** Whether a case shows what its entry finds: a rule that is named, a control that fails or warns. */
export const finds = (catalog: string, id: string, { expected }: Case): boolean =>
  catalog !== 'controls' ? new RegExp(String.raw`(?<![\w-])${id}(?![\w-])`, 'u').test(expected) : /^\s*(fail|warn)\b/mu.test(expected);

/** The shortest case that finds something: what the manual shows. */
export function shownCase(catalog: string, id: string): Case | undefined {
  const length = ({ input, expected }: Case): number => input.reduce((sum, [, text]) => sum + text.length, expected.length);
  return casesOf(catalog, id).filter((one) => finds(catalog, id, one)).toSorted((a, b) => length(a) - length(b))[0];
}
