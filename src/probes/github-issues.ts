import type { Priority } from '../model/finding.ts';
import { operator } from '../model/estate.ts';
import { repositoryPath } from '../model/target.ts';
import { interval, type IssueFacts, type Probe } from '../observe.ts';
import { plain } from '../words/plain.ts';

interface Ask {
  readonly repository: string;
  readonly labels: readonly string[];
  readonly state: 'open' | 'all';
}

/** A fault as it was reported. Who reported it, and in what words, is nobody's business here. */
interface Fault {
  readonly number: number;
  readonly createdAt: string;
  readonly state: 'open' | 'closed';
  /** By its label, else by the form; null where neither says. */
  readonly priority: Priority | null;
  /** The name of a service as it was given: it need not be declared. Null where none was. */
  readonly service: string | null;
}

export default {
  title: 'The faults that people have reported as issues',
  reads: true,
  targets(estate) {
    const owner = operator(estate);
    const repository = owner?.spec.repository;
    return owner === undefined || repository === undefined ? []
      : [{ path: repositoryPath(owner.ref), ask: { repository, labels: ['fault'], state: 'open' }, every: interval(estate, '0s'), timeout: 60_000 }];
  },
  async look({ labels, state }, using) {
    return { issues: (await using.issues({ labels, state })).map(fault) };
  },
} satisfies Probe<Ask, { readonly issues: readonly Fault[] }>;

function fault({ number, createdAt, state, labels, body }: IssueFacts): Fault {
  const text = body.slice(0, 65_536);
  const priority = labels.map(priorityIn).find((one) => one !== null) ?? priorityIn(field(text, /^(?:Prioritet|Priority)$/i) ?? '');
  const label = labels.find((name) => name.startsWith('service:'))?.slice('service:'.length);
  return { number, createdAt, state, priority, service: serviceIn(label ?? field(text, /^(?:Tjeneste|Service|Hva gjelder det\?.*)$/i) ?? '') };
}

/** What stands below a heading of an issue form, as `### Tjeneste`. */
function field(body: string, heading: RegExp): string | undefined {
  const lines = body.split(/\r?\n/);
  const at = lines.findIndex((line) => line.startsWith('### ') && heading.test(line.slice(4).trim()));
  return at === -1 ? undefined : lines.slice(at + 1).find((line) => line.trim() !== '' || line.startsWith('### '));
}

const priorityIn = (text: string): Priority | null => (/^\s*(P[1-4])(?![\w])/.exec(text)?.[1] ?? null) as Priority | null;

/** `Lønn og regnskap (erp)` -> `erp`; what a form says where nothing was chosen is no name. */
function serviceIn(text: string): string | null {
  const said = plain(text.replaceAll('`', ''), 100);
  const name = /\(([a-z0-9][a-z0-9-]{0,62})\)$/.exec(said)?.[1] ?? said;
  return name === '' || name.startsWith('### ') || /^(_No response_|None)$/i.test(name) ? null : name;
}
