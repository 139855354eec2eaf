import type { Language } from './model/message.ts';

/** A command: what it is called with, and what it does. It returns its exit code. */
export interface Command {
  /** One sentence, for `--help`. */
  readonly title: string;
  /** Its arguments as commander writes them: `[selector...]`. */
  readonly arguments?: string;
  /** Its own options: flags and what they mean. Those that all commands share are in `common`. */
  readonly options?: readonly Option[];
  run(given: Given, terminal: Terminal): Promise<number>;
}

/** `again` for one that may be said several times: its values come as a list. */
export type Option = readonly [flags: string, meaning: string, otherwise?: string | undefined, again?: 'again'];

/** What the command line says, as far as every command shares it. */
export interface Given {
  readonly arguments: readonly string[];
  readonly dir: string;
  readonly evidence: string;
  /** `text`, or `json=results.json`: what to write, and where when not to standard output. */
  readonly format: readonly string[];
  readonly failOn: FailOn;
  /** An ISO instant that stands for now; nothing for the clock. */
  readonly now: string | undefined;
  readonly language: Language | undefined;
  readonly quiet: boolean;
  /** The command's own options. */
  readonly own: Readonly<Record<string, string | boolean | readonly string[] | undefined>>;
}

/** Where a command speaks, and what it may know of where it runs. */
export interface Terminal {
  /** Results. */
  out(text: string): void;
  /** Progress and logs. */
  err(text: string): void;
  /** Rewrites one line on a terminal; says nothing elsewhere. */
  progress(line: string): void;
  /** Begins with an empty screen on a terminal; does nothing elsewhere. */
  clear(): void;
  readonly colour: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly version: string;
  /** Aborted when the user ends the run. */
  readonly signal: AbortSignal;
}

export const failOns = ['never', 'fail', 'unknown', 'warn'] as const;
export type FailOn = (typeof failOns)[number];

/** What a run ends with. Where several hold: 3 before 2 before 1. */
export const exits = { kept: 0, findings: 1, wrong: 2, failure: 3 } as const;

/** The command line is wrong: exit 2. */
export class Misuse extends Error {}

export const common: readonly Option[] = [
  ['--dir <dir>', 'the estate: a folder of declarations', 'services'],
  ['--evidence <place>', 'where evidence is kept: a folder, or `branch` for git references of the repository', '.driftvakt'],
  ['--push', 'share evidence of `--evidence branch` with the remote `origin`; in GitHub Actions without asking'],
  ['--format <format>', 'text, json, sarif, junit, tap, github, markdown or csv; several with commas or said again, to a file as json=FILE (default: "text")', undefined, 'again'],
  ['--fail-on <level>', 'exit 1 from this on, in order of severity: fail, unknown, warn, or never', 'unknown'],
  ['--now <instant>', 'judge as if it were this instant, as 2026-11-17T20:25:00+01:00'],
  ['--language <language>', 'en or nb; by default en on the command line'],
  ['--quiet', 'print results only'],
  ['--no-color', 'no colours'],
];
