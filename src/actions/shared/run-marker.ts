/** The end of a snapshot's comment, by which a re-run recognises its own. */
export const runMarker = (env: Readonly<Record<string, string | undefined>>): string =>
  `[${env.GITHUB_REPOSITORY || 'local'} ${env.GITHUB_RUN_ID || crypto.randomUUID()}]`;
