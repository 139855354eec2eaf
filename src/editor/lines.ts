// What the lines of a document tell where YAML cannot be read.

/** The offsets between which the document around an offset stands: from behind its marker line to the next one. */
export function sliceAt(text: string, offset: number): { readonly from: number; readonly to: number } {
  let [from, to] = [text.startsWith('\ufeff') ? 1 : 0, text.length];
  for (const { index, 0: line } of text.matchAll(/^---(?=[ \t\r\n]|$)[^\n]*\n?/gm)) {
    if (index + line.length <= offset) from = index + line.length;
    else if (index > offset || (index === offset && index > from)) {
      to = index;
      break;
    }
  }
  return { from, to };
}

/**
 * Of the lines before a cursor's only those that it stands in, by their indentation, with the kind of the document: enough
 * to know where it is, whatever else cannot be read. Their values are left out. `prefix` is the cursor's line up to it.
 */
export function skeleton(before: string, prefix: string): string {
  const lines = before.split('\n').slice(0, -1).map((line) => line.trimEnd());
  const kept: string[] = [];
  let inner = prefix.search(/[^ ]|$/);
  let listed = prefix[inner] === '-';
  for (const line of lines.toReversed()) {
    const [, lead = '', key] = /^( *(?:- +)*)([\w./-]{1,200}|"[^"]{1,200}"|'[^']{1,200}'):(?: |$)/.exec(line) ?? [];
    if (key === undefined) continue;
    const dash = lead.indexOf('-');
    // A list may begin in the column of the key that holds it.
    const encloses = lead.length < inner || (listed && lead.length === inner && dash === -1) || (!listed && lead.length === inner && dash !== -1);
    if (!encloses) continue;
    kept.unshift(`${lead}${key}:`);
    listed = dash !== -1;
    inner = listed ? dash : lead.length;
    if (inner === 0 && !listed) break;
  }
  const kind = lines.map((line) => /^kind: *["']?([A-Za-z]{1,60})\b/.exec(line)?.[1]).find((one) => one !== undefined);
  return [...(kind === undefined ? [] : [`kind: ${kind}`]), ...kept].map((line) => `${line}\n`).join('');
}
