import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { references } from '../../scripts/reference/index.ts';
import { type Expression, evaluate } from '../../src/expressions/jmespath.ts';
import { parseExpression } from '../../src/expressions/parse.ts';
import { parseJson } from '../../src/lib/json.ts';
import { lookUp } from '../../src/mendix/lookup.ts';
import type { Api, Endpoint } from '../../src/mendix/model/types.ts';
import { apis } from './all.ts';
import { sampleOf } from './sample.ts';

/** A step that uses the action, and the file that shows it. */
interface Example {
  readonly file: string;
  readonly inputs: Readonly<Record<string, string>>;
}

const yamlOf = (file: string): readonly string[] => {
  const text = readFileSync(file, 'utf8');
  if (!file.endsWith('.md')) return [text];
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].map(([, block]) => block ?? '');
};

/** The steps that use the action, at any depth. */
function stepsIn(value: unknown): readonly Readonly<Record<string, string>>[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Object.entries(value);
  const { uses, with: inputs } = Object.fromEntries(entries);
  const isOurs = typeof uses === 'string' && uses.includes('mendix-api-action');
  const own = isOurs && typeof inputs === 'object' && inputs !== null ? [textsOf(inputs)] : [];
  return [...own, ...entries.flatMap(([, each]) => stepsIn(each))];
}

const textsOf = (inputs: object): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(inputs).map(([name, value]) => [name, String(value)]));

const files = [
  'README.md',
  ...['docs', 'examples'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(?:md|ya?ml)$/.test(name))
      .map((name) => join(folder, name)),
  ),
];
const examples: readonly Example[] = files.flatMap((file) =>
  yamlOf(file).flatMap((text) => stepsIn(parse(text)).map((inputs) => ({ file, inputs }))),
);

/** What the catalogue knows about the call of a step. */
function callOf({ file, inputs }: Example): { api: Api; endpoint: Endpoint } {
  const place = apis.find(({ id }) => id === inputs.api);
  assert.ok(place, `${file}: no such API ${inputs.api}`);
  const base = place.base.startsWith('/') ? `https://mendix.example${place.base}` : place.base;
  const hasBody = ['body', 'body-file', 'form'].some((name) => inputs[name] !== undefined);
  const method = inputs.method ?? (hasBody ? 'POST' : 'GET');
  const path = (inputs.url ?? '').replace(/\$\{\{.*?\}\}/g, 'x');
  const [call] = lookUp(method, new URL(base + path), [{ api: place.api, base }]).endpoints;
  assert.ok(call, `${file}: ${inputs.api} has no ${method} ${path}`);
  return call;
}

/** The fields that expressions can read: those of the response, and with `wait` those of the last poll before them. */
function fieldsOf(example: Example): readonly (readonly string[])[] {
  const { api, endpoint } = callOf(example);
  const fieldsAt = (id: string, call: string): readonly string[] => {
    const fields = references[id]?.responses?.[call]?.fields;
    assert.ok(fields, `${example.file}: scripts/reference has no fields for ${id} ${call}`);
    return fields;
  };
  const operation = (api.operations ?? []).find(({ starts }) => starts.includes(endpoint.call));
  const poll = example.inputs.wait === 'true' ? operation : undefined;
  return [
    ...(poll ? [fieldsAt(poll.pollApi ?? api.id, `GET ${poll.poll.split('?')[0]}`)] : []),
    fieldsAt(api.id, endpoint.call),
  ];
}

/** The expressions of a step, by the text that a reader would search for. */
const expressionsOf = ({ inputs }: Example): readonly string[] => [
  ...(inputs.extract ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.trim().startsWith('#'))
    .map((line) => line.slice(line.indexOf(':') + 1).trim()),
  ...['download', 'wait-until', 'wait-failed'].flatMap((name) => inputs[name] ?? []),
];

/** Whether an expression finds something where every value is `x`, `false`, or a string from the expression. */
function finds(expression: Expression, fields: readonly string[], items: string): boolean {
  const literals = [...expression.text.matchAll(/'([^']*)'/g)].map(([, text]) => text ?? '');
  return ['x', false, ...literals].some((value) => {
    const document = parseJson(JSON.stringify(sampleOf(fields, () => value)));
    assert.ok(document);
    const list = parseExpression(items);
    assert.ok(typeof list !== 'string');
    const found = evaluate(expression, evaluate(list, document.value));
    return !['null', 'false', '0', '[]', '""'].includes(document.write(found));
  });
}

const checked = examples.filter((example) => example.inputs.api && expressionsOf(example).length > 0);

test('the documents and examples contain expressions to check', () =>
  assert.ok(checked.length >= 6, String(checked.length)));

for (const example of checked) {
  const { file, inputs } = example;
  test(`${file}: ${inputs.api} ${inputs.url} has the values that the step extracts`, () => {
    const { endpoint } = callOf(example);
    const items = inputs.paginate === 'true' ? (endpoint.pages?.items ?? '@') : '@';
    for (const text of expressionsOf(example)) {
      const expression = parseExpression(text);
      assert.ok(typeof expression !== 'string', `${text} ${String(expression)}`);
      assert.ok(
        fieldsOf(example).some((fields) => finds(expression, fields, items)),
        `${text} finds nothing in the documented answer`,
      );
    }
  });
}
