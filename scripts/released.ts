// The reference to this action that the documentation shows.

/**
 * The commit of the newest release, and its version. There is no release yet: this is a commit of main whose `dist` is built from its
 * sources. After a release, write its commit and `v1.2.3` here and run `npm run docs`.
 */
const newest: { readonly commit: string; readonly version: string | undefined } = {
  commit: 'a16aee7b240463971916f9fff4c1755156c280bf',
  version: undefined,
};

/** What stands behind `@`: the commit, and what it is. */
export const reference = `${newest.commit} # ${newest.version ?? 'main, before v1.0.0'}`;

/** The action of the root, as a step uses it. */
export const uses = `mendix-community/mendix-api-action@${reference}`;

/** The commit of the reference. */
export const { commit } = newest;

/** A text in which every step that uses this action, or an action in a folder of it, names the reference. */
export const withReference = (text: string): string =>
  text.replace(/^(\s*(?:- )?uses: mendix-community\/mendix-api-action(?:\/[\w-]+)*)@.*$/gm, `$1@${reference}`);
