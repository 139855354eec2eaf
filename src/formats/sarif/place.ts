import { digest } from '../../model/digest.ts';
import type { Output } from '../../publish.ts';
import { addressOf } from '../../text/inert.ts';
import type { Entry } from '../../words/entries.ts';
import { whereabouts } from './whereabouts.ts';

/** What addresses of files begin at, by the name that GitHub's own analysis has for it. */
export const rootOfRepository = '%SRCROOT%';

/** Where results are, and what names them from run to run. */
export interface Placing {
  /** The address of a file from the root of the repository; the Estate's file for what stands in none. */
  uri(file: string): string;
  /** What stays the same while lines move and messages change their figures; the first of several has `:1`, the second `:2`. */
  fingerprint(entry: Entry): string;
}

export function placing({ sources, place }: Pick<Output, 'sources' | 'place'>): Placing {
  const met = new Map<string, number>();
  const lines = new Map<string, readonly string[]>();
  const estate = (): string => [...sources].find(([, text]) => /^kind:\s*["']?Estate\b/m.test(text))?.[0] ?? sources.keys().next().value ?? 'services/estate.yaml';
  const linesOf = (file: string): readonly string[] => {
    const known = lines.get(file) ?? sources.get(file)?.split('\n') ?? [];
    lines.set(file, known);
    return known;
  };
  return {
    uri: (file) => addressOf(place(file === '' ? estate() : file)),
    fingerprint({ what, id, key, file, line }) {
      const hash = digest(what === 'finding' ? key : [id, place(file), whereabouts(linesOf(file), line)]).slice(0, 32);
      const count = (met.get(hash) ?? 0) + 1;
      met.set(hash, count);
      return `${hash}:${count}`;
    },
  };
}
