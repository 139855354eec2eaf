import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { exits, Misuse, type Command } from '../command.ts';
import { pages } from '../pages/index.ts';
import { expiryOf } from '../measure/history/expiry.ts';
import type { Memory } from '../model/memory.ts';
import { aimedOf, read, type Read } from '../pipeline.ts';
import { audience as cutFor, customerIn, type Audience } from '../report/audience.ts';
import { toIssue } from '../report/month/issued.ts';
import { readVerified } from '../session/verify.ts';
import { shownDays } from '../report/days.ts';
import { renderSite } from '../report/site.ts';
import { printable } from '../text/printable.ts';
import { viewOf } from '../view.ts';
import { Failure } from '../world/failure.ts';
import { operator } from '../model/estate.ts';
import { keepIssued, readIssued } from '../world/issued.ts';
import { placeSite } from '../world/site.ts';
import { openWorld, readSiteTemplates, type World } from '../world/world.ts';
import { howToBegin, whereKept } from '../session/where-kept.ts';

export default {
  title: 'the static site, from the evidence',
  options: [['--out <folder>', 'where to put it', 'site'], ['--audience <audience>', 'for whom: public, internal, or customer=NAME', 'public'], ['--issued <folder>', 'keep what is issued of each month that is over, a file for each version, and show what has changed since']],
  async run(given, terminal) {
    const { out, audience } = given.own;
    if (!isAudience(audience)) throw new Misuse(`--audience ${printable(String(audience))}: say public, internal, or customer=NAME`);
    const world = await openWorld(given, terminal);
    const [kept, told] = await Promise.all([world.evidence.ledger(), world.evidence.told()]);
    if (kept.at === null) throw new Failure(`there is no evidence ${whereKept(given)} to report: ${howToBegin(given)}`);
    const ledger = { ...kept, memory: await world.evidence.withDays(kept.memory, shownDays) };
    const people = await world.evidence.people(ledger.memory);
    const readings = read(await world.files(), ledger.memory.serviceLevels);
    const customer = customerIn(audience);
    if (customer !== undefined && !readings.estate.Customer.has(customer)) throw new Misuse(`--audience customer=${printable(customer)}: there is no such customer`);
    // Where its head is published, all of the evidence is verified first, and the report says what came of it.
    const published = operator(readings.estate)?.spec.evidence?.anchor;
    const verified = published === undefined ? undefined : await readVerified(given, terminal.env, { anchor: undefined, keys: undefined });
    const anchor = verified?.head === undefined ? {} : { anchor: { link: verified.head.link, sequence: verified.head.sequence, at: verified.head.at, whole: verified.isWhole } };
    const folder = typeof given.own['issued'] === 'string' ? resolve(given.own['issued']) : undefined;
    const view = { ...viewOf(readings, ledger, { told, people, version: terminal.version }), ...anchor, ...(folder !== undefined && { issued: await readIssued(folder) }) };
    const files = renderSite(view, { pages, templates: await readSiteTemplates(), audience });
    const status = await statusOf(world, { readings, memory: ledger.memory }, published);
    const all = status === undefined ? files : [...files, status];
    await placeSite(resolve(String(out)), all);
    const issued = folder === undefined ? [] : toIssue(cutFor(view, audience));
    if (folder !== undefined) await keepIssued(folder, issued);
    if (!given.quiet) for (const { period, customer: whose, version } of issued) terminal.err(`issued: version ${version} of ${period}${whose === null ? '' : ` for ${whose}`}\n`);
    if (!given.quiet) terminal.err(`${all.length} files for the ${audience} audience: ${pathToFileURL(resolve(String(out), 'index.html')).href}\n`);
    return exits.kept;
  },
} satisfies Command;

/** The head of the evidence as a file of the site, so that who keeps a copy can hold the evidence against it. Without the writers' and vantages' names: they are the operator's own. */
async function statusOf({ evidence, now }: Pick<World, 'evidence' | 'now'>, { readings, memory }: { readonly readings: Read; readonly memory: Memory }, path = 'status.json'): Promise<{ readonly path: string; readonly text: string } | undefined> {
  const anchor = await evidence.anchor();
  if (anchor === undefined) return undefined;
  const { reaches: _reaches, ...head } = anchor;
  // Who asks this file whether all is well must see that nobody looked: the silences of the watch, and when what is known will be too old.
  const intervals = new Map([...aimedOf(readings.estate)].map(([target, { every }]) => [target, every]));
  const ends = Object.values(memory.findings).flatMap(({ last }) => expiryOf(last, intervals, now) ?? []).toSorted((a, b) => Date.parse(a) - Date.parse(b));
  const gaps = (memory.watch?.gaps ?? []).map(({ from, to, missed }) => ({ from, to, missed }));
  return { path, text: `${JSON.stringify({ schema: 'driftvakt/status/v1', at: memory.at, gaps, expires: ends[0] === undefined ? null : { count: ends.length, at: ends[0] }, anchor: head }, null, 2)}\n` };
}

const isAudience = (given: unknown): given is Audience => given === 'public' || given === 'internal' || (typeof given === 'string' && /^customer=./s.test(given));
