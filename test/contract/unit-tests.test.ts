import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { test } from 'node:test';

/** The files that a unit test may be about: that of its name, or of its name without the last words, as `url-base` is about `url`. */
function sourcesOf(path: string): string[] {
  const name = path.replaceAll('\\', '/').replace(/\.test\.ts$/, '');
  const shorter = name.replace(/-\w+$/, '');
  return [`${name}.ts`, ...(shorter === name ? [] : sourcesOf(shorter))];
}

test('each unit test is in the folder that its source has in src', () => {
  assert.deepEqual(sourcesOf('lib\\a-random.test.ts'), ['lib/a-random.ts', 'lib/a.ts']);
  const tests = globSync('**/*.test.ts', { cwd: 'test/unit' });
  assert.ok(tests.length >= 50);
  const exists = (source: string): boolean => ['src', 'test'].some((home) => existsSync(`${home}/${source}`));
  assert.deepEqual(
    tests.filter((path) => !sourcesOf(path).some(exists)),
    [],
  );
});
