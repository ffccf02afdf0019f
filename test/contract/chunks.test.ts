import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameChunks } from '../../scripts/chunks.ts';

const main = 'load("" + chunkId + ".main.js");';

/** A chunk with these modules, as ncc writes it. */
const chunk = (id: number, ...sources: readonly string[]): Record<string, string> => ({
  [`${id}.main.js`]: `code\n//# sourceMappingURL=${id}.main.js.map`,
  [`${id}.main.js.map`]: JSON.stringify({ file: `${id}.main.js`, sources }),
});

test('a chunk is named after its action or one of its modules, wherever its name is used', () => {
  const files = nameChunks({
    'main.js': main,
    ...chunk(7, '.././src/actions/deploy/stages.ts', '.././src/actions/deploy/action.ts'),
    ...chunk(70, '.././src/mendix/apis/index.ts'),
  });
  assert.deepEqual(files, {
    'main.js': 'load(({"7":"deploy","70":"catalogue"})[chunkId] + ".chunk.js");',
    'deploy.chunk.js': 'code\n//# sourceMappingURL=deploy.chunk.js.map',
    'deploy.chunk.js.map':
      '{"file":"deploy.chunk.js","sources":[".././src/actions/deploy/stages.ts",".././src/actions/deploy/action.ts"]}',
    'catalogue.chunk.js': 'code\n//# sourceMappingURL=catalogue.chunk.js.map',
    'catalogue.chunk.js.map': '{"file":"catalogue.chunk.js","sources":[".././src/mendix/apis/index.ts"]}',
  });
});

for (const [what, files, message] of [
  [
    'has no name',
    { 'main.js': main, ...chunk(7, '.././src/lib/clock.ts') },
    /one name must be given .* src\/lib\/clock\.ts/,
  ],
  [
    'has modules of two names',
    { 'main.js': main, ...chunk(7, '.././src/mendix/apis/index.ts', '.././src/mendix/diagnosis.ts') },
    /one name must be given .* src\/mendix\/apis\/index\.ts, src\/mendix\/diagnosis\.ts/,
  ],
  [
    'has the same name as another',
    { 'main.js': main, ...chunk(7, 'src/mendix/diagnosis.ts'), ...chunk(8, 'src/mendix/diagnosis.ts') },
    /two chunks have one name .*: errors, errors/,
  ],
  [
    'would not be found',
    { 'main.js': '', ...chunk(7, 'src/mendix/diagnosis.ts') },
    /loads its chunks in an unknown way/,
  ],
] as const) {
  test(`a chunk that ${what} fails the build`, () => {
    assert.throws(() => nameChunks(files), message);
  });
}
