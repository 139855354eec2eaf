// Rows as other systems export them. Pure.

/** One row of an export: headings and texts. */
export type Row = Readonly<Record<string, string>>;

/** CSV as Entra and Intune write it: comma, CRLF. */
export const commas = (rows: readonly Row[]): string => csv(rows, ',');

/** CSV as it is after a Norwegian spreadsheet: byte order mark, semicolons, CRLF. */
export const semicolons = (rows: readonly Row[]): string => `\ufeff${csv(rows, ';')}`;

function csv(rows: readonly Row[], separator: string): string {
  const headings = Object.keys(rows[0] ?? {});
  const quoted = (text: string): string => (/[",;\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return [headings, ...rows.map((row) => headings.map((heading) => row[heading] ?? ''))].map((line) => `${line.map(quoted).join(separator)}\r\n`).join('');
}

/** An identity as those systems give: the same one for the same name. */
export function identity(name: string): string {
  let state = 0x811c9dc5;
  const next = (): string => {
    for (const letter of name) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
    return state.toString(16).padStart(8, '0');
  };
  const digits = Array.from({ length: 4 }, next).join('');
  return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-a${digits.slice(17, 20)}-${digits.slice(20)}`;
}

/** `2026-11-20T08:12:33Z`. */
export const plain = (at: Date): string => at.toISOString().replace(/\.\d+Z$/, 'Z');

/** `2026-11-20 08:12:33.0000000`, as Intune writes instants, in UTC. */
export const intune = (at: Date): string => plain(at).replace('T', ' ').replace('Z', '.0000000');
