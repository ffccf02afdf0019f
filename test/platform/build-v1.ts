import type { Links } from './links.ts';
import { fileOf } from './links.ts';
import { poll } from './operation.ts';
import { build, deployFree, isReady, showPackage, showUrl } from './packages.ts';
import {
  type Call,
  classicError,
  type Endpoint,
  fieldsOf,
  ok,
  type PlatformAnswer,
  type Routes,
  textOf,
} from './router.ts';
import { ofApp } from './scope.ts';
import type { App, Package, State } from './state.ts';

const invalidAppId = classicError(400, 'INVALID_APPID', 'The AppId is not valid.');
const notFound = classicError(404, 'PACKAGE_NOT_FOUND', 'Package or build job not found.');

/** Build API: https://docs.mendix.com/apidocs-mxsdk/apidocs/build-api/ */
export function buildRoutes(state: State, links: Links): Routes {
  const { clock, script } = state;
  const ofPackage = (answer: (found: Package, call: Call, app: App) => PlatformAnswer): Endpoint =>
    ofApp(state, (app, call) => {
      const found = app.packages.get(call.parameters.PackageId ?? '');
      return found ? answer(found, call, app) : notFound;
    });

  return {
    'GET /api/1/apps/{AppId}/packages': ofApp(
      state,
      ({ packages }) => ok([...packages.values()].map(showPackage)),
      invalidAppId,
    ),

    'POST /api/1/apps/{AppId}/packages': ofApp(
      state,
      (app, { request, user }) => {
        const { Revision, Version, Description } = fieldsOf(request);
        if (!Revision || !Version) return classicError(400, 'INVALID_PARAMETERS', 'Revision and Version are required.');
        const version = textOf(Version);
        if (!/^\d+\.\d+\.\d+$/.test(version)) return classicError(400, 'INVALID_VERSION', 'The Version is not valid.');
        const added = { version, revision: textOf(Revision), description: textOf(Description), creator: user.name };
        return ok({ PackageId: build(state, app, added).id });
      },
      invalidAppId,
    ),

    'GET /api/1/apps/{AppId}/packages/{PackageId}': ofPackage((found, { request }, app) => {
      const shown = showPackage(found);
      const url = request.query.get('url') === 'true' ? showUrl(found, links) : {};
      poll(found.operation, clock);
      if (found.from === 'build') deployFree(state, app, found);
      return ok({ ...shown, ...url });
    }),

    'DELETE /api/1/apps/{AppId}/packages/{PackageId}': ofPackage(({ id }, _, { packages, environments }) => {
      if (environments.some(({ packageId, landing }) => packageId === id || landing?.packageId === id))
        return classicError(409, 'PACKAGE_IN_USE', 'Package is still in use.');
      packages.delete(id);
      return { status: 204 };
    }),

    'GET /api/1/apps/{AppId}/packages/{PackageId}/download': ofPackage((found) => {
      if (!isReady(found)) return classicError(500, 'BUILD_NOT_SUCCEEDED', 'The build has not succeeded.');
      const headers = { 'Content-Type': 'application/octet-stream' };
      return { status: 200, headers, body: fileOf(found.id, script.fileSize) };
    }),
  };
}
