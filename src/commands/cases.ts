import { exits, Misuse, type Command, type Given } from '../command.ts';
import { triage, type Triaged } from '../measure/cases/triage.ts';
import { timeZoneOf } from '../model/effective.ts';
import { remembering } from '../model/former.ts';
import { inForce } from '../model/estate.ts';
import type { Language } from '../model/message.ts';
import { read } from '../pipeline.ts';
import { printable, printableJson } from '../text/printable.ts';
import { triageWords as w } from '../words/triage.ts';
import { instant, span } from '../words/time.ts';
import { say } from '../words/vocabulary.ts';
import { openWorld } from '../world/world.ts';

export default {
  title: 'triage: what people have reported and is open, what each case lacks, and which deadline comes next',
  arguments: '<what>',
  async run(given, terminal) {
    const [what = ''] = given.arguments;
    if (what !== 'triage') throw new Misuse(`cases ${printable(what)}: say triage`);
    const [format = 'text', ...more] = given.format;
    if (more.length > 0 || (format !== 'text' && format !== 'json')) throw new Misuse('cases speaks --format text or --format json');
    const world = await openWorld(given, terminal);
    const { memory } = await world.evidence.ledger();
    const { estate: whole } = read(await world.files(), memory.serviceLevels);
    const cases = triage({ estate: inForce(remembering(whole, memory.promised), world.now), memory, now: Date.parse(world.now) });
    if (format === 'json') terminal.out(`${printableJson({ schema: 'driftvakt/cases/v1', at: world.now, cases })}\n`);
    else terminal.out(textOf(cases, given, timeZoneOf(whole), Date.parse(world.now)));
    return cases.some(needsSomebody) ? exits.findings : exits.kept;
  },
} satisfies Command;

/** Whether a case has no deadline for want of something, or has passed the one it has. */
const needsSomebody = ({ missing, next }: Triaged): boolean => missing.length > 0 || next?.outcome === 'breached';

function textOf(cases: readonly Triaged[], { language = 'en' }: Given, timeZone: string, now: number): string {
  if (cases.length === 0) return `${w.none[language]}\n`;
  const width = Math.max(...cases.map((one) => one.case.length));
  const lines = cases.map((one) => [printable(one.case).padEnd(width), one.priority ?? '\u2013 ', w[one.kind][language], printable([one.service ?? '\u2013', one.customer ?? []].flat().join(', ')), stateOf(one, language, timeZone, now)].join('  '));
  return `${lines.join('\n')}\n`;
}

function stateOf({ missing, about, next, reported }: Triaged, language: Language, timeZone: string, now: number): string {
  if (missing.length > 0) return missing.map((what) => w[`no-${what}`][language]).join(', ');
  if (about !== null) return say(w.measured, language, { key: printable(about) });
  if (next === null) return say(w.since, language, { at: instant(reported, language, timeZone) });
  const left = (Date.parse(next.dueAt) - now) / 1000;
  return say(left < 0 ? w[`${next.metric}Late`] : w[next.metric], language, { at: instant(next.dueAt, language, timeZone), left: span(Math.abs(left), language) });
}
