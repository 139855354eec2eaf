import { expect, test } from 'vitest';
import { parse } from 'yaml';
import githubIssues from '../../src/probes/github-issues.ts';
import { files, text } from '../tidy/files.ts';
import { faults } from './checks.ts';
import { lint } from './lint.ts';

const workflows = files('.github/workflows/*.yml');

test('there are workflows', () => expect(workflows).toEqual(['.github/workflows/audit-sharded.yml', '.github/workflows/audit.yml', '.github/workflows/pull-request.yml']));

test.for(workflows)('%s is a right and safe workflow', async (path) => {
  expect(await lint(path, text(path))).toEqual([]);
  expect(faults(text(path))).toEqual([]);
});

const good = `on:
  pull_request:
permissions:
  contents: read
jobs:
  check:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
        with:
          persist-credentials: false
      - run: npm test
`;

test('the good workflow that the seeds are made from is good', async () => {
  expect(faults(good)).toEqual([]);
  expect(await lint('good.yml', good)).toEqual([]);
});

// Each check finds its own seed.
const seeds: readonly [name: string, from: string | RegExp, to: string, found: RegExp][] = [
  ['a tag instead of a commit', /@3d3c\S+ # v7.0.1/u, '@v7', /not pinned/u],
  ['a short commit', /@3d3c\S+/u, '@3d3c42e', /not pinned/u],
  ['no version beside the commit', / # v7.0.1/u, '', /no comment with its version/u],
  ['a branch beside the commit', /# v7.0.1/u, '# main', /no comment with its version/u],
  ['no permissions', /permissions:\n {2}contents: read\n/u, '', /not stated/u],
  ['all permissions', /permissions:\n {2}contents: read/u, 'permissions: write-all', /write-all at the top/u],
  ['write at the top', 'contents: read', 'contents: write', /contents: write at the top/u],
  ['write in a job of a pull request', '    timeout-minutes: 5', '    timeout-minutes: 5\n    permissions:\n      issues: write', /issues: write for what a pull request brings/u],
  ['a token left in .git/config', 'persist-credentials: false', 'fetch-depth: 1', /persist-credentials/u],
  ['pull_request_target', 'pull_request:', 'pull_request_target:', /pull_request_target runs with secrets/u],
  ['workflow_run', 'pull_request:', 'workflow_run:\n    workflows: [Audit]', /workflow_run runs with secrets/u],
  ['a title in a script', 'npm test', 'echo "${{ github.event.pull_request.title }}"', /inside run/u],
  ['a branch in a script', 'npm test', 'git log ${{ github.head_ref }}', /inside run/u],
  ['an input in a script', 'npm test', 'npm test ${{ inputs.only }}', /inside run/u],
  ['no time limit', '    timeout-minutes: 5\n', '', /no timeout-minutes/u],
  ['a schedule without a group', 'pull_request:', "schedule:\n    - cron: '1 * * * *'", /concurrency group/u],
  ['a schedule that is cut off', 'on:\n  pull_request:', "concurrency:\n  group: a\n  cancel-in-progress: true\non:\n  schedule:\n    - cron: '1 * * * *'", /cut off half-way/u],
  ['a secret within reach', '      - run: npm test', '      - run: npm test\n        env:\n          KEY: ${{ secrets.KEY }}', /secret within reach/u],
];

test.for(seeds)('finds %s', ([, from, to, found]) => {
  const bad = good.replace(from, to);
  expect(bad).not.toBe(good);
  expect(faults(bad)).toEqual(expect.arrayContaining([expect.stringMatching(found)]));
});

test('actionlint finds what ours does not', async () => {
  expect(await lint('bad.yml', good.replace('runs-on', 'runs_on'))).toEqual(expect.arrayContaining([expect.stringContaining('runs_on')]));
  expect(await lint('bad.yml', good.replace('npm test', 'echo "${{ github.event.issue.title }}"'))).toEqual(expect.arrayContaining([expect.stringContaining('untrusted')]));
});

test('every path that CODEOWNERS names is there', () => {
  const paths = text('.github/CODEOWNERS').split('\n').filter((line) => line.startsWith('/')).map((line) => (line.split(/\s+/u)[0] ?? '').slice(1));
  for (const path of ['services/', 'services/access/', 'services/waivers/', '.github/', 'src/']) expect(paths).toContain(path);
  expect(paths.filter((path) => files(path.endsWith('/') ? `${path}**/*` : path).length === 0)).toEqual([]);
});

interface Form { readonly labels: readonly string[]; readonly body: readonly { readonly type: string; readonly id?: string; readonly attributes: { readonly label: string; readonly options?: readonly string[] }; readonly validations?: { readonly required?: boolean } }[] }

test('the fault form asks what gives a priority, and names every service', () => {
  const form = parse(text('.github/ISSUE_TEMPLATE/fault.yml')) as Form;
  expect(form.labels).toEqual(['fault']);
  const asked = form.body.filter(({ type }) => type !== 'markdown');
  expect(asked.map(({ id }) => id)).toEqual(['service', 'what', 'breadth', 'urgency', 'since', 'channel', 'reported', 'customer', 'breach']);
  // Whoever reports here first has reported it no other way, and knows who he is.
  expect(asked.filter(({ validations }) => validations?.required !== true).map(({ id }) => id)).toEqual(['reported', 'customer']);
  const declared = files('services/**/*.yaml').flatMap((path) => text(path).split(/^---$/mu)).map((one) => parse(one) as { kind?: string; metadata?: { name: string; title?: Record<string, string> } } | null)
    .flatMap((one) => (one?.kind === 'Service' && one.metadata !== undefined ? [`${one.metadata.title?.['nb']} / ${one.metadata.title?.['en']} (${one.metadata.name})`] : []));
  expect([...(asked[0]?.attributes.options ?? [])].toSorted()).toEqual(declared.toSorted());
});

test('what the fault form writes is read by the probe: every service by its name', async () => {
  const { body } = parse(text('.github/ISSUE_TEMPLATE/fault.yml')) as Form;
  const asked = body.filter(({ type }) => type !== 'markdown');
  for (const option of asked[0]?.attributes.options ?? []) {
    // As GitHub renders a form into the body of an issue.
    const written = asked.map(({ id, attributes }) => `### ${attributes.label}\n\n${id === 'service' ? option : id === 'reported' ? 'kl. 20:19' : (attributes.options?.[0] ?? 'The till prints nothing (see picture)')}`).join('\n\n');
    const issue = { number: 7, title: 'Feil: stille', body: written, labels: ['fault'], state: 'open' as const, createdAt: '2026-11-17T19:33:00Z', updatedAt: '2026-11-17T19:33:00Z', closedAt: null, author: 'ingrid', told: null, events: [] };
    const ask = { repository: 'github:move-operations/drift', source: 'estate/move#repository', labels: ['fault'], timeZone: 'Europe/Oslo', staff: {}, customers: {}, channels: { 'Her, i portalen / Here, in the portal': 'portal' }, pauses: [] };
    const { cases } = await githubIssues.look(ask, { issues: async () => ({ changed: [issue], open: [7], others: [], until: issue.updatedAt, left: 0 }) } as never);
    expect(cases).toEqual([expect.objectContaining({ id: 'issue-7', service: /\(([a-z-]+)\)$/u.exec(option)?.[1], priority: null, channel: 'portal', weight: { breadth: 'organisation', urgency: 'high' } })]);
    expect(cases[0]?.events).toEqual([{ at: '2026-11-17T19:19:00Z', by: 'customer', type: 'report' }]);
  }
});
