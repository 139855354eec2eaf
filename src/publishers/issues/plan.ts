import { milliseconds, share } from '../../measure/duration.ts';
import { operator } from '../../model/estate.ts';
import { compareText } from '../../model/span.ts';
import type { Told } from '../../model/told.ts';
import type { Planned, View } from '../../publish.ts';
import { callersOf, overFor } from './callers.ts';
import { changed, duplicated, gone, reopened, restored, stormOver, waived } from './comments.ts';
import { contentOf, type Content } from './content.ts';
import { relabelled } from './labels.ts';
import { remark, type Marker } from './marker.ts';
import { reminderOf } from './reminders.ts';
import { ourLabel, type Kept, type State } from './state.ts';
import type { Sentences, Writing } from './templates.ts';
import { stormKey, stormOf, topicsOf, type Topic } from './topics.ts';
import type { Change } from './tracker.ts';

/** A comment, written once: under its number there is none other. */
export interface Comment {
  readonly number: number;
  readonly text: string;
}

export type Action = Planned & (
  | { readonly do: 'open'; readonly key: string; readonly title: string; readonly body: string; readonly labels: readonly string[]; readonly authors: ReadonlySet<string>; readonly highest: number; readonly duplicate: (of: number) => string }
  | { readonly do: 'change'; readonly key: string; readonly number: number; readonly author: string; readonly comment?: Comment; readonly change: Change; readonly keeps: Told }
  | { readonly do: 'tell'; readonly key: string; readonly number: number; readonly authors: ReadonlySet<string>; readonly comment: Comment }
  | { readonly do: 'refuse'; readonly closing: number; readonly open: number }
);

// GitHub allows 2,500 comments on an issue; the rest is for people.
const mostComments = 2400;

/** What must be done, in order: duplicates away, what is open or opens again, new ones by priority, then closed ones. Pure. */
export function plan(view: View, state: State, writing: Writing, allowMass: boolean): readonly Action[] {
  const topics = inStorm(topicsOf(view.results.findings, view.controls), view, state);
  const duplicates: Action[] = [];
  const changes: Action[] = [];
  const opens: { readonly content: Content; readonly action: Action }[] = [];
  const proven: Action[] = [];
  const closes: Action[] = [];
  const act = (kept: Kept, key: string): ReturnType<typeof writer> => writer(kept, key, writing);

  for (const [key, all] of [...state.kept].toSorted(([a], [b]) => compareText(a, b))) {
    const [first] = canonical(all);
    if (first === undefined || isOver(first, view)) continue;
    const { number } = first.issue;
    for (const other of all) {
      if (other !== first && other.issue.state === 'open') duplicates.push(act(other, key).close('duplicate', duplicated(number, view), `close #${other.issue.number}: the same as #${number}`, first.issue));
    }
    const topic = topics.get(key);
    const open = first.issue.state === 'open';
    if (topic?.outcome === 'tell') changes.push(...keep(first, topic, view, writing));
    else if (open && topic?.outcome === 'restored') {
      const proof = restored(topic, first.marker, view);
      // Before the issue is closed, so that who is cut off in between tells the rest the next time.
      for (const caller of callersOf(topic, view)) proven.push(tellCaller(caller, first, key, overFor(proof), writing, state.authors));
      (isMeasured(topic, view) ? proven : closes).push(act(first, key).close('restored', proof, `close #${number}: measured in order, ${key}`));
    }
    else if (open && key === stormKey) closes.push(act(first, key).close('restored', stormOver(view), `close #${number}: the storm is over`));
    else if (open && topic?.outcome === 'waived') closes.push(act(first, key).close('waived', waived(topic, view), `close #${number}: waived, ${key}`));
    else if (open && (topic === undefined ? view.results.scope.complete : topic.outcome === 'gone')) closes.push(act(first, key).close('gone', gone(key, view), `close #${number}: no longer promised, ${key}`));
  }
  for (const [key, topic] of topics) {
    if (topic.outcome !== 'tell' || !isFresh(key, view, state)) continue;
    const content = contentOf(topic, view, ourLabel);
    const duplicate = (of: number): string => writing.comment(key, 1, duplicated(of, view), of);
    opens.push({ content, action: { do: 'open', key, title: content.title, body: writing.body(toldNow(content, view), view, 0), labels: content.labels, authors: state.authors, highest: state.highest, duplicate, say: `open ${content.title}` } });
  }
  opens.sort((a, b) => compareText(a.content.facts.priority ?? 'P9', b.content.facts.priority ?? 'P9') || compareText(a.content.topic.key, b.content.topic.key));
  return [...duplicates, ...changes, ...opens.map(({ action }) => action), ...proven, ...limited(closes, view, state, allowMass)];
}

/** Whether a key has no issue that it could go on in. */
const isFresh = (key: string, view: View, state: State): boolean => canonical(state.kept.get(key) ?? []).every((one) => isOver(one, view));

/** Whether an issue was closed, with the proof, so long ago that a fault which returns gets a new one. */
function isOver({ issue: { state, closedAt }, marker }: Kept, { estate, results: { at } }: View): boolean {
  const within = operator(estate)?.spec.issues?.reopenWithin;
  return within !== undefined && state === 'closed' && marker?.state === 'restored' && typeof closedAt === 'string' && Date.parse(at) - Date.parse(closedAt) > milliseconds(within);
}

/** The topics, where more would open an issue at once than the estate says with one in place of them: nobody can read a hundred new issues. */
function inStorm(topics: ReadonlyMap<string, Topic>, view: View, state: State): ReadonlyMap<string, Topic> {
  const most = operator(view.estate)?.spec.issues?.storm;
  const fresh = [...topics.values()].filter(({ key, outcome }) => outcome === 'tell' && isFresh(key, view, state));
  if (most === undefined || fresh.length <= most) return topics;
  return new Map([...[...topics].filter(([, one]) => !fresh.includes(one)), [stormKey, stormOf(fresh)]]);
}

/** Whether it was measured anew that it works: many may be restored at once. That a list no longer holds what it did may be the list's fault. */
const isMeasured = ({ members }: Topic, { controls }: View): boolean => members.every(({ control }) => controls[control]?.effect !== 'deviation');

/** The issue that a key keeps: the lowest open one, else the last that was not closed as a duplicate. */
function canonical(all: readonly Kept[]): readonly Kept[] {
  const open = all.filter(({ issue }) => issue.state === 'open');
  // Of those that are closed the last: a fault that returned too late for the one before it has another.
  return open.length > 0 ? open.slice(0, 1) : all.filter(({ marker }) => marker?.state !== 'duplicate').slice(-1);
}

/** What is told later than it was confirmed is not reminded of the marks that had passed by then. */
function toldNow(content: Content, { results: { at } }: View): Content {
  const { episode } = content.facts.lead;
  return episode === null || Date.parse(at) <= Date.parse(episode.confirmedAt) ? content : { ...content, marker: { ...content.marker, reminded: at } };
}

/** What an issue that is to be open needs: to be opened again, new content, a word about what changed, its marker back. */
function keep(kept: Kept, topic: Topic, view: View, writing: Writing): Action[] {
  const { issue, marker } = kept;
  const made = contentOf(topic, view, ourLabel);
  // What was reminded of stays so as long as the fault lasts.
  const isSame = marker?.reminded !== undefined && marker.episode === made.marker.episode;
  const content: Content = isSame ? { ...made, marker: { ...made.marker, reminded: marker.reminded } } : made;
  const { key } = topic;
  const { number } = issue;
  const fresh = { title: content.title, labels: relabelled(issue.labels, content.labels) };
  const act = writer(kept, key, writing);
  const body = (said: number): string => writing.body(content, view, said);
  // Whoever closes the issue of a task says that it is done: the next look at the issues knows it.
  if (issue.state === 'closed' && marker?.state === 'open' && view.controls[content.facts.lead.control]?.task === true) return [];
  // Of what is told again, after a waiver or a window, the marks that have passed meanwhile are nobody's to be reminded of.
  const again = marker?.state === 'open' ? body : (said: number): string => writing.body(toldNow(content, view), view, said);
  if (issue.state === 'closed') return [act.write(reopened(marker, content, view), (said) => ({ ...fresh, body: again(said), state: 'open' }), `reopen #${number} ${content.title}`)];
  if (marker === undefined) {
    // A person's text stays, unless it may be about something that is over.
    const same = issue.title === content.title && topic.telling.every(({ change }) => change === 'persists' || change === 'kept');
    return [act.write([], (said) => (same ? { body: remark(issue.body, { ...content.marker, said }) } : { ...fresh, body: body(said) }), `update #${number}: its marker is missing, ${key}`)];
  }
  if (marker.state !== 'open') return [act.write(reopened(marker, content, view), (said) => ({ ...fresh, body: again(said) }), `update #${number} ${content.title}`)];
  const reminder = reminderOf(content, kept, view);
  // What is on its way back is told once it is confirmed: until then it says what was wrong, and not that all is well.
  const isRecovering = marker.episode !== undefined && marker.episode === made.marker.episode && topic.telling.every(({ recovering }) => recovering !== undefined);
  if (marker.digest === content.marker.digest || isRecovering) {
    if (reminder === undefined) return [];
    return [act.write(reminder.sections, (said) => ({ body: remark(issue.body, { ...marker, said, reminded: reminder.until }) }), `remind #${number} ${content.title}`, undefined, reminder.until)];
  }
  // What is news says by itself how urgent it is; the next run reminds.
  const news = changed(marker, content, view);
  return [act.write(news.some(({ sentences }) => sentences.length > 0) ? news : [], (said) => ({ ...fresh, body: body(said) }), `update #${number} ${content.title}`)];
}

/** Actions on one issue that is there. The comment's number makes it one, however often it is tried. */
function writer({ issue, marker, reminded: before }: Kept, key: string, writing: Writing) {
  const spoken = marker?.said ?? issue.comments;
  const write = (sections: readonly Sentences[], change: (said: number) => Change, say: string, of?: Told, reminded = before): Action => {
    const speak = sections.length > 0 && issue.comments < mostComments;
    const number = speak ? spoken + 1 : spoken;
    return {
      do: 'change', key, number: issue.number, author: issue.author, say, keeps: { number: (of ?? issue).number, author: (of ?? issue).author, ...(reminded !== undefined && { reminded }) },
      ...(speak && { comment: { number, text: writing.comment(key, number, sections, of?.number) } }), change: change(number),
    };
  };
  const close = (state: Exclude<Marker['state'], 'open'>, sections: readonly Sentences[], say: string, of?: Told): Action => {
    const said: Omit<Marker, 'said'> = marker ?? { key, digest: '', state };
    return write(sections, (number) => ({ state: 'closed', reason: state === 'restored' ? 'completed' : 'not_planned', body: remark(issue.body, { ...said, state, said: number }) }), say, of);
  };
  return { write, close };
}

/** A word in a case that people opened: once for each episode of the fault. */
function tellCaller(number: number, { issue, marker }: Kept, key: string, sections: readonly Sentences[], writing: Writing, authors: ReadonlySet<string>): Action {
  const about = `${key} ${marker?.episode ?? ''}`;
  return { do: 'tell', key: about, number, authors, comment: { number: 1, text: writing.comment(about, 1, sections, issue.number) }, say: `tell #${number}: what it is about is measured in order, ${key}` };
}

/** Closing many at once is more often a mistake than a good day: then none is closed, and the run says so. */
function limited(closes: readonly Action[], view: View, state: State, allowMass: boolean): readonly Action[] {
  const open = [...state.kept.values()].flat().filter(({ issue }) => issue.state === 'open').length;
  const most = Math.max(3, open * share(operator(view.estate)?.spec.issues?.massLimit ?? '25%'));
  if (allowMass || closes.length <= most) return closes;
  return [{ do: 'refuse', closing: closes.length, open, say: `refuse to close ${closes.length} of ${open} issues at once: see whether that is meant, then say --allow-mass` }];
}

