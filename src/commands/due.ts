import { exits, Misuse, type Command, type Given, type Terminal } from '../command.ts';
import { OutsideCalendar } from '../measure/calendars/business-time.ts';
import { calendarOf } from '../measure/calendars/calendars.ts';
import type { Metric } from '../measure/cases/events.ts';
import { strictest } from '../measure/cases/promised-deadline.ts';
import { promisesOf } from '../model/effective.ts';
import type { Declared, Estate } from '../model/estate.ts';
import type { Language } from '../model/message.ts';
import { read } from '../pipeline.ts';
import { casesOf } from '../session/due/file.ts';
import { askedBy } from '../session/due/asked.ts';
import { answersTo, casesText } from '../session/due/cases.ts';
import { dueText, type ServiceDue } from '../session/due/text.ts';
import { dueJson, errorText } from '../session/due/told.ts';
import { printable } from '../text/printable.ts';
import { didYouMean } from '../text/suggest.ts';
import { calendarTitle } from '../words/derivation.ts';
import { writeAtomically } from '../world/atomic.ts';
import { readNamed } from '../world/files.ts';
import { openWorld } from '../world/world.ts';

const metrics = ['respond', 'restore'] as const satisfies readonly Metric[];

export default {
  title: 'when a case must be answered and restored, step by step',
  arguments: '[service]',
  options: [
    ['--metric <metric>', 'respond or restore; both without it'],
    ['--priority <priority>', 'P1 to P4'],
    ['--opened <instant>', 'when the case was opened, as 2026-11-17T20:15:00+01:00'],
    ['--event <event>', 'TYPE@INSTANT, again for several, in order of time: pause, pause=REASON, resume, priority=P1, close, reopen, restore, respond, assign, detect, report', undefined, 'again'],
    ['--customer <name>', 'by what this customer was promised; else by the strictest promise'],
    ['--case <file>', 'answer a list of cases from a JSON file instead'],
  ],
  async run(given, terminal) {
    checkFormats(given);
    return given.own['case'] === undefined ? one(given, terminal) : file(given, terminal, String(given.own['case']));
  },
} satisfies Command;

function checkFormats({ format }: Given): void {
  const wrong = format.find((wish) => !/^(text|json)(=.+)?$/s.test(wish));
  if (wrong !== undefined) throw new Misuse(`--format ${wrong}: say text or json, or FORMAT=FILE`);
}

/** Writes the answer in every format asked for. */
async function write({ format }: Given, { out }: Terminal, text: () => string, data: unknown): Promise<number> {
  for (const wish of format) {
    const [name, path] = wish.split(/=(.*)/s);
    const written = name === 'json' ? `${JSON.stringify(data, null, 2)}\n` : text();
    if (path === undefined) out(written);
    else await writeAtomically(path, written);
  }
  return exits.kept;
}

async function one(given: Given, terminal: Terminal): Promise<number> {
  const [name = ''] = given.arguments;
  const { metric, priority, opened, event, customer } = given.own;
  if (name === '') throw new Misuse('say a service, or --case FILE');
  if (metric !== undefined && !metrics.some((known) => known === metric)) throw new Misuse(`--metric ${String(metric)}: say respond or restore`);
  const asked = askedBy({ priority, opened, event });
  const language = given.language ?? 'en';
  const { estate } = read(await (await openWorld(given, terminal)).files());
  const service = serviceOf(estate, name.replace(/^service\//, ''));
  const promises = promisesOf(estate, service).filter((promised) => customer === undefined || promised.customer === customer);
  if (promises.length === 0) throw new Misuse(`--customer ${printable(String(customer))}: ${service.ref} is not operated for it${help(String(customer), Object.keys(service.spec.customers ?? {}))}`);
  if (!promises.some(({ level }) => level !== undefined)) throw new Misuse(`no valid service level holds for ${service.ref}: \`driftvakt check\` says why`);
  const answers = (metric === undefined ? metrics : [metric as Metric]).map((which): ServiceDue => {
    const due = counted(() => strictest(estate, promises, { ...asked, metric: which }), language);
    if (due === undefined && metric !== undefined) throw new Misuse(`--metric ${which}: nobody was promised it for ${service.ref} for every priority of this case`);
    if (due === undefined) return { metric: which, due, json: null };
    const { timeZone, name: calendar } = due.question.clock.calendar.hours;
    const telling = { language, timeZone, calendarTitle: (of: string) => calendarTitle(estate, of, language) };
    return { metric: which, due, json: { service: service.name, metric: which, priority: asked.priority, customer: due.customer ?? null, serviceLevel: due.level.name, calendar, ...dueJson(due.question, due.answer, telling) } };
  });
  const data = metric === undefined ? Object.fromEntries(answers.map(({ metric: which, json }) => [which, json])) : answers[0]?.json;
  return write(given, terminal, () => dueText(answers, { estate, service, language, asked }), data);
}

/** What cannot be counted is the command line's fault, or the declarations': exit 2. */
function counted<T>(count: () => T, language: Language): T {
  try {
    return count();
  } catch (error) {
    if (error instanceof OutsideCalendar) throw new Misuse(errorText(error.id, language));
    throw error;
  }
}

const help = (word: string, candidates: readonly string[]): string => {
  const found = didYouMean(word, candidates, undefined);
  return found === undefined ? '' : `: ${found}`;
};

function serviceOf(estate: Estate, name: string): Declared<'Service'> {
  const found = estate.Service.get(name);
  if (found !== undefined) return found;
  if (estate.aside.has(`service/${name}`)) throw new Misuse(`service/${name} is declared, but not valid: \`driftvakt check\` says why`);
  throw new Misuse(`there is no service ${JSON.stringify(printable(name))}${help(name, [...estate.Service.keys()])}`);
}

/** Cases that bring their own calendars need no estate: it is read only where one names a calendar that the file does not hold. */
async function file(given: Given, terminal: Terminal, path: string): Promise<number> {
  for (const name of ['metric', 'priority', 'opened', 'event', 'customer'] as const) if (given.own[name] !== undefined) throw new Misuse(`--${name}: the cases of --case say it themselves`);
  if (given.arguments.length > 0) throw new Misuse('--case: say no service; the cases say what they promise');
  const text = await readNamed(path);
  const language = given.language ?? 'en';
  const asks = new Set<string>();
  const alone = (): ReturnType<typeof casesOf> | undefined => {
    try {
      return casesOf(text, (name) => void asks.add(name));
    } catch (error) {
      // Perhaps the estate has the calendar.
      if (error instanceof Misuse && asks.size > 0) return undefined;
      throw error;
    }
  };
  const own = alone();
  const estate = own === undefined ? read(await (await openWorld(given, terminal)).files()).estate : undefined;
  const cases = own ?? casesOf(text, (name) => estate && calendarOf(estate, name));
  const answers = answersTo(cases, { language, calendarTitle: (name) => (estate === undefined ? name : calendarTitle(estate, name, language)) });
  return write(given, terminal, () => casesText(answers, cases, language), answers);
}
