// Who holds which role, against who was granted it; compared as accounts are, and told by pseudonym alone.
import { expect, test } from 'vitest';
import { aboutOf, grantsPointer, holdings, judgeAccess, type Looked } from '../../../src/measure/exports/access.ts';
import type { AccessFacts } from '../../../src/model/exports.ts';
import type { Declared } from '../../../src/model/estate.ts';
import type { Verdict } from '../../../src/model/finding.ts';
import { emptyMemory } from '../../../src/model/memory.ts';
import type { Observation } from '../../../src/model/observation.ts';
import { estateOf } from '../../verdicts/played.ts';

const kinds = (kind: string, name: string, spec: string): string => `apiVersion: driftvakt/v1\nkind: ${kind}\nmetadata: { name: ${name} }\nspec: ${spec}\n`;
const { estate, errors } = estateOf([
  kinds('Service', 'erp', '{ probes: { p: { tcp: { host: erp.example, port: 443 } } } }'),
  kinds('Team', 'operations', '{ members: { kari: { name: Kari, accounts: { upn: Kari@move.example }, until: 2026-12-31 }, ola: { name: Ola } } }'),
  kinds('AccessPolicy', 'erp', `{ service: erp, source: { csv: exports/erp.csv, columns: { principal: p, role: r }, exportedWithin: 7d }, roles: {
    Administrator: { grants: { operations/kari: { until: 2027-06-30, reason: x, approvedBy: operations/ola }, "KARI@move.example": { reason: twice, approvedBy: operations/ola } } },
    "Read/Write~All": { grants: { ghost@move.example: { until: 2027-01-31, reason: y, approvedBy: operations/ola } } } } }`),
  kinds('AccessPolicy', 'empty', '{ service: erp, source: { csv: exports/empty.csv, columns: { principal: p, role: r } }, roles: { Administrator: { grants: {} } } }'),
].join('---\n'));
const [policy, empty] = ['erp', 'empty'].map((name) => estate.AccessPolicy.get(name)) as [Declared<'AccessPolicy'>, Declared<'AccessPolicy'>];
expect(errors).toEqual([]);
const pseudonym = (person: string): string => `p-${person}`;
const held = (...all: readonly (readonly [person: string, role: string])[]): AccessFacts =>
  ({ file: 'exports/erp.csv', exportedAt: '2026-11-20T00:00:00Z', rows: all.length, held: all.map(([person, role]) => ({ principal: person.toUpperCase(), person: pseudonym(person), role })) });

test('a role that is held stands on the grants to that account, with their last day and the last day of the person', () => {
  const found = holdings({ estate, pseudonym }, policy, held(['kari@move.example', ' ADMINISTRATOR ']));
  expect(found).toEqual([{
    principal: 'KARI@MOVE.EXAMPLE', person: 'p-kari@move.example', role: 'Administrator', named: true,
    grants: [expect.objectContaining({ until: '2027-06-30', left: '2026-12-31' }), expect.objectContaining({ until: undefined, left: '2026-12-31' })],
  }]);
  expect(found[0]?.grants.map(({ grant }) => grant.reason)).toEqual(['x', 'twice']);
});

test('a grant to an account of nobody declared has its own end alone', () => {
  expect(holdings({ estate, pseudonym }, policy, held(['ghost@move.example', 'read/write~all']))[0]?.grants).toEqual([expect.objectContaining({ until: '2027-01-31', left: undefined })]);
});

test('another role of the same account, another account in the same role, and a role that the policy does not name, are granted by nothing', () => {
  const found = holdings({ estate, pseudonym }, policy, held(['kari@move.example', 'Read/Write~All'], ['ghost@move.example', 'Administrator'], ['kari@move.example', 'Owner']));
  expect(found.map(({ role, named, grants }) => [role, named, grants.length])).toEqual([['Read/Write~All', true, 0], ['Administrator', true, 0], ['Owner', false, 0]]);
});

test('who holds the same role twice is told once, in the place of the first', () => {
  const found = holdings({ estate, pseudonym }, policy, held(['a', 'Administrator'], ['b', 'Administrator'], ['a', 'administrator']));
  expect(found.map(aboutOf)).toEqual(['Administrator:p-a', 'Administrator:p-b']);
});

test('the place of a role’s grants escapes what pointers escape; of a role that is not named it is the policy’s roles', () => {
  expect(grantsPointer({ role: 'Administrator', named: true })).toBe('/spec/roles/Administrator/grants');
  expect(grantsPointer({ role: 'Read/Write~All~/', named: true })).toBe('/spec/roles/Read~1Write~0All~0~1/grants');
  expect(grantsPointer({ role: 'Owner', named: false })).toBe('/spec/roles');
});

const look = (facts: unknown): Observation<AccessFacts> => ({ probe: 'access-export', target: 'x', spec: 's', at: '2026-11-20T06:00:00Z', took: 1, from: 'oslo', seen: true, facts } as Observation<AccessFacts>);
const judged = (facts: unknown, { now = '2026-11-21T00:00:00Z', of = policy, doubt }: { readonly now?: string; readonly of?: Declared<'AccessPolicy'>; readonly doubt?: Verdict } = {}): readonly Verdict[] => {
  const asked: Looked = { control: 'access-granted', policy: of, seen: facts === undefined ? undefined : look(facts), now, past: emptyMemory, whole: 'access', doubt };
  return judgeAccess(asked, ({ held: all }) => all.map(({ person }) => ({ status: 'fail', about: person, id: 'not-granted', values: {}, pointer: '/', evidence: [] })));
};
const told = (verdicts: readonly Verdict[]): readonly string[] => verdicts.map(({ about, status, id }) => `${about} ${status} ${id}`);

test('who holds what is judged where the export is believed, and an export of nobody where nobody was granted anything says nobody', () => {
  expect(told(judged(held(['a', 'x'])))).toEqual(['p-a fail not-granted']);
  expect(told(judged(held(), { of: empty }))).toEqual(['access pass nobody']);
  expect(judged(held(), { of: empty })[0]).toMatchObject({ pointer: '/spec/source', evidence: ['access-policy/empty#source'] });
});

test('an export that holds nobody although somebody was granted access, is too old or was never seen, is not believed', () => {
  expect(judged(held())).toEqual([{ status: 'unknown', about: 'access', id: 'list-empty', values: {}, pointer: '/spec/source', evidence: ['access-policy/erp#source'] }]);
  expect(told(judged(held(['a', 'x']), { now: '2026-11-27T00:00:00Z' }))).toEqual(['p-a fail not-granted']);
  expect(told(judged(held(['a', 'x']), { now: '2026-11-27T00:00:01Z' }))).toEqual(['access unknown export-too-old']);
  expect(judged(undefined)).toEqual([{ status: 'unknown', about: 'access', id: 'never-seen', values: {}, pointer: '/spec/source', evidence: [] }]);
});

test('the answer to another question, and a doubt of the control’s own, leave it unknown', () => {
  expect(told(judged({ file: 'x', exportedAt: '2026-11-20T00:00:00Z', rows: 1, decisions: [] }))).toEqual(['access unknown never-seen']);
  expect(told(judged(held(['a', 'x']), { doubt: { status: 'unknown', about: 'access', id: 'people-unknown', values: {}, pointer: '/', evidence: [] } }))).toEqual(['access unknown people-unknown']);
});
