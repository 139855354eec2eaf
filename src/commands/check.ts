import { exits, type Command } from '../command.ts';
import { read } from '../pipeline.ts';
import { finish } from '../session/finish.ts';
import { openWorld } from '../world/world.ts';

export default {
  title: 'declarations only: schema, references, rules; no network',
  arguments: '[path...]',
  async run(given, terminal) {
    const world = await openWorld(given, terminal);
    const readings = read(await world.files());
    // A path limits what is printed, never what is loaded.
    const printed = readings.diagnostics.filter(({ at }) => given.arguments.length === 0 || given.arguments.some((path) => at.file === path || at.file.startsWith(`${path.replace(/\/$/, '')}/`)));
    const exit = readings.diagnostics.some(({ severity }) => severity === 'error') ? exits.wrong : exits.kept;
    const scope = { complete: true, selectors: [], vantages: [], shard: null };
    return finish({ command: 'check', exit, readings, results: { run: '', commit: world.repository.commit, at: world.now, scope, diagnostics: printed, observations: [], findings: [] } }, given, terminal, world.mask);
  },
} satisfies Command;
