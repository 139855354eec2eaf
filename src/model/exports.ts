/** What holds for every file that another system exports: its path, when it was exported (ISO instant), and how many rows it has. */
export interface Exported {
  readonly file: string;
  readonly exportedAt: string;
  readonly rows: number;
}

/** Who holds which role, as the guarded system itself tells. */
export interface AccessFacts extends Exported {
  readonly held: readonly Held[];
}

export interface Held {
  /** The account as the system names it: personal data, kept only in raw segments, where it expires; elsewhere empty. */
  readonly principal: string;
  /** The pseudonym of the account in lower case; the only name of it that a finding may carry. */
  readonly person: string;
  readonly role: string;
}

/** What was decided about each account at the reviews of access. */
export interface ReviewFacts extends Exported {
  readonly decisions: readonly Decision[];
}

export interface Decision {
  /** The pseudonym of the account in lower case. */
  readonly person: string;
  /** ISO instant; null where the export gives none that can be read. */
  readonly decidedAt: string | null;
  /** `other` is no decision: not reviewed, or "don't know". */
  readonly decision: 'approve' | 'deny' | 'other';
}

/** The equipment that its management knows of. */
export interface InventoryFacts extends Exported {
  readonly devices: readonly Device[];
  /** Rows without the name of a device: they stand for equipment of which nothing can be said. */
  readonly nameless: number;
}

/** One device. What the export does not tell is null: missing is not good. */
export interface Device {
  /** Plain text of at most 100 characters. */
  readonly name: string;
  readonly model: string | null;
  readonly system: string | null;
  readonly version: string | null;
  readonly encrypted: boolean | null;
  /** ISO instant. */
  readonly seenAt: string | null;
}

/** The facts with every account's own name left out: what may be kept where nothing expires. */
export const withoutNames = (facts: unknown): unknown => renamed(facts, () => '');

/** The facts with the accounts' own names, as far as they are known by pseudonym. */
export const withNames = (facts: unknown, people: Readonly<Record<string, string>>): unknown => renamed(facts, (person) => (Object.hasOwn(people, person) ? (people[person] ?? '') : ''));

function renamed(facts: unknown, name: (person: string) => string): unknown {
  const { held } = (typeof facts === 'object' && facts !== null ? facts : {}) as Partial<AccessFacts>;
  return Array.isArray(held) ? { ...(facts as object), held: (held as Held[]).map((one) => ({ ...one, principal: name(one.person) })) } : facts;
}
