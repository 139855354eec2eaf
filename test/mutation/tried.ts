// Tests of pure functions, bundled into one script and run again and again in one process: what vitest does in a second takes milliseconds here.
import { globSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Script } from 'node:vm';
import fc from 'fast-check';
import { rolldown } from 'rolldown';
import { expect } from 'vitest';

/** A test of a file, by a name that no other has. */
export interface Tried {
  readonly id: string;
  readonly file: string;
  run(): unknown;
}

/** Makes all tests anew, as if the process had just begun, and says which there are. */
type Load = (reads?: (file: string) => void) => readonly Tried[];

const patterns = ['test/{availability,deadlines,measure}/**/*.test.ts'];

// What a module remembers of what it was asked, it must not remember from one mutant to the next.
const forgetful = `globalThis.forgotten ??= { times: 0 };
const forgetting = (Kind) => class {
  #times = globalThis.forgotten.times; #kept = new Kind();
  get #now() { if (this.#times !== globalThis.forgotten.times) { this.#times = globalThis.forgotten.times; this.#kept = new Kind(); } return this.#kept; }
  get(key) { return this.#now.get(key); } set(key, value) { this.#now.set(key, value); return this; } has(key) { return this.#now.has(key); }
};
const [ForgetfulMap, ForgetfulWeakMap] = [forgetting(Map), forgetting(WeakMap)];
`;

/** What was remembered of earlier questions is found out anew from now on. */
export const forget = (): void => {
  const all = globalThis as { forgotten?: { times: number } };
  all.forgotten = { times: (all.forgotten?.times ?? 0) + 1 };
};

function prepared(root: string, tests: ReadonlySet<string>, code: string, id: string): string | undefined {
  if (!id.startsWith(root) || id.includes('node_modules')) return undefined;
  const place = id.slice(root.length + 1);
  const plain = code.replaceAll('import.meta.dirname', JSON.stringify(join(id, '..'))).replaceAll('import.meta.filename', JSON.stringify(id));
  // What a file of tests does while it is read is done for its own tests alone.
  if (tests.has(place)) return `globalThis.trying.reads(${JSON.stringify(id)});\n${plain}\nglobalThis.trying.reads('');`;
  if (place === 'src/model/once.ts') return forgetful + plain.replaceAll('new WeakMap', 'new ForgetfulWeakMap').replaceAll('new Map', 'new ForgetfulMap');
  return place.startsWith('src/measure/') && code.includes('new WeakMap') ? forgetful + plain.replaceAll('new WeakMap', 'new ForgetfulWeakMap') : plain;
}

/** The quick tests of what is measured as one script, and the files of tests that import the module of a mutant, themselves or through others: no other can tell it. */
export interface Bundled {
  readonly load: Load;
  reaching(mutant: string): ReadonlySet<string> | undefined;
}

/** The quick tests of what is measured, below a folder. */
export async function bundled(root: string): Promise<Bundled> {
  const tests = new Set(patterns.flatMap((pattern) => globSync(pattern, { cwd: root })).filter((path) => !path.endsWith('.slow.test.ts')).toSorted());
  const [entry, vitest, chance] = ['\0tests', '\0vitest', '\0fast-check'];
  const [modules, reaching] = [new Map<string, string>(), new Map<string, Set<string>>()];
  const reach = (test: string, id: string, imports: (id: string) => readonly string[]): void => {
    const known = reaching.get(id) ?? new Set();
    if (known.has(test)) return;
    reaching.set(id, known.add(test));
    for (const one of imports(id)) reach(test, one, imports);
  };
  const bundle = await rolldown({
    input: entry, cwd: root, platform: 'node', logLevel: 'silent',
    plugins: [{
      name: 'tried',
      resolveId: (source) => (source === entry ? entry : source === 'vitest' ? vitest : source === 'fast-check' ? chance : source.startsWith('.') || source.startsWith('/') ? undefined : { id: source, external: true }),
      load: (id) => (id === entry ? [...tests].map((path) => `import ${JSON.stringify(join(root, path))};`).join('\n') : id === vitest ? 'export const { test, describe, expect, inject } = globalThis.trying;' : id === chance ? 'export default globalThis.trying.chance;' : undefined),
      transform: (code, id) => {
        for (const [, mutant = ''] of code.matchAll(/stryMutAct_\w+\("(\d+)"\)/gu)) modules.set(mutant, id);
        return prepared(root, tests, code, id);
      },
      buildEnd() {
        const imports = (id: string): readonly string[] => { const { importedIds = [], dynamicallyImportedIds = [] } = this.getModuleInfo(id) ?? {}; return [...importedIds, ...dynamicallyImportedIds]; };
        for (const path of tests) reach(join(root, path), join(root, path), imports);
      },
    }],
  });
  const { output: [{ code }] } = await bundle.generate({ format: 'cjs', codeSplitting: false });
  const scriptOf = (text: string): Script => new Script(`(function (require, module, exports) {${text}\n})`, { filename: join(root, 'tests.cjs') });
  // To count what is met takes most of the time, and is asked for once.
  const [counting, trials] = [scriptOf(code), scriptOf(code.replaceAll(/\bstryCov_\w+(?:\$\d+)?\((?:"\d+"(?:,\s*)?)+\)/gu, '0'))];
  const require = createRequire(join(root, 'package.json'));
  const load: Load = (reads) => {
    const found: Tried[] = [];
    Object.assign(globalThis, { trying: trying(found, reads ?? (() => undefined)) });
    const unit = { exports: {} };
    ((reads === undefined ? trials : counting).runInThisContext() as (...all: unknown[]) => void)(require, unit, unit.exports);
    return found;
  };
  return { load, reaching: (mutant) => reaching.get(modules.get(mutant) ?? '') };
}

// Of what is made by chance so many: what they find, they find early.
const most = 150;
const chosen = { ...fc, assert: (...[property, asked]: Parameters<typeof fc.assert>): unknown => fc.assert(property, { ...asked, numRuns: Math.min(asked?.numRuns ?? most, most) }) };

type Body = (given?: unknown) => unknown;

/** As much of vitest as pure tests ask for. */
function trying(found: Tried[], reads: (file: string) => void): object {
  const within: string[] = [];
  const names = new Map<string, number>();
  let current = '';
  const all = { reads: (file: string) => { current = file; reads(file); }, expect, describe, inject: () => undefined, chance: chosen, test: Object.assign(test, { for: each, each }) };
  const bodyOf = (given: readonly unknown[]): Body => given.find((one) => typeof one === 'function') as Body;
  function test(name: string, ...given: readonly unknown[]): void {
    // What is given a time of its own asks how long huge things take: no mutant is told by it, and each would pay for it.
    if (given.some((one) => typeof one === 'object')) return;
    const body = bodyOf(given);
    const whole = `${current}#${[...within, name].join(' ')}`;
    const count = (names.get(whole) ?? 0) + 1;
    names.set(whole, count);
    found.push({ id: count === 1 ? whole : `${whole} (${count})`, file: current, run: () => body() });
  }
  function describe(name: string, body: Body): void {
    within.push(name);
    body();
    within.pop();
  }
  function each(rows: readonly unknown[]): (name: string, ...given: readonly unknown[]) => void {
    return (name, ...given) => rows.forEach((row, index) => test(`${name} ${index + 1}`, ...given.filter((one) => typeof one !== 'function'), () => bodyOf(given)(row)));
  }
  return all;
}
