// Two versions of the declarations beside each other: both read as data, and what the one promises that the other does not.
import { Misuse, type Given, type Terminal } from '../../command.ts';
import { controls } from '../../controls/index.ts';
import { evaluate } from '../../evaluate.ts';
import type { SourceFile } from '../../load.ts';
import { effectsOf, type Effect, type Side } from '../../measure/promises/effects.ts';
import type { Estate } from '../../model/estate.ts';
import { emptyMemory } from '../../model/memory.ts';
import { read, type Read } from '../../pipeline.ts';
import { printable } from '../../text/printable.ts';
import { judge } from '../../verdicts/judge.ts';
import { readDeclarations } from '../../world/files.ts';
import { readRevision } from '../../world/revision.ts';

/** One side as it was read. */
export interface Version {
  /** As it was asked for; nothing for the work tree. */
  readonly revision: string | undefined;
  readonly commit: string | null;
  readonly read: Read;
  /** What is wrong with it; nothing where there were no declarations at all. */
  readonly isWrong: boolean;
}

/** Reads both sides that the command line names. Throws a `Misuse` for what is no revision. */
export async function readVersions(given: Given, terminal: Terminal): Promise<readonly [base: Version, head: Version]> {
  const [base = '', head] = given.arguments;
  return [await readVersion(base, given, terminal), await readVersion(head, given, terminal)];
}

async function readVersion(revision: string | undefined, { dir }: Given, { env }: Terminal): Promise<Version> {
  if (revision === undefined) return versionOf(await readDeclarations(dir), undefined, null);
  const found = await readRevision(dir, revision, env);
  if (found === undefined) throw new Misuse(`there is no revision "${printable(revision)}" in the repository around ${dir}: fetch it first, or say a branch, a tag or a commit`);
  return versionOf(found.files, revision, found.commit);
}

function versionOf(files: readonly SourceFile[], revision: string | undefined, commit: string | null): Version {
  const readings = read(files);
  // Where nothing was declared yet, nothing was promised, and nothing is wrong.
  const isWrong = (files.length > 0 || revision === undefined) && readings.diagnostics.some(({ severity }) => severity === 'error');
  return { revision, commit, read: readings, isWrong };
}

/** The keys of all findings that could be found in an estate in force: what of each subject is judged at all. */
export function judgedIn(now: string): (estate: Estate) => readonly string[] {
  return (estate) => evaluate({
    estate, controls, past: emptyMemory, now, observations: [], intervals: new Map(), invalid: false, pseudonym: (account) => account, inScope: () => true,
  }, [judge]).map(({ key }) => key);
}

/** What the head promises otherwise than the base. */
export function effectsBetween(base: Version, head: Version, now: string): readonly Effect[] {
  const side = ({ read: { estate } }: Version): Side => ({ estate, judged: judgedIn(now) });
  return effectsOf(side(base), side(head), now);
}
