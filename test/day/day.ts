// A day in operation: a repository of its own, the lab behind it, and driftvakt run as its users run it.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { simpleGit } from 'simple-git';
import { startLab, type Lab } from '../../scripts/lab/start.ts';
import type { Issue } from '../../scripts/lab/github.ts';
import type { Language } from '../../src/model/message.ts';
import { driftvakt, type Ran } from '../cli/run.ts';
import { declarations } from './estate.ts';

export interface Found {
  readonly key: string;
  readonly status: string;
  readonly message: string;
  readonly id: string;
  readonly because: string | null;
  readonly since: string;
  readonly deadline: string | null;
  readonly episode: { readonly id: string; readonly openedAt: string } | null;
}

/** What an audit said, by `control/kind/name#about`. */
export interface Audited extends Ran {
  readonly findings: Readonly<Record<string, Found>>;
  readonly changes: Readonly<Record<string, string>>;
}

export interface Day {
  readonly lab: Lab;
  /** Merges files: written below `services/` and committed to the protected branch; nothing for a file removes it. */
  merge(files: Readonly<Record<string, string | undefined>>): Promise<void>;
  /** Writes a file of another system below the root. */
  put(path: string, text: string): void;
  /** Somebody does something on GitHub at a time. */
  act(time: string, login: string, path: string, body?: object, method?: 'POST' | 'PATCH' | 'DELETE'): Promise<void>;
  audit(time: string, ...more: readonly string[]): Promise<Audited>;
  run(...words: readonly string[]): Promise<Ran>;
  issues(): readonly Issue[];
  /** The text of a page of the internal report, made now. */
  page(path: string, time: string): Promise<string>;
  /** Another copy of the evidence as it is, for a publisher elsewhere. */
  copyOfEvidence(): string;
  end(): Promise<void>;
}

/** An instant of the day, as `20:15` or `20:26:40`, or of another one, as `11-18T08:40`, by the clock in Oslo in winter. */
export const instant = (time: string): string => `2026-${time.includes('T') ? '' : '11-17T'}${time}${time.split(':').length > 2 ? '' : ':00'}+01:00`;

/** Begins with declarations by file name: the small operator's, where no others are given. */
export async function begin(language: Language, declared: Readonly<Record<string, string>> = declarations(language)): Promise<Day> {
  const root = mkdtempSync(join(tmpdir(), 'day-'));
  const git = simpleGit(root);
  await git.init(['--initial-branch=main']);
  await git.addConfig('user.name', 'Day').addConfig('user.email', 'day@move.example').addConfig('commit.gpgsign', 'false');
  const merge: Day['merge'] = async (files) => {
    mkdirSync(join(root, 'services'), { recursive: true });
    for (const [name, text] of Object.entries(files)) {
      if (text === undefined) rmSync(join(root, 'services', name));
      else writeFileSync(join(root, 'services', name), text);
    }
    await git.add('services').commit('Change what is promised');
  };
  await merge(declared);
  let now = instant('08:00');
  const lab = await startLab({ services: join(root, 'services'), root, state: join(root, 'lab'), states: {}, clock: () => new Date(now).toISOString().replace('.000Z', 'Z') });
  const run: Day['run'] = (...words) => driftvakt(root, words);
  return {
    lab, merge, run,
    put(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    async act(time, login, path, body, method = 'POST') {
      now = instant(time);
      const { status } = await fetch(`${lab.github.url}/repos/move-operations/drift${path}`, {
        method, headers: { authorization: `token user:${login}`, 'user-agent': 'test', 'x-github-api-version': '2022-11-28', 'content-type': 'application/json' }, ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      if (status >= 300) throw new Error(`${method} ${path}: ${status}`);
    },
    async audit(time, ...more) {
      now = instant(time);
      const ran = await run('audit', ...more, '--lab', lab.file, '--now', now, '--publish', '--format', 'json');
      const { findings, changes } = parse(ran);
      return { ...ran, findings: Object.fromEntries(findings.map((one) => [one.key, one])), changes: Object.fromEntries(changes.map(({ key, change }) => [key, change])) };
    },
    issues: () => Object.values(lab.github.state().repositories).flatMap(({ issues }) => issues),
    async page(path, time) {
      const { exit, err } = await run('report', '--audience', 'internal', '--out', 'site', '--now', instant(time));
      if (exit === 3) throw new Error(err);
      return readFileSync(join(root, 'site', path), 'utf8').replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
    },
    copyOfEvidence() {
      const copy = `${join(root, 'elsewhere')}-${Math.round(performance.now())}`;
      cpSync(join(root, '.driftvakt'), copy, { recursive: true });
      return copy;
    },
    async end() {
      await lab.stop();
      rmSync(root, { recursive: true, force: true });
    },
  };
}

function parse({ out, err }: Ran): { findings: Found[]; changes: { key: string; change: string }[] } {
  try {
    return JSON.parse(out) as { findings: Found[]; changes: { key: string; change: string }[] };
  } catch {
    throw new Error(`no results were printed:\n${out}\n${err}`);
  }
}
