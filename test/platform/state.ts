import { randomUUID } from 'node:crypto';

/** How the operations that are started end; a test sets what it needs. */
export interface Script {
  /** Polls that an operation answers as under way before it ends. */
  polls: number;
  build: 'Succeeded' | 'Failed';
  uploadJob: 'Completed' | 'Failed';
  /** `Started`, or the error code that the poll then answers with status 500. */
  start: string;
  backup: 'completed' | 'failed';
}

/** Something that goes on: it ends after so many polls, whatever time passes. */
export interface Operation {
  readonly id: string;
  polls: number;
}

export interface Package extends Operation {
  readonly name: string;
  readonly version: string;
  readonly description: string;
  /** An upload is processed for a while after its answer: transport then says to retry later. */
  processing: boolean;
  readonly end: Script['build'];
}

export interface Environment {
  readonly id: string;
  readonly mode: string;
  status: 'Empty' | 'Stopped' | 'Running';
  packageId: string | undefined;
  readonly jobs: Map<string, Operation & { readonly end: string }>;
}

export interface Backup extends Operation {
  readonly kind: 'snapshot' | 'archive' | 'restore';
  readonly end: Script['backup'];
  /** Fields that stay as they are. */
  readonly fields: Record<string, unknown>;
}

export interface State {
  readonly app: { readonly appId: string; readonly projectId: string; readonly name: string };
  readonly packages: Map<string, Package>;
  readonly uploads: Map<string, Operation & { readonly end: Script['uploadJob'] }>;
  readonly environments: readonly Environment[];
  readonly backups: Map<string, Backup>;
  readonly script: Script;
}

export const newId = (): string => randomUUID();

export function createState(): State {
  const environment = (id: string, mode: string, status: Environment['status'], packageId?: string): Environment => ({
    id,
    mode,
    status,
    packageId,
    jobs: new Map(),
  });
  const packageId = '0b6f3f1e-7a55-4c1e-9d52-1f0d6f4a9c10';
  return {
    app: { appId: 'calc', projectId: '3f8e0a52-6c1d-4c54-8f0f-6d2b1f7c9e01', name: 'Calculator' },
    packages: new Map([
      [
        packageId,
        {
          id: packageId,
          name: 'Main line-1.3.2.98.mda',
          version: '1.3.2.98',
          description: 'Sprint 11',
          polls: 0,
          processing: false,
          end: 'Succeeded',
        },
      ],
    ]),
    uploads: new Map(),
    environments: [
      environment('11111111-0000-4000-8000-000000000001', 'Test', 'Stopped'),
      environment('11111111-0000-4000-8000-000000000002', 'Acceptance', 'Running', packageId),
      environment('11111111-0000-4000-8000-000000000003', 'Production', 'Running', packageId),
    ],
    backups: new Map(),
    script: { polls: 3, build: 'Succeeded', uploadJob: 'Completed', start: 'Started', backup: 'completed' },
  };
}

/** Counts one poll. @returns the state to show: one of `pending`, in order, until the operation ends */
export function poll(operation: Operation, pending: readonly string[], end: string): string {
  if (operation.polls <= 0) return end;
  operation.polls -= 1;
  return pending.at(Math.max(0, pending.length - 1 - operation.polls)) ?? end;
}
