// What somebody may do who can write to the store, beside what `tampering.ts` draws by chance: each is found, or said not to be knowable, and the message names the record.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { parseAnchor, statementOf, type Anchor } from '../../src/evidence/anchor.ts';
import { enclose, reachAfter, type Envelope } from '../../src/evidence/envelope.ts';
import { linkDigest, linkText, parseLink, sha256 } from '../../src/evidence/link.ts';
import { verify } from '../../src/evidence/verify.ts';
import { recordsAt, evidenceAt, type EvidencePlace } from '../../src/world/evidence/place.ts';
import { readVerified } from '../../src/session/verify.ts';
import { unpackDay } from '../../src/world/evidence/packed.ts';
import { asOurs, git, looked, repository, run, segmentAt } from './repository.ts';

let root: string;
let folder: string;
let branch: string;
const minute = (count: number): string => new Date(Date.parse('2026-11-21T22:30:00Z') + count * 1_800_000).toISOString().replace('.000Z', 'Z');
const placeOf = (path: string): EvidencePlace => (path === branch || path.startsWith(`${branch}-`) ? { repository: { folder: path, env: process.env, branch: async () => 'driftvakt/evidence' } } : { folder: path });
const checked = async (path: string, anchor?: Anchor) => verify(await recordsAt(placeOf(path)), anchor);
const faults = async (path: string, anchor?: Anchor): Promise<string[]> => (await checked(path, anchor)).faults.map(({ kind, place, message }) => `${kind} ${place}: ${message}`);
const anchorOf = async (path: string): Promise<Anchor> => {
  const [found, published] = [await recordsAt(placeOf(path)), await evidenceAt(placeOf(path)).anchor()];
  return { reaches: found.reaches, ...published } as Anchor;
};
const step = (path: string, count: number): Promise<void> => run(evidenceAt(placeOf(path)), minute(count), {
  ...(count % 5 === 3 && { status: 'fail' as const, since: minute(count) }), segment: segmentAt(minute(count), [looked(minute(count), 40 + count / 10, undefined, count % 3 === 0 ? 'bergen' : 'oslo')], count % 3 === 0 ? 'bergen' : 'oslo'),
});
const written = (cwd: string, args: readonly string[], input: string): string => execFileSync('git', args, { cwd, env: asOurs(input), encoding: 'utf8', input }).trim();

beforeEach(async () => {
  root = mkdtempSync(join(tmpdir(), 'attacks-'));
  [folder, branch] = [join(root, 'evidence'), repository()];
  for (const path of [folder, branch]) for (let count = 0; count < 9; count += 1) await step(path, count);
  for (const path of [folder, branch]) expect(await faults(path, await anchorOf(path))).toEqual([]);
});
afterEach(() => { for (const path of [root, branch, `${branch}-old`]) rmSync(path, { recursive: true, force: true }); });

const months = (): string => join(folder, 'segments/2026-11');
const singles = (): string[] => readdirSync(months()).filter((name) => name.endsWith('.json'));
const read = (path: string): Envelope & { schema: string } => JSON.parse(readFileSync(path, 'utf8')) as Envelope & { schema: string };

test('a segment replaced by another run\'s, validly sealed and with its place in the chain', async () => {
  const [a = '', b = ''] = singles().filter((name) => name.includes('-oslo-'));
  const [one, other] = [read(join(months(), a)), read(join(months(), b))];
  writeFileSync(join(months(), a), `${JSON.stringify({ ...one, digest: other.digest, segment: other.segment })}\n`);
  expect(await faults(folder)).toEqual(expect.arrayContaining([expect.stringMatching(/^altered segments\/2026-11\/.*: its name is that of another segment$/u), expect.stringMatching(/^altered segment \d+ of oslo: it does not go on from the segment before it$/u)]));
});

test.each(['folder', 'branch'])('an older copy of a %s put back: found by an anchor, and without one it says that it cannot be known', async (kind) => {
  const path = kind === 'folder' ? folder : branch;
  cpSync(path, `${path}-old`, { recursive: true });
  for (let count = 9; count < 14; count += 1) await step(path, count);
  const anchor = await anchorOf(path);
  rmSync(path, { recursive: true });
  renameSync(`${path}-old`, path);
  expect(await faults(path)).toEqual([]);
  const told = await readVerified({ evidence: kind === 'folder' ? path : 'branch', dir: path, own: {}, language: 'nb' }, process.env, { anchor: undefined, keys: undefined });
  expect(told.lines.join('\n')).toContain('om en eldre kopi er lagt tilbake');
  expect(await faults(path, anchor)).toContainEqual(expect.stringMatching(/^cut link \d+: the anchor names it, and the chain ends with \d+: its end was cut off$/u));
});

test('a ledger cut off beside a memory that stayed: found without an anchor, but for the last link, as after a kill', async () => {
  git(branch, 'update-ref', 'refs/heads/driftvakt/evidence', 'driftvakt/evidence~2');
  expect(await faults(branch)).toContainEqual(expect.stringMatching(/^cut the ledger: the working memory stands on link \d+, which is not near its end/u));
});

test('the chains of two writers exchanged, each whole', async () => {
  const swap = (text: string): string => text.replaceAll('"writer":"oslo"', '"writer":"x"').replaceAll('"writer":"bergen"', '"writer":"oslo"').replaceAll('"writer":"x"', '"writer":"bergen"');
  const other = (name: string): string => name.replace('-oslo-', '-x-').replace('-bergen-', '-oslo-').replace('-x-', '-bergen-');
  for (const name of singles()) {
    const text = swap(readFileSync(join(months(), name), 'utf8'));
    rmSync(join(months(), name));
    writeFileSync(join(months(), other(name)), text);
  }
  expect((await faults(folder)).some((one) => /oslo/u.test(one))).toBe(true);
});

test('a run that never was, sealed afterwards and put among what is folded: no link binds it', async () => {
  const path = join(folder, 'writers.json');
  const { writers } = JSON.parse(readFileSync(path, 'utf8')) as { writers: Record<string, [number, string]> };
  const made = enclose(segmentAt('2026-11-22T00:15:00Z'), writers['oslo'] as [number, string], () => 's');
  const name = `2026-11-22T001500.000Z-oslo-${String(made.number).padStart(8, '0')}-${made.digest.slice(0, 16)}.json`;
  writeFileSync(join(months(), name), `${JSON.stringify({ schema: 'driftvakt/evidence/v1', ...made })}\n`);
  writeFileSync(path, `${JSON.stringify({ schema: 'driftvakt/evidence/v1', writers: { ...writers, oslo: reachAfter(made) } })}\n`);
  expect(await faults(folder)).toEqual([`added segments/2026-11/${name}: it lies where what is folded does, and no link binds it`]);
  // Where it waits to be folded it is as any run's; that it was sealed after later ones is said.
  renameSync(join(months(), name), join(folder, 'unmerged', name));
  expect(await checked(folder)).toMatchObject({ faults: [], unbound: 1, late: [{ writer: 'oslo', number: made.number, at: '2026-11-22T00:15:00Z' }] });
});

test('a heartbeat and a ring of the memory rewritten with all their seals are found without an anchor', async () => {
  const rewrite = (change: (text: string) => string): void => {
    const pieces = new Map(git(branch, 'ls-tree', '--name-only', 'driftvakt/memory').split('\n').filter((name) => name !== 'state').map((name) => [name, git(branch, 'show', `driftvakt/memory:${name}`)]));
    const [, text = ''] = git(branch, 'show', 'driftvakt/memory:state').split('\n');
    const after = new Map([...pieces].map(([name, piece]) => [name, change(piece)]));
    const state = [...after].reduce((all, [name, piece]) => all.replace(sha256(pieces.get(name) ?? ''), sha256(piece)), change(text));
    expect(state).not.toBe(text);
    const whole = `${sha256(state)}\n${state}\n`;
    const leaves = [...after, ['state', whole] as const].map(([name, one]) => `100644 blob ${written(branch, ['hash-object', '-w', '--stdin'], one)}\t${name}\n`);
    const tree = written(branch, ['mktree'], leaves.join(''));
    const message = git(branch, 'log', '-1', '--format=%B', 'driftvakt/memory').replace(/"content":"[0-9a-f]{64}"/u, `"content":"${sha256(whole)}"`);
    git(branch, 'update-ref', 'refs/heads/driftvakt/memory', written(branch, ['commit-tree', tree, '-F', '-'], `${message}\n`));
  };
  const before = git(branch, 'rev-parse', 'driftvakt/memory');
  const tries: readonly [(text: string) => string, RegExp][] = [
    [(text) => text.replace(`{"at":"${minute(2)}","state":"good"`, `{"at":"${minute(2)}","state":"bad"`), /it remembers a look as bad, and as good where outages are counted from/u],
    [(text) => text.replace(`{"at":"${minute(2)}","state":"good","total":40.2},`, ''), /a look that its segment holds is not remembered/u],
    [(text) => text.replace('"total":40.4', '"total":9.4'), /took another time in its segment/u],
    [(text) => text.replaceAll('"answer":"good"', '"answer":"bad"').replaceAll('"state":"good"', '"state":"bad"'), /the ledger binds looks as good from .* on, and it says otherwise/u],
    [(text) => text.replace('"facts":{"reached":true,"status":200', '"facts":{"reached":true,"status":500'), /the look that it remembers as the last is another in its segment/u],
    [(text) => text.replace('"memory":{', `"memory":{"watch":{"heard":{"oslo":{"at":"${minute(5)}","every":300000},"bergen":{"at":"2026-11-22T01:11:00Z","every":300000}},"gaps":[]},`), /a run from bergen was heard of at 2026-11-22T01:11:00Z, and no segment is of one/u],
  ];
  for (const [change, found] of tries) {
    git(branch, 'update-ref', 'refs/heads/driftvakt/memory', before);
    rewrite(change);
    expect((await faults(branch)).join('\n')).toMatch(found);
  }
});

test('segments under the name of an old month are not said to be dropped with it, on references too', async () => {
  git(branch, 'update-ref', 'refs/heads/driftvakt/raw/1999-01', 'refs/heads/driftvakt/raw/2026-11');
  git(branch, 'update-ref', 'refs/heads/driftvakt/raw/-odd_na=me.x', 'refs/heads/driftvakt/raw/2026-11');
  expect(await faults(branch)).toEqual(expect.arrayContaining([expect.stringMatching(/^reordered refs\/heads\/driftvakt\/raw\/1999-01:.*does not belong there$/u), 'added refs/heads/driftvakt/raw/-odd_na=me.x: nothing belongs there']));
  const evidence = evidenceAt(placeOf(branch));
  expect(await evidence.past('2026-01-01T00:00:00Z')).toEqual([]);
  await evidence.exclusively('record', async () => {
    await evidence.ledger();
    await evidence.drop('2026-01-01T00:00:00Z');
  });
  expect(git(branch, 'log', '--format=%B', 'driftvakt/evidence')).not.toContain('"dropped"');
});

test('evidence dropped early is allowed to who may say how long it is kept, and how young it was is told', async () => {
  for (const path of [folder, branch]) {
    const evidence = evidenceAt(placeOf(path));
    await step(path, 60);
    await evidence.exclusively('record', async () => {
      await evidence.ledger();
      await evidence.drop(path === folder ? '2026-11-22T12:00:00Z' : '2026-12-01T00:00:00Z');
    });
    const { drops, faults: found } = await checked(path);
    expect(found).toEqual([]);
    // On references the whole month went, with what was seen just now.
    expect(Object.fromEntries(drops.map(({ writer, days }) => [writer, days]))).toEqual({ oslo: 1, bergen: path === branch ? 0 : 1 });
  }
  const told = await readVerified({ evidence: folder, dir: root, own: {}, language: 'en' }, process.env, { anchor: undefined, keys: undefined });
  expect(told.lines.join('\n')).toMatch(/Raw evidence of oslo up to segment \d+ was dropped by its retention \(link \d+, .*\); the youngest was 1 day old/u);
});

test('a key twice in a segment, and one that no seal binds', async () => {
  const [name = ''] = singles();
  const [path, text] = [join(months(), name), readFileSync(join(months(), name), 'utf8')];
  writeFileSync(path, text.replace('"segment":', '"segment":{"run":"","at":"2026-11-22T00:00:00Z","observations":[]},"segment":'));
  expect(await faults(folder)).toEqual([`altered segments/2026-11/${name}: it is not written as a segment is: a key twice, or something between`]);
  writeFileSync(path, text.replace('"segment":', '"remark":"all was well","segment":'));
  expect((await faults(folder))[0]).toBe(`unreadable segments/2026-11/${name}: it is no segment that can be read`);
});

test('numbers beyond all bounds are answered at once, and forms that no link has are no link', async () => {
  const [name = ''] = readdirSync(join(folder, 'chain'));
  const path = join(folder, 'chain', name);
  const text = readFileSync(path, 'utf8');
  const last = parseLink(text.trimEnd().split('\n').at(-1) ?? '');
  if (last === undefined) throw new Error('no link');
  const append = (more: object): void => writeFileSync(path, `${text}${linkText({ ...last, sequence: last.sequence + 1, previous: linkDigest(text.trimEnd().split('\n').at(-1) ?? ''), ...more })}\n`);
  append({ segments: { oslo: [Number.MAX_SAFE_INTEGER, 'f'.repeat(64)] } });
  const begun = performance.now();
  expect(await faults(folder)).toContainEqual(`removed segments 7 to ${Number.MAX_SAFE_INTEGER} of oslo: missing, and not dropped by its retention`);
  expect(performance.now() - begun).toBeLessThan(5000);
  for (const segments of [{ oslo: null }, { oslo: [1e300, 'x'] }, [], 'x', { oslo: ['1', 'x'] }]) {
    append({ segments });
    expect((await faults(folder))[0]).toMatch(/^unreadable chain\/2026-11\.jsonl:\d+: no link can be read in it/u);
  }
  for (const dropped of [{ oslo: [['a', 'b']] }, { oslo: 'all' }, { __proto__: 5 }]) {
    append({ dropped });
    expect((await checked(folder)).dropped).toBe(0);
  }
});

test('an anchor that says anything twice is none, wherever it stands in it', async () => {
  const text = JSON.stringify(await anchorOf(branch), null, 2);
  const other = `"link": "${'0'.repeat(64)}"`;
  expect(parseAnchor(text)).toBeDefined();
  expect(parseAnchor(text.replace(/^\{/u, `{ "\\u006cink": "${'0'.repeat(64)}", `))).toBeUndefined();
  for (const twice of [text.replace(/\}$/u, `, ${other} }`), `{ "anchor": ${text}, "note": "\\"link\\": 1", "anchor" : { ${other}, "sequence": 1 } }`, text.replace('"reaches": {', '"reaches": { "oslo": [1, ""],')]) expect(parseAnchor(twice)).toBeUndefined();
  expect(parseAnchor(`{ "anchor": ${text}, "note": "\\"link\\": 1, \\\\" }`)).toBeDefined();
});

test('an anchor that is hostile in itself is none, or is found to be no anchor of ours', async () => {
  const anchor = await anchorOf(folder);
  const bad: readonly object[] = [
    { ...anchor, reaches: { oslo: null } }, { ...anchor, reaches: 'x' }, { ...anchor, reaches: { oslo: [1e300, 'x'] } }, { ...anchor, memory: 7 }, { ...anchor, at: {} }, { ...anchor, sequence: -1 }, { ...anchor, sequence: 1e300 },
    { ...statementOf(anchor), subject: [{ name: 'ledger', digest: { sha256: 'f'.repeat(64) } }] }, { ...statementOf(anchor), subject: [] }, { ...statementOf(anchor), predicateType: 'https://example.org/another' }, { _type: 'https://in-toto.io/Statement/v1', anchor },
  ];
  for (const one of bad) expect(parseAnchor(JSON.stringify(one))).toBeUndefined();
  expect(parseAnchor('['.repeat(100_000))).toBeUndefined();
  expect(parseAnchor(JSON.stringify(statementOf(anchor)))).toEqual(anchor);
  expect(await faults(folder, { ...anchor, sequence: 2 })).toEqual([`altered the anchor: it names link 2 by the digest of link ${anchor.sequence}: it is not as it was published`]);
  expect((await faults(folder, { ...anchor, link: 'f'.repeat(64) }))[0]).toMatch(/^rewritten link \d+: the chain has another than the anchor names: it was rewritten$/u);
});

test.each(['folder', 'branch'])('a segment of a day that is over, brought again to a %s, is there once', async (kind) => {
  const path = kind === 'folder' ? folder : branch;
  const held = kind === 'folder' ? readFileSync(join(months(), '2026-11-21.day')) : execFileSync('git', ['show', 'driftvakt/raw/2026-11:21.day'], { cwd: branch });
  const [old] = await unpackDay(held) ?? [];
  if (old === undefined) throw new Error('nothing is packed');
  const before = (await recordsAt(placeOf(path))).segments.length;
  await evidenceAt(placeOf(path)).bring({ digest: old.digest, segment: old.segment });
  expect((await recordsAt(placeOf(path))).segments).toHaveLength(before);
  expect(await evidenceAt(placeOf(path)).unmerged()).toEqual([]);
  expect(existsSync(path)).toBe(true);
});
