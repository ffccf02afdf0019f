// The list of the packages in `dist` (pure): those of the bundle, because the lock file also has packages that never get into it.
import { createHash } from 'node:crypto';

/** A package in package-lock.json. */
export interface Locked {
  version: string;
  license?: string;
  /** Its checksum, such as `sha512-` and base64. */
  integrity?: string;
}

export interface Bundle {
  /** `owner/name` on GitHub. */
  repository: string;
  version: string;
  commit: string;
  /** The time of the commit. */
  date: Date;
  /** The names of the packages in it. */
  packages: readonly string[];
  lock: { packages: Record<string, Locked> };
}

/** The packages in a bundle: those in package.json, and every path below node_modules in the code. licenses.txt follows the same rule. */
export function packagesIn(code: string, dependencies: readonly string[]): string[] {
  const found = [...code.matchAll(/\.\/node_modules\/((?:@[\w.-]+\/)?[\w.-]+)\//g)].map(([, name = '']) => name);
  return [...new Set([...dependencies, ...found])].sort();
}

/** `pkg:npm/%40actions/core@3.0.1`, as github.com/package-url/purl-spec has it. */
const purlOf = (name: string, version: string): string => `pkg:npm/${name.replace('@', '%40')}@${version}`;

const licensesOf = (license: string) => [
  /[\s()]/.test(license) ? { expression: license } : { license: { id: license } },
];

function component(name: string, locked: Locked | undefined) {
  if (locked?.license === undefined) throw new Error(`package-lock.json has no ${name} with a licence`);
  const { version, license, integrity } = locked;
  const purl = purlOf(name, version);
  const sha512 = integrity?.split(' ').find((each) => each.startsWith('sha512-'));
  const hash = sha512 && Buffer.from(sha512.slice('sha512-'.length), 'base64').toString('hex');
  return {
    type: 'library',
    'bom-ref': purl,
    name,
    version,
    ...(hash ? { hashes: [{ alg: 'SHA-512', content: hash }] } : {}),
    licenses: licensesOf(license),
    purl,
  };
}

/** A UUID derived from a text: version 8 of RFC 9562. */
function uuidOf(text: string): string {
  const bytes = createHash('sha256').update(text).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

/** CycloneDX 1.6 as JSON. @throws Error if a package is not in the lock file */
export function sbomOf({ repository, version, commit, date, packages, lock }: Bundle): string {
  const purl = `pkg:github/${repository}@v${version}`;
  const components = packages.map((name) => component(name, lock.packages[`node_modules/${name}`]));
  const sbom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidOf(`${purl} ${commit}`)}`,
    version: 1,
    metadata: {
      timestamp: date.toISOString(),
      component: {
        type: 'application',
        'bom-ref': purl,
        name: repository.split('/')[1],
        version,
        licenses: licensesOf('MIT'),
        purl,
        externalReferences: [{ type: 'vcs', url: `https://github.com/${repository}`, comment: commit }],
      },
    },
    components,
    dependencies: [
      { ref: purl, dependsOn: components.map((each) => each.purl) },
      ...components.map((each) => ({ ref: each.purl })),
    ],
  };
  return `${JSON.stringify(sbom, undefined, 2)}\n`;
}
