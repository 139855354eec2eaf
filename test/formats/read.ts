// Independent readers of what the formats write. Each throws at what it cannot read.
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { marked } from 'marked';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SaxesParser } from 'saxes';
import { Parser, type Result } from 'tap-parser';

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** The root of an XML document. */
export function readXml(document: string): Element {
  const parser = new SaxesParser();
  const root: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  parser.on('error', (error) => { throw error; });
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = { name, attributes: attributes as Record<string, string>, children: [], text: '' };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('text', (text) => { (open.at(-1) ?? root).text += text; });
  parser.on('closetag', () => { open.pop(); });
  parser.write(document).close();
  const [only] = root.children;
  if (only === undefined) throw new Error('no root');
  return only;
}

/** Every element of a name below another, in order. */
export const all = (element: Element, name: string): Element[] => [...(element.name === name ? [element] : []), ...element.children.flatMap((child) => all(child, name))];

/** The test points of a TAP document and what its reader made of the whole; lines that are not TAP, and all that acts, as `strays`. */
export function readTap(document: string): { readonly points: readonly Result[]; readonly ok: boolean; readonly strays: readonly unknown[] } {
  const points: Result[] = [];
  const strays: unknown[] = [];
  let ok = false;
  const parser = new Parser({ strict: true }, (results) => { ok = results.ok; });
  parser.on('assert', (point: Result) => { points.push(point); });
  for (const event of ['bailout', 'child', 'extra', 'pragma', 'comment']) parser.on(event, (stray: unknown) => { strays.push(event === 'child' ? 'child' : stray); });
  parser.end(document);
  return { points, ok, strays };
}

export interface Sarif {
  readonly runs: readonly [{
    readonly tool: { readonly driver: { readonly rules: readonly SarifRule[] } };
    readonly invocations: readonly [{ readonly toolExecutionNotifications: readonly { readonly message: { readonly text: string } }[] }];
    readonly results: readonly SarifResult[];
  }];
}
export interface SarifRule {
  readonly id: string;
  readonly help: { readonly text: string; readonly markdown: string };
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly properties: Readonly<Record<string, unknown>> & { readonly tags: readonly string[] };
}
interface Location { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: Readonly<Record<string, number>> } }
export interface SarifResult {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly Location[];
  readonly relatedLocations?: readonly (Location & { readonly message: { readonly text: string } })[];
  readonly fixes?: readonly { readonly artifactChanges: readonly { readonly artifactLocation: { readonly uri: string }; readonly replacements: readonly { readonly deletedRegion: Readonly<Record<string, number>>; readonly insertedContent: { readonly text: string } }[] }[] }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
}

// The schema is of draft 4, whose words used here mean the same today; one of its patterns is none with the flag `u`.
const ajv = new Ajv({ strict: false, unicodeRegExp: false });
addFormats.default(ajv);
const isSarif = ajv.compile(JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-2.1.0.json'), 'utf8')) as object);

/** A SARIF log that is valid by the official schema. */
export function readSarif(document: string): Sarif {
  const log: unknown = JSON.parse(document);
  if (!isSarif(log)) throw new Error(ajv.errorsText(isSarif.errors));
  return log as Sarif;
}

export interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/** The commands that GitHub's runner finds in a log: `::name key=value,...::message` after any white space, `##[name]` anywhere. */
export function readCommands(log: string): readonly Command[] {
  const plain = (text: string, property: boolean): string => (property ? text.replaceAll('%3A', ':').replaceAll('%2C', ',') : text).replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
  return log.split(/\r\n|\r|\n/).flatMap((line): Command[] => {
    const found = /^::(\w[\w-]*)(?: (.*?))?::(.*)$/.exec(line.trimStart());
    if (found === null) return line.includes('##[') ? [{ name: 'old', properties: {}, message: line }] : [];
    const [, name = '', written = '', message = ''] = found;
    const properties = Object.fromEntries(written.split(',').filter((one) => one !== '').map((one) => [one.slice(0, one.indexOf('=')), plain(one.slice(one.indexOf('=') + 1), true)]));
    return [{ name, properties, message: plain(message, false) }];
  });
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** GitHub's Markdown as HTML, the tags in it, and the cells of its tables as they are read. */
export function readMarkdown(document: string): { readonly tags: readonly string[]; readonly links: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  const html = marked.parse(document, { gfm: true, async: false });
  const text = (inner: string): string => inner.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal?: string, hex?: string, name?: string) =>
    (decimal ? String.fromCodePoint(Number(decimal)) : hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : (entities[name ?? ''] ?? whole)));
  return {
    tags: [...new Set([...html.matchAll(/<\/?(\w+)/g)].map(([, tag = '']) => tag))].toSorted(),
    links: [...html.matchAll(/<a href="([^"]*)"/g)].map(([, href = '']) => href),
    rows: [...html.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) => [...row.matchAll(/<td>([\s\S]*?)<\/td>/g)].map(([, cell = '']) => text(cell))).filter(({ length }) => length > 0),
  };
}
