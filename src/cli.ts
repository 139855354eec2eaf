// argv -> a command -> an exit code, nothing else.
import { Command as Program, CommanderError } from 'commander';
import packageFile from '../package.json' with { type: 'json' };
import { common, exits, failOns, Misuse, type Command, type FailOn, type Given, type Terminal } from './command.ts';
import { commands } from './commands/index.ts';
import { formats } from './text/formats.ts';
import { Failure } from './world/failure.ts';
import { terminal } from './world/terminal.ts';

const streams = terminal(packageFile.version);
const program = new Program('driftvakt').description(packageFile.description).version(packageFile.version, '--version', 'the version of driftvakt')
  .exitOverride().showHelpAfterError('(add --help for what can be said)').configureOutput({ writeOut: streams.out, writeErr: streams.err });

// `json,sarif=FILE` names two; a comma within the name of a file is followed by no format.
const severalFormats = /,(?=[a-z]+(?:[=,]|$))/;

void main();

async function main(): Promise<void> {
  let exit: number = exits.kept;
  // Who names a command waits for that one only; who asks what there is, for all.
  const all = Object.entries<() => Promise<Command>>(commands);
  const wanted = all.filter(([name]) => name === process.argv[2]);
  try {
    for (const [name, bring] of wanted.length > 0 ? wanted : all) {
      const command = await bring();
      const sub = program.command(`${name}${command.arguments === undefined ? '' : ` ${command.arguments}`}`).description(command.title).exitOverride();
      for (const [flags, meaning, otherwise, again] of [...(command.options ?? []), ...common]) {
        if (again === 'again') sub.option(flags, meaning, (wish: string, before: readonly string[] | undefined) => [...(before ?? []), wish]);
        else sub.option(flags, meaning, otherwise);
      }
      sub.action(async () => {
        exit = await command.run(given(sub.args, sub.opts()), streams);
      });
    }
    await program.parseAsync();
  } catch (error) {
    exit = explain(error, streams);
  }
  await streams.end(exit);
}

/** Options as commander read them -> checked and typed. */
function given(args: readonly string[], options: Record<string, unknown>): Given {
  const { dir, evidence, format, failOn, now, language, quiet, color: _color, ...own } = options as Record<string, string | string[] | boolean | undefined>;
  if (!failOns.includes(failOn as FailOn)) throw new Misuse(`--fail-on ${String(failOn)}: say one of ${failOns.join(', ')}`);
  if (language !== undefined && language !== 'en' && language !== 'nb') throw new Misuse(`--language ${String(language)}: say en or nb`);
  if (now !== undefined && !formats['date-time'](String(now))) throw new Misuse(`--now ${String(now)}: say an instant with its offset from UTC, as 2026-11-17T20:25:00+01:00`);
  return {
    arguments: args, dir: String(dir), evidence: String(evidence), format: [format ?? 'text'].flat().flatMap((wish) => String(wish).split(severalFormats)), failOn: failOn as FailOn,
    now: now === undefined ? undefined : Temporal.Instant.from(String(now)).toString(), language, quiet: quiet === true,
    own: own as Given['own'],
  };
}

/** Errors -> a sentence and an exit code. A stack trace is for a defect of ours only, and only when asked for. */
function explain(error: unknown, { err, env }: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? exits.kept : exits.wrong;
  if (error instanceof Misuse) {
    err(`error: ${error.message}\n`);
    return exits.wrong;
  }
  const message = error instanceof Error ? error.message : String(error);
  err(`error: ${message}\n`);
  if (env['DRIFTVAKT_DEBUG'] !== undefined && error instanceof Error && !(error instanceof Failure)) err(`${error.stack ?? ''}\n`);
  return exits.failure;
}
