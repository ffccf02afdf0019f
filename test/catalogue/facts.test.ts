// The second source of the catalogue: facts.json was compared with Mendix's documentation, and is reviewed by hand. A fact that changes in `src` fails here
// until somebody has looked it up and changed it in the file as well. `UPDATE_FACTS=1` writes the file, whose diff must then be reviewed.
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { catalogue } from '../../src/mendix/catalogue.ts';
import { apis } from './all.ts';

const file = new URL('facts.json', import.meta.url);

const byCall = <T>(entries: readonly (readonly [string, T | undefined])[]): Record<string, T> =>
  Object.fromEntries(entries.flatMap(([call, fact]) => (fact === undefined ? [] : [[call, fact]])));

/** Facts that would do harm if they were wrong: who receives the credential, what is masked, where a list ends, when a wait ends. */
const factsOf = ({ id, base, api }: (typeof apis)[number]) => ({
  base,
  hosts: catalogue[id]?.hosts ?? [],
  credential: api.credential,
  secrets: byCall(api.endpoints.map(({ call, secrets }) => [call, secrets])),
  pages: byCall(api.endpoints.map(({ call, pages }) => [call, pages])),
  destructive: api.endpoints.filter(({ destructive }) => destructive).map(({ call }) => call),
  operations: byCall(
    (api.operations ?? []).map(({ starts, poll, pending, success, failure }) => [
      starts.join(', ') || `GET ${poll}`,
      { poll, pending, success, failure },
    ]),
  ),
});

test('the catalogue has the facts of facts.json', () => {
  const facts = Object.fromEntries(apis.map((each) => [each.id, factsOf(each)]));
  if (process.env.UPDATE_FACTS) writeFileSync(file, `${JSON.stringify(facts, undefined, 2)}\n`);
  assert.deepEqual(facts, JSON.parse(readFileSync(file, 'utf8')));
});
