// The conditions for the release of a version (pure).

/** Facts from a commit and its repository; the files are those of the commit. */
export interface Facts {
  /** The version to release, without the `v` of its tag. */
  version: string;
  packageVersion: string;
  changelog: string;
  /** The code of `dist`, all scripts as one text. */
  bundle: string;
  tags: readonly string[];
  isOnMain: boolean;
  /** The date in UTC, `2026-11-25`. */
  today: string;
}

const plain = /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)$/;

/** The version that `dist` sends in its `User-Agent`: the bundler keeps these two fields of package.json, in this order. */
export const versionIn = (bundle: string): string | undefined =>
  /"mendix-api-action","\w+":"(\d[\w.-]{0,40})"/.exec(bundle)?.[1];

/** The section of the changelog for a version, with the date in its heading if there is one. */
export function changelogPart(changelog: string, version: string): { date: string; text: string } | undefined {
  const lines = changelog.split('\n');
  const headings = lines.flatMap((line, index) => {
    const [, name, date = ''] = /^## \[?([^\]\s]+)\]?(?: - (\S+))?\s*$/.exec(line) ?? [];
    return name === undefined ? [] : [{ name, date, index }];
  });
  const at = headings.findIndex(({ name }) => name === version);
  const heading = headings[at];
  if (heading === undefined) return undefined;
  const text = lines.slice(heading.index + 1, headings[at + 1]?.index).join('\n');
  return { date: heading.date, text: text.trim() };
}

/** A day that exists, written `2026-11-25`. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function problemOfChangelog({ changelog, version, today }: Facts): string | undefined {
  const part = changelogPart(changelog, version);
  if (part === undefined)
    return `CHANGELOG.md has no section for ${version}: add the heading \`## ${version} - ${today}\`.`;
  if (part.text === '') return `The section for ${version} in CHANGELOG.md is empty: describe what changes for users.`;
  if (!isDay(part.date))
    return `The heading for ${version} in CHANGELOG.md needs a date: \`## ${version} - ${today}\`.`;
  if (part.date > today) return `CHANGELOG.md dates ${version} ${part.date}, which is after today, ${today}.`;
  return undefined;
}

/** Everything that prevents the release of a version, one sentence each. */
export function problemsOf(facts: Facts): string[] {
  const { version, packageVersion, bundle, tags, isOnMain } = facts;
  if (!plain.test(version)) return [`${version} is not a version: it has the form 1.2.3, without a v.`];
  const sent = versionIn(bundle);
  return [
    packageVersion === version
      ? undefined
      : `package.json says ${packageVersion}, not ${version}: run \`npm version ${version} --no-git-tag-version\` and commit it.`,
    sent === version
      ? undefined
      : `dist says ${sent ?? 'no version'}, not ${version}: run \`npm run build\` and commit dist.`,
    problemOfChangelog(facts),
    tags.includes(`v${version}`) ? `The tag v${version} exists: a released version never changes.` : undefined,
    isOnMain ? undefined : 'This commit is not on main: releases are made from main alone.',
  ].filter((problem) => problem !== undefined);
}
