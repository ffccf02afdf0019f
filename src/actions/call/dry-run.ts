import { isNamedSecret, isTooCommon } from '../../lib/redaction/secret-heuristics.ts';
import { mendixHosts } from '../../mendix/lookup.ts';
import type { Runner } from '../../runner/runner.ts';
import type { CallPlan } from './call-plan.ts';
import type { RequestInputs } from './inputs.ts';
import { describeForDryRun } from './show-request.ts';

/** Shows what would be sent, and what would follow; what in the body is secret by its name is masked first. */
export async function showDryRun(
  { inputs, request, credential, match, followUp }: CallPlan,
  runner: Runner,
): Promise<void> {
  for (const { name, value } of namedTexts(inputs))
    if (isNamedSecret(name, value) && !isTooCommon(value)) runner.protect(value);
  const { describeKnown } = await import('../../mendix/diagnosis.ts');
  const known = describeKnown(match);
  const next = followUp && (await import('./after-response.ts')).describeFollowUp(followUp);
  const lines = [...describeForDryRun({ request, credential, known, hide: runner.redact }), ...(next ?? [])];
  await runner.group('Dry run: nothing is sent.', async () => lines.forEach(runner.info));
  // Of the user's own apps the catalogue knows nothing.
  const isPlatform = match.apis.length > 0 || mendixHosts().has(request.url.host);
  if (isPlatform && match.endpoints.length === 0)
    runner.warning(`url: the catalogue does not know ${request.method} ${request.url.pathname}: is it written right?`);
}

interface Field {
  readonly name: string;
  readonly value: string;
}

/** The texts that a body has under a name: those of a form, and those of JSON, however deep. */
function namedTexts({ body = '', form }: Pick<RequestInputs, 'body' | 'form'>): readonly Field[] {
  const texts: Field[] = Array.isArray(form) ? [...form] : [];
  try {
    JSON.parse(body, (name, value: unknown) => {
      if (typeof value === 'string') texts.push({ name, value });
      return value;
    });
  } catch {
    // Another kind of text, or none.
  }
  return texts;
}
