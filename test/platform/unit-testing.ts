// A simulator of a running app with the Unit Testing module: https://docs.mendix.com/appstore/modules/unit-testing/ (Remote API)
import type { ServerResponse } from 'node:http';
import { type Cleanup, serve } from '../support/serve.ts';
import type { Received, ServerOptions, TestServer } from '../support/server.ts';
import { fieldsOf } from './router.ts';

/** The two calls of the Remote API, below the URL of the app. */
const calls = { '/unittests/start': 'start', '/unittests/status': 'status' } as const;

type AppCall = (typeof calls)[keyof typeof calls];

/** A failed test as the module reports it; older versions leave `error` and `step` out. */
export interface ReportedFailure {
  readonly name?: unknown;
  readonly error?: unknown;
  readonly step?: unknown;
}

/** How a run ends. */
export interface ReportedResult {
  readonly tests: unknown;
  readonly failures: unknown;
  readonly runtime: unknown;
  readonly failed_tests: readonly ReportedFailure[];
}

/** A complete response in place of the simulator's own. */
export interface AppAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

/** How the app behaves; a test changes it at any time. What is not documented can go both ways. */
export interface AppScript {
  password: string;
  /** How the next run ends. */
  result: ReportedResult;
  /** The whole body of the status of a finished run, instead of one built from `result`. */
  finishedBody: string | Buffer | undefined;
  /** Polls that find a run in progress before one finds its end. */
  polls: number;
  /** Polls after a start that still show the run before it. */
  stalePolls: number;
  /** The response to status before any start: the older module's 400, or a finished run without tests. */
  neverStarted: 'refuse' | 'empty';
  /** The effect of a start during a run: the older module's 400, or a new run that replaces it, as the documentation warns of mixed results. */
  startDuringRun: 'refuse' | 'take over';
  /** The response to a wrong password. */
  wrongPassword: AppAnswer;
  /** The kind of response if the Remote API is not enabled; undefined while it is. */
  disabled: AppAnswer | undefined;
}

interface When {
  readonly call: AppCall;
  /** The first call that it affects, counted from 1 when the fault was added; by default 1. */
  readonly nth?: number;
  /** How many successive calls it affects; by default 1, `Infinity` for all. */
  readonly times?: number;
}

export type AppFault = When &
  (
    | { readonly kind: 'answer'; readonly answer: AppAnswer }
    /** The call takes effect, and then the connection breaks or this response is sent. */
    | { readonly kind: 'lose'; readonly answer?: AppAnswer }
    /** The connection breaks before any effect. */
    | { readonly kind: 'drop' }
    /** No response is ever sent, and the call has no effect. */
    | { readonly kind: 'hang' }
    /** Something happens first; the call itself is then processed as usual. */
    | { readonly kind: 'meanwhile'; readonly run: () => void }
  );

export interface AppSimulator {
  /** The URL of the app, without a slash at its end. */
  readonly url: string;
  /** Every request, byte for byte. */
  readonly requests: readonly Received[];
  readonly script: AppScript;
  readonly server: TestServer;
  /** The received calls, in order. */
  calls(): readonly string[];
  /** Runs that were started, by any user. */
  runs(): number;
  /** Another user starts a run. */
  startElsewhere(): void;
  /** The app restarts: it forgets its run. */
  restart(): void;
  addFaults(...faults: AppFault[]): void;
}

export interface AppOptions extends Partial<AppScript>, ServerOptions {
  /** A path that the app is below, such as `/sub`. */
  path?: string;
}

/** Responses where the Remote API does not exist. */
export const missing = {
  noHandler: { status: 404, headers: { 'content-type': 'text/plain' }, body: 'Not found' },
  page: {
    status: 200,
    headers: { 'content-type': 'text/html' },
    body: '<!DOCTYPE html><html><title>My app</title></html>',
  },
  untypedPage: { status: 200, headers: {}, body: '\ufeff\n<HTML><body>My app</body></HTML>' },
  redirect: { status: 302, headers: { location: 'https://login.example/sso?token=s3cr3t-query' }, body: '' },
} as const satisfies Readonly<Record<string, AppAnswer>>;

/** Responses of an app that cannot be reached just now, or of a proxy before it. */
export const outage = (status: 408 | 429 | 502 | 503 | 504, retryAfter?: string): AppAnswer => ({
  status,
  headers: { 'content-type': 'text/html', ...(retryAfter === undefined ? {} : { 'retry-after': retryAfter }) },
  body: `<html><title>${status}</title></html>`,
});

const text = (status: number, body: string): AppAnswer => ({ status, headers: { 'content-type': 'text/plain' }, body });

const usual = (): AppScript => ({
  password: 'remote-api-password-4711',
  result: { tests: 3, failures: 0, runtime: 1234, failed_tests: [] },
  finishedBody: undefined,
  polls: 1,
  stalePolls: 0,
  neverStarted: 'refuse',
  startDuringRun: 'refuse',
  wrongPassword: text(401, 'Invalid password provided'),
  disabled: undefined,
});

/** A run of all tests. */
interface Run {
  readonly end: ReportedResult;
  /** Polls that still find it in progress. */
  pollsLeft: number;
}

/** What the module keeps in memory. */
interface Memory {
  run: Run | undefined;
  /** The run that a status after a start may still show, and for how many polls. */
  earlier: Run | undefined;
  staleLeft: number;
  started: number;
}

/** Starts an app for one test. */
export async function startApp(t: Cleanup, options: AppOptions = {}): Promise<AppSimulator> {
  const { path = '', tls, address, port, ...own } = options;
  const script = { ...usual(), ...own };
  const memory: Memory = { run: undefined, earlier: undefined, staleLeft: 0, started: 0 };
  const faults = createAppFaults();
  const server = await serve(
    t,
    (request, response) => {
      const call = callOf(request, path);
      const fault = call && faults.next(call);
      if (fault?.kind === 'hang') return;
      if (fault?.kind === 'drop') return void response.destroy();
      if (fault?.kind === 'answer') return send(response, fault.answer);
      if (fault?.kind === 'meanwhile') fault.run();
      const usualAnswer = call ? respond(call, request, { script, memory }) : missing.noHandler;
      if (fault?.kind !== 'lose') return send(response, usualAnswer);
      return fault.answer ? send(response, fault.answer) : void response.destroy();
    },
    { ...(tls && { tls }), ...(address && { address }), ...(port && { port }) },
  );
  return {
    url: `${server.url}${path}`,
    requests: server.requests,
    script,
    server,
    calls: () => server.requests.map(({ method, target }) => `${method} ${target}`),
    runs: () => memory.started,
    startElsewhere: () => begin(script, memory),
    restart: () => void Object.assign(memory, { run: undefined, earlier: undefined, staleLeft: 0 }),
    addFaults: faults.add,
  };
}

function callOf({ target }: Received, path: string): AppCall | undefined {
  return Object.entries(calls).find(([below]) => target === `${path}${below}`)?.[1];
}

interface App {
  readonly script: AppScript;
  readonly memory: Memory;
}

function respond(call: AppCall, request: Received, app: App): AppAnswer {
  const { script } = app;
  const { password } = fieldsOf(request);
  if (script.disabled) return script.disabled;
  if (request.method !== 'POST') return { status: 405 };
  if (password === undefined) return text(400, 'The body has no password');
  if (password !== script.password) return script.wrongPassword;
  return call === 'start' ? respondToStart(app) : respondToStatus(app);
}

const isRunning = (run: Run | undefined): boolean => run !== undefined && run.pollsLeft > 0;

function begin({ result, polls, stalePolls }: AppScript, memory: Memory): void {
  memory.earlier = memory.run;
  memory.run = { end: result, pollsLeft: polls };
  memory.staleLeft = stalePolls;
  memory.started += 1;
}

function respondToStart({ script, memory }: App): AppAnswer {
  if (isRunning(memory.run) && script.startDuringRun === 'refuse')
    return text(400, 'Cannot start a test run while another test run is still running');
  begin(script, memory);
  return { status: 204 };
}

function respondToStatus({ script, memory }: App): AppAnswer {
  if (memory.staleLeft > 0) {
    memory.staleLeft -= 1;
    return statusOf(memory.earlier, script);
  }
  const { run } = memory;
  const answer = statusOf(run, script);
  if (run && run.pollsLeft > 0) run.pollsLeft -= 1;
  return answer;
}

function statusOf(run: Run | undefined, { neverStarted, finishedBody }: AppScript): AppAnswer {
  if (!run && neverStarted === 'refuse') return text(400, 'No testrun was started yet');
  const { end } = run ?? { end: { tests: 0, failures: 0, runtime: 0, failed_tests: [] } };
  const completed = !isRunning(run);
  if (completed && run && finishedBody !== undefined) return answerJson(finishedBody);
  return answerJson(JSON.stringify({ ...end, runtime: completed ? end.runtime : -1, completed }));
}

const answerJson = (body: string | Buffer): AppAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body,
});

function send(response: ServerResponse, { status, headers = {}, body = '' }: AppAnswer): void {
  response.writeHead(status, headers).end(body);
}

interface AppFaults {
  add(...faults: AppFault[]): void;
  /** The fault that this call meets, which it counts. */
  next(call: AppCall): AppFault | undefined;
}

/** Faults in the order in which they were added: the first that affects a call takes it, and later ones do not count it. */
function createAppFaults(): AppFaults {
  const all: { readonly fault: AppFault; seen: number }[] = [];
  return {
    add: (...faults) => void all.push(...faults.map((fault) => ({ fault, seen: 0 }))),
    next: (call) => {
      for (const each of all) {
        const { nth = 1, times = 1 } = each.fault;
        if (each.fault.call !== call || each.seen >= nth - 1 + times) continue;
        each.seen += 1;
        if (each.seen >= nth) return each.fault;
      }
      return undefined;
    },
  };
}
