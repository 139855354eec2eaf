import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { brotliDecompress, constants, gunzip, inflate, zstdDecompress } from 'node:zlib';
import { during, meaning, TargetFailed } from './outages.ts';

/** The most of a body that is read, and the most it may become when decoded: bytes. */
export const bodyLimit = 1_048_576;

const bound = { maxOutputLength: bodyLimit } as const;
const decoders: Readonly<Record<string, (bytes: Buffer) => Promise<Buffer>>> = {
  gzip: (bytes) => promisify(gunzip)(bytes, bound),
  'x-gzip': (bytes) => promisify(gunzip)(bytes, bound),
  deflate: (bytes) => promisify(inflate)(bytes, bound),
  br: (bytes) => promisify(brotliDecompress)(bytes, bound),
  // Without a bound on its window a frame of a few bytes may ask for 128 MB.
  zstd: (bytes) => promisify(zstdDecompress)(bytes, { ...bound, params: { [constants.ZSTD_d_windowLogMax]: 23 } }),
};

/**
 * Reads a body to its end, decodes it, and gives it as text in its own character set (UTF-8 where it names none that is known).
 * Throws `TargetFailed` in phase `body`: `body-too-large` past the limit (nothing more is read), `body-cut-off`, `protocol-error`.
 */
export async function readBody(response: IncomingMessage, where: string, signal: AbortSignal): Promise<string> {
  const bytes = await during<Buffer>(() => 'body', where, signal, (done, failed) => {
    const chunks: Buffer[] = [];
    let size = 0;
    response.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size <= bodyLimit) chunks.push(chunk);
      else failed(tooLarge(where));
    });
    response.once('error', failed);
    const ended = (): void => (response.complete && !response.errored ? done(Buffer.concat(chunks)) : failed(response.errored ?? cutOff(where)));
    // It may have broken between its head and now.
    if (response.destroyed) ended();
    else response.once('close', ended);
  });
  return charset(response).decode(await decode(bytes, response.headers['content-encoding'], where));
}

const cutOff = (where: string): TargetFailed => new TargetFailed('body', 'body-cut-off', `${where}: the connection ended within the body`);
const tooLarge = (where: string): TargetFailed => new TargetFailed('body', 'body-too-large', `${where}: more than ${bodyLimit} bytes`);

async function decode(bytes: Buffer, encoding: string | undefined, where: string): Promise<Buffer> {
  const name = (encoding ?? '').trim().toLowerCase();
  if (bytes.length === 0 || name === '' || name === 'identity') return bytes;
  const decoder = decoders[name];
  if (decoder === undefined) throw new TargetFailed('body', 'protocol-error', `${where}: content-encoding "${name}" was not asked for`);
  try {
    return await decoder(bytes);
  } catch (error) {
    throw (error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge(where) : meaning(error, 'body', where);
  }
}

function charset(response: IncomingMessage): TextDecoder {
  const [, label = 'utf-8'] = /charset="?([\w.:-]{1,40})/i.exec(response.headers['content-type'] ?? '') ?? [];
  try {
    return new TextDecoder(label);
  } catch {
    return new TextDecoder();
  }
}
