import { expect, test } from 'vitest';
import { hovered } from './workspace.ts';

const service = 'apiVersion: driftvakt/v1\nkind: Service\nmetadata: { name: tried, title: Tried }\nspec:\n';
const waiver = 'apiVersion: driftvakt/v1\nkind: Waiver\nmetadata: { name: tried, title: Tried }\nspec:\n';

test('a key tells what it means, by its schema', () => {
  expect(hovered(`${service}  ow|ner: application-operations\n`)).toContain('spec.owner: The team that operates it.');
  expect(hovered(`${service}  owner: application-operations\n  probes:\n    a:\n      ev|ery: 5m\n`)).toContain('How often to look.');
  expect(hovered(`${service}  probes: { a: { ev|ery: 5m } }\n`)).toContain('spec.probes.a.every: How often to look.');
});

test('a name tells what it stands for: kind, title, owner, place', () => {
  expect(hovered(`${service}  owner: application-ope|rations\n`)).toMatch(/^Team application-operations: Application operations\nservices\/teams\/application-operations\.yaml:\d+\n/);
  expect(hovered(`${service}  dependsOn: [id|entity]\n`)).toMatch(/^Service identity: Sign-in and identity\nOwner: platform-operations\nservices\/platform\/identity\.yaml:\d+\n/);
  expect(hovered(`${service}  customers:\n    fjord|fisk: { serviceLevel: gold, criticality: low }\n`)).toMatch(/^Customer fjordfisk: /);
  expect(hovered(`${waiver}  control: endpoint-an|swers\n`)).toMatch(/^Control endpoint-answers: Every endpoint answers as declared\n/);
  expect(hovered(`${waiver}  approvedBy: service-management/be|rit\n`)).toMatch(/^service-management\/berit: Berit Solberg, of Team service-management: /);
  expect(hovered(`${waiver}  subjects: [service/e|rp]\n`)).toMatch(/^Service erp: /);
  expect(hovered(`${service}  owner: no|body\n`)).toMatch(/^There is no Team nobody\n/);
});

test('what holds and is written elsewhere is told with its file and line', () => {
  const thresholds = (name: string, spec: string): string => `apiVersion: driftvakt/v1\nkind: Thresholds\nmetadata: { name: ${name}, title: ${name} }\nspec: ${spec}\n`;
  const others = { 'services/base.yaml': thresholds('base', '{ confirm: { fail: 3 of 5, pass: 2 } }') };
  const heir = thresholds('heir', '{ ext|ends: base, confirm: { pass: 4 } }');
  const all = hovered(heir.replace('ext|ends', 'extends').replace('confirm', 'conf|irm'), { others });
  expect(all).toContain('What holds, and where it is written:\nconfirm.fail: 3 of 5 (services/base.yaml:4)');
  expect(all).not.toContain('confirm.pass');
  expect(hovered(heir, { others })).toContain('confirm.fail: 3 of 5 (services/base.yaml:4)');
  const whole = hovered(heir.replace('ext|ends', 'extends').replace('kind', 'ki|nd'), { others });
  expect(whole).toMatch(/confirm\.fail +3 of 5 {2}\(services\/base\.yaml:4\)\n +confirm\.pass +4 {2}\(services\/tried\.yaml:4\)/);
});

test('a service tells which thresholds hold for it, by their origin', () => {
  const told = hovered(`${service}  owner: application-operations\n  thres|holds: standard-web\n`);
  expect(told).toMatch(/effective\.thresholds\.\S+: .* \(services\/\S+:\d+, chosen at services\/tried\.yaml:6\)/);
});

test('what is wrong at a place is explained there', () => {
  expect(hovered(`${service}  owner: application-operations\n  runb|ok: https://wiki.move.example/x\n`)).toMatch(/schema: A declaration has the keys and values of its kind\n[^]*What to do: /);
});

test('a document that does not parse is hovered over by its lines', () => {
  expect(hovered(`${service}  description: "never closed\n  dependsOn: [identity]\n  owner: application-op|erations\n`)).toMatch(/^Team application-operations/);
  expect(hovered(`${service}\tbad\n  owner: application-op|erations\n`)).toMatch(/^Team application-operations/);
  expect(hovered(`${service}  serv\n  owner: application-op|erations\n`)).toMatch(/^Team application-operations/);
});

test('of several documents in a file the one around the place is meant, whatever its line ends', () => {
  const two = `${waiver}  control: endpoint-answers\n---\n${service}  owner: application-op|erations\n---\nkind: Team\n`;
  expect(hovered(two)).toMatch(/^Team application-operations/);
  expect(hovered(two.replaceAll('\n', '\r\n'))).toMatch(/^Team application-operations/);
});

test('nothing is said of nothing, of a comment, of blank lines and of the end', () => {
  for (const marked of ['|', '# a com|ment\n', `${service}\n|\n`, `${service}  owner: x # com|ment\n`, 'just |text\n', '- |\n', `${service}|`]) expect(hovered(marked) ?? '').not.toContain('Team');
});

test('what an author wrote is shown and does nothing else', () => {
  const title = '<img src=x> [a](command:evil) ![b](https://evil.example/p.png) `code` **bold** \\u001b[31m';
  const others = { 'services/evil.yaml': `apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: evil, title: "${title}" }\nspec: { contact: evil@move.example }\n` };
  const told = hovered(`${service}  owner: ev|il\n`, { markdown: true, others }) ?? '';
  expect(told).toContain('Team `evil`');
  expect(told).not.toMatch(/<img|\]\(|!\[|`code`|\*\*bold|:\/\/|\u001b/);
});

test('a secret is asterisks', () => {
  const token = `ghp_${'a1B2'.repeat(9)}`;
  const others = { 'services/secret.yaml': `apiVersion: driftvakt/v1\nkind: Team\nmetadata: { name: secret, title: "${token}" }\nspec: { contact: a@move.example }\n` };
  const told = hovered(`${service}  owner: sec|ret\n`, { others });
  expect(told).toContain('Team secret: ');
  expect(told).not.toContain(token);
});
