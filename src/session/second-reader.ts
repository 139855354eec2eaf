// What the second thread does: it reads ordinary files and holds them against their schema.
import type { SourceFile } from '../load.ts';
import { decode } from '../text/decode.ts';
import { fast, type Values } from '../text/fast.ts';
import { mayHoldSecrets } from '../text/plain-secrets.ts';
import { readListed } from '../world/files.ts';
import { answerFirstThread } from '../world/second-thread.ts';
import { hold } from './read-together.ts';
import { takeNext, type Asked, type ReadOrdinary } from './share-reading.ts';

/** Reads files as long as there are any that nobody has taken, and says of them what they hold, and what that says where it is written plainly and valid by its schema. */
export function readOrdinary(asked: Asked, say: (said: ReadOrdinary) => void): void {
  for (let next = takeNext(asked); next !== undefined; next = takeNext(asked)) {
    const files = next.files.map(readListed);
    const bytes = files.map((file) => ('bytes' in file ? file.bytes : none));
    const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const one of bytes) {
      whole.set(one, at);
      at += one.length;
    }
    const innocent = new Uint8Array(files.length);
    const values = files.map((file, index) => valuesOf(file, () => void (innocent[index] = 1)));
    say({ from: next.from, whole, lengths: Uint32Array.from(files, (file) => ('bytes' in file ? file.bytes.length : 0xffff_ffff)), values: JSON.stringify(values), innocent });
  }
}

const none = new Uint8Array();

/** What a file says; null where more must be asked of it. Tells where nothing in it looks like a secret. */
function valuesOf(file: SourceFile, acquit: () => void): Values | null {
  const { text, trouble } = 'bytes' in file ? decode(file.bytes) : { text: '', trouble: undefined };
  const values = trouble === undefined ? fast(text) : undefined;
  const isValid = values?.some((one) => one !== null) === true && values.every((one, document) => one === null || hold(one, { file: file.path, text, document }) !== undefined);
  if (isValid && !mayHoldSecrets(text)) acquit();
  return isValid ? values ?? null : null;
}

answerFirstThread((asked: Asked, say) => readOrdinary(asked, (said) => say(said, [said.whole.buffer as ArrayBuffer, said.lengths.buffer as ArrayBuffer])));
