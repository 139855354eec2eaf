import type { Ref } from '../model/declaration.ts';
import type { AccessFacts, Device, Held, InventoryFacts } from '../model/exports.ts';
import { sourcePath } from '../model/target.ts';
import { accessWords } from '../words/estate.ts';
import { say } from '../words/vocabulary.ts';
import { lastLooks, lookOf } from './looks.ts';
import { momentOf, type Reading } from './reading.ts';

/** What another system's export said, as far as the evidence shown holds it. */
export interface Exported {
  /** ISO instant at which the other system wrote it; nothing where it was not read. */
  readonly exportedAt: string | null;
  /** Who holds what, or the devices; nothing where it was not read, which is not the same as empty. */
  readonly held: readonly Held[] | null;
  readonly devices: readonly Device[] | null;
  /** `82 rader, eksportert …`, or why it was not read. */
  readonly state: string;
}

/** The last export of what an access policy or an inventory declares. */
export function exportOf(about: Reading, ref: Ref): Exported {
  const { language } = about;
  const none = { exportedAt: null, held: null, devices: null };
  const look = lastLooks(about).find(({ target }) => target === sourcePath(ref));
  if (look === undefined) return { ...none, state: accessWords.sourceNever[language] };
  if (!look.seen) return { ...none, state: lookOf(about, look).outcome };
  const facts = look.facts as Partial<AccessFacts & InventoryFacts>;
  const { exportedAt = null, rows, held = null, devices = null } = facts;
  return {
    exportedAt,
    held,
    devices,
    state:
      exportedAt === null || rows === undefined
        ? accessWords.sourceRead[language]
        : say(accessWords.sourceSeen, language, { count: { count: rows }, at: momentOf(about, exportedAt).text }),
  };
}
