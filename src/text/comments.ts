// What stands beside values.
import type { Source } from '../model/declaration.ts';

/** What stands behind a `#`, and the offset at which it begins. */
export interface Comment { readonly from: number; readonly text: string }

/** Whatever may be a comment of a document, in order: behind a `#` that begins a line or stands behind white space. Within a text of lines or quotes it is none; that is for who asks to tell. */
export function commentsIn({ text, document }: Source): Comment[] {
  const comments: Comment[] = [];
  // What stands before the first marker is a document of its own only where it holds more than comments.
  let current = 0;
  let begun = false;
  for (let from = 0, end = 0; from < text.length && current <= document; from = end + 1) {
    const found = text.indexOf('\n', from);
    end = found === -1 ? text.length : found;
    const line = text.slice(from, end);
    if (/^---(?:\s|$)/.test(line)) {
      if (begun) current++;
      begun = true;
    } else if (/^\s*[^\s#]/.test(line)) begun = true;
    const mark = /(?:^|\s)#/.exec(line);
    if (current === document && mark !== null) comments.push({ from: from + mark.index + mark[0].length, text: line.slice(mark.index + mark[0].length) });
  }
  return comments;
}
