// Whether what was seen by one question answers another: what is expected of an answer may change without anything else being asked.
import { canonical } from '../../model/digest.ts';
import type { Memory } from '../../model/memory.ts';
import { subjectOf } from '../../model/target.ts';
import type { Aimed } from '../../observe.ts';

/** What of a question nobody looked for: another request altogether, a text in the body, or a header. */
export interface Lacking {
  readonly what: 'request' | 'text' | 'header';
  /** The text or the header. */
  readonly name: string | null;
}

/** A question that cannot be judged by what is kept: what nobody looked for, and since when (ISO instant) it was looked at without; null where it never was. */
export interface NotJudgeable {
  readonly service: string;
  readonly target: string;
  readonly lacking: readonly Lacking[];
  readonly since: string | null;
}

interface Expecting {
  readonly expect?: { readonly body?: { readonly contains?: string; readonly lacks?: string }; readonly headers?: Readonly<Record<string, string>> } | readonly string[];
}

/** What of a new question the answers to an old one do not say; nothing where they say all of it. */
export function lackingIn(was: Pick<Aimed, 'probe' | 'ask'>, is: Pick<Aimed, 'probe' | 'ask'>): readonly Lacking[] {
  const [{ expect: before, ...asked }, { expect: after, ...asks }] = [was.ask, is.ask] as [Expecting, Expecting];
  if (was.probe !== is.probe || canonical(asked) !== canonical(asks)) return [{ what: 'request', name: null }];
  // Of a name every answer is kept, and of a page its status; of body and headers only what somebody asked about.
  if (is.probe !== 'http') return [];
  const [[texts, headers], [newTexts, newHeaders]] = [lookedFor(before), lookedFor(after)];
  return [
    ...newTexts.filter((text) => !texts.includes(text)).map((name): Lacking => ({ what: 'text', name })),
    ...newHeaders.filter((header) => header !== 'location' && !headers.includes(header)).map((name): Lacking => ({ what: 'header', name })),
  ];
}

function lookedFor(expect: Expecting['expect']): readonly [texts: readonly string[], headers: readonly string[]] {
  const { body, headers = {} } = expect === undefined || Array.isArray(expect) ? {} : expect as Exclude<NonNullable<Expecting['expect']>, readonly string[]>;
  return [[body?.contains, body?.lacks].flatMap((text) => text ?? []), Object.keys(headers).map((name) => name.toLowerCase())];
}

/** Digests of questions by target: of the one that was answered, and of the one that its answers are judged by. */
export type Answering = ReadonlyMap<string, { readonly was: string; readonly is: string }>;

/** Of the questions about services that are asked otherwise: those that what was seen answers, and those that nothing that is remembered does. */
export function answered(base: ReadonlyMap<string, Aimed>, head: ReadonlyMap<string, Aimed>, { targets }: Memory): { readonly answering: Answering; readonly not: readonly NotJudgeable[] } {
  const asked = new Set(Object.values(targets).map(({ last }) => `${last.target} ${last.spec}`));
  const answering = new Map<string, { was: string; is: string }>();
  const not: NotJudgeable[] = [];
  for (const [target, is] of head) {
    if (!target.startsWith('service/') || asked.has(`${target} ${is.spec}`)) continue;
    const was = base.get(target);
    const lacking: readonly Lacking[] = was === undefined || !asked.has(`${target} ${was.spec}`) ? [{ what: 'request', name: null }] : lackingIn(was, is);
    if (was !== undefined && lacking.length === 0) answering.set(target, { was: was.spec, is: is.spec });
    else not.push({ service: subjectOf(target), target, lacking, since: firstOf(targets, target) });
  }
  return { answering, not };
}

const firstOf = (targets: Memory['targets'], target: string): string | null =>
  Object.values(targets).filter(({ last }) => last.target === target).flatMap(({ stretches }) => stretches?.[0]?.from ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b))[0] ?? null;
