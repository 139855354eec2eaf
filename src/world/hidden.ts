/** Every secret of a run that was handed out, so that none of them is ever told. */
export interface Secrets {
  /** Hides a value, in all its usual spellings, from now on. */
  hide(value: string): void;
  /** The text with every hidden value replaced by `***`. */
  mask(text: string): string;
}

/** The fewest characters of a secret: what is shorter cannot be hidden without hiding half of every text. */
export const shortest = 4;

/** Nothing is hidden yet. */
export function createSecrets(): Secrets {
  const hidden = new Set<string>();
  let longestFirst: readonly string[] = [];
  return {
    hide(value) {
      if (hidden.has(value)) return;
      for (const spelling of spellings(value)) hidden.add(spelling);
      longestFirst = [...hidden].sort((a, b) => b.length - a.length);
    },
    mask: (text) => longestFirst.reduce((masked, value) => masked.replaceAll(value, '***'), text),
  };
}

/** The value as it may come back: plain, in JSON, in HTML, in a URL, and inside any Base64 text. */
function spellings(value: string): string[] {
  const encoded = [encodeURIComponent(value), encodeURI(value), new URLSearchParams({ value }).toString().slice('value='.length)];
  const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  const html = value.replaceAll(/[&<>"]/g, (mark) => marks[mark] ?? mark);
  const hexadecimal = Buffer.from(value).toString('hex');
  const all = [value, JSON.stringify(value).slice(1, -1), html, html.replaceAll("'", '&#39;'), ...encoded, ...encoded.map(lowerEscapes), ...base64(value), hexadecimal, hexadecimal.toUpperCase()];
  return [...new Set(all)].filter((one) => one.length >= shortest);
}

const lowerEscapes = (text: string): string => text.replaceAll(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase());

/** What stays the same of a value's Base64 whatever stands before and after it: three alignments, without the characters shared with neighbours. */
function base64(value: string): string[] {
  const bytes = Buffer.from(value);
  return [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64').replace(/=+$/, '');
    const inner = whole.slice(Math.ceil((before * 8) / 6), Math.floor(((before + bytes.length) * 8) / 6));
    return inner.length < 6 ? [] : [inner, inner.replaceAll('+', '-').replaceAll('/', '_')];
  });
}
