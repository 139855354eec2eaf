// Small estates that hold together in many ways, right and wrong, and what somebody does to their files.
import { mkdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import fc from 'fast-check';

const declared = (kind: string, name: string, spec: string, metadata = ''): string => `apiVersion: driftvakt/v1\nkind: ${kind}\nmetadata: { name: ${name}${metadata} }\nspec: ${spec}\n`;

/** What each file may hold. */
const contents: Readonly<Record<string, readonly string[]>> = {
  'estate.yaml': [
    declared('Estate', 'move', '{ languages: [en], timeZone: Europe/Oslo, schedule: { audit: 5m } }'),
    declared('Estate', 'move', '{ languages: [nb], timeZone: UTC, schedule: { audit: 5m }, repository: "github:move/drift", defaults: { thresholds: strict } }'),
    declared('Estate', 'move', '{ languages: [en] }'),
  ],
  'teams/operations.yaml': [
    declared('Team', 'operations', '{ members: { kari: { name: Kari Nordmann }, ola: { name: Ola Vik } } }'),
    declared('Team', 'operations', '{ members: { ola: { name: Ola Vik } } }'),
    `# who does it\n\n${declared('Team', 'operations', '{ members: { kari: { name: Kari Nordmann } } }')}`,
    declared('Team', 'operatives', '{ members: { kari: { name: Kari Nordmann } } }'),
  ],
  'thresholds.yaml': [
    `${declared('Thresholds', 'plain', '{ confirm: { fail: 2 of 3 } }')}---\n${declared('Thresholds', 'strict', '{ extends: plain }')}`,
    `${declared('Thresholds', 'plain', '{ extends: strict }')}---\n${declared('Thresholds', 'strict', '{ extends: plain }')}`,
    declared('Thresholds', 'plain', '{ confirm: { fail: 4 of 3 } }'),
  ],
  'services/erp.yaml': [
    declared('Service', 'erp', '{ owner: operations, thresholds: strict, dependsOn: [network], probes: { front: { tcp: { host: erp.example, port: 443 } } } }'),
    declared('Service', 'erp', '{ owner: operations, dependsOn: [network, shop], accountable: operations/kari }', ', title: Business'),
    declared('Service', 'erp', '{ owner: nobody, dependsOn: [erp] }'),
    'kind: Service\nmetadata: { name: erp\n', '', '\u0000', 'apiVersion: driftvakt/v1\nkind: Sevrice\n',
  ],
  'services/network.yaml': [
    declared('Service', 'network', '{ owner: operations, probes: { front: { tcp: { host: erp.example, port: 443 } } } }'),
    declared('Service', 'network', '{ owner: operations, dependsOn: [erp] }'),
    declared('Service', 'netw\u043Erk', '{ owner: operations }'),
  ],
  'services/shop.yml': [
    declared('Service', 'shop', '{ owner: operations, runbook: "https://wiki.example/shop", dependsOn: [network] }', ', title: "Sh\u043Ep"'),
    declared('Service', 'erp', '{ owner: operations }'),
  ],
};
const paths = Object.keys(contents);

/** Something that is done to the files below a folder. */
export type Edit = (dir: string) => void;

/** When every file says it was changed. */
const before = 1_000_000_000;

const write = (path: string, text: string): Edit => (dir) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), text);
  utimesSync(join(dir, path), before, before);
};
const written = fc.constantFrom(...paths).chain((path) => fc.constantFrom(...(contents[path] ?? [])).map((text) => write(path, text)));
const blank = fc.tuple(fc.constantFrom(...paths), fc.nat(3)).chain(([path, lines]) => fc.constantFrom(...(contents[path] ?? [])).map((text) => write(path, `${'\n'.repeat(lines)}${text}`)));
const removed = fc.constantFrom(...paths).map((path): Edit => (dir) => rmSync(join(dir, path), { force: true }));
const moved = fc.tuple(fc.constantFrom(...paths), fc.constantFrom('a.yaml', 'zones/z.yaml', 'services/erp.yaml')).map(([from, to]): Edit => (dir) => {
  mkdirSync(dirname(join(dir, to)), { recursive: true });
  if (statSync(join(dir, from), { throwIfNoEntry: false }) !== undefined) renameSync(join(dir, from), join(dir, to));
});
/** Other letters, the same size, and the time set back: nothing but the content, and when that was done, tells. */
const secretly = fc.constantFrom(...paths).map((path): Edit => (dir) => {
  const known = statSync(join(dir, path), { throwIfNoEntry: false });
  if (known === undefined) return;
  writeFileSync(join(dir, path), 'x'.repeat(known.size));
  utimesSync(join(dir, path), before, before);
});
const touched = fc.constantFrom(...paths).map((path): Edit => (dir) => {
  if (statSync(join(dir, path), { throwIfNoEntry: false }) !== undefined) utimesSync(join(dir, path), 1, 1);
});

/** Something done to the files. */
export const edits: fc.Arbitrary<Edit> = fc.oneof({ weight: 4, arbitrary: written }, { weight: 2, arbitrary: blank }, removed, moved, secretly, touched);

/** An estate in which all is right. */
export function beginWith(dir: string): void {
  for (const path of paths) write(path, contents[path]?.[0] ?? '')(dir);
}
