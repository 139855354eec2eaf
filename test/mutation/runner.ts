// Stryker's runner for tests of pure functions. Each mutant is tried in the process that is there; a process anew costs a second, and there are thousands.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { Script } from 'node:vm';
import { bundled, forget, type Bundled, type Tried } from './tried.ts';

/** What Stryker's instrumented code reads and writes. */
interface Instrumented {
  activeMutant?: string | undefined;
  currentTestId?: string | undefined;
  hitCount?: number | undefined;
  hitLimit?: number | undefined;
  mutantCoverage?: { static: Record<string, number>; perTest: Record<string, Record<string, number>> };
}

interface Asked {
  readonly testFilter?: readonly string[];
  readonly hitLimit?: number;
  readonly activeMutant: { readonly id: string };
  readonly mutantActivation: 'runtime' | 'static';
}

type Result =
  | { readonly status: 'killed'; readonly killedBy: readonly string[]; readonly failureMessage: string; readonly nrOfTests: number }
  | { readonly status: 'survived'; readonly nrOfTests: number }
  | { readonly status: 'timeout'; readonly reason: string };

/** What the process that looked tells those that try: the mutants that are met while a file of tests is read, which each test meets, by the hundred, and how long it took meanwhile. */
const looked = 'mutants-met.json';
interface Looked { readonly read: readonly string[]; readonly near: Readonly<Record<string, readonly number[]>>; readonly took: Readonly<Record<string, number>> }

const hundredOf = (mutant: string): number => Math.floor(Number(mutant) / 100);

const milliseconds = (begun: number): number => Math.max(1, Math.round(performance.now() - begun));

// What loops for ever in one process can be ended from outside only; a script that is given so long ends by itself.
const boundedly = new Script('globalThis.triedNow()');
const isOverTime = (error: unknown): boolean => (error as { readonly code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
const tookTooLong = 'it takes many times as long as it did';

/** Why a test fails, within so many milliseconds; nothing where it does not. On a busy machine the clock runs on while the process waits: without half of that time at work it is tried again, for longer. */
function failureOf(test: Tried, timeout = 120_000): string | undefined {
  for (let given = timeout; ; given *= 2) {
    const before = process.cpuUsage();
    try {
      Object.assign(globalThis, { triedNow: () => test.run() });
      const answer: unknown = boundedly.runInThisContext({ timeout: given });
      if (answer instanceof Promise) throw new Error(`${test.id} is not done when it returns: it belongs to other tests`);
      return undefined;
    } catch (error) {
      if (!isOverTime(error)) return error instanceof Error ? error.message.slice(0, 500) || 'failed' : String(error);
      const { user, system } = process.cpuUsage(before);
      if (user + system >= 500 * timeout || given > 16 * timeout) return tookTooLong;
    }
  }
}

function whatWasMet(): { readonly read: ReadonlySet<string>; readonly near: ReadonlyMap<string, ReadonlySet<number>>; readonly took: ReadonlyMap<string, number> } {
  const { read, near, took }: Looked = existsSync(looked) ? JSON.parse(readFileSync(looked, 'utf8')) as Looked : { read: [], near: {}, took: {} };
  return { read: new Set(read), near: new Map(Object.entries(near).map(([id, all]) => [id, new Set(all)])), took: new Map(Object.entries(took)) };
}

function runner(): object {
  const known = ((globalThis as Record<string, unknown>)['__stryker__'] ??= {}) as Instrumented;
  let { load, reaching }: Bundled = { load: () => [], reaching: () => undefined };
  let tests: readonly Tried[] = [];
  /** How long each took at most: the quick ones are asked first, and none is given more than some times as long. */
  const took = new Map<string, number>();
  let met: ReturnType<typeof whatWasMet> | undefined;
  let loading = 1000;
  /** Whether what is loaded was loaded, and left, without a mutant. */
  let isClean = false;
  const calm = (): void => {
    Object.assign(known, { activeMutant: undefined, hitCount: undefined, hitLimit: undefined, currentTestId: undefined });
    forget();
  };
  const fresh = (mutant?: string): string | undefined => {
    calm();
    known.activeMutant = mutant;
    const begun = performance.now();
    try {
      Object.assign(globalThis, { triedNow: () => { tests = load(); } });
      boundedly.runInThisContext({ timeout: Math.max(6000, 6 * loading) });
      loading = Math.max(loading, milliseconds(begun));
      return undefined;
    } catch (error) {
      return isOverTime(error) ? tookTooLong : String(error);
    }
  };
  /** Tries them until one fails, from what is loaded, or all anew with the mutant in place. */
  const tried = ({ testFilter, hitLimit, activeMutant: { id } }: Asked, anew: boolean): Result => {
    const broken = anew ? fresh(id) : undefined;
    if (broken === tookTooLong) return { status: 'timeout', reason: `reading: ${tookTooLong}` };
    if (broken !== undefined) return { status: 'killed', killedBy: [tests[0]?.id ?? 'loading'], failureMessage: broken, nrOfTests: 1 };
    // What is set up for all is likely to be minded where it is used: by those that meet its neighbours.
    const isFar = (test: Tried): number => (testFilter === undefined && met?.near.get(test.id)?.has(hundredOf(id)) !== true ? 1 : 0);
    const near = reaching(id);
    const chosen = tests.filter((test) => (testFilter === undefined ? near?.has(test.file) !== false : testFilter.includes(test.id))).toSorted((a, b) => isFar(a) - isFar(b) || (took.get(a.id) ?? 0) - (took.get(b.id) ?? 0));
    calm();
    Object.assign(known, { activeMutant: id, hitCount: 0, hitLimit });
    let ran = 0;
    for (const test of chosen) {
      ran += 1;
      const begun = performance.now();
      // To count what is met takes many times as long as the test.
      const failureMessage = failureOf(test, Math.max(1000, 8 * (took.get(test.id) ?? (met?.took.get(test.id) ?? 4000) / 4)));
      if (failureMessage === tookTooLong) return { status: 'timeout', reason: `${test.id}: ${tookTooLong}` };
      took.set(test.id, Math.max(took.get(test.id) ?? 0, milliseconds(begun)));
      if (hitLimit !== undefined && (known.hitCount ?? 0) > hitLimit) return { status: 'timeout', reason: `the changed place was passed more than ${hitLimit} times` };
      if (failureMessage !== undefined) return { status: 'killed', killedBy: [test.id], failureMessage, nrOfTests: ran };
    }
    return { status: 'survived', nrOfTests: ran };
  };
  return {
    capabilities: () => ({ reloadEnvironment: true }),
    init: async () => {
      // Fewer of those that are made by chance: what they find, they find early.
      process.env['RANDOM_CASES'] ??= '60';
      ({ load, reaching } = await bundled(process.cwd()));
    },
    dryRun: () => {
      const reading: Record<string, Record<string, number>> = {};
      known.mutantCoverage = { static: {}, perTest: {} };
      calm();
      try {
        tests = load((file) => { known.currentTestId = file === '' ? undefined : file; });
      } catch (error) {
        return { status: 'error', errorMessage: String(error) };
      }
      const { perTest } = known.mutantCoverage;
      Object.assign(reading, perTest);
      for (const file of Object.keys(perTest)) Reflect.deleteProperty(perTest, file);
      const results = tests.map((test) => {
        // Each finds out for itself what another may have found out before it.
        forget();
        known.currentTestId = test.id;
        const begun = performance.now();
        const failureMessage = failureOf(test);
        known.currentTestId = undefined;
        const base = { id: test.id, name: test.id.slice(test.file.length + 1), fileName: test.file, timeSpentMs: milliseconds(begun) };
        return failureMessage === undefined ? { ...base, status: 0 } : { ...base, status: 1, failureMessage };
      });
      for (const { id, file } of tests) perTest[id] = { ...reading[file], ...perTest[id] };
      const near = Object.fromEntries(Object.entries(perTest).map(([id, hits]) => [id, [...new Set(Object.keys(hits).map(hundredOf))]]));
      writeFileSync(looked, JSON.stringify({ read: [...new Set(Object.values(reading).flatMap((hits) => Object.keys(hits)))], near, took: Object.fromEntries(results.map(({ id, timeSpentMs }) => [id, timeSpentMs])) } satisfies Looked));
      return { status: 'complete', tests: results, mutantCoverage: known.mutantCoverage };
    },
    mutantRun: (asked: Asked) => {
      met ??= whatWasMet();
      let isAnew = asked.mutantActivation === 'static';
      // Whoever is tried anew loads by himself.
      if (tests.length === 0 || !(isClean || isAnew)) fresh();
      let result = tried(asked, isAnew);
      const [killer] = result.status === 'killed' ? result.killedBy : [];
      calm();
      const test = tests.find(({ id }) => id === killer);
      // What was loaded may hold on to what another mutant made of it: who was killed by a test that fails without it is tried anew.
      // So is who lives, where more than the tests themselves meets it: what files set up while they are read was set up without it.
      if (!isAnew && (test !== undefined ? failureOf(test) !== undefined : result.status === 'survived' && met.read.has(asked.activeMutant.id))) {
        isAnew = true;
        result = tried(asked, isAnew);
      }
      // What was ended in the middle may have left anything behind.
      isClean = !isAnew && result.status !== 'timeout';
      calm();
      return result;
    },
  };
}

/** As Stryker looks for it. */
export const strykerPlugins = [{ kind: 'TestRunner', name: 'in-process', factory: Object.assign(runner, { inject: [] }) }];
