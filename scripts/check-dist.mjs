// Fails when `dist` is not what `src` builds to: builds anew beside it and compares every file.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

const fresh = 'dist.check';
try {
  execFileSync(process.execPath, ['scripts/build.mjs', fresh], { stdio: ['ignore', 'ignore', 'inherit'] });
  const names = new Set([...readdirSync('dist'), ...readdirSync(fresh)]);
  const read = (folder, name) => {
    try {
      return readFileSync(join(folder, name));
    } catch {
      return undefined;
    }
  };
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
