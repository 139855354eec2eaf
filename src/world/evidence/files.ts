import { leavesOf, readObjects, writeObject, writeTree, type Leaf } from './objects.ts';
import type { Git } from './git.ts';
import { isDays } from '../../evidence/days.ts';

/** The files of a commit of ours: paths at most one folder deep, each with the id of its text. Empty without a commit. */
export async function filesOf(git: Git, commit: string | null): Promise<Map<string, string>> {
  if (commit === null) return new Map();
  const [root] = await readObjects(git, [`${commit}^{tree}`]);
  const leaves = leavesOf(git, root?.body ?? Buffer.alloc(0));
  const folders = leaves.filter(({ folder }) => folder);
  const inner = await readObjects(git, folders.map(({ id }) => id));
  return new Map([
    ...leaves.filter(({ folder }) => !folder).map(({ name, id }) => [name, id] as const),
    ...folders.flatMap((folder, index) => leavesOf(git, inner[index]?.body ?? Buffer.alloc(0)).map(({ name, id }) => [`${folder.name}/${name}`, id] as const)),
  ]);
}

/** Writes a tree of files, by path and id; the tree's id. */
export async function writeFiles(git: Git, files: ReadonlyMap<string, string>): Promise<string> {
  const folders = new Map<string, Leaf[]>();
  for (const [path, id] of files) {
    const [folder, name] = path.includes('/') ? [path.slice(0, path.indexOf('/')), path.slice(path.indexOf('/') + 1)] : ['', path];
    folders.set(folder, [...(folders.get(folder) ?? []), { name, id, folder: false }]);
  }
  const written = await Promise.all([...folders].filter(([name]) => name !== '').map(async ([name, leaves]): Promise<Leaf> => ({ name, id: await writeTree(git, leaves), folder: true })));
  return writeTree(git, [...(folders.get('') ?? []), ...written]);
}

/** The texts of files by their paths. */
export async function textsOf(git: Git, files: ReadonlyMap<string, string>, wanted: readonly string[] = [...files.keys()]): Promise<Map<string, string>> {
  const there = wanted.filter((path) => files.has(path));
  const objects = await readObjects(git, there.map((path) => files.get(path) ?? ''));
  return new Map(there.map((path, index) => [path, objects[index]?.body.toString() ?? '']));
}

/** Writes texts; their ids by path. */
export async function writeTexts(git: Git, texts: Readonly<Record<string, string>>): Promise<[string, string][]> {
  return Promise.all(Object.entries(texts).map(async ([path, text]): Promise<[string, string]> => [path, await writeObject(git, 'blob', text)]));
}

/** The ledger's files of the months in which the last so many days before the instant are. */
export async function dayFiles(git: Git, commit: string, at: string | null, count: number): Promise<ReadonlyMap<string, string>> {
  const files = await filesOf(git, commit);
  return textsOf(git, files, [...files.keys()].filter((path) => isDays(path, at, count)));
}
