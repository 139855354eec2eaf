// Declarations that are well formed, small enough, and made to cost as much as they can.
import { expect, test } from 'vitest';
import { controls } from '../../src/controls/index.ts';
import { load } from '../../src/load.ts';
import { rules } from '../../src/rules/index.ts';
import { frame } from '../../src/text/frame.ts';
import { validate } from '../../src/validate.ts';

const estate = 'apiVersion: driftvakt/v1\nkind: Estate\nmetadata: { name: move }\nspec: { languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m } }\n';
const service = (name: string, spec: string): string => `---\napiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: ${name} }\nspec: { lifecycle: experimental, ${spec} }\n`;
const many = (count: number, write: (index: number) => string): string => Array.from({ length: count }, (_, index) => write(index)).join('');
const names = (from: number, to: number): string => Array.from({ length: Math.max(0, to - from) }, (_, index) => `s${from + index}`).join(', ');

const shapes: Readonly<Record<string, string>> = {
  'every service leans on all before it': many(420, (index) => service(`s${index}`, `dependsOn: [${names(0, index)}]`)),
  'every service leans on every service': many(400, (index) => service(`s${index}`, `dependsOn: [${names(0, 400)}]`)),
  'a ring of services': many(990, (index) => service(`s${index}`, `dependsOn: [s${(index + 1) % 990}]`)),
  'layers, each of which leans on the whole next one': many(600, (index) => service(`s${index}`, `dependsOn: [${names((Math.floor(index / 20) + 1) * 20, Math.min(600, (Math.floor(index / 20) + 2) * 20))}]`)),
  'thousands of probes': service('a', `probes: {${many(8000, (index) => ` p${index}: { tcp: { host: h, port: ${1 + index} } },`)}}`),
  'thousands of the same probe': service('a', `probes: {${many(8000, (index) => ` p${index}: { tcp: { host: h, port: 1 } },`)}}`),
  'thousands of names that nobody declares': many(990, (index) => service(`s${index}`, `owner: t${index}, serviceLevel: x${index}, thresholds: y${index}`)),
  'thousands of secrets': service('a', `probes: { p: { http: { url: "https://a.example/", headers: {${many(9000, (index) => ` x${index}: { secret: S${index} },`)}} } } }`),
  'an endless address': service('a', `probes: { p: { http: { url: "https://${'a.'.repeat(500_000)}" } } }`),
  'an endless host': service('a', `probes: { p: { tcp: { host: "${'a-'.repeat(500_000)}", port: 1 } } }`),
  'an endless name': service('a-'.repeat(500_000), 'owner: x'),
  'an endless interval': service('a', `probes: { p: { tcp: { host: h, port: 1 }, every: "${'1'.repeat(1_000_000)}" } }`),
};

test.each(Object.entries(shapes))('%s: judged in little time, told in few words', (_name, text) => {
  const begun = process.cpuUsage();
  const { declarations, diagnostics, unread, texts } = load([{ path: 'services/a.yaml', bytes: Buffer.from(estate + text) }]);
  const all = [...diagnostics, ...validate(declarations, { rules, controls: Object.keys(controls), unread }).diagnostics];
  const told = all.map(({ at, message }) => `${frame(texts.get(at.file) ?? '', at)}${message}`);
  const { user, system } = process.cpuUsage(begun);
  expect((user + system) / 1e6).toBeLessThan(4);
  expect(Math.max(0, ...told.map(({ length }) => length))).toBeLessThan(3000);
  // Each rule says of one declaration no more than a person would read.
  let last = '';
  const named = (estate + text).split('\n').map((line) => (last = /^metadata: \{ name: (\S+)/.exec(line)?.[1] ?? last));
  const most = Math.max(0, ...[...Map.groupBy(all, ({ rule, at }) => `${rule} ${named[at.line - 1]}`).values()].map(({ length }) => length));
  expect(most).toBeLessThanOrEqual(20);
});
