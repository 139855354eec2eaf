import { readdir, readFile } from 'node:fs/promises';
import { performance } from 'node:perf_hooks';
import { join, relative, resolve as absolute } from 'node:path';
import type { Given, Terminal } from '../command.ts';
import type { Estate } from '../model/estate.ts';
import { operator } from '../model/estate.ts';
import { CouldNotAsk, vantagesOf, type Looking, type Using } from '../observe.ts';
import type { SourceFile } from '../load.ts';
import type { Evidence } from './evidence.ts';
import { evidenceAt, evidencePlace } from './evidence/place.ts';
import { entered } from './entered.ts';
import { Failure } from './failure.ts';
import { readDeclarations, readExport } from './files.ts';
import { keptDays } from '../measure/history/rollup.ts';
import { later } from '../measure/duration.ts';
import { github, type GitHub } from './github.ts';
import { besideProgram, notThere } from './ground.ts';
import type { KnownIssues } from './github-read.ts';
import { parseLabMap, type LabMap } from './lab-map.ts';
import { createNetwork } from './network.ts';
import { pseudonym, pseudonymKey } from './pseudonym.ts';
import { repositoryAround, type Repository } from './repository.ts';
import { createSecrets } from './secrets.ts';

/** Everything that can surprise us, as one command meets it. */
export interface World {
  /** The declarations as they lie on disk. */
  files(): Promise<readonly SourceFile[]>;
  readonly evidence: Evidence;
  readonly repository: Repository;
  /** The instant of this run: ISO. */
  readonly now: string;
  /**
   * Whether that instant was given and has not come yet, and so does not belong into evidence whose last run was at `last`: what is looked at
   * now cannot be recorded as seen then. Evidence of a lab, one that is only begun, and one that is itself ahead of the clock are for trying.
   */
  isInvented(last: string | null): boolean;
  /** How a run of this estate looks at the world: from a vantage, by default the first that is declared. Of issues only what is not `known` is read. */
  looking(estate: Estate, trusted: boolean, vantage?: string, known?: Partial<KnownIssues>): Promise<Looking>;
  /** Whether the Estate is the protected branch's, so that its secrets and files may be used. */
  trusts(estate: Estate): Promise<boolean>;
  /** The estate's GitHub repository; nothing where none is declared. */
  gitHub(estate: Estate): GitHub | undefined;
  /** The pseudonym of an account. */
  pseudonym(account: string): string;
  /** Hides secrets that were handed out. */
  mask(text: string): string;
}

const hasPassed = (instant: string | undefined): boolean => instant !== undefined && Date.parse(instant) < Date.now() - 60_000;
const hasNotCome = (instant: string | undefined): boolean => instant !== undefined && Date.parse(instant) > Date.now() + 60_000;

/** Opens the world for a command. Throws a `Failure` for a folder or a lab file that is not there. */
export async function openWorld(given: Given, terminal: Terminal): Promise<World> {
  const { env, signal } = terminal;
  const dir = absolute(given.dir);
  const repository = await repositoryAround(dir).catch(() => { throw notThere(given.dir); });
  const lab = await labOf(given);
  const secrets = createSecrets();
  for (const token of [env['GITHUB_TOKEN'], lab?.github?.token]) if (token !== undefined && token !== '') secrets.hide(token);
  const { key, isNew } = await pseudonymKey(env);
  // Said once, and only where a person is named at all.
  let isSaid = !isNew || env['GITHUB_ACTIONS'] !== 'true';
  const nameOf = (account: string): string => {
    if (!isSaid) terminal.err(noKey);
    isSaid = true;
    return pseudonym(key, account);
  };
  const instant = (): string => given.now ?? new Date().toISOString();
  return {
    files: async () => readDeclarations(given.dir),
    evidence: evidenceAt(await evidencePlace(given, env)),
    repository, now: instant(), isInvented: (last) => lab === undefined && hasNotCome(given.now) && last !== null && !hasNotCome(last), mask: secrets.mask, pseudonym: nameOf,
    async trusts(estate) {
      const file = operator(estate)?.source;
      if (given.own['trust'] === true) return true;
      return file !== undefined && (await repository.protectedText(relative(repository.root, absolute(file.file)))) === file.text;
    },
    gitHub: (estate) => openRepository(estate, terminal, lab),
    async looking(estate, trusted, vantage, known) {
      const spec = operator(estate)?.spec;
      const distrust = trusted ? undefined : distrustIn(repository.found, await repository.protectedBranch());
      const network = createNetwork({ networks: spec?.networks, environment: spec?.environment, env, secrets, ...(lab && { lab }), ...(distrust !== undefined && { distrust }) });
      const gitHub = openRepository(estate, terminal, lab);
      const from = vantage ?? vantagesOf(estate)[0];
      const root = repository.root;
      return {
        from, concurrency: 32, instant, signal, elapsed: () => performance.now(),
        progress: (done, total) => { if (!given.quiet) terminal.progress(`looking ${done} of ${total}`); },
        selfCheck: (within) => network.selfCheck(spec?.vantages?.[from]?.selfCheck ?? [], within),
        using: (within): Using => ({
          ...network.using(within), signal: within, now: instant(),
          pseudonym: nameOf,
          file: async (path) => {
            if (distrust !== undefined) throw new CouldNotAsk('estate-not-trusted', distrust);
            const file = readExport(root, spec?.files ?? [], path);
            // A file that was written since is not from the future where an earlier instant is tried.
            return hasPassed(given.now) && Date.parse(file.modifiedAt) > Date.parse(instant()) ? { ...file, modifiedAt: instant() } : file;
          },
          entered: async (asked) => entered(asked, repository, env),
          issues: async (labels) => {
            if (gitHub === undefined) throw new CouldNotAsk('not-possible-from-here', 'no token: set GITHUB_TOKEN');
            return gitHub.issues(labels, { told: {}, updated: new Map(), since: later(instant(), -keptDays * 86_400_000), ...known }, within);
          },
        }),
      };
    },
  };
}

/** Why secrets and files of an Estate are not used, and what to do about it. */
function distrustIn(found: boolean, branch: string | undefined): string {
  if (!found) return 'this folder is in no git repository, so nothing shows whose Estate it is: its secrets and files are not used. If it is yours, run again with --trust; to do without, keep it in a repository, with `git init -b main`, `git add -A` and `git commit`';
  if (branch === undefined) return 'the repository has no protected branch yet (origin/HEAD, main or master): the secrets and files of the Estate are not used. Commit it on main, or run again with --trust';
  return `the Estate is not as it stands on ${branch.replace(/^refs\/(?:heads|remotes)\//u, '')}, the protected branch: its secrets and files are not used. Bring it in there, or run again with --trust if you have read it and stand for it`;
}

const noKey = '::warning title=No pseudonym key::This run made a key of its own for the pseudonyms of people, which is gone with the runner: the next run will know nobody again, and what is told of a person is told anew. Make a secret DRIFTVAKT_PSEUDONYM_KEY (`openssl rand -hex 32`), and hand it to this step in its `env`.\n';

async function labOf({ own }: Given): Promise<LabMap | undefined> {
  if (typeof own['lab'] !== 'string') return undefined;
  const text = await readFile(own['lab'], 'utf8').catch(() => { throw new Failure(`the lab file ${String(own['lab'])} cannot be read: start the lab first`); });
  return parseLabMap(text);
}

/** The estate's repository at GitHub, with the token of the environment or the lab's. */
function openRepository(estate: Estate, { env, signal, version }: Terminal, lab: LabMap | undefined): GitHub | undefined {
  const repository = operator(estate)?.spec.repository?.replace(/^github:/, '');
  const token = lab?.github?.token ?? env['GITHUB_TOKEN'];
  if (repository === undefined || token === undefined || token === '') return undefined;
  // In a lab nothing may leave it: without a GitHub of its own there is none.
  if (lab !== undefined && lab.github === undefined) return undefined;
  // A lab's GitHub is asked for no patience.
  return github({ repository, token, version, signal, api: lab?.github?.url ?? env['GITHUB_API_URL'], ...(lab && { writeGap: 0 }) });
}

const templates = besideProgram('templates');

/** Templates by their path below `templates/`, without ending. */
export async function readTemplates(names: readonly string[]): Promise<Readonly<Record<string, string>>> {
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(templates, `${name}.hbs`), 'utf8')] as const)));
}

/** What a site is made from: every page and partial, and the style sheet, by their path below `templates/`. */
export async function readSiteTemplates(): Promise<Readonly<Record<string, string>>> {
  const names = (await readdir(templates, { recursive: true })).filter((name) => /^(pages|partials)\/[a-z0-9-]+\.hbs$|^report\.css$/.test(name));
  return Object.fromEntries(await Promise.all(names.toSorted().map(async (name) => [name, await readFile(join(templates, name), 'utf8')] as const)));
}
