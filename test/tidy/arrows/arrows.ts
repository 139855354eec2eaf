import { posix } from 'node:path';
import { stand } from './places.ts';
import { read } from './read.ts';
import { against, againstPackage, sentences, type Arrow } from './rules.ts';

export interface Violation {
  readonly arrow: Arrow;
  readonly file: string;
  readonly line: number;
  readonly what: string;
}

/** Every place where a file goes against an arrow. `sources` holds the text of every file of src/ by its path below the root. */
export function violations(sources: ReadonlyMap<string, string>): Violation[] {
  const found: Violation[] = [];
  const values = new Map<string, string[]>();
  for (const [file, source] of sources) {
    const from = stand(file);
    const { imports, surprises } = read(file, source);
    for (const { specifier, typeOnly, line } of imports) {
      const ours = specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : undefined;
      if (ours !== undefined && !ours.startsWith('src/') && ours.endsWith('.json')) continue;
      const arrow = ours === undefined ? (typeOnly ? undefined : againstPackage(from, specifier)) : against(from, stand(ours), typeOnly);
      if (arrow !== undefined) found.push({ arrow, file, line, what: `imports ${specifier}` });
      if (ours !== undefined && !typeOnly) values.set(file, [...(values.get(file) ?? []), ours]);
    }
    if (!['cli', 'world'].includes(from.place)) for (const { what, line } of surprises) found.push({ arrow: what === 'fetch()' ? 4 : 6, file, line, what: `uses ${what}` });
  }
  return [...found, ...circles(values)];
}

/** A violation as people read it. */
export const say = ({ arrow, file, line, what }: Violation): string => `${file}:${line} ${what}\n    arrow ${arrow}: ${sentences[arrow]}`;

function circles(values: ReadonlyMap<string, readonly string[]>): Violation[] {
  const done = new Set<string>();
  const found: Violation[] = [];
  const walk = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      found.push({ arrow: 5, file, line: 1, what: `imports itself by ${[...way.slice(way.indexOf(file) + 1), file].join(' -> ')}` });
      return;
    }
    if (done.has(file)) return;
    for (const next of values.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of values.keys()) walk(file, []);
  return found;
}
