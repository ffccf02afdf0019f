// The text of docs/apis.md, the index of the APIs that the catalogue knows. Each has a page of its own: see describe-api.ts.
import { catalogue, credentials, type Entry } from '../src/mendix/catalogue.ts';
import type { Api } from '../src/mendix/model/types.ts';
import { baseOf, describeApi } from './describe-api.ts';
import { code, prose, table } from './markdown.ts';

/** The documents on the APIs, by their paths. */
export async function describeApis(): Promise<ReadonlyMap<string, string>> {
  const apis = await Promise.all(
    Object.entries(catalogue).map(async ([id, entry]) => ({ id, entry, api: await entry.load() })),
  );
  return new Map([
    ['docs/apis.md', describeIndex(apis)],
    ...apis.map(({ id, entry, api }) => [`docs/apis/${id}.md`, describeApi(entry, api)] as const),
  ]);
}

function describeIndex(apis: readonly { id: string; entry: Entry; api: Api }[]): string {
  const count = apis.reduce((sum, { api }) => sum + api.endpoints.length, 0);
  const rows = apis.map(({ id, entry, api }) => [
    `[${code(id)}](apis/${id}.md)`,
    prose(api.title),
    code(baseOf(entry)),
    credentials[api.credential].name,
  ]);
  return `# The APIs of the Mendix platform

<!-- Generated from src/mendix by \`npm run docs\`. -->

${apis.length} APIs with ${count} endpoints, as documented in November 2026. Set the input ${code('api')} to an ID from the first column; ${code('url')} is then a path
below the base. The page of each API lists its endpoints, the rights that they need, its errors, and a step to copy.

${table([code('api'), 'API', 'Base', 'Credential'], rows)}

${otherAddresses}
`;
}

/** https://docs.mendix.com/developerportal/deploy/deploy-apis-with-ai-agents/ and deploy-mxonk8s-apis-with-ai-agents/. */
const otherAddresses = `## Other addresses

The MCP gateway, ${code('https://mcp.home.mendix.com/')}, offers Deploy, Build and Backups as tools. It needs both an API key and a personal access
token in one request, so this action cannot call it. ${code('https://mcp.home.mendix.com/private')}, for Mendix on Kubernetes, needs only the token. Its limit of
60 requests a minute is the only rate limit that Mendix has published with a number.

Git, at ${code('https://git.api.mendix.com/<appId>.git')}, uses the token as the password of the user ${code('pat')}, not in the header that this action sends.

Mendix has no public API for maintenance mode, deployments without downtime, creating or deleting environments of Mendix Cloud, changing their
plan, metrics or live logs. Merge branches and create tags with Git.`;
