import { exits, Misuse, type Command, type FailOn, type Given, type Terminal } from '../command.ts';
import type { Effect } from '../measure/promises/effects.ts';
import { timeZoneOf } from '../model/effective.ts';
import { backtest } from '../session/diff/backtest.ts';
import { backtestMarkdown, backtestText } from '../session/diff/backtest-text.ts';
import { effectsBetween, readVersions, type Version } from '../session/diff/diff.ts';
import { effectsMarkdown, effectsText } from '../session/diff/text.ts';
import { finish, spokenOf } from '../session/finish.ts';
import { writeAtomically } from '../world/atomic.ts';
import { openWorld, type World } from '../world/world.ts';

export default {
  title: 'what a change does to the promises: looser, tighter, new, gone, and whom it touches',
  arguments: '<base> [head]',
  options: [['--backtest', 'judge the stored evidence and the cases by both versions too: findings, deadlines, verdicts and price reductions that would have been otherwise']],
  async run(given, terminal) {
    const wrong = given.format.find((wish) => !/^(text|json|markdown)(=.+)?$/s.test(wish));
    if (wrong !== undefined) throw new Misuse(`--format ${wrong}: say text, json or markdown, or FORMAT=FILE`);
    const world = await openWorld(given, terminal);
    const [base, head] = await readVersions(given, terminal);
    if (base.isWrong || head.isWrong) return refuse([base, head], given, terminal, world);
    const effects = effectsBetween(base, head, world.now);
    const test = given.own['backtest'] === true ? await backtest([base.read, head.read], world.evidence, world.now, world.pseudonym, (line) => { if (!given.quiet) terminal.progress(line); }) : undefined;
    const exit = failing(effects, given.failOn) ? exits.findings : exits.kept;
    const between = { base: base.revision ?? '', head: head.revision, language: given.language ?? 'en', timeZone: timeZoneOf(head.read.estate), estate: head.read.estate };
    for (const wish of given.format) {
      const [name, path] = wish.split(/=(.*)/s);
      const written = name === 'json' ? `${JSON.stringify({ schema: 'driftvakt/diff/v1', command: 'diff', base: sideOf(base), head: sideOf(head), at: world.now, exit, effects, ...(test && { backtest: test }) }, null, 2)}\n`
        : name === 'markdown' ? `${effectsMarkdown(effects, between)}${test === undefined ? '' : backtestMarkdown(test, between)}`
          : `${effectsText(effects, between)}${test === undefined ? '' : `\n${backtestText(test, between)}`}`;
      if (path === undefined) terminal.out(written);
      else await writeAtomically(path, written);
    }
    return exit;
  },
} satisfies Command;

const sideOf = ({ revision, commit }: Version): object => ({ revision: revision ?? null, commit });

/** Less promised is as a failure, neither more nor less as what is unknown, and what comes too late for those who were promised otherwise as a warning. */
function failing(effects: readonly Effect[], failOn: FailOn): boolean {
  const levels = { never: [], fail: ['looser'], unknown: ['looser', 'changed'], warn: ['looser', 'changed'] } satisfies Record<FailOn, Effect['direction'][]>;
  return effects.some(({ direction, actsOnPast, lessNoticeThan }) => (levels[failOn] as readonly string[]).includes(direction) || (failOn === 'warn' && (actsOnPast || lessNoticeThan !== null)));
}

/** What is wrong with either side, with its places. */
function refuse(versions: readonly Version[], given: Given, terminal: Terminal, world: World): Promise<number> {
  const wrong = versions.filter(({ isWrong }) => isWrong);
  const scope = { complete: false, selectors: [], vantages: [], shard: null };
  const diagnostics = wrong.flatMap(({ read }) => read.diagnostics.filter(({ severity }) => severity === 'error'));
  const texts = new Map(wrong.flatMap(({ read }) => [...read.texts]));
  const [first] = wrong as [Version];
  return finish({
    command: 'diff', exit: exits.wrong, readings: { ...spokenOf(first.read), texts },
    results: { run: '', commit: first.commit, at: world.now, scope, diagnostics, observations: [], findings: [] },
  }, given, terminal, world);
}
