import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { test } from 'node:test';

/** The sources that a unit test may cover: the one of its name, or of its name without the last words: `url-base` covers `url`. */
function sourcesOf(path: string): string[] {
  const name = path.replaceAll('\\', '/').replace(/\.test\.ts$/, '');
  const shorter = name.replace(/-\w+$/, '');
  return [`${name}.ts`, ...(shorter === name ? [] : sourcesOf(shorter))];
}

test('each unit test is in the same folder as its source', () => {
  assert.deepEqual(sourcesOf('lib\\a-random.test.ts'), ['lib/a-random.ts', 'lib/a.ts']);
  const tests = globSync('**/*.test.ts', { cwd: 'test/unit' });
  assert.ok(tests.length >= 50);
  const exists = (source: string): boolean => ['src', 'test'].some((home) => existsSync(`${home}/${source}`));
  assert.deepEqual(
    tests.filter((path) => !sourcesOf(path).some(exists)),
    [],
  );
});
