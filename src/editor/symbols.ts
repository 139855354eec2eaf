import type { DocumentSymbol, SymbolInformation } from 'vscode-languageserver';
import { isMap, isScalar, type Node } from 'yaml';
import { spanBetween } from '../text/lines.ts';
import { locate } from '../text/locate.ts';
import { parse } from '../text/parse.ts';
import { valueAt } from '../text/pointer.ts';
import { printable } from '../text/printable.ts';
import { valueOf } from '../text/value.ts';
import type { Known } from './known.ts';
import { inEnglish } from './names.ts';
import { rangeOf } from './position.ts';

/** As the protocol numbers them. */
const sorts = { declaration: 5, key: 20 } as const;

/** Levels below a declaration's spec that an outline shows, and how many places in all. */
const most = { levels: 3, places: 2000 } as const;

/** The outline of a file: its declarations, and in each what its spec says. */
export function documentSymbols(text: string): DocumentSymbol[] {
  const whole = text.startsWith('\ufeff') ? text.slice(1) : text;
  const { documents, lines } = parse(whole);
  const room = { left: most.places };
  const at = (from: number, to: number): DocumentSymbol['range'] => rangeOf(spanBetween('', whole, lines, from, to), text);
  return documents.flatMap(({ contents }): DocumentSymbol[] => {
    if (!isMap(contents) || room.left-- <= 0) return [];
    const document = valueOf(whole, contents).value;
    const [kind, name] = [valueAt(document, ['kind']), valueAt(document, ['metadata', 'name'])];
    const [from, to] = contents.range;
    const title = inEnglish(valueAt(document, ['metadata', 'title']));
    const spec = (contents.items as Pair[]).find(({ key }) => isScalar(key) && key.value === 'spec')?.value ?? null;
    return [{
      name: printable(`${typeof kind === 'string' ? kind : 'declaration'} ${typeof name === 'string' ? name : ''}`.trim()), ...(title !== undefined && { detail: printable(title) }),
      kind: sorts.declaration, range: at(from, to), selectionRange: at(from, from + 1), children: inside(spec, 1, room, at),
    }];
  });
}

interface Pair { readonly key: Node | null; readonly value: Node | null }

function inside(node: Node | null, level: number, room: { left: number }, at: (from: number, to: number) => DocumentSymbol['range']): DocumentSymbol[] {
  if (!isMap(node) || level > most.levels) return [];
  return (node.items as Pair[]).flatMap(({ key, value }): DocumentSymbol[] => {
    const range = key?.range;
    if (!isScalar(key) || range === undefined || range === null || room.left-- <= 0) return [];
    const end = value?.range?.[1] ?? range[1];
    const written = isScalar(value) && value.type !== 'BLOCK_LITERAL' && value.type !== 'BLOCK_FOLDED' ? printable(String(value.source ?? value.value).slice(0, 100)) : undefined;
    return [{ name: printable(String(key.value)) || '""', ...(written !== undefined && { detail: written }), kind: sorts.key, range: at(range[0], Math.max(end, range[1])), selectionRange: at(range[0], range[1]), children: inside(value, level + 1, room, at) }];
  });
}

/** The declarations whose kind, name or title hold a text, at most a hundred. */
export function workspaceSymbols(query: string, { names }: Known, address: (path: string) => string): SymbolInformation[] {
  const wanted = query.toLowerCase();
  return [...names.values()].filter(({ ref, kind, title = '' }) => `${ref} ${kind} ${title}`.toLowerCase().includes(wanted)).slice(0, 100).map(({ kind, name, title, source }) => ({
    name: printable(title === undefined ? name : `${name}: ${title}`), containerName: kind, kind: sorts.declaration, location: { uri: address(source.file), range: rangeOf(locate(source, '/metadata/name')) },
  }));
}
