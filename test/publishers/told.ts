// A publisher on a GitHub server of the suite, over real HTTP, and findings made by hand for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { control, type Controls } from '../../src/evaluate.ts';
import type { Recorded } from '../../src/model/finding.ts';
import { emptyMemory, type FindingMemory } from '../../src/model/memory.ts';
import type { ToldKeys } from '../../src/model/told.ts';
import { load } from '../../src/load.ts';
import { rules } from '../../src/rules/index.ts';
import { validate } from '../../src/validate.ts';
import { publish, type Published, type View } from '../../src/publish.ts';
import { issues, issueTemplates } from '../../src/publishers/issues.ts';
import type { Action } from '../../src/publishers/issues/plan.ts';
import { github, type GitHub } from '../../src/world/github.ts';
import { startGitHub, type GitHubServer } from '../../scripts/lab/github.ts';
import type { Issue, Repository } from '../../scripts/lab/github/state.ts';
import { estateText } from './estate.ts';

const templates = Object.fromEntries(issueTemplates.map((name) => [name, readFileSync(join(import.meta.dirname, '../../templates', `${name}.hbs`), 'utf8')]));
const common = { why: { nb: 'Fordi det er avtalt.', en: 'Because it is agreed.' }, fix: { nb: 'Det rettes.', en: 'Put it right.' }, judge: () => [] } as const;

/** Controls with the texts that the tests need; they judge nothing. */
export const controls: Controls = {
  works: control({
    ...common, about: 'Service', urgency: 'high', effect: 'outage', title: { nb: 'Tjenesten svarer', en: 'The service answers' },
    texts: {
      down: { nb: '{host} svarer ikke', en: '{host} does not answer' },
      slow: { nb: '{host} svarte på {time}, og grensen er {limit}', en: '{host} answered in {time}, and the limit is {limit}' },
      expires: { nb: 'Sertifikatet for {host} utløper {date}, om {left}.', en: 'The certificate of {host} expires on {date}, in {left}.' },
      hostile: { nb: '{host} sa «{text}»', en: '{host} said “{text}”' },
      person: { nb: '{who} har tilgang til {host}', en: '{who} has access to {host}' },
      ok: { nb: '{host} svarer', en: '{host} answers' },
    },
  }),
  encrypted: control({
    ...common, about: 'Service', urgency: 'medium', effect: 'deviation', together: true, title: { nb: 'Alt utstyr er kryptert', en: 'All equipment is encrypted' },
    texts: { bare: { nb: 'Disken i {device} er ikke kryptert.', en: 'The disk of {device} is not encrypted.' } },
  }),
};

/** When the story's outage began, was confirmed, and was over. */
export const story = { opened: '2026-11-17T19:15:00Z', confirmed: '2026-11-17T19:25:00Z', lastFail: '2026-11-17T21:45:00Z', restored: '2026-11-17T21:50:00Z', sure: '2026-11-17T21:55:00Z' };

/** A finding of `works` on a service; failing and P1 unless said otherwise. */
export function finding(service: string, more: Partial<Recorded> = {}): Recorded {
  const subject = more.subject ?? `service/${service}` as const;
  const status = more.status ?? 'fail';
  const control = more.control ?? 'works';
  const about = more.about ?? 'tcp';
  const key = `${control}/${subject}#${about}`;
  const broken = status === 'fail' || status === 'warn';
  return {
    key, control, subject, about, status, id: broken ? 'down' : 'ok', values: { host: `${service}.move.example` }, measured: status === 'pass' ? 'pass' : broken ? status : null,
    priority: broken ? 'P1' : null, deadline: null, respondBy: null, internalDeadline: null, customers: [], because: null, told: key,
    episode: broken ? { id: `e-${service}`, level: status === 'fail' ? 'fail' : 'warn', openedAt: story.opened, confirmedAt: story.confirmed, lastFailAt: story.confirmed } : null,
    pointer: '/spec', at: story.confirmed, evidence: [{ target: `${subject}#probes/tcp`, from: 'oslo', at: story.confirmed }],
    since: story.confirmed, change: broken ? 'opened' : 'kept', file: 'services/platform.yaml', line: 12, ...more,
  };
}

/** A view of these findings after a complete run. */
export function view(findings: readonly Recorded[], more: Partial<View> & { readonly complete?: boolean; readonly past?: Readonly<Record<string, Partial<FindingMemory>>>; readonly estateText?: string } = {}): View {
  const { complete = true, past = {}, estateText: text = estateText(), ...rest } = more;
  const { declarations, unread } = load([{ path: 'services/all.yaml', bytes: Buffer.from(text) }]);
  const { estate, diagnostics } = validate(declarations, { rules, controls: Object.keys(controls), unread, lastValid: {} });
  const wrong = diagnostics.filter(({ severity }) => severity === 'error');
  if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('\n'));
  const memory = Object.fromEntries(findings.map((last): [string, FindingMemory] => [last.key, { raw: [], last, ended: null, ...past[last.key] }]));
  return {
    results: { run: 'r', commit: 'c0ffee', at: story.confirmed, scope: { complete, selectors: [], vantages: ['oslo'], shard: null }, diagnostics: [], observations: [], findings },
    estate, controls, memory: { ...emptyMemory, findings: memory }, told: {}, people: {}, repository: 'https://github.com/move-operations/drift', version: '0', ...rest,
  };
}

/** One publisher with evidence of its own. */
export interface Teller {
  told: ToldKeys;
  /** Plans and performs; what it did, and what stopped it. */
  tell(view: View, allowMass?: boolean): Promise<Published<Action> & { readonly say: readonly string[] }>;
  /** Only plans. */
  plan(view: View): Promise<readonly string[]>;
  readonly gitHub: GitHub;
}

/** Starts a server; every request of a teller goes there, without pauses. */
export async function rig(options: Parameters<typeof startGitHub>[0] = {}): Promise<{ server: GitHubServer; teller(token?: string): Teller; repository(): Repository; open(): readonly Issue[]; pauses: number[] }> {
  const server = await startGitHub(options);
  const pauses: number[] = [];
  const repository = (): Repository => server.state().repositories['move-operations/drift'] ?? { id: 0, name: '', labels: [], issues: [] };
  return {
    server, pauses, repository, open: () => repository().issues.filter(({ state, deleted }) => state === 'open' && deleted === undefined),
    teller(token = server.token) {
      const gitHub = github({ api: server.url, token, repository: 'move-operations/drift', version: 'test', writeGap: 0, pause: async (milliseconds) => { pauses.push(milliseconds); } });
      const run = async (teller: Teller, shown: View, apply: boolean, allowMass: boolean): Promise<Published<Action> & { say: readonly string[] }> => {
        const say: string[] = [];
        const done = await publish(issues(gitHub, { templates, allowMass }), { ...shown, told: teller.told }, {
          apply, keep: async (more) => { Object.assign(teller, { told: { ...teller.told, ...more } }); }, say: (action) => { say.push(action.say); },
        });
        return { ...done, say };
      };
      const teller: Teller = {
        told: {}, gitHub,
        tell: (shown, allowMass = false) => run(teller, shown, true, allowMass),
        plan: async (shown) => (await run(teller, shown, false, false)).say,
      };
      return teller;
    },
  };
}
