// Sharing references with a remote: fetched shallowly, pushed all or none; whoever is refused joins what the other wrote.
import { linkText, type Link } from '../../evidence/link.ts';
import { Failure, failureOf } from '../failure.ts';
import type { Names } from './branch.ts';
import { filesOf, writeFiles } from './files.ts';
import type { Environment, Git } from './git.ts';
import { joinMessage } from './commits.ts';
import { commitText, writeObject } from './objects.ts';
import { farthest, monthOf, readMonth, readRaw, sealedMoves, type Reaches } from './raw.ts';
import { MovedFailure, moveReferences, references, type Move } from './references.ts';
import { beside, sweepReplaced } from './sweep.ts';
import { signed } from './signing.ts';
import { headOf, reachesAt, readSnapshot } from './snapshot.ts';
import type { Envelope } from '../../evidence/envelope.ts';

/** What is shared with whom. */
export interface Sharing {
  readonly git: Git;
  readonly names: Names;
  readonly remote: string;
  readonly env: Environment;
}

/**
 * Credentials only by git's own means; in GitHub Actions by the job's token, in the environment of git and never among its
 * arguments, which every process of the machine may read.
 */
function credentials({ GITHUB_ACTIONS: actions, GITHUB_TOKEN: token, GITHUB_SERVER_URL: server = 'https://github.com', GIT_CONFIG_COUNT: count = '0' }: Environment): Environment {
  if (actions !== 'true' || token === undefined || token === '') return {};
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return { GIT_CONFIG_COUNT: String(Number(count) + 1), [`GIT_CONFIG_KEY_${count}`]: `http.${server}/.extraHeader`, [`GIT_CONFIG_VALUE_${count}`]: `Authorization: Basic ${basic}` };
}

/** Fetches the remote's references as they stand. Throws a `Failure` where it cannot be reached. */
async function fetched({ git, names, remote, env }: Sharing): Promise<Map<string, string>> {
  const patterns = [names.ledger, names.memory, `${names.raw}*`];
  const listed = (await git.run(['ls-remote', remote, ...patterns], undefined, credentials(env))).toString().split('\n').filter((line) => line !== '').map((line) => line.split('\t'));
  const known = await references(git, [beside]);
  const wanted = listed.map(([, ref = '']) => ref).filter((ref) => ref !== '');
  if (wanted.length > 0) {
    // A runner that is thrown away needs the head only; where it then goes on from is known to both.
    const isFirst = env['GITHUB_ACTIONS'] === 'true' && !(await references(git, [names.ledger])).has(names.ledger);
    await git.run(['fetch', '--quiet', ...(isFirst ? ['--depth=1'] : []), '--no-tags', '--no-write-fetch-head', '--no-auto-gc', remote, ...wanted.map((ref) => `+${ref}:${beside}${ref.slice(5)}`)], undefined, credentials(env));
  }
  await moveReferences(git, [...known].filter(([ref]) => !wanted.includes(`refs/${ref.slice(beside.length)}`)).map(([ref, from]) => ({ ref, from, to: null })));
  return new Map([...await references(git, [beside])].map(([ref, commit]) => [`refs/${ref.slice(beside.length)}`, commit]));
}

/** Takes over what the remote has where it is ahead, and joins where both went on. True where segments of ours must be folded once more. Only while recording. */
export async function pull(sharing: Sharing): Promise<boolean> {
  const { git, names } = sharing;
  const theirs = await fetched(sharing).catch((error: unknown) => { throw failureOf(`the evidence of ${sharing.remote} cannot be fetched; what is here is kept, and the next run goes on`, error); });
  for (let trial = 0; ; trial += 1) {
    try {
      return await takeTheirs(git, names, theirs);
    } catch (error) {
      // Another run here sealed something meanwhile.
      if (!(error instanceof MovedFailure) || trial > 5) throw error;
    }
  }
}

/** All references at once: a kill leaves what was here, or all of it joined. */
async function takeTheirs(git: Git, names: Names, theirs: ReadonlyMap<string, string>): Promise<boolean> {
  const ours = await references(git, [names.ledger, names.memory, names.raw]);
  const [mine, other] = [ours.get(names.ledger) ?? null, theirs.get(names.ledger) ?? null];
  if ([...theirs].every(([ref, commit]) => ours.get(ref) === commit)) return false;
  const base = mine === null || other === null ? null : (await git.run(['merge-base', mine, other]).catch(() => Buffer.alloc(0))).toString().trim();
  // Nothing of theirs that is not here: only ours is to be pushed.
  if (other === base && other !== null && await containsRaw(git, names, theirs)) return false;
  const [here, there] = [await segmentsOf(git, names.raw), await theirSegments(git, names.raw)];
  const known = new Set(there.map(({ digest }) => digest));
  const shared = await droppedSince(git, base === '' ? null : base, { names, theirs, here });
  const own = here.filter((one) => !known.has(one.digest) && (one.number ?? 0) > (shared[one.writer ?? '']?.[0] ?? 0)).toSorted((a, b) => Date.parse(a.segment.at) - Date.parse(b.segment.at) || (a.number ?? 0) - (b.number ?? 0));
  const head = mine !== null && base !== mine && other !== null ? await join(git, names, { mine, other, twice: twiceOf(here, there) }) : other ?? mine;
  const months = await readRaw(git, `${beside}${names.raw.slice(5)}`);
  const sealed = own.length === 0 ? [] : (await sealedMoves(git, names.raw, months, own, (await readSnapshot(git, theirs.get(names.memory) ?? null, await headOf(git, names.ledger, head))).folded)).moves;
  const joined = new Map([...theirs, ...sealed.filter(({ from, to }) => from !== to).map(({ ref, to }) => [ref, to] as const), [names.ledger, head]]);
  const moves: Move[] = [...new Set([...ours.keys(), ...joined.keys()])].map((ref) => ({ ref, from: ours.get(ref) ?? null, to: joined.get(ref) ?? null }));
  await moveReferences(git, moves);
  await sweepReplaced(git, moves);
  return own.length > 0;
}

/** How far each writer's segments went that both had, where the other has dropped months since: they are not brought back. */
async function droppedSince(git: Git, base: string | null, { names, theirs, here }: { readonly names: Names; readonly theirs: ReadonlyMap<string, string>; readonly here: readonly Envelope[] }): Promise<Reaches> {
  const isDropped = here.some((one) => !theirs.has(`${names.raw}${monthOf(one)}`));
  const head = base === null || !isDropped ? null : await headOf(git, names.ledger, base);
  return head === null ? {} : reachesAt(git, head);
}

/** What both sealed, and the other numbered otherwise: his numbers stand. */
function twiceOf(here: readonly Envelope[], there: readonly Envelope[]): NonNullable<Link['twice']> {
  const placed = new Set(there.map(({ writer = '', number = 0, digest }) => `${writer} ${number} ${digest}`));
  const known = new Set(there.map(({ digest }) => digest));
  const twice: Record<string, [number, string][]> = {};
  for (const { writer = '', number = 0, digest } of here) if (known.has(digest) && !placed.has(`${writer} ${number} ${digest}`)) (twice[writer] ??= []).push([number, digest]);
  return twice;
}

/** Whether all that the remote keeps of raw segments is kept here too. */
async function containsRaw(git: Git, names: Names, theirs: ReadonlyMap<string, string>): Promise<boolean> {
  const [here, there] = [farthest((await readRaw(git, names.raw)).map(({ reaches }) => reaches)), farthest((await readRaw(git, `${beside}${names.raw.slice(5)}`)).map(({ reaches }) => reaches))];
  if (![...theirs.keys()].some((ref) => ref.startsWith(names.raw))) return true;
  const kept = new Map((await segmentsOf(git, names.raw)).map((one) => [`${one.writer ?? ''} ${one.number ?? 0}`, one.digest]));
  const all = await theirSegments(git, names.raw);
  return Object.entries(there).every(([writer, [count]]) => (here[writer]?.[0] ?? 0) >= count) && all.every((one) => kept.get(`${one.writer ?? ''} ${one.number ?? 0}`) === one.digest);
}

const segmentsOf = async (git: Git, prefix: string): Promise<Envelope[]> => (await Promise.all((await readRaw(git, prefix)).map((month) => readMonth(git, month)))).flat();
const theirSegments = (git: Git, prefix: string): Promise<Envelope[]> => segmentsOf(git, `${beside}${prefix.slice(5)}`);

/** Goes on from the other's head and names ours: a commit on both, with the other's files. What only ours held is folded again. */
async function join(git: Git, names: Names, { mine, other, twice }: { readonly mine: string; readonly other: string; readonly twice: NonNullable<Link['twice']> }): Promise<string> {
  const [own, head] = [await headOf(git, names.ledger, mine), await headOf(git, names.ledger, other)];
  if (own === null || head === null) return other;
  const at = [own.link.at, head.link.at].toSorted().at(-1) ?? '';
  const link: Link = { sequence: Math.max(own.link.sequence, head.link.sequence) + 1, previous: head.digest, joined: [own.digest], at, writer: 'join', content: head.link.content, segments: {}, twice };
  const message = joinMessage(link.sequence, linkText(link));
  const [tree, parents] = [await writeFiles(git, await filesOf(git, other)), [other, mine]];
  return await signed(git, { tree, parents, at, message }) ?? writeObject(git, 'commit', commitText(tree, parents, at, message));
}

/** Pushes all references, or none. False where somebody else was faster; a `Failure` where the remote refuses or is gone. */
export async function push({ git, names, remote, env }: Sharing): Promise<boolean> {
  const ours = await references(git, [names.ledger, names.memory, names.raw]);
  const theirs = new Map([...await references(git, [beside])].map(([ref, commit]) => [`refs/${ref.slice(beside.length)}`, commit]));
  const changed = [...new Set([...ours.keys(), ...theirs.keys()])].filter((ref) => ours.get(ref) !== theirs.get(ref));
  if (changed.length === 0) return true;
  try {
    await git.run(['push', '--quiet', '--atomic', '--no-verify', '--no-signed', '--no-follow-tags', '--recurse-submodules=no', ...changed.map((ref) => `--force-with-lease=${ref}:${theirs.get(ref) ?? ''}`), remote, ...changed.map((ref) => `${ours.get(ref) ?? ''}:${ref}`)], undefined, credentials(env));
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    if (/stale info|cannot lock ref|failed to update ref|reference already exists|incorrect old value/u.test(said)) return false;
    const isGuarded = /remote rejected/u.test(said) ? `. Whoever runs the audit must be let to replace and delete ${[names.memory, `${names.raw}*`].map((ref) => ref.replace('refs/heads/', '')).join(' and ')}, and to move ${names.ledger.replace('refs/heads/', '')} forward` : '';
    throw new Failure(`the evidence cannot be pushed to ${remote}; it is kept here, and the next run pushes it${isGuarded}: ${said}`);
  }
  await moveReferences(git, changed.map((ref) => ({ ref: `${beside}${ref.slice(5)}`, from: theirs.get(ref) ?? null, to: ours.get(ref) ?? null })));
  return true;
}
