import { expect, test } from 'vitest';
import { offered, taken } from './workspace.ts';

const service = 'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: tried, title: Tried }\nspec:\n';
const waiver = 'apiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: tried, title: Tried }\nspec:\n';
const labels = (marked: string): string[] => offered(marked).map(({ label }) => label);

test('keys that are allowed here and not yet written are offered, with their meaning; what is needed first', () => {
  const here = offered(`${service}  dependsOn: [identity]\n  |\n`);
  expect(here.map(({ label }) => label)).toEqual(expect.arrayContaining(['owner', 'probes', 'runbook']));
  expect(here.map(({ label }) => label)).not.toContain('dependsOn');
  expect(here.find(({ label }) => label === 'owner')?.documentation).toEqual({ kind: 'plaintext', value: 'The team that operates it.' });
  const sorted = offered(`${waiver}  |\n`).toSorted((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1)).map(({ label }) => label);
  expect(sorted.indexOf('until')).toBeLessThan(sorted.indexOf('ticket'));
});

test('a key is half typed above, below and between others', () => {
  expect(labels(`${service}  ow|\n  dependsOn: [identity]\n`)).toEqual(['owner']);
  expect(labels(`${service}  dependsOn: [identity]\n  ow|`)).toEqual(['owner']);
  expect(labels(`${service}  probes:\n    login:\n      |\n  owner: x\n`)).toEqual(expect.arrayContaining(['http', 'tls', 'every']));
  expect(labels(`${service}  probes:\n    login: { http: { url: x }, | }\n`)).toEqual(expect.arrayContaining(['every', 'timeout']));
  expect(labels('|')).toEqual(['apiVersion', 'kind', 'metadata', 'spec']);
  expect(labels('kind: Waiver\nmetadata:\n  |\n')).toEqual(expect.arrayContaining(['name', 'title']));
});

test('names are offered by what they must name', () => {
  const teams = labels(`${service}  owner: |\n`);
  expect(teams).toEqual(expect.arrayContaining(['application-operations', 'service-desk']));
  expect(teams).not.toContain('fjordfisk');
  expect(labels(`${service}  owner: applic|\n`)).toEqual(['application-management', 'application-operations']);
  expect(labels(`${service}  customers:\n    |\n`)).toEqual(['fjordfisk', 'nordlys-bygg', 'solvik']);
  expect(labels(`${waiver}  control: |\n`)).toEqual(expect.arrayContaining(['endpoint-answers', 'certificate-expiry']));
  expect(labels(`${waiver}  approvedBy: service-man|\n`)).toEqual(expect.arrayContaining(['service-management/berit']));
  expect(labels(`${waiver}  subjects: [|]\n`)).toEqual(expect.arrayContaining(['service/erp', 'calendar/office']));
});

test('neither itself nor what is listed already is offered', () => {
  const below = labels(`${service}  dependsOn: [identity, |]\n`);
  expect(below).toContain('dns');
  expect(below).not.toContain('identity');
  expect(below).not.toContain('tried');
});

test('values that a schema lists are offered, and kinds with what they are', () => {
  expect(labels(`${service}  customers:\n    fjordfisk: { serviceLevel: gold, criticality: | }\n`)).toEqual(['critical', 'high', 'medium', 'low']);
  expect(labels(`${service}  lifecycle: |\n`)).toEqual(['experimental', 'production', 'deprecated']);
  const kinds = offered('apiVersion: driftvakt/v1\nkind: |\n');
  expect(kinds.map(({ label }) => label)).toContain('ServiceLevel');
  expect(kinds.every(({ documentation }) => documentation !== undefined)).toBe(true);
  expect(labels('apiVersion: |\n')).toEqual(['driftvakt/v1']);
});

test('a list is filled whether in brackets, by dashes, or not closed yet', () => {
  for (const marked of [`${service}  dependsOn: [|]\n`, `${service}  dependsOn: [identity, |\n  owner: x\n`, `${service}  dependsOn:\n    - |\n`, `${service}  dependsOn:\n  - |\n`, `${service}  dependsOn:\n    - identity\n    - |\n`]) expect(labels(marked), marked).toContain('dns');
});

test('where YAML cannot be read the lines above tell where it is', () => {
  expect(labels(`${waiver}  reason: "never closed\n  residualRisk: |\n`)).toEqual(['high', 'medium', 'low']);
  expect(labels(`${service}\tbad\n  owner: appl|\n`)).toEqual(['application-management', 'application-operations']);
  expect(labels(`${service}  description: "never closed\n  probes:\n    login:\n      |\n`)).toEqual(expect.arrayContaining(['http', 'every']));
});

test('what is taken stands where it was typed, in its quotes, with what belongs behind it', () => {
  expect(taken(`${service}  ow|\n`, 'owner')).toBe(`${service}  owner: \n`);
  expect(taken(`${service}  ow|: x\n`, 'owner')).toBe(`${service}  owner: x\n`);
  expect(taken(`${service}  pro|\n`, 'probes')).toBe(`${service}  probes:\n    \n`);
  expect(taken(`${service}  owner: appli|\n`, 'application-operations')).toBe(`${service}  owner: application-operations\n`);
  expect(taken(`${service}  owner: "appli|"\n`, 'application-operations')).toBe(`${service}  owner: "application-operations"\n`);
  expect(taken(`${service}  owner: 'appli|'\n`, 'application-operations')).toBe(`${service}  owner: 'application-operations'\n`);
  expect(taken(`${service}  dependsOn: [identity, dn|]\n`, 'dns')).toBe(`${service}  dependsOn: [identity, dns]\n`);
  const crlf = `${service}  owner: appli|\n  runbook: x\n`.replaceAll('\n', '\r\n');
  expect(taken(crlf, 'application-operations')).toBe(crlf.replace('appli|', 'application-operations'));
  const wide = `${service}  customers: { blåbær😀: { serviceLevel: go| } }\n`;
  expect(taken(wide, 'gold')).toBe(wide.replace('go|', 'gold'));
});

test('nothing is offered in a comment, in a text, or in a document of another sort', () => {
  for (const marked of ['# |\n', `${service}  # ow|\n`, `${service}  runbook: >-\n    ow|\n`, 'services:\n  web:\n    |\n']) expect(labels(marked), marked).toEqual([]);
});
