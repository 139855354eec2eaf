import type { Day } from '../model/memory.ts';

/** Whether a file of the ledger may hold some of the last so many days before an instant. */
export const isDays = (path: string, at: string | null, count: number): boolean =>
  /^days-\d{4}-\d\d\.tsv$/.test(path) && path.slice(5, 12) >= new Date(Date.parse(at ?? '1970-01-01T00:00:00Z') - (count + 1) * 86_400_000).toISOString().slice(0, 7);

/**
 * Rows of days as they are added to the file of their month, in order of day and target: a line `#17` before those of each day;
 * then the number of the target, where it is not the next one; seconds by state, where it was not good for all of 86,400;
 * counts by bucket of latency.
 */
export function dayRows(rows: readonly { readonly id: number; readonly day: Day }[]): string {
  let [text, date, last] = ['', '', 0];
  for (const { id, day } of rows) {
    if (day.date !== date) {
      text += `#${day.date.slice(8)}\n`;
      [date, last] = [day.date, 0];
    }
    const seconds = [day.good, day.bad, day.unknown, day.maintenance].join(' ').replace(/( 0)+$/u, '');
    const buckets = Object.entries(day.latency).map(([bucket, count]) => [Number(bucket), count] as const).toSorted(([a], [b]) => a - b);
    // Buckets mostly follow each other: only where a row of them begins is its number written.
    const counts = buckets.map(([bucket, count], index) => (bucket === (buckets[index - 1]?.[0] ?? -2) + 1 ? `${count}` : `${bucket}:${count}`)).join(' ');
    text += `${id === last + 1 ? '' : id}\t${seconds === whole ? '' : seconds}\t${counts}\n`;
    last = id;
  }
  return text;
}

const whole = '86400';

/** A row as it stands in its file. */
interface Row { readonly id: number; readonly on: string; readonly seconds: string; readonly counts: string }

/** The rows of a file, one after the other: those of a month of a large estate are more than fit into memory at once. */
function* rowsIn(text: string): Generator<Row> {
  let [date, last] = ['', 0];
  for (let at = 0; at < text.length;) {
    const end = text.indexOf('\n', at);
    const line = text.slice(at, end === -1 ? text.length : end);
    at = end === -1 ? text.length : end + 1;
    if (line.startsWith('#')) {
      [date, last] = [line.slice(1), 0];
      continue;
    }
    // As it was written first: with the day in each row.
    const columns = line.split('\t');
    const [on = '', number = '', seconds, counts] = columns.length === 4 ? columns : [date, ...columns];
    if (on === '' || seconds === undefined || counts === undefined) continue;
    last = number === '' ? last + 1 : Number(number);
    yield { id: last, on, seconds, counts };
  }
}

/** The last day of each target in one month's file. */
export function lastDays(month: string, text: string): ReadonlyMap<number, string> {
  const last = new Map<number, string>();
  for (const { id, on } of rowsIn(text)) if (`${month}-${on}` > (last.get(id) ?? '')) last.set(id, `${month}-${on}`);
  return last;
}

/** The rows of one month's file (`2026-11`): the number of the target, and its day. Lines that are none are left out. */
export function daysOf(month: string, text: string): { readonly id: number; readonly day: Day }[] {
  return [...rowsIn(text)].map(({ id, on, seconds, counts }) => {
    const [good = 0, bad = 0, unknown = 0, maintenance = 0] = (seconds === '' ? whole : seconds).split(' ').map(Number);
    const latency: Record<string, number> = {};
    let bucket = 0;
    for (const count of counts === '' ? [] : counts.split(' ')) {
      const [from = '', many] = count.split(':');
      bucket = many === undefined ? bucket + 1 : Number(from);
      latency[bucket] = Number(many ?? from);
    }
    return { id, day: { date: `${month}-${on}`, good, bad, unknown, maintenance, latency } };
  });
}
