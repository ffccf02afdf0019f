import { classicError, fieldsOf, ok, type PlatformAnswer, type Routes, textOf } from './router.ts';
import { newId, type Package, poll, type State } from './state.ts';

/** A package as the API shows it; its link is there once it is built, and when asked for. */
export function showPackage(each: Package, status: string, origin: string, withUrl: boolean): Record<string, unknown> {
  const shown = {
    PackageId: each.id,
    Name: each.name,
    Description: each.description,
    Version: each.version,
    Creator: 'Ada Byron',
    CreationDate: 1_760_000_000_000,
    Status: status,
    Size: 18_350_080,
  };
  if (!withUrl || status !== 'Succeeded') return shown;
  return { ...shown, Url: { Location: `${origin}/files/${each.id}.mda?signature=s3cr3t-signature`, TTL: 900 } };
}

const notFound = (): PlatformAnswer => classicError(404, 'PACKAGE_NOT_FOUND', 'Package or build job not found.');

/** Build API: https://docs.mendix.com/apidocs-mxsdk/apidocs/build-api/ */
export const buildRoutes = ({ app, packages, script }: State, origin: () => string): Routes => ({
  'GET /api/1/apps/{AppId}/packages': ({ AppId }) =>
    AppId === app.appId
      ? ok(
          [...packages.values()].map((each) =>
            showPackage(each, each.polls > 0 ? 'Building' : each.end, origin(), false),
          ),
        )
      : classicError(400, 'INVALID_APPID', 'The AppId is not valid.'),

  'POST /api/1/apps/{AppId}/packages': ({ AppId }, request) => {
    const { Revision, Version, Description } = fieldsOf(request);
    if (AppId !== app.appId) return classicError(400, 'INVALID_APPID', 'The AppId is not valid.');
    if (!Revision || !Version) return classicError(400, 'INVALID_PARAMETERS', 'Revision and Version are required.');
    if (!/^\d+\.\d+\.\d+$/.test(textOf(Version)))
      return classicError(400, 'INVALID_VERSION', 'The Version is not valid.');
    const id = newId();
    const version = `${textOf(Version)}.112`;
    const added = { id, name: `Main line-${version}.mda`, version, description: textOf(Description) };
    packages.set(id, { ...added, polls: script.polls, processing: false, end: script.build });
    return ok({ PackageId: id });
  },

  'GET /api/1/apps/{AppId}/packages/{PackageId}': ({ PackageId = '' }, { query }) => {
    const found = packages.get(PackageId);
    if (!found) return notFound();
    return ok(
      showPackage(
        found,
        poll(found, ['Queued', 'Building', 'Uploading'], found.end),
        origin(),
        query.get('url') === 'true',
      ),
    );
  },

  'DELETE /api/1/apps/{AppId}/packages/{PackageId}': ({ PackageId = '' }) =>
    packages.delete(PackageId) ? { status: 204 } : notFound(),

  'GET /api/1/apps/{AppId}/packages/{PackageId}/download': ({ PackageId = '' }) => {
    const found = packages.get(PackageId);
    if (!found) return notFound();
    if (found.polls > 0 || found.end === 'Failed')
      return classicError(500, 'BUILD_NOT_SUCCEEDED', 'The build has not succeeded.');
    return { status: 200, headers: { 'Content-Type': 'application/octet-stream' }, body: fileOf(PackageId) };
  },
});

/** The bytes of a file: the same for the same name, and no text. */
export const fileOf = (name: string): Buffer =>
  Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]), Buffer.from(name)]);
