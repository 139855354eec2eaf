import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import type { Envelope } from '../../evidence/envelope.ts';
import { decodeDay, encodeDay, openDay, type Columns, type OpenDay } from '../../evidence/columns.ts';

const [compress, decompress] = [promisify(brotliCompress), promisify(brotliDecompress)];

/** The segments of a finished day as one compact file, lossless: each gives the digest that sealed it. */
export async function packDay(envelopes: readonly Envelope[]): Promise<Buffer> {
  const { text, bytes } = encodeDay(envelopes);
  const [a, b] = await Promise.all([Buffer.from(text), Buffer.from(bytes)].map((part) => compress(part, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 } })));
  const head = Buffer.alloc(8);
  head.write('DVD1', 0, 'latin1');
  head.writeUInt32BE(a?.length ?? 0, 4);
  return Buffer.concat([head, a ?? Buffer.alloc(0), b ?? Buffer.alloc(0)]);
}

/** The segments of such a file; nothing where it is not whole. */
export async function unpackDay(file: Buffer): Promise<Envelope[] | undefined> {
  try {
    const columns = await columnsOf(file);
    return columns && decodeDay(columns);
  } catch {
    return undefined;
  }
}

/** Such a file, of which one segment after the other is put together; nothing where it is not whole. */
export async function openPacked(file: Buffer): Promise<OpenDay | undefined> {
  try {
    const columns = await columnsOf(file);
    return columns && openDay(columns);
  } catch {
    return undefined;
  }
}

async function columnsOf(file: Buffer): Promise<Columns | undefined> {
  if (file.subarray(0, 4).toString('latin1') !== 'DVD1' || file.length < 8) return undefined;
  const end = 8 + file.readUInt32BE(4);
  // As much as a day of a large estate may be; what claims more is no file of ours.
  const limit = { maxOutputLength: 1 << 30 };
  const [text, bytes] = await Promise.all([decompress(file.subarray(8, end), limit), decompress(file.subarray(end), limit)]);
  return { text: text.toString(), bytes };
}
