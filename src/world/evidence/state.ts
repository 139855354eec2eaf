// The working memory as it is written: what is small in one text with a seal that binds the pieces of the rest.
import { seriesOf } from '../../evidence/book.ts';
import { sha256 } from '../../evidence/link.ts';
import { digestsOf, joinMemory, splitMemory, type Parts } from '../../evidence/pieces.ts';
import type { Memory, TargetMemory } from '../../model/memory.ts';
import type { Ledger } from '../../model/ledger.ts';
import { isObject, parsed } from './folder.ts';
import type { Git } from './git.ts';
import { leavesOf, readObjects, type Leaf } from './objects.ts';
import { writeTexts } from './files.ts';
import type { Snapshot } from './snapshot.ts';

/** What is written: the snapshot without what the ledger holds. */
export type Written = Omit<Snapshot, 'head'> & { readonly head: { readonly commit: string; readonly digest: string } | null };

/** What stands in the text with the seal. */
type Sealed = Omit<Written, 'ledger'> & { readonly ledger: Omit<Ledger, 'memory'> & { readonly memory: Parts['rest'] }; readonly pieces?: Readonly<Record<string, string>> };

/** The snapshot without the days that the ledger holds. */
export function withoutWritten(snapshot: Snapshot): Snapshot {
  const { ledger, book } = snapshot;
  const targets = Object.entries(ledger.memory.targets).map(([target, past]): [string, TargetMemory] => {
    const through = book.written[seriesOf(target, past.last.spec)]?.through ?? '';
    return [target, past.days.every(({ date }) => date > through) ? past : { ...past, days: past.days.filter(({ date }) => date > through) }];
  });
  return { ...snapshot, ledger: { ...ledger, memory: { ...ledger.memory, targets: Object.fromEntries(targets) } } };
}

/** Writes the state and its pieces; the entries of their folder, and the text that seals them. */
export async function writeState(git: Git, { ledger, told, head, book, folded, linked }: Snapshot): Promise<{ readonly text: string; readonly leaves: readonly Leaf[] }> {
  const parts = splitMemory(ledger.memory);
  const state: Sealed = { ledger: { ...ledger, memory: parts.rest }, told, head: head && { commit: head.commit, digest: head.digest }, book, folded, linked, pieces: digestsOf(parts) };
  const whole = JSON.stringify({ schema: 'driftvakt/evidence/v1', ...state });
  const text = `${sha256(whole)}\n${whole}\n`;
  const ids = await writeTexts(git, { ...Object.fromEntries(parts.pieces), state: text });
  return { text, leaves: ids.map(([name, id]) => ({ name, id, folder: false })) };
}

/** A state as it was read; what is not as it was sealed is named in `damaged`, and then there is nothing else. */
export interface Read {
  readonly text: string;
  readonly written: Written | undefined;
  readonly damaged: readonly string[];
}

/** Reads the state of a commit; nothing where it is not all there. One of before there were pieces is whole in its text. */
export async function readState(git: Git, memory: string): Promise<Read | undefined> {
  const [state, root] = await readObjects(git, [`${memory}:state`, `${memory}^{tree}`]);
  if (state === undefined || root === undefined) return undefined;
  const text = state.body.toString();
  const [seal, whole = ''] = text.split('\n');
  const sealed = sha256(whole) === seal ? parsed(whole) as Sealed | undefined : undefined;
  if (sealed === undefined) return { text, written: undefined, damaged: ['state'] };
  const { pieces, ...rest } = sealed;
  if (pieces === undefined) return { text, written: rest as Written, damaged: [] };
  const leaves = leavesOf(git, root.body).filter(({ name }) => name !== 'state');
  const objects = await readObjects(git, leaves.map(({ id }) => id));
  if (objects.includes(undefined)) return undefined;
  const texts = new Map(leaves.map(({ name }, index) => [name, objects[index]?.body.toString() ?? '']));
  const damaged = [...new Set([...texts.keys(), ...Object.keys(pieces)])].filter((name) => pieces[name] === undefined || sha256(texts.get(name) ?? '') !== pieces[name]);
  return { text, damaged, written: damaged.length > 0 ? undefined : { ...rest, ledger: { ...rest.ledger, memory: joinMemory(rest.ledger.memory, texts) } } };
}

/** Whether a value has the form of a memory, as far as it is walked through without being sealed. */
export const isMemory = (value: unknown): value is Memory => {
  const { findings, targets, segments } = (isObject(value) ? value : {}) as Partial<Memory>;
  return isObject(findings) && isObject(targets) && Array.isArray(segments)
    && Object.values(targets ?? {}).every((past) => isObject(past) && isObject(past.last) && Array.isArray(past.recent) && Array.isArray(past.days) && (past.stretches === undefined || Array.isArray(past.stretches)));
};
