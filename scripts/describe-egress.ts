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
      `[${code(id)}](apis.md#${id})`,
      prose(api.title),
      hosts.length > 0 ? codeList(hosts) : 'a host of your own, the one of `base-url`',
    ];
  });
  const hosts = [...mendixHosts()].sort();
  return `# What a firewall has to let through

<!-- Generated from src/mendix by \`npm run docs\`. -->

The action connects to port 443 of the hosts of the APIs that a job calls, and to nothing else of its own: no API of GitHub, no telemetry, no
download of code. Take the rows of the APIs that you use.

${table([code('api'), 'API', 'Hosts, port 443'], rows)}

What your inputs add:

- the host of ${code('url')} or ${code('base-url')}, and what ${code('wait-url')} points to;
- the storage that a ${code('download')} points to. Mendix answers with a signed link, and documents no name for its host: the error of a
  blocked download names it. So do the errors of a redirect that is blocked;
- the proxy, where there is one; the hosts above are then for the proxy to let through.

The runner itself needs GitHub's hosts, whatever action it runs:
[GitHub's list](https://docs.github.com/en/actions/reference/runners/self-hosted-runners#requirements-for-communication-with-github).

## All hosts, for step-security/harden-runner

\`\`\`text
${hosts.map((host) => `${host}:443`).join('\n')}
\`\`\`

With ${code('egress-policy: block')}, its input ${code('allowed-endpoints')} takes these lines, beside those of the runner's own that it lists for your job. ${codeList(otherHosts)}
is the host of no API in the table; a credential may go to it, and nothing calls it unless ${code('url')} does.
`;
}
