import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';

/** A certificate authority: its own certificate, as PEM, and the folder where its key is. */
export interface Authority {
  readonly certificate: string;
  readonly folder: string;
}

/** A certificate and its key, as PEM. */
export interface Certificate {
  readonly certificate: string;
  readonly key: string;
}

/** Whose certificate it is and when it holds: from `notBefore` (default: yesterday) until `notAfter`, or for so many days from now (default 90). */
export interface Wish {
  /** Names and addresses; the first is the subject's. */
  readonly names: readonly string[];
  readonly days?: number;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

const day = 86_400_000;
const key = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes'];

/** Makes an authority in a folder, valid for ten years; finds it again where there is one already. Throws when `openssl` is not there or fails. */
export async function makeAuthority(folder: string, name = `Lab authority ${basename(folder)}`): Promise<Authority> {
  const file = join(folder, 'authority.pem');
  const found = await readFile(file, 'utf8').catch(() => undefined);
  if (found !== undefined) return { certificate: found, folder };
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await openssl(folder, ['req', '-x509', ...key, '-keyout', 'authority.key', '-out', file, '-days', '3650', '-subj', `/CN=${name}`,
    '-addext', 'keyUsage=critical,keyCertSign,cRLSign']);
  return { certificate: await readFile(file, 'utf8'), folder };
}

/** Makes a server's certificate signed by an authority. Several may be made at once. */
export const makeCertificate = (authority: Authority, wish: Wish): Promise<Certificate> => issue(authority.folder, wish,
  ['-cert', join(authority.folder, 'authority.pem'), '-keyfile', join(authority.folder, 'authority.key')], ['authorityKeyIdentifier = keyid']);

/** Makes a server's certificate that nobody vouches for but itself; works in an existing folder and leaves nothing there. */
export const makeSelfSigned = (folder: string, wish: Wish): Promise<Certificate> => issue(folder, wish, ['-selfsign', '-keyfile', 'server.key'], []);

async function issue(base: string, wish: Wish, signer: readonly string[], extensions: readonly string[]): Promise<Certificate> {
  const folder = await mkdtemp(join(base, 'certificate-'));
  const at = (file: string): string => join(folder, file);
  const [first = ''] = wish.names;
  const notBefore = wish.notBefore ?? new Date(Date.now() - day);
  const notAfter = wish.notAfter ?? new Date(Date.now() + (wish.days ?? 90) * day);
  // `openssl ca` because it alone takes both dates; its books are thrown away.
  await Promise.all([
    writeFile(at('books'), ''),
    writeFile(at('openssl.cnf'), [
      '[ca]', 'default_ca = lab', '[lab]', `database = ${at('books')}`, `new_certs_dir = ${folder}`, 'default_md = sha256', 'policy = any', `serial = ${at('serial')}`,
      '[any]', 'commonName = supplied',
      '[server]', 'basicConstraints = CA:FALSE', 'extendedKeyUsage = serverAuth', ...extensions, `subjectAltName = ${wish.names.map(alternativeName).join(',')}`, '',
    ].join('\n')),
  ]);
  await openssl(folder, ['req', '-new', ...key, '-keyout', 'server.key', '-out', 'server.csr', '-subj', `/CN=${first.slice(0, 64)}`]);
  await openssl(folder, ['ca', '-batch', '-notext', '-config', at('openssl.cnf'), '-extensions', 'server', '-create_serial', '-in', 'server.csr', '-out', 'server.pem',
    ...signer, '-startdate', opensslDate(notBefore), '-enddate', opensslDate(notAfter)]);
  const made = { certificate: await readFile(at('server.pem'), 'utf8'), key: await readFile(at('server.key'), 'utf8') };
  await rm(folder, { recursive: true });
  return made;
}

const alternativeName = (name: string): string => `${/^[\d.]+$|:/.test(name) ? 'IP' : 'DNS'}:${name}`;

/** 2026-11-17T22:00:00Z -> 20261117220000Z */
const opensslDate = (date: Date): string => `${date.toISOString().replaceAll(/\D/g, '').slice(0, 14)}Z`;

const openssl = (cwd: string, args: readonly string[]): Promise<unknown> => promisify(execFile)('openssl', args, { cwd });
