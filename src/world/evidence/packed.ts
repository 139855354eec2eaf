import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants } from 'node:zlib';
import { isEnvelope, type Envelope } from '../../evidence/envelope.ts';
import { decodeDay, encodeDay, openDay, type Columns, type OpenEnvelope } from '../../evidence/columns.ts';

const compress = promisify(brotliCompress);

/** What was compressed, where nothing stands behind it: nobody would read that, and no seal binds it. */
async function decompress(bytes: Buffer): Promise<Buffer> {
  // As much as a day of a large estate may be; what claims more is no file of ours.
  const [found, read] = await new Promise<[Buffer, number]>((done, fail) => {
    brotliDecompress(bytes, { maxOutputLength: 1 << 30, info: true }, (error, result) => {
      const { buffer, engine } = result as unknown as { readonly buffer: Buffer; readonly engine: { readonly bytesWritten: number } } | undefined ?? { buffer: Buffer.alloc(0), engine: { bytesWritten: 0 } };
      if (error === null) done([buffer, engine.bytesWritten]);
      else fail(error);
    });
  });
  if (read !== bytes.length) throw new Error(`${bytes.length - read} bytes stand behind what is compressed`);
  return found;
}

/** What a file begins with, then a short sum of the rest: what is compressed has bits that say nothing, and a change of those is a change too. */
const form = 'DVD3';
const sumOf = (rest: Buffer): Buffer => createHash('sha256').update(rest).digest().subarray(0, 8);

/** A file without its beginning; nothing where it is not as it was written. `DVD1` is of before there was a sum. */
function bodyOf(file: Buffer): Buffer | undefined {
  const begins = file.subarray(0, 4).toString('latin1');
  if (begins === 'DVD1') return file.subarray(4);
  return begins === form && sumOf(file.subarray(12)).equals(file.subarray(4, 12)) ? file.subarray(12) : undefined;
}

/** The segments of a finished day as one compact file, lossless: each gives the digest that sealed it. */
export async function packDay(envelopes: readonly Envelope[]): Promise<Buffer> {
  const { text, bytes } = encodeDay(envelopes);
  const [a, b] = await Promise.all([Buffer.from(text), Buffer.from(bytes)].map((part) => compress(part, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_LGWIN]: 22 } })));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(a?.length ?? 0);
  const rest = Buffer.concat([length, a ?? Buffer.alloc(0), b ?? Buffer.alloc(0)]);
  return Buffer.concat([Buffer.from(form), sumOf(rest), rest]);
}

/** The segments of such a file; nothing where it is not whole. */
export async function unpackDay(file: Buffer): Promise<Envelope[] | undefined> {
  try {
    const columns = await columnsOf(file);
    const envelopes = columns && decodeDay(columns);
    return envelopes?.every(isEnvelope) === true ? envelopes : undefined;
  } catch {
    return undefined;
  }
}

/** The segments of such a file with their looks still taken apart; nothing where it is not whole. */
export async function openPacked(file: Buffer): Promise<readonly OpenEnvelope[] | undefined> {
  try {
    const columns = await columnsOf(file);
    const open = columns && openDay(columns);
    return open?.every(({ looks: _looks, segment, ...rest }) => isEnvelope({ ...rest, segment: { ...segment, observations: [] } })) === true ? open : undefined;
  } catch {
    return undefined;
  }
}

async function columnsOf(file: Buffer): Promise<Columns | undefined> {
  const body = bodyOf(file);
  if (body === undefined || body.length < 4) return undefined;
  const end = 4 + body.readUInt32BE(0);
  const [text, bytes] = await Promise.all([decompress(body.subarray(4, end)), decompress(body.subarray(end))]);
  return { text: text.toString(), bytes };
}
