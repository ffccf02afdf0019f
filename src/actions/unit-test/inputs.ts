import { join, resolve } from 'node:path';
import { emptySecretHint } from '../../auth/credentials.ts';
import { type Invalid, invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';
import { privateMode } from '../../lib/atomic-file.ts';
import { inspectTarget } from '../../lib/output-path.ts';
import { minSecretLength } from '../../lib/redaction/secret-forms.ts';
import { isCallable } from '../../platform/url-rules.ts';
import type { Runner } from '../../runner/runner.ts';
import { readTarget } from '../shared/cloud-target.ts';
import { apiKeyInputs, defaultRetries, readConnection, tempFolder } from '../shared/connection.ts';
import { readStagedInputs, type StagedInputs } from '../shared/staged-action.ts';

/** The defaults of inputs, as text. action.yml also states them, for readers; a test compares the two. */
export const unitTestDefaults = {
  timeout: '30m',
  'fail-on-failure': 'true',
  summary: 'true',
  retries: defaultRetries,
} as const;

/** How the inputs name the app: by its URL, or by an environment that Mendix knows the URL of. */
export type AppRef =
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'environment'; readonly app: string; readonly environment: string };

/** Where the report goes. */
interface ReportTarget {
  readonly path: string;
  /** The file's mode; as the umask says if the user named the file. */
  readonly mode: number | undefined;
}

export interface UnitTestInputs extends StagedInputs {
  readonly ref: AppRef | Invalid;
  readonly password: string | Invalid;
  readonly report: ReportTarget | Invalid;
  readonly failOnFailure: boolean | Invalid;
}

/** Reads the inputs. The password is masked before anything is printed. */
export function readUnitTestInputs(reader: InputReader, runner: Pick<Runner, 'env' | 'protect'>): UnitTestInputs {
  const password = readPassword(reader, runner);
  return {
    ...readConnection(reader, runner, apiKeyInputs),
    ...readStagedInputs(reader, unitTestDefaults),
    password,
    ref: readAppRef(reader),
    report: readReportTarget(reader, runner),
    failOnFailure: reader.flag('fail-on-failure', unitTestDefaults['fail-on-failure']),
  };
}

function readPassword({ raw, issues }: InputReader, runner: Pick<Runner, 'protect'>): string | Invalid {
  const password = raw('password') ?? '';
  if (password.trim() === '')
    return issues.add(
      'password',
      'is missing; give the value of the constant `UnitTesting.RemoteApiPassword`',
      emptySecretHint,
    );
  protectPassword(password, runner);
  if (password.length < minPasswordLength)
    issues.warn(
      `password: has fewer than ${minPasswordLength} characters. They are masked wherever they occur, so the log and the outputs of this job may lose parts, or whole outputs; set a longer password.`,
    );
  if (password !== password.trim())
    issues.warn(
      'password: begins or ends with white space, which is sent as a part of it. Was it copied with a line break?',
    );
  return password;
}

function readAppRef(reader: InputReader): AppRef | Invalid {
  const { text, issues } = reader;
  const [appUrl, app, environment] = ['app-url', 'app', 'environment'].map(text);
  const isNamed = app !== undefined || environment !== undefined;
  if (appUrl === undefined) {
    if (!isNamed) return issues.add('app-url', 'is missing; give the URL of the app, or `app` and `environment`');
    const target = readTarget(reader);
    if (target.app === invalid || target.environment === invalid) return invalid;
    return { kind: 'environment', app: target.app, environment: target.environment };
  }
  if (isNamed) issues.add('app-url', 'names the app, and so do `app` and `environment`; set only one of the two');
  const url = URL.parse(appUrl);
  // The URL is not shown: what is wrong with it may be a password.
  if (url && isCallable(url) && !/[?#]/.test(appUrl)) return { kind: 'url', url: withoutLastSlashes(url) };
  return issues.add(
    'app-url',
    'is not an https URL such as https://myapp-test.mendixcloud.com, without username, query or fragment (http is accepted only for localhost)',
  );
}

/** The URL of an app as paths are added to it: a sub-path is kept, slashes at its end are not. */
export const withoutLastSlashes = ({ origin, pathname }: URL): string =>
  `${origin}${pathname.replace(/(?<!\/)\/+$/, '')}`;

function readReportTarget({ text, issues }: InputReader, runner: Pick<Runner, 'env'>): ReportTarget | Invalid {
  const file = text('report-file');
  if (file === undefined) {
    const path = join(tempFolder(runner), `unit-tests-${crypto.randomUUID()}.xml`);
    return { path, mode: privateMode };
  }
  const problem = inspectTarget(file);
  return problem ? issues.add('report-file', problem) : { path: resolve(file), mode: undefined };
}

/** Characters: masking a shorter password blanks much of a log, but a password is masked whatever its length. */
const minPasswordLength = 4;

/** Masks a password with its usual encodings, which are left out for short secrets elsewhere. */
function protectPassword(password: string, { protect }: Pick<Runner, 'protect'>): void {
  const bytes = Buffer.from(password);
  const base64 = bytes.toString('base64');
  const forms = [
    encodeURIComponent(password.toWellFormed()),
    JSON.stringify(password).slice(1, -1),
    base64,
    base64.replace(/={1,2}$/, ''),
    bytes.toString('base64url'),
    bytes.toString('hex'),
  ];
  // The runner leaves out short encodings of a secret, as it does not expect a short secret.
  const missing = forms.filter((form) => form.length < minSecretLength);
  for (const form of new Set([password, password.trim(), ...missing])) protect(form, 'credential');
}
