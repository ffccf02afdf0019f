import { readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** What this repository reads in an `action.yml`. */
export interface Definition {
  description: string;
  branding: { icon: string; color: string };
  inputs: Record<string, { description?: string; default?: unknown; required?: boolean }>;
  outputs: Record<string, { description?: string }>;
  runs: { using: string; main: string };
}

export const readDefinition = (path: string): Definition => parse(readFileSync(path, 'utf8'));
