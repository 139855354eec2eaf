import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { markdown, titleText } from '../../src/publishers/issues/escape.ts';
import type { Recorded } from '../../src/model/finding.ts';
import { finding, rig, view } from './told.ts';

type Rig = Awaited<ReturnType<typeof rig>>;
let place: Rig;
beforeAll(async () => { place = await rig(); });
afterAll(() => place.server.close());

const services = ['database-cluster', 'erp', 'webshop', 'file-service'] as const;
const cause = finding('database-cluster').key;

/** One finding as a run may leave it: any status, confirmed or not, waived, within a window, explained by the database. */
const one = (service: (typeof services)[number]): fc.Arbitrary<Recorded> => fc.record({
  status: fc.constantFrom('pass', 'warn', 'fail', 'fail', 'unknown', 'waived'), priority: fc.constantFrom('P1', 'P2', 'P3'), text: fc.string({ maxLength: 40, unit: 'grapheme' }),
  confirmed: fc.boolean(), explained: fc.boolean(), window: fc.boolean(), open: fc.boolean(), change: fc.constantFrom('opened', 'persists', 'kept'),
}).map(({ status, priority, text, confirmed, explained, window, open, change }): Recorded => {
  const broken = status === 'warn' || status === 'fail';
  const { episode } = finding(service);
  return finding(service, {
    status, change, ...(broken ? { priority, id: 'hostile', values: { host: service, text } } : {}), ...(status === 'pass' && { episode: open ? episode : null }),
    ...(broken && !confirmed && { unconfirmed: { count: 1, of: 3 }, episode: null }), ...(status === 'fail' && explained && service !== 'database-cluster' && { because: cause, told: cause }),
    ...(status === 'waived' && { was: 'fail', episode, ...(window ? { maintenance: { ref: 'maintenance/window', excluded: true } } : { waiver: 'waiver/known' }) }),
  });
});
const run = fc.record({
  findings: fc.subarray([...services], { minLength: 1 }).chain((some) => fc.tuple(...some.map(one))), complete: fc.boolean(),
  // What people and accidents do to the issues afterwards: to which, and what.
  meddling: fc.array(fc.record({ issue: fc.nat(6), how: fc.constantFrom('close', 'reopen', 'edit', 'unmark', 'scramble', 'retitle', 'unlabel', 'delete', 'copy', 'forget') }), { maxLength: 4 }),
});

test('publishing twice plans nothing the second time, whatever was found and whoever meddled', async () => {
  await fc.assert(fc.asyncProperty(fc.array(run, { minLength: 1, maxLength: 4 }), async (runs) => {
    delete place.server.state().repositories['move-operations/drift'];
    const teller = place.teller();
    for (const { findings, complete, meddling } of runs) {
      const shown = view(findings, { complete });
      const { failures: [stopped] } = await teller.tell(shown, true);
      expect(stopped).toBeUndefined();
      expect(await teller.plan(shown)).toEqual([]);
      const open = place.open().map(({ number }) => number);
      for (const each of findings) {
        const explained = each.because !== null && findings.some(({ key, status, unconfirmed }) => key === each.because && (status === 'fail' || status === 'warn') && unconfirmed === undefined);
        if ((each.status === 'warn' || each.status === 'fail') && each.unconfirmed === undefined && !explained) expect(open).toContain(teller.told[each.key]?.number);
        if (each.status === 'pass' && each.episode === null) expect(open).not.toContain(teller.told[each.key]?.number);
      }
      for (const { issue, how } of meddling) meddle(place, issue, how, teller);
    }
  }), { numRuns: 40 });
  expect(place.server.violations).toEqual([]);
}, 180_000);

function meddle({ repository }: Rig, at: number, how: string, teller: ReturnType<Rig['teller']>): void {
  const all = repository().issues;
  const issue = all[at % Math.max(1, all.length)];
  if (issue === undefined) return;
  const body = issue.body ?? '';
  const change = {
    close: { state: 'closed' }, reopen: { state: 'open' }, edit: { body: `${body}\nA person wrote here.` }, unmark: { body: body.replace(/^.*\n/, '') },
    scramble: { body: body.replace(/^<!-- driftvakt .{9}/, '<!-- driftvakt AAAAAAAAA') }, retitle: { title: 'Something else' }, unlabel: { labels: [] }, delete: { deleted: true as const },
  }[how];
  if (change !== undefined) Object.assign(issue, change);
  if (how === 'copy') all.push({ ...structuredClone(issue), id: 9000 + all.length, number: Math.max(...all.map(({ number }) => number)) + 1 });
  // The evidence is lost: only the markers are left.
  if (how === 'forget') Object.assign(teller, { told: {} });
}

test('no text acts in Markdown or in a title, whatever it is', () => {
  const bits = fc.constantFrom('@a', '#1', '`', '<!--', '-->', '<b>', '|', '\n', '\r', '[', '](', '://', 'www.', 'GH-1', '*', '_', '\\', '&', '&lt;', '1. ', '- ', '# ', '\u2028', 'x', ' ');
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.array(bits).map((all) => all.join(''))), (text) => {
    const shown = markdown(text);
    expect(shown).not.toMatch(/[<>`*_[\]|~\n\r\\$]|@\w|(?<!&)#\d|gh-\d|:\/\/|\bwww\.\w|&(?!(amp|#\d+);)/i);
    expect(shown.replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))).not.toMatch(/@\w|[^&]#\d{1,9}(?!;)\b/);
    expect(titleText(text)).not.toMatch(/@\w|[\n\r]/);
  }), { numRuns: 1000 });
});
