import type { ToldKeys } from '../../model/told.ts';
import { labelFor } from './labels.ts';
import { markerOf, remark } from './marker.ts';
import type { Action } from './plan.ts';
import { ours } from './state.ts';
import { isSaid } from './templates.ts';
import type { Issue, Tracker } from './tracker.ts';

/** More issues would be closed at once than the estate allows. */
export class MassLimit extends Error {
  constructor({ closing, open }: { readonly closing: number; readonly open: number }) {
    super(`${closing} of ${open} open issues would be closed at once, which is more than issues.massLimit allows. See whether that is meant, then say --allow-mass.`);
    this.name = 'MassLimit';
  }
}

type Open = Extract<Action, { do: 'open' }>;
type Changing = Extract<Action, { do: 'change' }>;

const lost = (error: unknown): boolean => error instanceof Error && 'lost' in error && error.lost === true;

/** Carries actions out, one at a time. What was done is safe to try again: it is looked for before it is repeated. */
export function performing(tracker: Tracker): (action: Action) => Promise<ToldKeys> {
  let labels: Promise<Set<string>> | undefined;
  // Issues of ours that were opened since we read: by us or by another publisher at the same time.
  const newer = new Map<number, Issue>();

  const ensure = async (names: readonly string[]): Promise<void> => {
    labels ??= tracker.labels().then((all) => new Set(all.map((name) => name.toLowerCase())));
    const there = await labels;
    for (const name of names.filter((one) => !there.has(one.toLowerCase()))) {
      // Without the right to make labels the issue is written without them: its marker is what counts.
      await tracker.createLabel(labelFor(name)).catch((error: unknown) => { if (!refused(error)) throw error; });
      there.add(name.toLowerCase());
    }
  };

  /** Ours under the key among those opened since we read, the lowest first. */
  const look = async ({ key, authors, highest }: Open): Promise<Issue[]> => {
    const found = await tracker.newer(Math.max(highest, ...newer.keys()));
    for (const issue of found) newer.set(issue.number, issue);
    return [...newer.values()].filter((issue) => issue.state === 'open' && ours(issue, authors)?.key === key).toSorted((a, b) => a.number - b.number);
  };

  const create = async (action: Open): Promise<Issue> => {
    for (let again = false; ; again = true) {
      try {
        const made = await tracker.create({ title: action.title, body: action.body, labels: action.labels });
        // The marker is what counts: it must have come through whole, or nobody will know the issue again.
        if (markerOf(made.body)?.key !== action.key) throw new Error(`GitHub kept another text on #${made.number} than was sent: nothing more is told`);
        return made;
      } catch (error) {
        if (!lost(error)) throw error;
        const [found] = await look(action);
        if (found !== undefined) return found;
        if (again) throw error;
      }
    }
  };

  const open = async (action: Open): Promise<ToldKeys> => {
    const [there] = await look(action);
    if (there !== undefined) return { [action.key]: { number: there.number, author: there.author } };
    await ensure(action.labels);
    const made = await create(action);
    const believed: Open = { ...action, authors: new Set([...action.authors, made.author]) };
    const [lowest = made] = await look(believed);
    if (lowest.number < made.number) {
      const marker = ours(made, believed.authors);
      await speak(made.number, { number: 1, text: action.duplicate(lowest.number) }, action.key, new Set([made.author]));
      await tracker.update(made.number, { state: 'closed', reason: 'not_planned', body: marker === undefined ? made.body : remark(made.body, { ...marker, state: 'duplicate', said: 1 }) });
      newer.delete(made.number);
    }
    return { [action.key]: { number: lowest.number, author: lowest.author } };
  };

  const speak = async (number: number, comment: NonNullable<Changing['comment']>, key: string, authors: ReadonlySet<string>): Promise<void> => {
    const isThere = async (): Promise<boolean> => isSaid((await tracker.comments(number)).filter((one) => authors.has(one.author)).map(({ body }) => body), key, comment.number);
    if (await isThere()) return;
    try {
      await tracker.comment(number, comment.text);
    } catch (error) {
      if (!lost(error)) throw error;
      if (!(await isThere())) await tracker.comment(number, comment.text);
    }
  };

  const change = async ({ key, number, author, comment, change: wanted, keeps }: Changing): Promise<ToldKeys> => {
    if (comment !== undefined) await speak(number, comment, key, new Set([author]));
    if (wanted.labels !== undefined) await ensure(wanted.labels);
    // What is written is the whole of it, so that writing it twice is writing it once.
    await tracker.update(number, wanted).catch((error: unknown) => {
      if (!lost(error)) throw error;
      return tracker.update(number, wanted);
    });
    return { [key]: keeps };
  };

  return async (action) => {
    if (action.do === 'refuse') throw new MassLimit(action);
    if (action.do === 'tell') {
      await speak(action.number, action.comment, action.key, action.authors);
      return {};
    }
    return action.do === 'open' ? open(action) : change(action);
  };
}

const refused = (error: unknown): boolean => error instanceof Error && 'fault' in error && (error.fault === 'refused' || error.fault === 'missing');
