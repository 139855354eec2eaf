// Everything that evidence on references consists of, for `verify`: read anew, each object by its own digest.
import { memoryDigest } from '../../evidence/anchor.ts';
import { daysBehind, seriesOf, statedIn } from '../../evidence/book.ts';
import { emptyMemory, type Day, type Memory } from '../../model/memory.ts';
import { allLines, isLines } from '../../evidence/stated.ts';
import { rebuild, linkIn } from '../../evidence/rebuild.ts';
import { linkDigest, sha256, type Link } from '../../evidence/link.ts';
import type { Fault, FoundLink, FoundSegment } from '../../evidence/verify.ts';
import type { Names } from './branch.ts';
import { isAlone, isPlainTree, isStep } from './commits.ts';
import { filesOf, textsOf } from './files.ts';
import type { Git } from './git.ts';
import { commitOf, leavesOf, readObjects, type Commit, type GitObject } from './objects.ts';
import { unpackDay } from './packed.ts';
import { dayOf, farthest, monthOf, parseEnvelope, placeOf, readRaw, singleText, type RawMonth } from './raw.ts';
import { misplaced, unwritten, type Found } from './records.ts';
import { misleadingReferences, references } from './references.ts';
import { isObject, parsed } from './folder.ts';
import { canonical } from '../../model/digest.ts';
import { isMemory, readState, type Written } from './state.ts';
import { says } from '../../words/faults.ts';

/** Reads all of it. Throws a `Failure` where git itself cannot read what is there. */
export async function branchRecords(git: Git, names: Names): Promise<Found> {
  const refs = await references(git, [names.ledger, names.memory]);
  const ledger = refs.get(names.ledger) ?? null;
  const { links, commits, formed } = ledger === null ? { links: [], commits: [], formed: [] } : await readLinks(git, ledger);
  const months = await readRaw(git, names.raw);
  const raw = await Promise.all(months.map((month) => readSegments(git, month)));
  const memory = refs.get(names.memory);
  const misleading = await misleadingReferences(git, [names.ledger, names.memory, ...months.map(({ ref }) => ref)]);
  const state = memory === undefined ? undefined : await stateIn(git, memory);
  const bound = ledger !== null && state?.head?.commit === ledger ? rebuild(await textsOf(git, await filesOf(git, ledger)), null).memory.earlier ?? {} : {};
  return {
    links, segments: raw.flatMap(({ segments }) => segments), reaches: farthest(months.map(({ reaches }) => reaches)),
    faults: [...misleading.map((place): Fault => ({ kind: 'added', place, ...says('misleading') })), ...formed, ...raw.flatMap(({ faults }) => faults), ...(memory === undefined ? [] : await memoryFaults(git, memory, ledger))],
    notes: memory === undefined && ledger !== null ? [{ says: 'noMemory', values: {} }] : [],
    ref: names.ledger, commits, ...(state !== undefined && { recalled: { memory: state.ledger.memory, folded: state.folded, bound } }),
    // A memory that was built anew from the ledger is no run's.
    memory: state === undefined || state.ledger.run === null ? undefined : { digest: memoryDigest(state.ledger.memory), folded: state.folded },
  };
}

async function readLinks(git: Git, head: string): Promise<{ readonly links: readonly FoundLink[]; readonly commits: readonly string[]; readonly formed: readonly Fault[] }> {
  const ids = (await git.run(['rev-list', '--topo-order', '--reverse', head])).toString().trim().split('\n');
  const shallow = new Set(await shallowIn(git));
  const bodies = (await inParts(git, ids)).flatMap((object) => object ?? []);
  const commits = new Map<string, Commit>(bodies.map(({ id, body }) => [id, commitOf(body)]));
  const roots = await byId(git, [...commits.values()].map(({ tree }) => tree));
  const leaves = new Map([...roots].map(([id, { body }]) => [id, leavesOf(git, body)]));
  const folders = await byId(git, [...leaves.values()].flat().filter(({ folder }) => folder).map(({ id }) => id));
  const inner = new Map([...folders].map(([id, { body }]) => [id, leavesOf(git, body)]));
  const blobs = await digests(git, [...[...leaves.values()].flat().filter(({ folder }) => !folder), ...[...inner.values()].flat()].map(({ id }) => id));
  const message = (id: string): string => {
    const said = commits.get(id)?.message ?? '';
    return linkIn(said)?.text ?? said.trim().split('\n').at(-1) ?? '';
  };
  const straight = new Set((await git.run(['rev-list', '--first-parent', head])).toString().trim().split('\n'));
  const links = ids.map((id): FoundLink => {
    const { tree = '', parents = [] } = commits.get(id) ?? {};
    const files = (leaves.get(tree) ?? []).flatMap((leaf) => (leaf.folder ? (inner.get(leaf.id) ?? []).map((one) => [`${leaf.name}/${one.name}`, blobs.get(one.id) ?? 'missing'] as const) : [[leaf.name, blobs.get(leaf.id) ?? 'missing'] as const]));
    // Only a commit that names parents can have lost them by being cut off.
    return { place: `commit ${id}`, text: message(id), parents: shallow.has(id) && parents.length > 0 ? undefined : parents.map(message), files: Object.fromEntries(files), ...(!straight.has(id) && { isAside: true }) };
  });
  const formed = bodies.flatMap(({ id, body }): Fault[] => {
    const found = linkIn(commitOf(body).message);
    const { tree = '' } = commits.get(id) ?? {};
    const own = [roots.get(tree), ...(leaves.get(tree) ?? []).filter(({ folder }) => folder).map((leaf) => folders.get(leaf.id))];
    return [
      ...(found === undefined || isStep(body, found.text, found.link) ? [] : [{ kind: 'altered' as const, place: `commit ${id}`, ...says('aroundLink'), sequence: found.link.sequence, at: found.link.at }]),
      ...(own.every((one) => one === undefined || isPlainTree(git, one.body)) ? [] : [{ kind: 'altered' as const, place: `commit ${id}`, ...says('fileTwice'), ...(found && { sequence: found.link.sequence, at: found.link.at }) }]),
    ];
  });
  return { links, commits: ids, formed };
}

/** Where a shallow clone ends: what lies before is not here. */
async function shallowIn(git: Git): Promise<string[]> {
  const path = (await git.run(['rev-parse', '--is-shallow-repository'])).toString().trim();
  return path === 'true' ? (await git.run(['rev-list', '--max-parents=0', '--all'])).toString().trim().split('\n') : [];
}

async function inParts(git: Git, ids: readonly string[]): Promise<(GitObject | undefined)[]> {
  const all: (GitObject | undefined)[] = [];
  for (let at = 0; at < ids.length; at += 500) all.push(...await readObjects(git, ids.slice(at, at + 500)));
  return all;
}

async function byId(git: Git, ids: readonly string[]): Promise<Map<string, GitObject>> {
  return new Map((await inParts(git, [...new Set(ids)])).flatMap((object) => (object === undefined ? [] : [[object.id, object]])));
}

/** The SHA-256 of many texts, of which only some are held at a time. */
async function digests(git: Git, ids: readonly string[]): Promise<Map<string, string>> {
  const known = new Map<string, string>();
  const wanted = [...new Set(ids)];
  for (let at = 0; at < wanted.length; at += 100) for (const object of await readObjects(git, wanted.slice(at, at + 100))) if (object !== undefined) known.set(object.id, sha256(object.body));
  return known;
}

async function readSegments(git: Git, month: RawMonth): Promise<{ readonly segments: readonly FoundSegment[]; readonly faults: readonly Fault[] }> {
  const faults: Fault[] = [];
  const segments: FoundSegment[] = [];
  const [commit, tree] = month.commit === null ? [] : await readObjects(git, [month.commit, `${month.commit}^{tree}`]);
  const trees = [tree, ...await readObjects(git, month.days.filter(({ folder }) => folder).map(({ id }) => id))];
  if (commit !== undefined && !isAlone(commit.body)) faults.push({ kind: 'added', place: month.ref, ...says('history') });
  if (trees.some((one) => one !== undefined && !isPlainTree(git, one.body))) faults.push({ kind: 'altered', place: month.ref, ...says('fileTwice') });
  if (!/^\d{4}-\d\d$/.test(month.month)) faults.push({ kind: 'added', place: month.ref, ...says('stranger') });
  for (const leaf of month.days.filter(({ folder }) => !folder)) {
    const place = `${month.ref}:${leaf.name}`;
    const [object] = /^\d\d\.day$/.test(leaf.name) ? await readObjects(git, [leaf.id]) : [];
    const envelopes = object === undefined ? undefined : await unpackDay(object.body);
    if (envelopes === undefined) faults.push(object === undefined ? { kind: 'added', place, ...says('stranger') } : { kind: 'unreadable', place, ...says('unreadDay') });
    const stray = envelopes?.find((one) => `${monthOf(one)} ${dayOf(one)}.day` !== `${month.month} ${leaf.name}`);
    if (stray !== undefined) faults.push(misplaced(place, stray));
    segments.push(...(envelopes ?? []).map((envelope) => ({ place: `${place} ${envelope.writer ?? ''} ${envelope.number ?? ''}`, envelope })));
  }
  const paths = [...month.singles.keys()];
  const objects = await inParts(git, paths.map((path) => month.singles.get(path) ?? ''));
  paths.forEach((path, index) => {
    const [place, text] = [`${month.ref}:${path}`, objects[index]?.body.toString() ?? ''];
    const envelope = parseEnvelope(text);
    if (envelope !== undefined && text !== singleText(envelope)) faults.push(unwritten(place, envelope.segment.at));
    if (envelope !== undefined && `${monthOf(envelope)} ${dayOf(envelope)}` !== `${month.month} ${path.slice(0, 2)}`) faults.push(misplaced(place, envelope));
    segments.push({ place, envelope, named: placeOf(path) });
  });
  return { segments, faults };
}

/** The working memory as it can be held against the rest; nothing where it cannot be read. */
async function stateIn(git: Git, memory: string): Promise<Pick<Written, 'ledger' | 'folded' | 'head'> | undefined> {
  const { ledger, folded, head = null } = (await readState(git, memory))?.written ?? {};
  return isObject(folded) && folded !== undefined && isMemory(ledger?.memory) && ledger !== undefined ? { ledger, folded, head } : undefined;
}

/** The memory must be as it was written, and say of findings what the ledger says. */
async function memoryFaults(git: Git, memory: string, ledger: string | null): Promise<Fault[]> {
  const place = 'the working memory';
  const [commit, written] = await readObjects(git, [memory, `${memory}:days`]);
  if (commit !== undefined && !isAlone(commit.body)) return [{ kind: 'added', place, ...says('history') }];
  const state = await readState(git, memory);
  const link = commit === undefined ? undefined : linkIn(commitOf(commit.body).message)?.link;
  if (state?.written === undefined || link?.content !== sha256(state.text)) return [{ kind: 'altered', place, ...(state === undefined || state.damaged.length === 0 ? says('notSealed') : says('notSealedParts', { parts: state.damaged.join(', ') })) }];
  const { ledger: kept, head } = state.written;
  // One that stands next to the head, as after a kill, is brought to the ledger by the next run.
  const isKill = ledger === null ? head === null || link.sequence <= 1 : head?.commit !== ledger && await isBeside(git, link, ledger);
  if (ledger === null || head?.commit !== ledger) return isKill ? [] : [{ kind: 'cut', place: 'the ledger', ...says('memoryAhead', { number: String(link.sequence) }), at: link.at }];
  const files = await filesOf(git, ledger);
  // A finding's state is committed at once: it can be no other.
  const differs = rebuild(await textsOf(git, files, [...files.keys()].filter(isLines)), kept.at).book.stated === statedIn(kept.memory) ? [] : [allLines as string];
  // A memory of before the days were left to the ledger holds them once more.
  if (written !== undefined && !await holdsDays(git, files, written.body.toString())) differs.push('days');
  return differs.map((path) => ({ kind: 'altered', place, ...says('saysOtherwise', { path }), at: link.at }));
}

/** Whether the memory's link stands on the head, on one that the head goes on from, or on the next after it. */
async function isBeside(git: Git, { previous, sequence }: Link, ledger: string): Promise<boolean> {
  const [object] = await readObjects(git, [ledger]);
  const found = object === undefined ? undefined : linkIn(commitOf(object.body).message);
  return found !== undefined && (sequence === found.link.sequence + 1 || [found.link.previous, linkDigest(found.text), ...found.link.joined ?? []].includes(previous));
}

/** Whether the days of a memory of before are those that the ledger holds. */
async function holdsDays(git: Git, files: ReadonlyMap<string, string>, text: string): Promise<boolean> {
  const own = parsed(text) as Readonly<Record<string, readonly Day[]>> | undefined;
  if (!isObject(own)) return false;
  const series = Object.entries(own ?? {});
  const texts = await textsOf(git, files, [...files.keys()].filter((path) => path.startsWith('days-') || path === 'targets.tsv'));
  const targets = Object.fromEntries(series.map(([name]) => [name, { last: { spec: name.slice(name.indexOf('\t') + 1) }, recent: [], days: [] }])) as unknown as Memory['targets'];
  const { written } = rebuild(texts, null).book;
  const known = daysBehind({ ...emptyMemory, targets }, Object.fromEntries(series.map(([name]) => [seriesOf(name, name.slice(name.indexOf('\t') + 1)), written[name] ?? { id: 0, through: '' }])), new Map([...texts].filter(([path]) => path !== 'targets.tsv')));
  return series.every(([name, all]) => canonical(all) === canonical(known.targets[name]?.days));
}
