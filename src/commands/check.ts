import { resolve, sep } from 'node:path';
import { exits, Misuse, type Command } from '../command.ts';
import { read } from '../pipeline.ts';
import { finish } from '../session/finish.ts';
import { printable } from '../text/printable.ts';
import { openWorld } from '../world/world.ts';

export default {
  title: 'declarations only: schema, references, rules; no network',
  arguments: '[path...]',
  async run(given, terminal) {
    const world = await openWorld(given, terminal);
    const readings = read(await world.files());
    const inside = (file: string, path: string): boolean => `${resolve(file)}${sep}`.startsWith(`${resolve(path)}${sep}`);
    const files = [...readings.texts.keys(), ...readings.diagnostics.map(({ at }) => at.file)];
    const unknown = given.arguments.find((path) => !files.some((file) => inside(file, path)));
    if (unknown !== undefined) throw new Misuse(`"${printable(unknown)}" is no file or folder of declarations below ${given.dir}`);
    // A path limits what is printed, never what is loaded.
    const printed = readings.diagnostics.filter(({ at }) => given.arguments.length === 0 || given.arguments.some((path) => inside(at.file, path)));
    const exit = readings.diagnostics.some(({ severity }) => severity === 'error') ? exits.wrong : exits.kept;
    const scope = { complete: true, selectors: [], vantages: [], shard: null };
    return finish({ command: 'check', exit, readings, results: { run: '', commit: world.repository.commit, at: world.now, scope, diagnostics: printed, observations: [], findings: [] } }, given, terminal, world);
  },
} satisfies Command;
