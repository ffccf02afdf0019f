// The text of docs/egress.md: which hosts a job connects to, for each API.
import { catalogue, type Entry, otherHosts } from '../src/mendix/catalogue.ts';
import { mendixHosts } from '../src/mendix/lookup.ts';
import type { Api } from '../src/mendix/model/types.ts';
import { code, codeList, prose, table } from './markdown.ts';

const hostsOf = ({ base, hosts = [] }: Entry): readonly string[] =>
  base.startsWith('/') ? hosts : [new URL(base).hostname, ...hosts];

/** The hosts that calls of an API go to, those where its operations are watched among them; none where each customer has one. */
function hostsOfCalls(entry: Entry, { operations = [] }: Api): readonly string[] {
  const watched = operations.flatMap(({ pollApi = '' }) => catalogue[pollApi] ?? []);
  return [...new Set([entry, ...watched].flatMap(hostsOf))];
}

export async function describeEgress(): Promise<string> {
  const apis = await Promise.all(
    Object.entries(catalogue).map(async ([id, entry]) => ({ id, entry, api: (await entry.load()).api })),
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
  return `# Firewall allow-list

<!-- Generated from src/mendix by \`npm run docs\`. -->

The action connects only to the hosts of the APIs that a job calls, on port 443. It does not call GitHub's API, sends no telemetry and downloads
no code. Use the rows of the APIs that you call.

${table([code('api'), 'API', 'Hosts, port 443'], rows)}

Your inputs can add:

- the host of ${code('url')} or ${code('base-url')}, and the one that ${code('wait-url')} points to;
- the storage that a ${code('download')} points to. Mendix returns a signed link to a host that it does not document. If a firewall blocks the
  download, or a redirect, the error names the host;
- the proxy, if you use one; then it is the proxy that has to reach the hosts above.

The runner itself also needs GitHub's hosts:
[GitHub's list](https://docs.github.com/en/actions/reference/runners/self-hosted-runners#requirements-for-communication-with-github).

## All hosts, for step-security/harden-runner

\`\`\`text
${hosts.map((host) => `${host}:443`).join('\n')}
\`\`\`

With ${code('egress-policy: block')}, add these lines to its input ${code('allowed-endpoints')}, together with the endpoints that it lists for your runner.
${codeList(otherHosts)} belongs to no API in the table: the action may send a credential to it, and connects to it only if ${code('url')} says so.
`;
}
