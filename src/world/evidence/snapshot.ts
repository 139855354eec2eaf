// The working memory on a reference of its own: what each run needs, replaced by each run.
import { emptyBook, type Book } from '../../evidence/book.ts';
import { linkIn, rebuild } from '../../evidence/rebuild.ts';
import { linkDigest, type Link } from '../../evidence/link.ts';
import { emptyMemory } from '../../model/memory.ts';
import type { ToldKeys } from '../../model/told.ts';
import type { Ledger } from '../../model/ledger.ts';
import { Failure } from '../failure.ts';
import { filesOf, textsOf } from './files.ts';
import type { Git } from './git.ts';
import { commitOf, readObjects } from './objects.ts';
import type { Reaches } from './raw.ts';
import { readState, type Written } from './state.ts';

/** The head of the ledger: its commit, and the link in it. */
export interface Head {
  readonly commit: string;
  readonly digest: string;
  readonly link: Link;
}

/** All that a run must know to go on. Of days it holds those that the ledger does not: what is written there is read when it is asked for (`withDays`), or each run would cost more with every day that has passed. */
export interface Snapshot {
  readonly ledger: Ledger;
  readonly told: ToldKeys;
  readonly head: Head | null;
  readonly book: Book;
  /** How far every writer's segments are folded, and how far they were at the head. */
  readonly folded: Reaches;
  readonly linked: Reaches;
}

const nothing: Snapshot = {
  ledger: { run: null, commit: null, at: null, scope: null, diagnostics: [], memory: emptyMemory }, told: {}, head: null, book: emptyBook, folded: {}, linked: {},
};

/** What was read or written last, by repository: a run asks for its memory several times, and it is most of what there is to read. */
const last = new WeakMap<Git, { readonly memory: string; readonly head: string | undefined; readonly snapshot: Snapshot }>();

/** Says what a memory holds, so that it need not be read: as it would be. */
export const remember = (git: Git, memory: string, snapshot: Snapshot): void => { last.set(git, { memory, head: snapshot.head?.commit, snapshot }); };

/** The snapshot of this memory on this head, read once. */
export async function readSnapshot(git: Git, memory: string | null, head: Head | null): Promise<Snapshot> {
  const known = last.get(git);
  if (memory !== null && known?.memory === memory && known.head === head?.commit) return known.snapshot;
  const snapshot = await snapshotOf(git, memory, head);
  if (memory !== null) remember(git, memory, snapshot);
  return snapshot;
}

/**
 * Reads the working memory that stands on this head of the ledger, or on one next to it after a kill. Where there is none, the
 * ledger's own files give what they hold, and `folded` says from where raw segments must be folded again.
 */
async function snapshotOf(git: Git, memory: string | null, head: Head | null): Promise<Snapshot> {
  const state = memory === null ? undefined : await readState(git, memory);
  if (state !== undefined && state.damaged.length > 0) throw new Failure('the working memory of the evidence is damaged and was left as it is: `driftvakt verify` says what else is; delete its reference, and the next run builds it anew from the ledger');
  const written = state?.written;
  if (written !== undefined && await standsOn(git, written, head)) {
    const snapshot: Snapshot = { ...written, head };
    if (written.head?.commit === head?.commit) return snapshot;
    // A kill between two references: the ledger's own files say what is written in it.
    const from = await fromLedger(git, head);
    return { ...snapshot, book: from.book, linked: from.linked };
  }
  return fromLedger(git, head);
}

/** On the head, on the one before it, or on one after it that never became it. */
async function standsOn(git: Git, { head: own }: Written, head: Head | null): Promise<boolean> {
  if (own?.commit === head?.commit) return true;
  if (own === null || head === null) return own === null ? head?.link.previous === null : isParent(git, own.commit, null);
  return head.link.previous === own.digest || isParent(git, own.commit, head.commit);
}

async function isParent(git: Git, child: string, parent: string | null): Promise<boolean> {
  const [object] = await readObjects(git, [child]);
  if (object === undefined) return false;
  const { parents } = commitOf(object.body);
  return parent === null ? parents.length === 0 : parents.includes(parent);
}

/** How many milliseconds before the head raw segments are folded again when the working memory is lost: looks, rings and the unfinished day come back by it. */
export const foldedAgain = 3 * 86_400_000;

async function fromLedger(git: Git, head: Head | null): Promise<Snapshot> {
  if (head === null) return nothing;
  const { book, commit, memory, told } = rebuild(await textsOf(git, await filesOf(git, head.commit)), head.link.at);
  const linked = await reachesAt(git, head);
  return { ...nothing, ledger: { run: null, commit, at: head.link.at, scope: null, diagnostics: [], memory }, told, head, book, folded: linked, linked };
}

/** How far every writer had come at a link: each is named in the last link that folded something of his. */
export async function reachesAt(git: Git, head: Head): Promise<Reaches> {
  const links = await history(git, head.commit);
  return Object.assign({}, ...links.map(({ link }) => link.segments).toReversed()) as Reaches;
}

/** The links from a commit back to the first that is here, newest first. */
export async function history(git: Git, commit: string): Promise<Head[]> {
  const ids = (await git.run(['rev-list', '--topo-order', commit])).toString().trim().split('\n');
  const objects = await readObjects(git, ids);
  return objects.flatMap((object, index) => {
    const found = object === undefined ? undefined : linkIn(commitOf(object.body).message);
    return found === undefined ? [] : [{ commit: ids[index] ?? '', digest: linkDigest(found.text), link: found.link }];
  });
}

/** The head that a ledger's reference names. Throws a `Failure` where it holds something else: nothing of the user's is ever overwritten. */
export async function headOf(git: Git, ref: string, commit: string | null): Promise<Head | null> {
  if (commit === null) return null;
  const [object] = await readObjects(git, [commit]);
  const found = object === undefined ? undefined : linkIn(commitOf(object.body).message);
  if (found === undefined) throw new Failure(`${ref} holds something else than evidence, and was left as it is: name another branch in the Estate (\`evidence.branch\`)`);
  return { commit, digest: linkDigest(found.text), link: found.link };
}

