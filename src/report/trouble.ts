import type { Ref } from '../model/declaration.ts';
import type { Recorded } from '../model/finding.ts';
import { overviewWords } from '../words/overview.ts';
import { list } from '../words/figures.ts';
import { title } from '../words/render.ts';
import { say } from '../words/vocabulary.ts';
import type { Link } from './links.ts';
import { controlLink, customersOf, linkTo, partOf, type Reading } from './reading.ts';
import { byGravity, rowOf, type Row } from './row.ts';

/** One thing that is wrong: the finding that leads, those told together with it, and what it brings down. */
export interface Trouble extends Row {
  /** The team it is with. */
  readonly owner: string | null;
  /** Names of the parts that belong together, where there are several. */
  readonly together: string | null;
  /** To whom a promise of a service was made, where there may be several such promises; nothing of a measuring point. */
  readonly madeTo: string | null;
  readonly brings: readonly Link[];
  /** Every customer touched, by this or by what it brings down. */
  readonly affects: string;
}

/** What is wrong and not explained by something else, gravest first: one entry for one issue. */
export function troubles(about: Reading, status: Recorded['status']): Trouble[] {
  const groups = Map.groupBy(
    about.findings.filter((one) => one.status === status && one.because === null),
    ({ told }) => told,
  );
  return [...groups.values()]
    .map((group) => group.toSorted(byGravity))
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : byGravity(a, b)))
    .map((group) => troubleOf(about, group));
}

function troubleOf(about: Reading, group: readonly Recorded[]): Trouble {
  const [lead] = group;
  if (lead === undefined) throw new RangeError('a group holds at least one finding');
  const keys = new Set(group.map(({ key }) => key));
  const brought = about.findings.filter((one) => one.because !== null && keys.has(rootOf(about, one)));
  const subjects = [...new Set(brought.map(({ subject }) => subject))];
  return {
    ...rowOf(about, lead),
    owner: ownerOf(about, lead.subject),
    together: group.length === 1 ? null : say(overviewWords.together, about.language, { count: { count: group.length }, names: names(about, group) }),
    madeTo: promiseeOf(about, lead),
    brings: subjects.map((subject) => linkTo(about, subject)),
    affects: list(customersOf(about, [...new Set([...group, ...brought].flatMap(({ customers }) => customers))]), about.language),
  };
}

// Only what has a name that readers know: a measuring point is told by its message.
function promiseeOf(about: Reading, finding: Recorded): string | null {
  const part = partOf(about, finding);
  return !finding.subject.startsWith('service/') || part === '' || part === finding.about ? null : part;
}

// A cause may have a cause; a chain that bites its own tail ends where it began.
function rootOf(about: Reading, finding: Recorded): string {
  const seen = new Set([finding.key]);
  let root = finding.because ?? finding.key;
  for (let next = about.byKey.get(root)?.because; next !== undefined && next !== null && !seen.has(next); next = about.byKey.get(root)?.because) {
    seen.add(root);
    root = next;
  }
  return root;
}

const shown = 5;

function names(about: Reading, group: readonly Recorded[]): string {
  const all = group.map((one) => partOf(about, one) || controlLink(about, one.control).text);
  const rest = all.length - shown;
  return list(rest > 0 ? [...all.slice(0, shown), say(overviewWords.andMore, about.language, { count: { count: rest } })] : all, about.language);
}

/** The team that operates what a finding is about. */
export function ownerOf({ view, language }: Reading, subject: Ref): string | null {
  const [kind, name = ''] = subject.split('/');
  const service = kind === 'service' ? name : kind === 'access-policy' ? view.estate.AccessPolicy.get(name)?.spec.service : undefined;
  const owner = service === undefined ? undefined : view.estate.Service.get(service)?.spec.owner;
  return owner === undefined ? null : title(view.estate.Team.get(owner) ?? { name: owner }, language);
}
