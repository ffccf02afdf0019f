// The text of docs/firewall-allow-list.md: which hosts a job connects to, for each API.
import { catalogue, type Entry, otherHosts } from '../src/mendix/catalogue.ts';
import { mendixHosts } from '../src/mendix/lookup.ts';
import type { Api } from '../src/mendix/model/types.ts';
import { findStagedActions } from './actions.ts';
import { code, codeList, prose, table } from './markdown.ts';

const hostsOf = ({ base, hosts }: Entry): readonly string[] =>
  base.startsWith('/') ? hosts : [new URL(base).hostname, ...hosts];

/** The hosts of the calls of an API, including those where its operations are polled; none if each customer has a separate host. */
function hostsOfCalls(entry: Entry, { operations = [] }: Api): readonly string[] {
  const watched = operations.flatMap(({ pollApi = '' }) => catalogue[pollApi] ?? []);
  return [...new Set([entry, ...watched].flatMap(hostsOf))];
}

export async function describeAllowList(): Promise<string> {
  const apis = await Promise.all(
    Object.entries(catalogue).map(async ([id, entry]) => ({ id, entry, api: await entry.load() })),
  );
  const rows = apis.map(({ id, entry, api }) => {
    const hosts = hostsOfCalls(entry, api);
    return [
      `[${code(id)}](apis/${id}.md)`,
      prose(api.title),
      hosts.length > 0 ? codeList(hosts) : 'your own host, set in `base-url`',
    ];
  });
  const hosts = [...mendixHosts()].sort();
  const hostsOfAction = (ids: readonly string[]): readonly string[] =>
    apis.flatMap(({ id, entry }) => (ids.includes(id) ? hostsOf(entry) : []));
  const actionRows = (await findStagedActions()).map(({ name, action }) => [
    code(name),
    codeList([...new Set(hostsOfAction(action.apis))]),
  ]);
  return `# Firewall allow-list

<!-- Generated from src/mendix by \`npm run docs\`. -->

<!-- contents: generated from the headings by \`npm run docs\` -->
<!-- /contents -->

The action connects only to the hosts of the APIs that a job calls, on port 443. It does not call GitHub's API, sends no telemetry and downloads
no code. Allow the hosts of the APIs that you use.

## Hosts of the actions

${table(['Action', 'Hosts, port 443'], actionRows)}

## Hosts of single calls

${table([code('api'), 'API', 'Hosts, port 443'], rows)}

## Hosts from your inputs

Your inputs can add:

- the host of ${code('url')} or ${code('base-url')}, and the one that ${code('wait-url')} points to;
- the storage of a ${code('download')}, of the file of ${code('backup')} and of the log of a failed deploy. Mendix returns a signed link to a host that it
  does not document, so you cannot allow it in advance. If a firewall blocks it, the error names the host;
- your app, with ${code('health-check-url')} or ${code('unit-test')};
- the proxy, if you use one. Then only the proxy has to reach the other hosts.

## Hosts of the runner

The runner itself needs GitHub's hosts: see
[GitHub's list](https://docs.github.com/en/actions/reference/runners/self-hosted-runners#requirements-for-communication-with-github).
GitHub previews an egress firewall for its hosted runners; use the same hosts there.

## All hosts, for step-security/harden-runner

\`\`\`text
${hosts.map((host) => `${host}:443`).join('\n')}
\`\`\`

With ${code('egress-policy: block')}, add these lines to its input ${code('allowed-endpoints')}, together with the endpoints that it lists for your runner.
${codeList(otherHosts)} belongs to no API in the table. The action connects to it, and sends a credential to it, only if you set ${code('url')} to it.
`;
}
