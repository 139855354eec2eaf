// The baseline of an old estate: what was broken when the watch began, written down so that a pull request shows it.
import { parseAllDocuments, Document } from 'yaml';
import { exits, Misuse, type Given, type Terminal } from '../command.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Declared, Estate } from '../model/estate.ts';
import type { SourceFile } from '../load.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Recorded } from '../model/finding.ts';
import type { Memory } from '../model/memory.ts';
import { compareText } from '../model/span.ts';
import { read } from '../pipeline.ts';
import { printable } from '../text/printable.ts';
import { dayOf } from '../words/time.ts';
import { writeAtomically } from '../world/atomic.ts';
import { openWorld } from '../world/world.ts';
import { howToBegin, whereKept } from './where-kept.ts';

type Known = Declared<'Baseline'>['spec']['known'];

/** What a baseline says, held against the evidence. */
export interface Compared {
  /** Keys of faults that are open and known. */
  readonly known: readonly string[];
  /** Keys of entries whose fault has ended, or is another one now. */
  readonly stale: readonly string[];
  /** Open and confirmed faults that no entry names, in order of keys. */
  readonly fresh: readonly Recorded[];
}

/** Entries against findings. A fault that is waived is approved, and needs no entry; what is not confirmed is no fault yet. */
export function compared(entries: Known, findings: Memory['findings']): Compared {
  const keys = Object.keys(entries).toSorted(compareText);
  const isSame = (key: string): boolean => findings[key]?.last.episode?.id === entries[key]?.episode;
  return {
    known: keys.filter(isSame), stale: keys.filter((key) => !isSame(key)),
    fresh: Object.values(findings).map(({ last }) => last)
      .filter(({ key, control, status, episode }) => episode !== null && (status === 'fail' || status === 'warn') && control !== 'baseline-current' && entries[key]?.episode !== episode.id)
      .toSorted((a, b) => compareText(a.key, b.key)),
  };
}

/**
 * Prints what is known, stale and new; with `--update` what is new is written into the baseline, with `--prune` what is stale is taken out.
 * Exit 1 where anything is stale and stays so. Nothing is written but the baseline's own file, and only where it changes.
 */
export async function baseline(given: Given, terminal: Terminal): Promise<number> {
  const world = await openWorld(given, terminal);
  const { memory } = await world.evidence.ledger();
  if (memory.at === null) throw new Misuse(`there is no evidence ${whereKept(given)}: ${howToBegin(given)}`);
  const files = await world.files();
  const { estate, diagnostics } = read(files, memory.serviceLevels);
  const name = String(given.own['name']);
  const before = estate.Baseline.get(name);
  if (before === undefined && diagnostics.some(({ severity }) => severity === 'error')) throw new Misuse('the declarations are not valid: `driftvakt check` says why. A baseline is taken of a valid estate');
  const others = new Set([...estate.Baseline.values()].filter((one) => one.name !== name).flatMap(({ spec }) => Object.entries(spec.known).map(([key, { episode }]) => `${key} ${episode}`)));
  const { known, stale, fresh: all } = compared(before?.spec.known ?? {}, memory.findings);
  const fresh = all.filter(({ key, episode }) => !others.has(`${key} ${episode?.id ?? ''}`));
  const [update, prune] = [given.own['update'] === true, given.own['prune'] === true];
  const path = before?.source.file ?? `${given.dir}/${name}.yaml`;
  const isOther = (update && fresh.length > 0) || (prune && stale.length > 0);
  const text = isOther ? written(before, { name, added: update ? fresh : [], removed: prune ? stale : [], header: headerOf(given, before, estate, world.now) }) : undefined;
  if (text !== undefined) {
    refuseWrong(text, path, files, diagnostics);
    await writeAtomically(path, text);
  }
  // Said when it is so.
  const line = (word: string, key: string): void => { terminal.out(`${word.padEnd(9)}${printable(key)}\n`); };
  for (const key of known) line('known', key);
  for (const key of stale) line(prune ? 'removed' : 'stale', key);
  for (const { key } of fresh) line(update ? 'added' : 'new', key);
  if (text !== undefined && !given.quiet) terminal.err(`${path}: ${update ? fresh.length : 0} added, ${prune ? stale.length : 0} removed; it holds when it is merged\n`);
  return stale.length > 0 && !prune ? exits.findings : exits.kept;
}

/** Throws a `Misuse` where the estate would be wrong with this baseline, as where nobody is declared by the name of who takes it. */
function refuseWrong(text: string, path: string, files: readonly SourceFile[], before: readonly Diagnostic[]): void {
  const known = new Set(before.map(({ rule, message }) => `${rule} ${message}`));
  const wrong = read([...files.filter((file) => file.path !== path), { path, bytes: Buffer.from(text) }]).diagnostics.find(({ severity, rule, message }) => severity === 'error' && !known.has(`${rule} ${message}`));
  if (wrong !== undefined) throw new Misuse(`nothing was written, since the baseline would not be valid: ${printable(wrong.message)}${wrong.help === undefined ? '' : ` (${printable(wrong.help)})`}`);
}

interface Header {
  readonly reason: string;
  readonly takenBy: string;
  readonly takenAt: string;
}

function headerOf({ own }: Given, before: Declared<'Baseline'> | undefined, estate: Estate, now: string): Header {
  const reason = own['reason'] ?? before?.spec.reason;
  const takenBy = own['by'] ?? before?.spec.takenBy;
  if (typeof reason !== 'string' || typeof takenBy !== 'string') throw new Misuse('a baseline says who took it and why: --by TEAM/MEMBER --reason TEXT');
  return { reason, takenBy, takenAt: dayOf(now, timeZoneOf(estate)) };
}

/** The text of the baseline's file after the change; comments and all that does not change stay. */
function written(before: Declared<'Baseline'> | undefined, { name, added, removed, header }: { readonly name: string; readonly added: readonly Recorded[]; readonly removed: readonly string[]; readonly header: Header }): string {
  const documents = before === undefined ? [new Document({ apiVersion: 'driftvakt/v1', kind: 'Baseline', metadata: { name }, spec: { reason: '', takenBy: '', takenAt: '', known: {} } })] : parseAllDocuments(before.source.text);
  const [document] = documents;
  if (document === undefined || documents.length !== 1 || !('setIn' in document)) throw new Misuse(`${before?.source.file ?? ''} holds more than the baseline: put it into a file of its own`);
  for (const [field, value] of Object.entries(header)) document.setIn(['spec', field], value);
  for (const key of removed) document.deleteIn(['spec', 'known', key]);
  for (const { key, status, id, episode } of added) document.setIn(['spec', 'known', key], document.createNode({ episode: episode?.id, status, message: id, since: episode?.openedAt }, { flow: true }));
  return document.toString({ lineWidth: 0 });
}
