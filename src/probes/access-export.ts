import { exportedAt, instantOf } from '../measure/exports/exported.ts';
import { tableOf, type Row } from '../measure/exports/table.ts';
import type { AccessFacts, Decision, ReviewFacts } from '../model/exports.ts';
import type { Source } from '../model/kinds.gen.ts';
import { reviewPath, sourcePath } from '../model/target.ts';
import { CouldNotAsk, interval, type Probe, type Target, type Using } from '../observe.ts';
import { plain } from '../words/plain.ts';

/** Which of an access policy's two exports: who holds what, or what was decided at the reviews. */
export interface AccessAsk {
  readonly of: 'access' | 'review';
  readonly source: Source;
}

export default {
  title: 'Who holds access, and what was decided about it',
  reads: true,
  targets: (estate) => [...estate.AccessPolicy.values()].flatMap(({ ref, spec }): Target<AccessAsk>[] => {
    const common = { every: interval(estate, '1h'), timeout: 30_000 };
    return [
      { path: sourcePath(ref), ask: { of: 'access', source: spec.source }, ...common },
      ...(spec.review?.results === undefined ? [] : [{ path: reviewPath(ref), ask: { of: 'review' as const, source: spec.review.results }, ...common }]),
    ];
  }),
  async look({ of, source }, using): Promise<AccessFacts | ReviewFacts> {
    const columns = of === 'access' ? ['principal', 'role'] : ['principal', 'decidedAt', 'decision'];
    const file = await using.file(source.csv ?? source.json ?? '');
    const table = tableOf(source, file.text, columns);
    if ('trouble' in table) throw new CouldNotAsk(table.trouble, table.detail);
    const { rows } = table;
    const exported = { file: file.path, exportedAt: exportedAt(file.path, file.modifiedAt), rows: rows.length };
    const people = pseudonyms(using);
    if (of === 'review') return { ...exported, decisions: rows.map((row, index) => ({ person: people(must(row, 'principal', index)), decidedAt: instantOf(row['decidedAt']), decision: decision(row['decision']) })) };
    return { ...exported, held: rows.map((row, index) => {
      const principal = plain(must(row, 'principal', index), 200);
      return { principal, person: people(principal), role: plain(must(row, 'role', index)) };
    }) };
  },
} satisfies Probe<AccessAsk, AccessFacts | ReviewFacts>;

// An export with a row that names nobody, or no role, was cut off or is not what it should be.
function must(row: Row, column: string, index: number): string {
  const value = row[column];
  if (typeof value !== 'string') throw new CouldNotAsk('answer-incomplete', `row ${index + 1} has no ${column}`);
  return value;
}

function decision(cell: Row[string] | undefined): Decision['decision'] {
  const said = String(cell ?? '').toLowerCase();
  if (/^(approved?|retain(ed)?|keep|kept|beholdt?|godkjent)$/.test(said)) return 'approve';
  return /^(den(y|ied)|revoked?|removed?|avslått|fjernet?|trukket)$/.test(said) ? 'deny' : 'other';
}

/** Each person's pseudonym is made once. */
function pseudonyms(using: Using): (principal: string) => string {
  const made = new Map<string, string>();
  return (principal) => {
    const person = made.get(principal) ?? using.pseudonym(principal);
    made.set(principal, person);
    return person;
  };
}
