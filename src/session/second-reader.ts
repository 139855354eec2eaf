// What the second thread does: it reads ordinary files and holds them against their schema.
import type { SourceFile } from '../load.ts';
import { decode } from '../text/decode.ts';
import { fast, type Values } from '../text/fast.ts';
import { readListed, type Listed } from '../world/files.ts';
import { answerFirstThread } from '../world/second-thread.ts';
import { isOrdinary, type ReadOrdinary } from './read-together.ts';

/** Reads files: of each what it holds, and what that says where it is written plainly and valid by its schema. */
export function readOrdinary(listed: readonly Listed[]): ReadOrdinary {
  const files = listed.map(readListed);
  const bytes = files.map((file) => ('bytes' in file ? file.bytes : none));
  const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const one of bytes) {
    whole.set(one, at);
    at += one.length;
  }
  return { whole, lengths: Uint32Array.from(files, (file) => ('bytes' in file ? file.bytes.length : 0xffff_ffff)), values: JSON.stringify(files.map(valuesOf)) };
}

const none = new Uint8Array();

/** What a file says; null where more must be asked of it. */
function valuesOf(file: SourceFile): Values | null {
  const { text, trouble } = 'bytes' in file ? decode(file.bytes) : { text: '', trouble: undefined };
  const values = trouble === undefined ? fast(text) : undefined;
  const isValid = values?.some((one) => one !== null) === true && values.every((one, document) => one === null || isOrdinary(one, { file: file.path, text, document }));
  return isValid ? values ?? null : null;
}

answerFirstThread((listed: readonly Listed[]) => {
  const said = readOrdinary(listed);
  return { said, moved: [said.whole.buffer as ArrayBuffer, said.lengths.buffer as ArrayBuffer] };
});
