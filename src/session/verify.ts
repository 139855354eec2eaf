// From a store to what is wrong with it, in words and as data.
import type { Given, Terminal } from '../command.ts';
import { parseAnchor, statementOf, type Anchor } from '../evidence/anchor.ts';
import { verify } from '../evidence/verify.ts';
import { operator } from '../model/estate.ts';
import type { Text, Values } from '../model/message.ts';
import { read } from '../pipeline.ts';
import { instant } from '../words/time.ts';
import { verifyWords as words } from '../words/verify.ts';
import { faultSentence } from '../words/faults.ts';
import { say } from '../words/vocabulary.ts';
import { readText, writeAtomically } from '../world/atomic.ts';
import { Failure } from '../world/failure.ts';
import { readDeclarations } from '../world/files.ts';
import { evidencePlace, recordsAt } from '../world/evidence/place.ts';
import { signatureFaults } from '../world/evidence/signatures.ts';

type Asked = ReturnType<typeof parseAnchor>;

/** What came of it: sentences for people, a document for programs, and the head as an anchor. */
export interface Told {
  readonly isWhole: boolean;
  readonly lines: readonly string[];
  readonly document: object;
  readonly head: Anchor | undefined;
}

/** Reads an anchor from a file, or from what was said. Throws a `Failure` where it is none. */
export async function anchorAt(said: string): Promise<NonNullable<Asked>> {
  const anchor = parseAnchor(said) ?? parseAnchor(await readText(said).catch((error: unknown) => { throw new Failure(`there is no anchor: DIGEST@SEQUENCE, or a file that holds one (${error instanceof Error ? error.message : String(error)})`); }));
  if (anchor === undefined) throw new Failure(`${said} holds no anchor that can be used: give a file that \`--statement\` or \`--format json\` wrote, as it was written (a statement's subject must be what it states), or DIGEST@SEQUENCE`);
  return anchor;
}

/** Verifies the evidence that is asked for. */
export async function readVerified(given: Pick<Given, 'evidence' | 'dir' | 'own' | 'language'>, env: Terminal['env'], { anchor, keys }: { readonly anchor: Asked; readonly keys: string | undefined }): Promise<Told> {
  const timeZone = await clocksAt(given.dir);
  const when = (at: string): string => (at === '' ? '' : `${instant(at, given.language ?? 'en', timeZone ?? 'UTC')}${timeZone === undefined ? ' UTC' : ''}`);
  const told = (text: Text, values: Values = {}): string => say(text, given.language ?? 'en', values);
  const place = await evidencePlace(given, env);
  const found = await recordsAt(place);
  // That nothing is there is no good news: nothing was verified.
  if (anchor === undefined && found.links.length + found.segments.length + found.faults.length === 0) {
    const below = found.ref?.replace(/[^/]*$/u, '*') ?? '';
    throw new Failure(`there is no evidence ${found.ref === null ? 'here' : `on ${found.ref}. A clone does not bring it along: \`git fetch origin '+${below}:${below}'\`, or \`git clone --mirror\``}`);
  }
  const checked = verify(found, anchor);
  const faults = [...checked.faults, ...(keys === undefined ? [] : await signatureFaults(place, found.commits, keys))];
  const { head, segments, isShallow, unknown, unchained, unbound, drops, late, earlier, isMemoryAnchored } = checked;
  const [latest] = late;
  const [back] = earlier;
  const anchored: Anchor | undefined = head && { schema: 'driftvakt/anchor/v1', sequence: head.link.sequence, link: head.digest, at: head.link.at, ref: found.ref, commit: found.commits.at(-1) ?? null, reaches: found.reaches };
  const notes = [
    ...found.notes.map(({ says, values }) => told(words[says], values)),
    ...(unchained > 0 ? [told(words.unchained, { count: { count: unchained } })] : []),
    ...(isShallow ? [told(words.shallow)] : []),
    ...unknown.map(({ writer, through }) => told(words.unknown, { writer, through: { count: through } })),
    ...(anchor === undefined ? [told(words.noAnchor)] : []),
    ...(unbound > 0 && !isMemoryAnchored ? [told(words.unbound, { count: { count: unbound } })] : []),
    ...(found.recalled === undefined ? [] : isMemoryAnchored ? [told(words.memoryAnchored)] : [told(anchor === undefined ? words.memory : words.memorySince, { at: when(head?.link.at ?? '') })]),
    ...(latest === undefined ? [] : [told(words.late, { count: { count: late.length }, writer: latest.writer, number: { count: latest.number }, at: when(latest.at) })]),
    ...(back === undefined ? [] : [told(words.earlier, { count: { count: earlier.length }, sequence: { count: back.sequence }, at: when(back.at), before: when(back.before) })]),
    ...drops.map(({ writer, through, days, sequence, at }) => told(words.dropped, { writer, at: when(at), through: { count: through }, days: { count: days }, sequence: { count: sequence } })),
    ...(keys === undefined && found.ref !== null ? [told(words.noKeys)] : []),
  ];
  return {
    isWhole: faults.length === 0, head: anchored,
    lines: [
      ...faults.map((fault) => faultSentence(fault, given.language ?? 'en')),
      told(faults.length === 0 ? words.whole : words.altered, { links: { count: found.links.length }, segments: { count: segments }, count: { count: faults.length } }),
      // A copy that only does not reach back needs more of it, and no other.
      ...(faults.some(({ kind, says }) => kind !== 'unsigned' && says !== 'anchorBefore') ? [told(words.whatToDo)] : []),
      ...(anchored === undefined ? [] : [told(words.head, { head: `${anchored.link}@${anchored.sequence}`, at: when(anchored.at) })]), ...notes,
    ],
    document: { whole: faults.length === 0, links: found.links.length, segments, faults, notes, unbound, late: late.slice(0, 100), drops, memory: found.recalled === undefined ? 'none' : isMemoryAnchored ? 'anchored' : 'rechecked', anchor: anchored ?? null },
  };
}

/** The time zone of the estate in a folder; nothing for whoever has the evidence alone. */
async function clocksAt(folder: string): Promise<string | undefined> {
  const files = await readDeclarations(folder).catch(() => undefined);
  return files === undefined ? undefined : operator(read(files).estate)?.spec.timeZone;
}

/** Writes the head as an in-toto statement. Throws a `Failure` where there is none yet. */
export async function statementTo(file: string, head: Anchor | undefined): Promise<void> {
  if (head === undefined) throw new Failure('there is no head to state: the chain has not begun');
  await writeAtomically(file, `${JSON.stringify(statementOf(head), null, 2)}\n`);
}
