import { kindNames } from '../model/kinds.gen.ts';
import type { Declaration } from '../model/declaration.ts';
import type { Span } from '../model/span.ts';
import { commentsIn } from '../text/comments.ts';
import { linesOf, spanBetween } from '../text/lines.ts';
import { mayHoldSecrets, secretHeader, secretsIn } from '../text/plain-secrets.ts';
import { dotted, pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'No secret is written down',
  severity: 'error',
  why: 'Whoever can read the repository, now or later, can use it: a secret that was committed stays in the history.',
  fix: 'revoke it, put the new one into an environment variable that the Estate lists under environment, and name that: { secret: NAME }',
  each: '*',
  reads: { '*': ['metadata', 'spec', 'text'] },
  check(estate, report) {
    const asked = new Map<string, boolean>();
    for (const declaration of kindNames.flatMap((kind) => [...estate[kind].values()] as Declaration[])) {
      const headers = headersOf(declaration);
      for (const keys of headers) report({ in: declaration, pointer: pointerTo(...keys), message: `${dotted(keys)} lets in whoever reads it, and its value is written here` });
      // Few files hold anything like it, and a file is asked once.
      const { file, text: source, innocent = false } = declaration.source;
      const suspicious = !innocent && (asked.get(file) ?? mayHoldSecrets(source));
      if (!innocent) asked.set(file, suspicious);
      if (!suspicious) continue;
      const told = new Set(headers.map((keys) => pointerTo(...keys)));
      for (const { keys, text } of [...stringsIn(declaration.spec, ['spec']), ...stringsIn({ title: declaration.title, description: declaration.description, labels: declaration.labels }, ['metadata'])]) {
        const [suspect] = secretsIn(text);
        if (suspect !== undefined && !told.has(pointerTo(...keys))) report({ in: declaration, pointer: pointerTo(...keys), message: `${dotted(keys)} holds ${suspect.what}` });
      }
      for (const { at, what } of inComments(declaration)) report({ in: declaration, at, message: `a comment holds ${what}` });
    }
  },
} satisfies Rule;

const none: string[][] = [];

/** The places of headers that let somebody in and whose value is written down. */
function headersOf({ kind, spec }: Declaration): string[][] {
  if (kind !== 'Service') return none;
  const { probes = {} } = spec as { readonly probes?: Readonly<Record<string, { readonly http?: { readonly headers?: Readonly<Record<string, unknown>> } }>> };
  // Few probes send any.
  return Object.keys(probes).filter((name) => probes[name]?.http?.headers !== undefined).flatMap((name) => Object.entries(probes[name]?.http?.headers ?? {})
    .filter(([header, value]) => typeof value === 'string' && secretHeader.test(header)).map(([header]) => ['spec', 'probes', name, 'http', 'headers', header]));
}

/** What comments of a declaration hold. What looks like one but stands within a value is told there, or is none. */
function inComments({ source, title, description, labels, spec }: Declaration): { readonly at: Span; readonly what: string }[] {
  const found = commentsIn(source).flatMap(({ from, text }) => secretsIn(text).map((one) => ({ ...one, from, text: text.slice(one.start, one.end) })));
  if (found.length === 0) return [];
  const values = JSON.stringify([title, description, labels, spec]);
  const lines = linesOf(source.text);
  return found.filter(({ text }) => !values.includes(JSON.stringify(text).slice(1, -1))).map(({ from, start, end, what }) => ({ what, at: spanBetween(source.file, source.text, lines, from + start, from + end) }));
}

interface Written { readonly keys: readonly string[]; readonly text: string }

// The records of a name are public, keys among them; shorter texts are no secret that we would know.
function stringsIn(value: unknown, keys: readonly string[]): Written[] {
  if (typeof value === 'string') return value.length < 14 || (keys[1] === 'probes' && keys[3] === 'dns') ? [] : [{ keys, text: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => stringsIn(inner, [...keys, key]));
}
