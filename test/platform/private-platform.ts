// A small simulator of a Private Mendix Platform: the parts of its build, deploy and pipeline services that a deploy needs.
// https://docs.mendix.com/apidocs-mxsdk/apidocs/private-platform/
import type { TestServer } from '../support/server.ts';
import { startServer } from '../support/server.ts';

/** A personal access token of the platform. */
export const platformPat = 'private-pat-0123456789abcdef';

/** The state of the simulator, which tests read and change. */
export interface PrivatePlatform {
  readonly server: TestServer;
  readonly environment: {
    packageId: string;
    constants: Readonly<Record<string, string>>;
    /** Whether the constants are in effect. */
    isApplied: boolean;
    readyReplicas: number;
  };
  /** The result of each pipeline by its action, by default `Success`. */
  readonly ends: Record<string, string>;
}

/** The IDs of an app and of its environment. */
export const [privateAppId, privateEnvironmentId] = ['b7f1', 'env-4711'];

/** A pipeline; its ID has more digits than a JavaScript number can hold. */
interface Pipeline {
  polls: number;
  readonly end: string;
  finish(): void;
}

const firstPipelineId = 9_007_199_254_740_993n;

interface Answer {
  readonly status: number;
  /** JSON text. */
  readonly body: string;
}

const ok = (body: unknown): Answer => ({ status: 200, body: JSON.stringify(body) });
const notFound: Answer = { status: 404, body: '{"message": "not found"}' };

/** Starts the platform. Operations end after two polls. */
export async function startPrivatePlatform(): Promise<PrivatePlatform> {
  const environment: PrivatePlatform['environment'] = {
    ...{ packageId: 'package-1', constants: { 'Orders.ApiUrl': 'https://old.example.com' } },
    ...{ isApplied: true, readyReplicas: 2 },
  };
  const ends: Record<string, string> = {};
  const packages = new Map<string, { status: string; polls: number }>();
  const pipelines = new Map<string, Pipeline>();
  const shown = () => ({
    ...{ environmentId: privateEnvironmentId, isAppStopped: false, replicas: 2 },
    ...{ readyReplicas: environment.readyReplicas, runtimeStatus: 'Running' },
    Packages: { packageId: environment.packageId },
    Constants: Object.entries(environment.constants).map(([name, currentValue]) => ({ name, currentValue })),
  });
  const startPipeline = (end: string, finish: () => void): string => {
    const id = String(firstPipelineId + BigInt(pipelines.size));
    pipelines.set(id, { polls: 2, end, finish });
    return id;
  };
  const build = (): Answer => {
    const packageId = `package-${packages.size + 2}`;
    packages.set(packageId, { status: 'Running', polls: 2 });
    return { status: 202, body: `{"packageId": "${packageId}", "pipelineId": ${firstPipelineId}, "message": "ok"}` };
  };
  const showPackage = (packageId: string): Answer => {
    const found = packages.get(packageId);
    if (!found) return notFound;
    found.polls -= 1;
    if (found.polls <= 0) found.status = ends.Build ?? 'Success';
    return ok({ packageId, branch: 'main', revision: '4f2c9ab0', modelVersion: '1.0.1', status: found.status });
  };
  const configure = (body: Buffer): Answer => {
    const { Constants = [] }: { Constants?: { name: string; newValue: string }[] } = JSON.parse(body.toString());
    const changed = Object.fromEntries(Constants.map(({ name, newValue }) => [name, newValue]));
    Object.assign(environment, { constants: { ...environment.constants, ...changed }, isApplied: false });
    return ok(shown());
  };
  const request = (query: URLSearchParams): Answer => {
    const [action = '', packageId = ''] = [query.get('action') ?? '', query.get('packageId') ?? ''];
    if (action === 'Deploy' && packages.get(packageId)?.status !== 'Success') return notFound;
    const end = ends[action] ?? 'Success';
    const id = startPipeline(end, () => {
      if (action === 'Deploy') Object.assign(environment, { packageId, readyReplicas: 0 });
      else Object.assign(environment, { isApplied: true, readyReplicas: 0 });
    });
    return { status: 202, body: `{"pipelineId": ${id}}` };
  };
  const showPipeline = (id: string): Answer => {
    const found = pipelines.get(id);
    if (!found) return notFound;
    found.polls -= 1;
    if (found.polls === 0 && found.end === 'Success') found.finish();
    return ok({ Status: found.polls > 0 ? 'Running' : found.end, Step_1: { Status: 'Success' } });
  };
  const showEnvironment = (): Answer => {
    const seen = ok(shown());
    environment.readyReplicas = Math.min(2, environment.readyReplicas + 1);
    return seen;
  };

  const app = `/apps/${privateAppId}`;
  const environmentPath = `/deployservice/v1${app}/environments/${privateEnvironmentId}`;
  const server = await startServer(({ method, target, headers, body }, response) => {
    const { pathname, searchParams } = new URL(target, 'http://localhost');
    const [, packageId] = /\/packages\/([\w-]+)$/.exec(pathname) ?? [];
    const [, pipelineId] = /^\/pipelineservice\/v2\/pipelines\/(\d+)$/.exec(pathname) ?? [];
    const answer = (): Answer => {
      if (headers.authorization !== `MxToken ${platformPat}`) return { status: 401, body: '{"message": "no token"}' };
      if (pipelineId !== undefined) return showPipeline(pipelineId);
      if (packageId !== undefined) return showPackage(packageId);
      if (`${method} ${pathname}` === `POST /buildservice/v1${app}/packages`) return build();
      if (`${method} ${pathname}` === `PATCH ${environmentPath}/configurations`) return configure(body);
      if (`${method} ${pathname}` === `POST ${environmentPath}/request`) return request(searchParams);
      return `${method} ${pathname}` === `GET ${environmentPath}` ? showEnvironment() : notFound;
    };
    const { status, body: text } = answer();
    response.writeHead(status, { 'Content-Type': 'application/json' }).end(text);
  });
  return { server, environment, ends };
}
