import { exits, type Command } from '../command.ts';
import { emptyMemory } from '../model/memory.ts';
import { look, read, targetsOf } from '../pipeline.ts';
import { checkSelected, checkSelectors } from '../session/choose.ts';
import { finish, formatOf, spokenOf } from '../session/finish.ts';
import { openWorld } from '../world/world.ts';

export default {
  title: 'look now and print what is seen; records nothing',
  arguments: '[selector...]',
  options: [['--lab <file>', 'servers on loopback behind the declared names'], ['--trust', 'use the secrets and files of an Estate that is not the protected branch\'s']],
  async run(given, terminal) {
    for (const wish of given.format) await formatOf(wish);
    checkSelectors(given.arguments);
    const world = await openWorld(given, terminal);
    const readings = read(await world.files());
    checkSelected(given.arguments, readings.estate, emptyMemory);
    const looking = await world.looking(readings.estate, await world.trusts(readings.estate));
    const scope = { complete: false, selectors: given.arguments, vantages: [looking.from], shard: null };
    const segment = await look(targetsOf(readings.estate, given.arguments, looking.from, world.now), looking, { run: '', commit: world.repository.commit, at: world.now, scope });
    const exit = terminal.signal.aborted ? exits.failure : readings.diagnostics.some(({ severity }) => severity === 'error') ? exits.wrong : exits.kept;
    return finish({ command: 'probe', exit, readings: spokenOf(readings), results: { ...segment, diagnostics: readings.diagnostics, findings: [] } }, given, terminal, world);
  },
} satisfies Command;
