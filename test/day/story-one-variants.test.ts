// Story 1 where it goes otherwise: the watch loses its own network, GitHub is gone, a person closes what still fails.
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Issue } from '../../scripts/lab/github.ts';
import { begin, type Day } from './day.ts';
import { storyDeclarations } from './story-estate.ts';
import { at, passWeeks, rootOf, runs, textOf, turn } from './story.ts';

const database = 'endpoint-answers/service/database-cluster#answer';
const [gap, gapEnds] = [Date.parse(at('11-14T02:55')), Date.parse(at('11-14T04:10'))];
let day: Day;
const issue = (): Issue => day.issues()[0] as Issue;

describe('V1: the watch’s own network is gone from 21:00 to 21:05', () => {
  beforeAll(async () => {
    day = await begin('nb', storyDeclarations);
    await day.audit('10-31T12:00');
    await passWeeks(day, at('10-31T12:05'), at('11-17T20:10'), (time) => time <= gap || time >= gapEnds);
    await day.audit('20:10');
    await turn(day, 'refused');
  });
  afterAll(() => day.end());

  test('nobody is told otherwise: both runs are unknown, the episode and its deadline stay', async () => {
    const before = (await runs(day, '20:15', '20:20', '20:25', '20:40', '20:55')).findings[database];
    await day.lab.set('network', 'cut');
    for (const time of ['21:00', '21:05']) {
      const cut = (await runs(day, time)).findings[database];
      expect(cut).toMatchObject({ status: 'unknown', episode: { id: before?.episode?.id } });
      expect(day.issues().map(({ state }) => state)).toEqual(['open']);
    }
    await day.lab.set('network', 'healthy');
    await turn(day, 'refused');
    const again = (await runs(day, '21:10')).findings[database];
    expect(again).toMatchObject({ status: 'fail', deadline: at('11-18T00:15'), episode: { id: before?.episode?.id, openedAt: at('11-17T20:15') } });
  });

  test('it ends at 22:50 all the same', async () => {
    await runs(day, '21:25', '21:40', '21:55', '22:10', '22:25', '22:40', '22:45');
    await turn(day, 'healthy');
    expect((await runs(day, '22:50', '22:55')).exit).toBe(0);
  });

  test('the month: 145 minutes down, 70 unknown, 99,66 %, and the lower bound as it was', async () => {
    await passWeeks(day, at('11-17T23:00'), at('12-03T06:05'));
    await day.run('report', '--audience', 'customer=fjordfisk', '--out', 'fjordfisk');
    const text = textOf(rootOf(day), 'fjordfisk/months/2026-11-fjordfisk.html');
    for (const fact of ['Lønn og regnskap var tilgjengelig 99,66 % av avtalt tid.', '2 t 25 min (', '99,48 % og', 'Ikke målt1 t 10 min']) expect(text).toContain(fact);
    expect(text).toContain('1 feil, 0 henvendelser om den.');
  });
});

describe('V2 and V3: a person closes the issue at 21:00, and the run at 22:55 does not reach GitHub', () => {
  beforeAll(async () => {
    day = await begin('nb', storyDeclarations);
    await day.audit('20:10');
    await turn(day, 'refused');
    await runs(day, '20:15', '20:20', '20:25', '20:40', '20:55');
  });
  afterAll(() => day.end());

  test('V3: the next run opens it again with one comment, and no clock is stopped', async () => {
    Object.assign(issue(), { state: 'closed', stateReason: 'completed', closedAt: at('11-17T21:00') });
    const comments = issue().comments.length;
    const ran = await runs(day, '21:05');
    expect([issue().state, issue().comments.length]).toEqual(['open', comments + 1]);
    expect(issue().comments.at(-1)?.body.replaceAll('\u00A0', ' ')).toContain('fristene løper fra tirsdag 17. november 2026 kl. 20:15 som før');
    expect(ran.findings[database]).toMatchObject({ status: 'fail', deadline: at('11-18T00:15') });
    await runs(day, '21:10');
    expect(issue().comments.length).toBe(comments + 1);
  });

  test('V2: what was seen is kept, and the run after it closes the issue, once', async () => {
    await turn(day, 'healthy');
    await runs(day, '22:50');
    await day.lab.set('github', 'refused');
    const cut = await runs(day, '22:55');
    expect([cut.exit, cut.changes[database]]).toEqual([3, 'resolved']);
    await day.lab.set('github', 'healthy');
    const comments = issue().comments.length;
    expect([(await runs(day, '23:00')).exit, issue().state, issue().comments.length]).toEqual([0, 'closed', comments + 1]);
    await runs(day, '23:05');
    expect([issue().state, issue().comments.length, day.issues().length]).toEqual(['closed', comments + 1, 1]);
  });
});
