import { CST, type Parser } from 'yaml';
import { limits } from './limits.ts';
import type { Trouble } from './trouble.ts';

/** Where the innermost text in quotes, or list or mapping in brackets, begins that is never closed. */
export function opening(document: CST.Document | undefined): number | undefined {
  let found: number | undefined;
  const look = (token: CST.Token | null | undefined): void => {
    if (token?.type === 'flow-collection' && !token.end.some(({ source }) => source === (token.start.source === '{' ? '}' : ']'))) found = token.offset;
    if (token?.type === 'double-quoted-scalar' || token?.type === 'single-quoted-scalar') {
      const quote = token.source[0] ?? '';
      if (token.source.length < 2 || !token.source.endsWith(quote)) found = token.offset;
    }
  };
  if (document?.value === undefined) return undefined;
  look(document.value);
  CST.visit(document, ({ key, value }) => {
    look(key);
    look(value);
  });
  return found;
}

/** Whether what is being read has grown beyond the limits, and where. */
export function outgrown({ stack, offset }: Parser): Trouble | undefined {
  if (stack.length > limits.depth) {
    const collections = stack.filter((token) => 'items' in token);
    const deep = collections[limits.depth];
    if (deep !== undefined) return beyond('depth', deep.offset);
  }
  return overfull(stack.at(-1), offset) ?? overfull(stack.at(-2), offset);
}

// Asked once a lexeme: it must cost next to nothing.
function overfull(token: CST.Token | undefined, offset: number): Trouble | undefined {
  if (token === undefined || !('items' in token) || token.items.length <= limits.keys) return undefined;
  const item = token.items[limits.keys];
  const place = item?.key ?? item?.value ?? item?.start.find(({ type }) => type === 'seq-item-ind');
  if (place !== undefined && place !== null) return beyond(token.type === 'block-map' || (token.type === 'flow-collection' && token.start.source === '{') ? 'keys' : 'items', place.offset);
  return token.items.length > limits.keys + 1 ? beyond('items', offset) : undefined;
}

const most = {
  documents: { message: `more than ${limits.documents} documents in one file`, help: 'divide them among several files' },
  depth: { message: `more than ${limits.depth} levels inside each other`, help: undefined },
  keys: { message: `more than ${limits.keys} keys in one mapping`, help: 'divide it among several declarations' },
  items: { message: `more than ${limits.keys} items in one list`, help: 'divide it among several declarations' },
};

/** That a limit is exceeded at an offset. */
export function beyond(limit: keyof typeof most, at: number): Trouble {
  const { message, help } = most[limit];
  return { rule: 'limits', message, ...(help !== undefined && { help }), from: at, to: at + 1 };
}

/** What is wrong with a directive; the only one is `%YAML 1.2`. */
export function directive({ source, offset }: CST.Directive): Trouble | undefined {
  if (/^%YAML[ \t]+1\.2[ \t]*(#.*)?$/.test(source)) return undefined;
  return { rule: 'yaml', message: `the directive ${source.split(/\s/, 1)[0]} is not part of the language`, help: 'remove the line; only `%YAML 1.2` is allowed', from: offset, to: offset + source.length };
}

const blank: ReadonlySet<string> = new Set([' ', '\t', '\r', '\n', '#']);

/** Tells of each lexeme whether it is one anchor or tag, or one comma, too many: with nothing between it and those before it. */
export function strayCount(): (lexeme: string) => boolean {
  let marks = 0;
  let commas = 0;
  let scalar = false;
  return (lexeme) => {
    const first = lexeme[0] ?? '';
    const inScalar = scalar;
    // A scalar follows a lexeme of its own, and may then begin with anything.
    scalar = lexeme === CST.SCALAR;
    if (!inScalar && blank.has(first)) return false;
    marks = !inScalar && (first === '&' || first === '!') ? marks + 1 : 0;
    commas = !inScalar && first === ',' ? commas + 1 : 0;
    return marks > 2 || commas > 1;
  };
}
