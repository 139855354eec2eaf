/** The formats that the schemas name: each says whether a text is one. Dates must exist: 30 February is none. */
export const formats = {
  date: (text: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(text) && Number(text.slice(8)) >= 1 && Number(text.slice(8)) <= daysIn(Number(text.slice(0, 4)), Number(text.slice(5, 7))),
  'date-time': (text: string): boolean => /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text) && possible(() => Temporal.Instant.from(text)),
  'time-zone': (text: string): boolean => zones.has(text) || (/^[A-Za-z_]+(\/[A-Za-z0-9_+-]+)*$/.test(text) && possible(() => new Temporal.ZonedDateTime(0n, text)) && zones.add(text).has(text)),
  network: (text: string): boolean => network.test(text),
};

// Asking costs much more than remembering, and an estate lies in few of them. Asked is what times are reckoned with: to make a formatter takes a tenth of a small check.
const zones = new Set<string>();

const daysIn = (year: number, month: number): number => (month === 2 ? (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28) : [0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month] ?? 0);

// An IPv4 or IPv6 network in CIDR notation; the dialer's parser has the last word on what it holds.
const network = /^((25[0-5]|2[0-4]\d|1?\d?\d)(\.(25[0-5]|2[0-4]\d|1?\d?\d)){3}\/(3[0-2]|[12]?\d)|[0-9a-fA-F:]{2,39}\/(12[0-8]|1[01]\d|[1-9]?\d))$/;

function possible(attempt: () => unknown): boolean {
  try {
    attempt();
    return true;
  } catch {
    return false;
  }
}
