// The reference to this action that documents and examples show.
import { readFileSync } from 'node:fs';

const { version }: { version: string } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));

/**
 * The tag of the version in package.json. A release is immutable, so its tag cannot move; and a commit cannot contain its own hash, so this
 * is the one exact reference that is right in the released commit itself. The release notes have the hash.
 */
export const reference = `v${version}`;

const action = 'mendix-community/mendix-api-action';

/** The action of the root, as a step uses it. */
export const uses = `${action}@${reference}`;

const ofSteps = new RegExp(String.raw`^(\s*(?:- )?uses: ${action}(?:/[\w-]+)*)@.*$`, 'gm');
const ofTags = /(gh release verify |--branch |`@|`@<commit> # )v\d+\.\d+\.\d+\b/g;

/** A document in which every step with this action, and every command that names its release, has the reference. */
export const withReference = (text: string): string =>
  text.replace(ofSteps, `$1@${reference}`).replace(ofTags, `$1${reference}`);
