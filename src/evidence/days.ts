import type { Day } from '../model/memory.ts';
import { keptDays } from '../measure/history/rollup.ts';

/** Whether a file of the ledger holds days that are still remembered at an instant. */
export const isDays = (path: string, at: string | null): boolean =>
  /^days-\d{4}-\d\d\.tsv$/.test(path) && path.slice(5, 12) >= new Date(Date.parse(at ?? '1970-01-01T00:00:00Z') - (keptDays + 1) * 86_400_000).toISOString().slice(0, 7);

/** A day of a target as a line of the ledger, without its end: date, number of the target, seconds by state, counts by bucket of latency. */
export function dayRow(id: number, { date, good, bad, unknown, maintenance, latency }: Day): string {
  const seconds = [good, bad, unknown, maintenance].join(' ').replace(/( 0)+$/u, '');
  const buckets = Object.entries(latency).map(([bucket, count]) => [Number(bucket), count] as const).toSorted(([a], [b]) => a - b);
  // Buckets mostly follow each other: only where a row of them begins is its number written.
  const counts = buckets.map(([bucket, count], index) => (bucket === (buckets[index - 1]?.[0] ?? -2) + 1 ? `${count}` : `${bucket}:${count}`)).join(' ');
  return `${date.slice(8)}\t${id}\t${seconds}\t${counts}`;
}

/** The rows of one month's file (`2026-11`): the number of the target, and its day. Lines that are none are left out. */
export function daysOf(month: string, text: string): { readonly id: number; readonly day: Day }[] {
  return text.split('\n').flatMap((line) => {
    const [date, id, seconds, counts] = line.split('\t');
    if (date === undefined || id === undefined || seconds === undefined || counts === undefined) return [];
    const [good = 0, bad = 0, unknown = 0, maintenance = 0] = seconds.split(' ').map(Number);
    const latency: Record<string, number> = {};
    let bucket = 0;
    for (const count of counts === '' ? [] : counts.split(' ')) {
      const [from = '', many] = count.split(':');
      bucket = many === undefined ? bucket + 1 : Number(from);
      latency[bucket] = Number(many ?? from);
    }
    return [{ id: Number(id), day: { date: `${month}-${date}`, good, bad, unknown, maintenance, latency } }];
  });
}
