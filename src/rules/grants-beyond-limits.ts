import { identities } from '../model/people.ts';
import { pointerTo } from '../text/pointer.ts';
import type { Rule } from '../validate.ts';

export default {
  title: 'As many people hold a role as it allows',
  severity: 'error',
  why: 'The limit and the grants cannot both be meant: every export would be judged wrong, whatever is held.',
  fix: 'end grants or change the limit, with whoever approved it',
  each: 'AccessPolicy',
  reads: { AccessPolicy: ['spec'], Team: ['spec.members'], Customer: ['spec.people'] },
  check(estate, report) {
    const identity = identities(estate);
    for (const policy of estate.AccessPolicy.values()) {
      for (const [role, { atMost, atLeast, grants }] of Object.entries(policy.spec.roles)) {
        const at = (key: string): string => pointerTo('spec', 'roles', role, key);
        if (atMost !== undefined && atLeast !== undefined && atLeast > atMost) report({ in: policy, pointer: at('atLeast'), message: `${role} on ${policy.spec.service} must be held by at least ${atLeast} and at most ${atMost} people`, related: [{ in: policy, pointer: at('atMost'), message: 'at most' }] });
        const granted = Object.entries(grants).filter(([, { type = 'person' }]) => type === 'person').map(([principal, { from = '', until = '9999' }]) => ({ who: identity(principal), from, until }));
        const all = new Set(granted.map(({ who }) => who)).size;
        if (atLeast !== undefined && all < atLeast) report({ in: policy, pointer: at('atLeast'), message: `${role} on ${policy.spec.service} must be held by at least ${people(atLeast)}, and is granted to ${all}`, related: [{ in: policy, pointer: at('grants'), part: 'key', message: 'the grants' }] });
        const fullest = atMost === undefined || all <= atMost ? undefined : mostAtOnce(granted);
        if (atMost !== undefined && fullest !== undefined && fullest.count > atMost) report({ in: policy, pointer: at('atMost'), message: `${role} on ${policy.spec.service} may be held by at most ${people(atMost)}, and is granted to ${fullest.count} at once${fullest.from === '' ? '' : `, from ${fullest.from}`}`, related: [{ in: policy, pointer: at('grants'), part: 'key', message: 'the grants' }] });
      }
    }
  },
} satisfies Rule;

const people = (count: number): string => (count === 1 ? '1 person' : `${count} people`);

interface Days { readonly from: string; readonly until: string }

/** The most that are in force at once, and the first day on which they are: one on which somebody’s begins. */
function mostAtOnce(all: readonly Days[]): { readonly count: number; readonly from: string } {
  const ends = all.map(({ until }) => until).toSorted();
  let ended = 0;
  let most = { count: 0, from: '' };
  for (const [index, { from }] of all.toSorted((a, b) => (a.from < b.from ? -1 : 1)).entries()) {
    while ((ends[ended] ?? '9999') < from) ended++;
    if (index + 1 - ended > most.count) most = { count: index + 1 - ended, from };
  }
  return most;
}
