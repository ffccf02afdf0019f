import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generate } from 'selfsigned';

export interface Certificate {
  key: string;
  cert: string;
}

const day = 86_400_000;
const inDays = (count: number): Date => new Date(Date.now() + count * day);

async function create(name: string, options: Parameters<typeof generate>[1]): Promise<Certificate> {
  const made = await generate([{ name: 'commonName', value: name }], {
    keyType: 'ec',
    algorithm: 'sha256',
    ...options,
  });
  return { key: made.private, cert: made.cert };
}

/** An authority that only these tests trust. */
export const authority = await create('Test authority', {
  notAfterDate: inDays(2),
  extensions: [
    { name: 'basicConstraints', cA: true, critical: true },
    { name: 'keyUsage', keyCertSign: true, cRLSign: true, critical: true },
  ],
});

const issue = (names: readonly string[], from = -1, to = 1): Promise<Certificate> =>
  create(names[0] ?? '', {
    ca: authority,
    notBeforeDate: inDays(from),
    notAfterDate: inDays(to),
    extensions: [
      {
        name: 'subjectAltName',
        altNames: names.map((name) => (/^[\d.:]+$/.test(name) ? { type: 7, ip: name } : { type: 2, value: name })),
      },
    ],
  });

export const valid = await issue([
  'localhost',
  'deploy.mendix.com',
  'cloud.home.mendix.com',
  'repository.api.mendix.com',
  'privatecloud.mendixcloud.com',
  '127.0.0.1',
  '0.0.0.0',
  '::1',
]);
export const forTestApp = await issue(['calc-test.mendixcloud.com', 'pipeline-portal.home.mendix.com', 'localhost']);
export const forLocalhost = await issue(['localhost']);
export const forMendix = await issue(['cloud.home.mendix.com']);
export const expired = await issue(['localhost'], -3, -2);
export const forAnother = await issue(['elsewhere.example']);
export const selfSigned = await create('localhost', { notAfterDate: inDays(1) });

const folder = mkdtempSync(join(tmpdir(), 'certificates-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
const path = join(folder, 'authority.pem');
writeFileSync(path, authority.cert);

/** Makes the action trust the authority in the same way as users do. */
export const trust = { NODE_EXTRA_CA_CERTS: path };
