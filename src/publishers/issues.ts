import type { Publisher } from '../publish.ts';
import { performing } from './issues/perform.ts';
import { plan, type Action } from './issues/plan.ts';
import { read, type State } from './issues/state.ts';
import { issueTemplates, writing } from './issues/templates.ts';
import type { Tracker } from './issues/tracker.ts';

export { issueTemplates };

/**
 * Tells by the issues of one repository: one open issue for every told key that is not kept. `templates` holds the texts
 * of `issueTemplates`. A plan that closes too many ends with an action that throws when it is performed, and closes none.
 */
export function issues(tracker: Tracker, { templates, allowMass = false }: { readonly templates: Readonly<Record<string, string>>; readonly allowMass?: boolean }): Publisher<State, Action> {
  const written = writing(templates);
  return {
    title: 'issues',
    read: (told) => read(tracker, told),
    plan: (view, state) => plan(view, state, written, allowMass),
    perform: performing(tracker),
    // An issue that was deleted, or a text that GitHub does not take, is no reason to leave the others untold.
    isOfOne: (error) => error instanceof Error && 'fault' in error && (error.fault === 'missing' || error.fault === 'invalid'),
  };
}
