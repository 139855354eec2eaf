import { exits, Misuse, type Command, type Given, type Terminal } from '../command.ts';
import { controls } from '../controls/index.ts';
import type { AnyControl } from '../evaluate.ts';
import { explainDeclaration, explainFinding } from '../session/explain.ts';
import { chosen, versionsOf, versionsText } from '../session/versions.ts';
import type { Ref } from '../model/declaration.ts';
import { timeZoneOf } from '../model/effective.ts';
import type { Severity } from '../model/diagnostic.ts';
import { declared } from '../model/estate.ts';
import type { Language } from '../model/message.ts';
import { read } from '../pipeline.ts';
import { rules } from '../rules/index.ts';
import { diagnostics, type About } from '../text/diagnostics.ts';
import type { Example } from '../text/examples.gen.ts';
import { didYouMeanName } from '../text/meant.ts';
import { printable } from '../text/printable.ts';
import type { Rule } from '../validate.ts';
import { openWorld } from '../world/world.ts';

export default {
  title: 'a rule, a control, a finding\'s key, or kind/name with the origin of every effective value',
  arguments: '<what>',
  async run(given, terminal) {
    const [what = ''] = given.arguments;
    const language: Language = given.language ?? 'en';
    const control = own<AnyControl>(controls, what);
    const rule = own<Rule>(rules, what);
    if (control !== undefined) return say(given, terminal, controlText(what, control, language), { control: what, ...control });
    const about = rule ?? own<About>(diagnostics, what);
    if (about !== undefined) {
      // Only whoever asks for them waits for the examples to be read.
      const { examples } = await import('../text/examples.gen.ts');
      const { title, why, fix } = about;
      const severity = rule?.severity ?? 'error';
      return say(given, terminal, ruleText(what, { severity, title, why, fix }, own<Example>(examples, what)), { rule: what, severity, title, why, fix, example: own<Example>(examples, what) });
    }
    return what.includes('#') ? finding(what) : declaration(what as Ref);

    async function finding(key: string): Promise<number> {
      const world = await openWorld(given, terminal);
      const { memory } = await world.evidence.ledger();
      const found = memory.findings[key];
      if (found === undefined) throw misuse(`the evidence holds no finding "${printable(key)}"`, didYouMeanName(key, Object.keys(memory.findings)));
      const { estate } = read(await world.files(), memory.serviceLevels);
      return say(given, terminal, explainFinding(found, memory, { controls, language, timeZone: timeZoneOf(estate) }), found);
    }

    async function declaration(ref: Ref): Promise<number> {
      const world = await openWorld(given, terminal);
      const { estate } = read(await world.files());
      const found = chosen(estate, ref, world.now);
      if (found === undefined) {
        const because = estate.aside.get(ref)?.because;
        if (because !== undefined) throw new Misuse(`${ref} is not valid as it is written, ${printable(because.at.file)}:${because.at.line}:${because.at.column}: ${printable(because.message)}`);
        const names = [...Object.keys(controls), ...Object.keys(rules), ...Object.keys(diagnostics), ...declared(estate), ...estate.aside.keys()];
        throw misuse(`"${printable(ref)}" is no rule, control, finding or declaration`, didYouMeanName(ref, names));
      }
      const { text, data } = explainDeclaration(found.estate, found.declaration);
      const versions = versionsOf(estate, ref, world.now);
      return say(given, terminal, `${versionsText(versions, world.now)}${text}`, { ...data, versions: versions.map(({ declaration: _spec, from = null, ...one }) => ({ from, ...one })) });
    }
  },
} satisfies Command;

const misuse = (message: string, help: string | undefined): Misuse => new Misuse(help === undefined ? message : `${message}: ${help}`);

function say({ format }: Given, { out }: Terminal, text: string, data: unknown): number {
  out(format.includes('json') ? `${JSON.stringify(data, null, 2)}\n` : text);
  return exits.kept;
}

const own = <T>(catalog: object, id: string): T | undefined => (Object.hasOwn(catalog, id) ? (catalog as Readonly<Record<string, T>>)[id] : undefined);

function ruleText(id: string, { severity, title, why, fix }: About & { readonly severity: Severity }, example: Example | undefined): string {
  const indented = (text: string): string => text.trimEnd().split('\n').map((line) => (line === '' ? '\n' : `  ${printable(line)}\n`)).join('');
  const shown = example === undefined ? '' : `\nFor example\n\n${example.input.map(([path, text]) => indented(`# ${path}\n${text}`)).join('\n')}\nsays\n\n${indented(example.says)}`;
  return `${id}: ${title}\n\n${why}\n\nWhat to do: ${fix}\n\nSeverity: ${severity}\n${shown}`;
}

function controlText(id: string, { title, about, why, fix, urgency, effect, texts }: AnyControl, language: Language): string {
  const messages = Object.entries(texts).map(([message, text]) => `  ${message}: ${text[language]}`).join('\n');
  return `${id}: ${title[language]}\n\nAbout every ${about}. ${why[language]}\n\nWhat to do: ${fix[language]}\n\nUrgency ${urgency}; a failure is ${effect === 'outage' ? 'an outage' : effect === 'degradation' ? 'a degradation' : 'a deviation'}.\n\nWhat it may say:\n${messages}\n`;
}
