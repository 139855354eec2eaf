import { LineCounter, parseDocument, type Document } from 'yaml';

interface Step { readonly uses?: string; readonly run?: string; readonly with?: Readonly<Record<string, unknown>> }
interface Job { readonly permissions?: Permissions; readonly steps?: readonly Step[]; readonly 'timeout-minutes'?: number; readonly concurrency?: unknown }
type Permissions = string | Readonly<Record<string, string>>;
interface Workflow { readonly on?: Readonly<Record<string, unknown>> | string | readonly string[]; readonly permissions?: Permissions; readonly concurrency?: unknown; readonly jobs?: Readonly<Record<string, Job>> }

/** What is unsafe in a workflow, one sentence each, with the line where a line can be told. actionlint finds the rest. */
export function faults(text: string): string[] {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const workflow = document.toJS() as Workflow;
  const jobs = Object.entries(workflow.jobs ?? {});
  const steps = jobs.flatMap(([job, { steps = [] }]) => steps.map((step, index) => ({ job, index, step })));
  const at = (...path: (string | number)[]): string => `line ${lineOf(document, lines, path)}: `;
  const events = typeof workflow.on === 'string' ? [workflow.on] : Array.isArray(workflow.on) ? workflow.on as string[] : Object.keys(workflow.on ?? {});
  return [
    ...events.filter((event) => event === 'pull_request_target' || event === 'workflow_run').map((event) => `${at('on')}${event} runs with secrets on what a stranger wrote`),
    ...(workflow.permissions === undefined ? ['line 1: permissions are not stated at the top'] : broad(workflow.permissions).map((scope) => `${at('permissions')}${scope} at the top: raise it in the one job that needs it`)),
    ...jobs.flatMap(([name, job]) => (job.permissions === 'write-all' ? [`${at('jobs', name, 'permissions')}write-all`] : [])),
    ...(events.includes('pull_request') ? jobs.flatMap(([name, job]) => broad(job.permissions ?? {}).map((scope) => `${at('jobs', name, 'permissions')}${scope} for what a pull request brings`)) : []),
    ...jobs.flatMap(([name, job]) => (job['timeout-minutes'] === undefined ? [`${at('jobs', name)}job ${name} has no timeout-minutes`] : [])),
    ...(events.includes('schedule') ? concurrency(workflow.concurrency).map((fault) => `${at('concurrency')}${fault}`) : []),
    ...steps.flatMap(({ job, index, step }) => [
      ...(step.uses === undefined ? [] : pinned(text, step.uses).map((fault) => `${at('jobs', job, 'steps', index)}${fault}`)),
      ...(step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false ? [`${at('jobs', job, 'steps', index)}checkout keeps its token in .git/config: persist-credentials: false`] : []),
      ...(step.uses?.startsWith('actions/github-script@') ? [`${at('jobs', job, 'steps', index)}github-script is code in a string`] : []),
      ...injected(step.run).map((expression) => `${at('jobs', job, 'steps', index)}\${{ ${expression} }} inside run is code for whoever wrote it: pass it by env`),
      ...(events.includes('pull_request') && /secrets\.(?!GITHUB_TOKEN)/u.test(JSON.stringify(step)) ? [`${at('jobs', job, 'steps', index)}a secret within reach of a pull request`] : []),
    ]),
  ];
}

const broad = (permissions: Permissions): string[] =>
  typeof permissions === 'string' ? (permissions === 'read-all' || permissions === 'write-all' ? [permissions] : []) : Object.entries(permissions).flatMap(([scope, level]) => (level === 'write' ? [`${scope}: write`] : []));

/** Local actions are ours; every other is named by the one reference that cannot be moved, with its version beside it. */
function pinned(text: string, uses: string): string[] {
  if (uses.startsWith('./')) return [];
  if (!/^[\w.-]+\/[\w./-]+@[0-9a-f]{40}$/u.test(uses)) return [`${uses} is not pinned by a full commit SHA`];
  return text.includes(`${uses} # v`) && new RegExp(`${uses.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)} # v\\d+\\.\\d+\\.\\d+$`, 'mu').test(text) ? [] : [`${uses} has no comment with its version`];
}

function concurrency(group: unknown): string[] {
  if (group === undefined) return ['scheduled without a concurrency group: two runs may write at once'];
  return typeof group === 'object' && group !== null && (group as { 'cancel-in-progress'?: unknown })['cancel-in-progress'] !== false ? ['a scheduled run may be cut off half-way: cancel-in-progress: false'] : [];
}

/** Expressions in a script that others may write: events, inputs, names of branches, outputs and variables. */
const injected = (run = ''): string[] =>
  [...run.matchAll(/\$\{\{\s*([^}]*?)\s*\}\}/gu)].map(([, expression = '']) => expression).filter((expression) => /\b(github\.(event\b|head_ref|ref_name|base_ref|actor|triggering_actor)|inputs\.|steps\.|needs\.|vars\.|secrets\.|matrix\.|env\.)/u.test(expression));

function lineOf(document: Document, lines: LineCounter, path: readonly (string | number)[]): number {
  const node = document.getIn(path, true) as { range?: [number, number, number] } | undefined;
  return node?.range === undefined ? 1 : lines.linePos(node.range[0]).line;
}
