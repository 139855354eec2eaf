import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import accessExport from '../../src/probes/access-export.ts';
import { CouldNotAsk, type Using } from '../../src/observe.ts';
import { read } from '../../src/pipeline.ts';
import { readExport } from '../../src/world/files.ts';
import { pseudonym } from '../../src/world/pseudonym.ts';

const root = mkdtempSync(join(tmpdir(), 'driftvakt-access-'));
mkdirSync(join(root, 'exports'));
afterAll(() => rmSync(root, { recursive: true }));

const person = (name: string): string => pseudonym('key', name);
const using = { file: async (path: string) => readExport(root, ['exports/'], path), pseudonym: person } as Pick<Using, 'file' | 'pseudonym'> as Using;
const put = (name: string, text: string, at = '2026-11-25T06:00:00Z'): void => {
  writeFileSync(join(root, 'exports', name), text);
  utimesSync(join(root, 'exports', name), new Date(at), new Date(at));
};
const columns = { principal: 'UserPrincipalName', role: 'Role' };
const look = (csv: string) => accessExport.look({ of: 'access', source: { csv: `exports/${csv}`, columns } }, using);
const refused = async (csv: string): Promise<string> => look(csv).then(() => 'read', (error: unknown) => (error instanceof CouldNotAsk ? `${error.reason}: ${error.message}` : String(error)));

test('who holds what, each account under the same pseudonym however it is written', async () => {
  put('erp-2026-11-20.csv', '\uFEFFUserPrincipalName;Role;Last sign-in\r\nKari.Nordmann@move.example;administrator;x\r\nkari.nordmann@MOVE.example;reader;x\r\n');
  expect(await look('erp-*.csv')).toEqual({
    file: 'exports/erp-2026-11-20.csv', exportedAt: '2026-11-20T00:00:00Z', rows: 2,
    held: [
      { principal: 'Kari.Nordmann@move.example', person: person('kari.nordmann@move.example'), role: 'administrator' },
      { principal: 'kari.nordmann@MOVE.example', person: person('kari.nordmann@move.example'), role: 'reader' },
    ],
  });
});

test('headings without rows are a fact; without a date in the name the file’s own counts', async () => {
  put('none.csv', 'UserPrincipalName,Role\n');
  expect(await look('none.csv')).toEqual({ file: 'exports/none.csv', exportedAt: '2026-11-25T06:00:00Z', rows: 0, held: [] });
});

test('what outsiders write stays one short line of plain text', async () => {
  put('hostile.csv', `UserPrincipalName,Role\n"a\u001b[2J\u202eb\n<script>","${'r'.repeat(300)}"\n`);
  const facts = await look('hostile.csv');
  const first = 'held' in facts ? facts.held[0] : undefined;
  expect(first?.principal).toBe('a [2J b <script>');
  expect(first?.role).toHaveLength(100);
});

test('an export that is cut off or wants what we need was not read', async () => {
  put('short.csv', 'UserPrincipalName,Role\nkari,administrator\nola\n');
  put('nobody.csv', 'UserPrincipalName,Role\nkari,administrator\n,administrator\n');
  put('other.csv', 'User,Role\nkari,administrator\n');
  expect(await refused('short.csv')).toBe('answer-incomplete: line 3 has more or fewer fields than the headings');
  expect(await refused('nobody.csv')).toBe('answer-incomplete: row 2 has no principal');
  expect(await refused('other.csv')).toBe('file-unreadable: no column UserPrincipalName; it has: User, Role');
  expect(await refused('missing.csv')).toMatch(/^file-missing/);
  expect(await refused('../secret.csv')).toMatch(/^file-forbidden/);
});

test('what was decided at the reviews; what is no decision, and a date that cannot be read, stay so', async () => {
  put('review.json', JSON.stringify({ value: [
    { user: 'kari', on: '2026-11-01T10:00:00Z', result: 'Approve' }, { user: 'ola', on: '11/20/2026', result: 'Deny' }, { user: 'per', on: 'soon', result: 'NotReviewed' }, { user: 'eva', on: '02/03/2026', result: 'DontKnow' },
  ] }));
  const source = { json: 'exports/review.json', rows: 'value', columns: { principal: 'user', decidedAt: 'on', decision: 'result' } };
  expect(await accessExport.look({ of: 'review', source }, using)).toEqual({
    file: 'exports/review.json', exportedAt: '2026-11-25T06:00:00Z', rows: 4,
    decisions: [
      { person: person('kari'), decidedAt: '2026-11-01T10:00:00Z', decision: 'approve' }, { person: person('ola'), decidedAt: '2026-11-20T00:00:00Z', decision: 'deny' },
      { person: person('per'), decidedAt: null, decision: 'other' }, { person: person('eva'), decidedAt: null, decision: 'other' },
    ],
  });
});

test('an access policy has a target for who holds what, and one for its reviews', () => {
  const yaml = (review: string): Uint8Array => Buffer.from(`apiVersion: driftvakt/v1
kind: Estate
metadata: { name: move }
spec: { languages: [nb], timeZone: Europe/Oslo, schedule: { audit: 5m }, files: [exports/] }
---
apiVersion: driftvakt/v1
kind: Service
metadata: { name: erp }
spec: {}
---
apiVersion: driftvakt/v1
kind: AccessPolicy
metadata: { name: erp }
spec:
  service: erp
  source: { csv: exports/erp.csv, columns: { principal: User, role: Role } }
  roles: { administrator: { grants: {} } }
  ${review}
`);
  const targets = (review: string) => accessExport.targets(read([{ path: 'a.yaml', bytes: yaml(review) }]).estate).map(({ path, every }) => ({ path, every }));
  expect(targets('')).toEqual([{ path: 'access-policy/erp#source', every: 3_600_000 }]);
  expect(targets('review: { every: 180d, results: { csv: exports/review.csv, columns: { principal: a, decidedAt: b, decision: c } } }').map(({ path }) => path)).toEqual(['access-policy/erp#source', 'access-policy/erp#review']);
});
