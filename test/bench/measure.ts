// How long cold processes take, and how much memory, several beside each other in turns.
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';

/** Medians of one command. */
interface Figures { readonly milliseconds: number; readonly megabytes: number }

/** A command before which something is done each time, which is not counted. */
interface Prepared { readonly args: readonly string[]; before(round: number): void }

/**
 * Runs each command (arguments of Node) as a process of its own, in turns, so that what else the machine does falls on all of
 * them alike. The first round only fills the system's caches of files and is not counted. Throws where a command ends in a failure of its own.
 */
export async function measure(commands: Readonly<Record<string, readonly string[] | Prepared>>, { rounds, cache }: { readonly rounds: number; readonly cache: string }): Promise<ReadonlyMap<string, Figures>> {
  // Told by the process itself when it ends, and not by its threads: no other program is needed to ask the system.
  const told = `${cache}-peak.cjs`;
  writeFileSync(told, "if (require('node:worker_threads').isMainThread) process.on('exit', () => require('node:fs').writeSync(3, String(process.resourceUsage().maxRSS)));\n");
  const taken = new Map(Object.keys(commands).map((name) => [name, [] as Figures[]]));
  for (let round = 0; round <= rounds; round++) {
    for (const [name, command] of Object.entries(commands)) {
      const { args, before } = 'args' in command ? command : { args: command, before: () => undefined };
      before(round);
      // What asks for its peak is asked once, apart: loading that costs time.
      const asks = round === 0;
      const begun = performance.now();
      const { status, output, stderr, error } = spawnSync(process.execPath, [...(asks ? ['--require', told] : []), ...args], {
        encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe', 'pipe'], env: { PATH: process.env['PATH'] ?? '', HOME: cache, XDG_CACHE_HOME: cache },
      });
      const milliseconds = performance.now() - begun;
      // 1 and 2 are words about the declarations; ajv-cli says 1 of the worked example, whose dates its YAML 1.1 takes for no text.
      if (error !== undefined || status === null || status > 2) throw new Error(`${name} failed: ${error?.message ?? stderr}`);
      taken.get(name)?.push({ milliseconds: asks ? Number.NaN : milliseconds, megabytes: asks ? Number(output[3]) / 1024 : Number.NaN });
    }
  }
  return new Map([...taken].map(([name, all]) => [name, { milliseconds: median(all.map((one) => one.milliseconds)), megabytes: median(all.map((one) => one.megabytes)) }]));
}

/** The middle of the numbers among them. */
function median(all: readonly number[]): number {
  const sorted = all.filter((one) => !Number.isNaN(one)).toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[half] ?? Number.NaN) : ((sorted[half - 1] ?? Number.NaN) + (sorted[half] ?? Number.NaN)) / 2;
}
