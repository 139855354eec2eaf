// Plays looks at services against the passes and the recorder, with one small control, so that a test reads as a story.
import { control, evaluate, type Controls, type Judging } from '../../src/evaluate.ts';
import { load } from '../../src/load.ts';
import type { Estate } from '../../src/model/estate.ts';
import type { Recorded } from '../../src/model/finding.ts';
import { emptyMemory, type Memory } from '../../src/model/memory.ts';
import type { Observation } from '../../src/model/observation.ts';
import { selects } from '../../src/model/select.ts';
import { record } from '../../src/record.ts';
import { validate } from '../../src/validate.ts';
import { folding } from '../../src/measure/history/counting.ts';
import { passes } from '../../src/verdicts/index.ts';
import { announcementOf, excludedWindows, excusedSince } from '../../src/verdicts/maintenance.ts';

const words = { en: 'x', nb: 'x' };
const minutes = 60_000;

/** Fails by what the look says: facts are `{ says: 'pass' | 'warn' | 'fail' }`. */
export const works = control({
  title: words, about: 'Service', why: words, fix: words, urgency: 'high', effect: 'outage', texts: { said: words, 'not-seen': words },
  judge: (service, { seen }) => Object.keys(service.spec.probes ?? {}).map((about) => {
    const target = `${service.ref}#probes/${about}`;
    const one = seen('tcp', target) as Observation<{ says: 'pass' | 'warn' | 'fail' }> | undefined;
    return one?.seen === true ? { status: one.facts.says, about, id: 'said', values: {}, evidence: [target] } : { status: 'unknown', about, id: 'not-seen', values: {}, evidence: one === undefined ? [] : [target] };
  }),
});

export type Said = 'pass' | 'warn' | 'fail' | 'unseen';

export function estateOf(text: string): { estate: Estate; errors: string[] } {
  const { declarations, unread, diagnostics } = load([{ path: 'services/all.yaml', bytes: new TextEncoder().encode(text) }]);
  const validated = validate(declarations, { rules: {}, controls: ['works'], unread });
  return { estate: validated.estate, errors: [...diagnostics, ...validated.diagnostics].filter(({ severity }) => severity === 'error').map(({ message }) => message) };
}

export const look = (target: string, at: string, said: Said, from = 'oslo'): Observation =>
  said === 'unseen'
    ? { probe: 'tcp', target, spec: 's', at, took: 1, from, seen: false, reason: 'self-check-failed', detail: '' }
    : { probe: 'tcp', target, spec: 's', at, took: 1, from, seen: true, facts: { says: said } };

/** A run at an instant: looks by `service` (its probe is `p`), from one vantage or several. */
export interface Step {
  readonly at: string;
  readonly looks: Readonly<Record<string, Said>>;
  readonly from?: string;
  readonly estate?: string;
  readonly selectors?: readonly string[];
  readonly more?: readonly Observation[];
}

export interface Story {
  memory: Memory;
  run(step: Step): Record<string, Recorded>;
}

/** Findings of each run by `service` (about `p`). */
export function story(yaml: string, controls: Controls = { works }): Story {
  let [declared, read] = [yaml, estateOf(yaml)];
  const told: Story = {
    memory: emptyMemory,
    run({ at, looks, from = 'oslo', estate: changed, selectors = [], more = [] }) {
      if (changed !== undefined && changed !== declared) [declared, read] = [changed, estateOf(changed)];
      const { estate, errors } = read;
      const observations = [...Object.entries(looks).map(([name, said]) => look(`service/${name}#probes/p`, at, said, from)), ...more];
      const held = Object.values(told.memory.targets).map(({ last }) => last).filter(({ target, from: where }) => !observations.some((one) => one.target === target && one.from === where));
      const judging: Judging = {
        estate, controls, past: told.memory, now: at, observations: [...observations, ...held], invalid: errors.length > 0,
        intervals: new Map([...observations, ...held].map(({ target }) => [target, 5 * minutes])), pseudonym: (account) => account, inScope: (ref) => selects(selectors, estate, ref),
      };
      const findings = evaluate(judging, passes);
      const recorded = record(told.memory, {
        at, findings, observations, scope: { complete: selectors.length === 0 && errors.length === 0, selectors, vantages: [from], shard: null },
        folding: folding(findings, { ...judging, excluded: (finding) => excludedWindows(finding, judging) }), place: () => ({ file: 'services/all.yaml', line: 1 }), targets: new Set([...observations, ...held].map(({ target }) => target)),
        serviceLevels: {}, announcements: [...estate.Maintenance.values()].map(announcementOf), segments: [at],
        excused: excusedSince(told.memory.at ?? at, judging, () => true),
      });
      told.memory = recorded.memory;
      return Object.fromEntries(recorded.findings.map((finding) => [finding.subject.replace('service/', ''), finding]));
    },
  };
  return told;
}
