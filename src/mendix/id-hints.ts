import { isUuid } from '../lib/redaction/secret-heuristics.ts';
import type { EndpointMatch } from './lookup.ts';

/** What the ids in a path are: https://docs.mendix.com/apidocs-mxsdk/apidocs/deploy-api/ and deploy-api-4/. */
export const ids: Readonly<Record<string, string>> = {
  AppId: 'AppId is the subdomain of the app (AppId in the list of apps)',
  ProjectId: 'ProjectId is the id under Settings > General of the app, a UUID',
  appId: 'appId is the id under Settings > General of the app, a UUID',
  EnvironmentId: 'EnvironmentId is in the list of environments of Deploy API v1',
  environmentId: 'environmentId is in the list of environments',
  Mode: 'Mode is Test, Acceptance, Production or the name of a flexible environment',
};

const modes = ['Test', 'Acceptance', 'Production'];

/**
 * What in the path of a call looks like another id than the one that belongs there.
 *
 * @returns sentences without a full stop; none where nothing does
 */
export function idHints({ endpoints }: EndpointMatch, url: URL): readonly string[] {
  const [known] = endpoints;
  if (known === undefined) return [];
  const names = known.endpoint.path.split('/');
  const segments = url.pathname.split('/').slice(-names.length);
  return names.flatMap((name, index) => misplaced(name.slice(1, -1), decodeSegment(segments[index] ?? '')) ?? []);
}

function misplaced(name: string, value: string): string | undefined {
  if (name === 'AppId' && isUuid(value)) return `AppId is a UUID here. ${ids.AppId}; a UUID is the ProjectId`;
  const subdomain = name === 'AppId' ? subdomainOf(value) : undefined;
  if (subdomain !== undefined) return `AppId is a host here. ${ids.AppId}: write \`${subdomain}\` alone`;
  if ((name === 'ProjectId' || name === 'appId') && /^[a-z][a-z0-9-]*$/i.test(value) && !isUuid(value))
    return `${name} is not a UUID here. ${ids[name]}; a subdomain is the AppId`;
  const mode = name === 'Mode' ? modeMeant(value) : undefined;
  return mode && `Mode is written ${mode}`;
}

/** The subdomain of an app in a host or URL of it; those of other environments than production have their name behind it. */
function subdomainOf(value: string): string | undefined {
  const [host = ''] = value.replace(/^https?:\/\//i, '').split(/[/:]/);
  const [name = '', ...domain] = host.split('.');
  return domain.length > 0 && name ? name.replace(/-(?:accp|acceptance|test)$/i, '') : undefined;
}

/** A mode in other capitals, or cut short. */
const modeMeant = (value: string): string | undefined =>
  modes.find((mode) => mode !== value && value.length > 2 && mode.toLowerCase().startsWith(value.toLowerCase()));

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
