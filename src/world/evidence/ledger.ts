// One step of the ledger: its files where something changed, a link, a commit; and the working memory; all references at once.
import { changesOf } from '../../evidence/book.ts';
import { isLines, linesTo } from '../../evidence/stated.ts';
import { contentOf, linkDigest, linkText, sha256, type Link } from '../../evidence/link.ts';
import type { Names } from './branch.ts';
import { stepMessage } from './commits.ts';
import { compacted } from './compact.ts';
import { filesOf, textsOf, writeFiles, writeTexts } from './files.ts';
import type { Git } from './git.ts';
import { commitText, writeObject, writeTree } from './objects.ts';
import { moveReferences, type Move } from './references.ts';
import { signed } from './signing.ts';
import { sweepReplaced } from './sweep.ts';
import { remember, type Head, type Snapshot } from './snapshot.ts';
import { withoutWritten, writeState } from './state.ts';

interface Step {
  readonly before: Snapshot;
  readonly memoryId: string | null;
  readonly after: Snapshot;
  /** Commits a day while nothing changes. */
  readonly pace: number;
  readonly writer: string;
  /** The raw segments that are dropped now: said by a link of its own before they are gone. */
  readonly dropped?: NonNullable<Link['dropped']>;
}

/**
 * Keeps what comes after. A commit is made at once when the state of a finding is another, else at most `pace` times a
 * day; the working memory, which holds what was told too, is replaced each time. Returns the snapshot as it stands then.
 */
export async function writeLedger({ git, names }: { readonly git: Git; readonly names: Names }, { before, memoryId, after, pace, writer, dropped }: Step): Promise<{ readonly snapshot: Snapshot; readonly memory: string }> {
  const at = after.ledger.at ?? before.head?.link.at ?? '1970-01-01T00:00:00Z';
  const changes = changesOf(after.book, { at, commit: after.ledger.commit, diagnostics: after.ledger.diagnostics, memory: after.ledger.memory, told: after.told });
  const moves: Move[] = [];
  let snapshot = after;
  // A clock that was set back makes no commit late: the time since is taken without its sign.
  const since = before.head === null ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(at) - Date.parse(before.head.link.at));
  const isDue = changes.urgent || dropped !== undefined || before.head === null || since >= 86_400_000 / pace;
  if (isDue) {
    const { head, book } = await commit(git, { after, before, changes, at, writer, dropped });
    snapshot = { ...after, head, book, linked: after.folded };
    moves.push({ ref: names.ledger, from: before.head?.commit ?? null, to: head.commit });
    moves.push(...await compacted(git, names.raw, { at, linked: snapshot.linked }));
  }
  snapshot = withoutWritten(snapshot);
  const { text, leaves } = await writeState(git, snapshot);
  const tree = await writeTree(git, leaves);
  const memory = await writeObject(git, 'commit', commitText(tree, [], at, `Working memory\n\n${linkText({ sequence: snapshot.head?.link.sequence ?? 0, previous: snapshot.head?.digest ?? null, at, writer, content: sha256(text), segments: snapshot.folded })}\n`));
  moves.push({ ref: names.memory, from: memoryId, to: memory });
  await moveReferences(git, moves);
  remember(git, memory, snapshot);
  await sweepReplaced(git, moves);
  return { snapshot, memory };
}

async function commit(git: Git, { before, after, changes, at, writer, dropped }: { readonly before: Snapshot; readonly after: Snapshot; readonly changes: ReturnType<typeof changesOf>; readonly at: string; readonly writer: string; readonly dropped: Step['dropped'] }): Promise<{ readonly head: Head; readonly book: Snapshot['book'] }> {
  const files = await filesOf(git, before.head?.commit ?? null);
  const known = await textsOf(git, files, [...Object.keys(changes.more), ...[...files.keys()].filter(isLines)]);
  const lines = linesTo(known, changes.lines);
  const gone = [...changes.gone, ...lines.gone];
  const texts: Record<string, string> = { ...changes.whole, ...lines.whole, ...Object.fromEntries(Object.entries({ ...changes.more, ...lines.more }).map(([path, more]) => [path, `${known.get(path) ?? ''}${more}`])) };
  const all = new Map([...files, ...await writeTexts(git, texts)].filter(([path]) => !gone.includes(path)));
  const digests = Object.entries({ ...after.book.digests, ...Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, sha256(text)])) }).filter(([path]) => !gone.includes(path));
  const book = { digests: Object.fromEntries(digests), written: changes.written, stated: changes.stated };
  const moved = Object.entries(after.folded).filter(([name, [count]]) => count !== before.linked[name]?.[0]);
  const link: Link = {
    sequence: (before.head?.link.sequence ?? 0) + 1, previous: before.head?.digest ?? null, at, writer, content: contentOf(book.digests), segments: Object.fromEntries(moved), ...(dropped && { dropped }),
  };
  const text = linkText(link);
  const message = stepMessage(text);
  const [tree, parents] = [await writeFiles(git, all), before.head === null ? [] : [before.head.commit]];
  const id = await signed(git, { tree, parents, at, message }) ?? await writeObject(git, 'commit', commitText(tree, parents, at, message));
  return { head: { commit: id, digest: linkDigest(text), link }, book };
}
