// Fails if `dist` does not match `src`: builds `src` into another folder and compares every file.
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';

const fresh = 'dist.check';
const read = (folder, name) => {
  try {
    return readFileSync(join(folder, name));
  } catch {
    return undefined;
  }
};

try {
  await build(fresh);
  const names = new Set([...readdirSync('dist'), ...readdirSync(fresh)]);
  const stale = [...names].filter((name) => {
    const [committed, built] = [read('dist', name), read(fresh, name)];
    return !committed || !built || !committed.equals(built);
  });
  if (stale.length > 0) {
    console.error(`dist is not what src builds to (${stale.join(', ')}): run \`npm run build\` and commit dist.`);
    process.exitCode = 1;
  } else {
    console.log('dist is up to date.');
  }
} finally {
  rmSync(fresh, { recursive: true, force: true });
}
