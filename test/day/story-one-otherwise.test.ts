// Story 1 where it had happened before, and where the watch comes so rarely that the response cannot be kept.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../scripts/lab/github.ts';
import { begin, instant, type Day } from './day.ts';
import { storyDeclarations } from './story-estate.ts';
import { at, plain, runs, turn } from './story.ts';

const database = 'endpoint-answers/service/database-cluster#answer';
let day: Day;

describe('V4: it happened on 2 September and 9 October too', () => {
  const repeated = 'repeat-fault-without-problem/service/database-cluster#endpoint-answers';
  const evening = async (date: string): Promise<void> => {
    await turn(day, 'refused');
    await runs(day, `${date}T20:15`, `${date}T20:20`, `${date}T20:25`);
    await turn(day, 'healthy');
    await runs(day, `${date}T20:30`, `${date}T20:35`);
  };
  beforeAll(async () => {
    day = await begin('nb', storyDeclarations);
    await day.audit('09-02T20:10');
    await evening('09-02');
    await evening('10-09');
    await turn(day, 'refused');
    // Eleven runs, each a process of its own.
  }, 600_000);
  afterAll(() => day.end());

  test('the second is no pattern yet; with the third, while it goes on, a problem case is missing, once, for the cause alone', async () => {
    expect((await runs(day, '11-17T20:15', '11-17T20:20', '11-17T20:25')).findings[repeated]).toMatchObject({ status: 'pass', id: 'seldom' });
    const ran = await runs(day, '11-17T20:30');
    expect(ran.findings[repeated]).toMatchObject({ status: 'fail', id: 'repeated' });
    expect(Object.keys(ran.findings).filter((key) => key.startsWith('repeat-fault-'))).toEqual([repeated]);
    const told = day.issues().find(({ body }) => body?.includes('problemsak'));
    expect(plain(told?.body)).toContain('Den samme feilen har kommet 3 ganger på 90 døgn, sist tirsdag 17. november 2026 kl. 20:15, og ingen problemsak om den er åpen.');
  });

  test('somebody opens a problem case about the service: followed, and the issue is closed', async () => {
    await day.act('20:32', 'kari-n', '/issues', { title: 'Hvorfor faller databasen?', body: '', labels: ['problem', 'service:database-cluster'] });
    const ran = await runs(day, '11-17T20:35');
    expect(ran.findings[repeated]).toMatchObject({ status: 'pass', id: 'followed' });
    expect(day.issues().filter(({ body }) => body?.includes('problemsak')).map(({ state }) => state)).toEqual(['closed']);
    expect(day.lab.github.violations).toEqual([]);
  });
});

describe('V5: on GitHub’s schedule, 70 minutes late', () => {
  beforeAll(async () => {
    day = await begin('nb', { ...storyDeclarations, 'estate.yaml': (storyDeclarations['estate.yaml'] ?? '').replace('by: host', 'by: actions') });
  });
  afterAll(() => day.end());

  test('check has already said that 15 minutes cannot be kept, and by how much', async () => {
    const checked = await day.run('check', '--now', instant('20:00'));
    expect([checked.exit, checked.out]).toEqual([0, expect.stringMatching(/services\/estate\.yaml:\d+:\d+: warning\[schedule-slower-than-promise\]/u)]);
    expect(checked.out).toMatch(/promises to respond to P1 within 15m, but GitHub’s schedule, every 5m, is an hour late and more: a fault is told after 1h 5m/u);
    expect(checked.out).toContain('run driftvakt on a host of your own (schedule.by: host), or promise a later response');
  });

  test('what is told late counts from the first failure, and says what was overdue when it was told', async () => {
    await runs(day, '20:10');
    await turn(day, 'refused');
    const ran = await runs(day, '20:15', '21:25', '22:35');
    expect(ran.findings[database]).toMatchObject({ status: 'fail', respondBy: at('11-17T20:30'), deadline: at('11-18T00:15'), episode: { openedAt: at('11-17T20:15'), confirmedAt: at('11-17T22:35') } });
    const [issue, ...more] = (day.issues() as readonly Issue[]).filter(({ title }) => title.includes('Databaseklynge'));
    expect([more, issue?.comments]).toEqual([[], []]);
    const body = plain(issue?.body);
    expect(body).toContain('Siden: tirsdag 17. november 2026 kl. 20:15');
    expect(body).toMatch(/Responsfrist: tirsdag 17\. november 2026 kl\. 20:30 \(15 min[^)]*\) – var 2 t 5 min over fristen da feilen ble bekreftet/u);
    expect(body).toMatch(/Gjenopprettingsfrist: onsdag 18\. november 2026 kl\. 00:15 \(4 t[^)]*\)\n/u);
  });
});
