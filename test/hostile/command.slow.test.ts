// Every hostile estate through the command, as a process of its own: what a person meets.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { printable } from '../../src/text/printable.ts';
import { hostile } from './cases.ts';

const cli = join(import.meta.dirname, '../../src/cli.ts');
let root = '';
let meter = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'hostile-'));
  meter = join(root, 'meter.mjs');
  // The clock on the wall also counts what else the machine does; the work of the process is its own.
  writeFileSync(meter, `process.on('exit', () => { const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage(); process.stderr.write('\\nUSED ' + JSON.stringify({ seconds: (userCPUTime + systemCPUTime) / 1e6, megabytes: maxRSS / 1024 })); });`);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

interface Ended { readonly exit: number | null; readonly out: string; readonly error: string }

async function check(dir: string): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', meter, cli, 'check', '--dir', dir, '--no-color'], { stdio: ['ignore', 'pipe', 'pipe'], timeout: 30_000 });
  const [out, error] = [child.stdout, child.stderr].map(async (stream) => {
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    return Buffer.concat(parts).toString();
  });
  const exit = await new Promise<number | null>((resolve) => { child.on('close', resolve); });
  return { exit, out: (await out) ?? '', error: (await error) ?? '' };
}

test.for(hostile.filter(({ possible }) => possible !== false))('$name', async ({ write, expect: { file, line, column, rule } }) => {
  const dir = mkdtempSync(join(root, 'estate-'));
  write(dir);
  const { exit, out, error } = await check(dir);
  rmSync(dir, { recursive: true, force: true });
  expect(exit).toBe(2);
  expect(out).toContain(`${printable(join(dir, file))}:${line}:${column}: error[${rule}]: `);
  expect(out + error).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  const used = JSON.parse(error.split('USED ')[1] ?? '{}') as { seconds: number; megabytes: number };
  expect(used.megabytes).toBeLessThan(512);
  // Half a second of it is the start of the command from its sources.
  expect(used.seconds).toBeLessThan(1.5);
});
