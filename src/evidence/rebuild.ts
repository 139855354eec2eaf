import { parseLink, type Link } from './link.ts';
import { lastDays } from './days.ts';
import { readPast } from './past.ts';
import { emptyBook, findingOf, lineOf, type Book, type FindingLine } from './book.ts';
import { linesIn } from './stated.ts';
import type { Former, Says } from '../model/former.ts';
import { emptyMemory, type FindingMemory, type Memory } from '../model/memory.ts';
import { compareText } from '../model/span.ts';
import type { ToldKeys } from '../model/told.ts';
import { sha256 } from './link.ts';

/** What the files of a ledger say, for who has nothing else. */
export interface Rebuilt {
  readonly book: Book;
  readonly commit: string | null;
  /** Without targets: what was last seen of them is in the raw segments. */
  readonly memory: Memory;
  readonly told: ToldKeys;
}

/** Reads a ledger's files back. What is not in them (single looks, unfinished days) must be folded again. */
export function rebuild(files: ReadonlyMap<string, string>, at: string | null): Rebuilt {
  const rows = <T>(path: string): T[] => (files.get(path) ?? '').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as T);
  const declared = rows<{ commit?: string | null; serviceLevel?: string; spec?: Memory['serviceLevels'][string]; announced?: string; at?: string; promised?: string; says?: Says; former?: Former }>('declared.jsonl');
  const promised = declared.flatMap(({ promised: id, says }) => (id === undefined || says === undefined ? [] : [[id, says] as const]));
  const series = new Map((files.get('targets.tsv') ?? '').split('\n').filter((line) => line !== '').map((line) => [Number(line.slice(0, line.indexOf('\t'))), line.slice(line.indexOf('\t') + 1)]));
  const { faults, excused, cases, gaps, stretches } = readPast(files, series, at ?? '1970-01-01T00:00:00Z');
  const ended = new Map(faults.map((fault) => [fault.key, fault]));
  const known = linesIn(files) as unknown as readonly (FindingLine | { readonly issue: ToldKeys[string]; readonly told: string })[];
  const findings = known.flatMap((line): [string, FindingMemory][] => ('issue' in line ? [] : [[line.key, findingOf(line, at ?? '', ended)]]));
  const stated = known.flatMap((line) => ('issue' in line ? [] : [line])).toSorted((a, b) => compareText(a.key, b.key)).map(lineOf).join('');
  const through = new Map<number, string>();
  for (const path of [...files.keys()].filter((one) => one.startsWith('days-')).toSorted()) for (const [id, day] of lastDays(path.slice(5, 12), files.get(path) ?? '')) through.set(id, day);
  return {
    commit: declared[0]?.commit ?? null,
    told: Object.fromEntries([
      ...rows<{ key: string; number: number; author: string }>('told.jsonl').map(({ key, ...told }) => [key, told] as const),
      ...known.flatMap((line) => ('issue' in line ? [[line.told, line.issue] as const] : [])),
    ]),
    memory: {
      ...emptyMemory, at, findings: Object.fromEntries(findings), faults, excused, cases, earlier: stretches, ...(gaps.length > 0 && { watch: { heard: {}, gaps } }),
      serviceLevels: Object.fromEntries(declared.flatMap(({ serviceLevel, spec }) => (serviceLevel === undefined || spec === undefined ? [] : [[serviceLevel, spec]]))),
      ...(promised.length > 0 && { promised: { declared: Object.fromEntries(promised), former: declared.flatMap(({ former }) => former ?? []) } }),
      announced: Object.fromEntries(declared.flatMap(({ announced, at: since }) => (announced === undefined || since === undefined ? [] : [[announced, since]]))),
    },
    book: {
      stated: sha256(stated),
      digests: Object.fromEntries([...files].map(([path, text]) => [path, sha256(text)])),
      written: { ...emptyBook.written, ...Object.fromEntries([...series].map(([id, key]) => [key, { id, through: through.get(id) ?? '' }])) },
    },
  };
}

/** The link that a commit's message carries: its last line. */
export const linkIn = (message: string): { readonly text: string; readonly link: Link } | undefined => {
  const text = message.trimEnd().split('\n').at(-1) ?? '';
  const link = parseLink(text);
  return link === undefined ? undefined : { text, link };
};
