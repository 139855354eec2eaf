import { attestedBy, type Accounts } from '../measure/periods/attested.ts';
import type { AttestedFacts } from '../model/attested.ts';
import type { Declared, Estate } from '../model/estate.ts';
import type { AgreementConfirmation } from '../model/kinds.gen.ts';
import { confirmationPath } from '../model/target.ts';
import { interval, type Probe } from '../observe.ts';
import { linesOfEntry } from '../text/entry.ts';
import { pointerTo } from '../text/pointer.ts';

interface Ask {
  readonly by: string;
  readonly file: string;
  readonly sha256: string;
  /** Where it is written; nothing where it is not written whole in one place. A function, and so no part of the question's digest: a line that moves begins no new series. */
  written(): { readonly file: string; readonly text: string; readonly lines: readonly [number, number] } | undefined;
  /** Who an address is, as against who confirms. */
  who(address: string): 'same' | 'another' | 'unknown';
}

export default {
  title: 'Who entered a confirmation by hand, and its document',
  reads: true,
  targets: (estate) => [...estate.Agreement.values()].flatMap((agreement) => Object.entries(agreement.spec.clauses).flatMap(([clause, { attested }]) => Object.entries(attested?.given ?? {}).flatMap(([name, given]) => {
    const { by, document } = given;
    if (document === undefined) return [];
    const who = attestedBy(accountsOf(estate), by);
    return [{ path: confirmationPath(agreement.ref, clause, name), ask: { by, ...document, who, written: () => writtenIn(agreement, clause, name, given) }, every: interval(estate, '1h'), timeout: 20_000 }];
  }))),
  async look({ file, sha256, written, who }, using): Promise<AttestedFacts> {
    const place = written();
    if (place === undefined) return { entered: 'not-committed', document: null };
    const said = await using.entered({ ...place, document: file });
    if (!said.found) return { entered: said.why, document: null };
    const people = said.authors.map(who);
    const entered = people.includes('same') ? 'by-the-same' : people.length === 0 || people.includes('unknown') ? 'unknown-author' : 'by-another';
    return { entered, document: said.sha256 === null ? 'missing' : said.sha256 === sha256 ? 'same' : 'another' };
  },
} satisfies Probe<Ask, AttestedFacts>;

function writtenIn({ source }: Declared<'Agreement'>, clause: string, name: string, { by, on, from, until, customers, document }: AgreementConfirmation): ReturnType<Ask['written']> {
  const lines = linesOfEntry(source, pointerTo('spec', 'clauses', clause, 'attested', 'given', name), [by, on, from ?? on, until, ...customers ?? [], document?.file ?? '', document?.sha256 ?? '']);
  return lines === undefined ? undefined : { file: source.file, text: source.text, lines };
}

/** Everybody declared, with the accounts by which git and GitHub know them. */
const accountsOf = (estate: Estate): readonly Accounts[] => [
  ...[...estate.Team.values()].flatMap(({ name, spec }) => Object.entries(spec.members).map(([short, { accounts }]) => ({ ref: `${name}/${short}`, ...accounts }))),
  ...[...estate.Customer.values()].flatMap(({ name, spec }) => Object.entries(spec.people ?? {}).map(([short, { accounts }]) => ({ ref: `${name}/${short}`, ...accounts }))),
];
