import type { Invalid } from '../../inputs/issues.ts';
import type { InputReader } from '../../inputs/reader.ts';

/** The inputs that say which environment an action is about. */
export interface PlaceInputs {
  readonly app: string | Invalid;
  readonly environment: string | Invalid;
}

/** Reads an input that must be given. */
export const need = ({ text, issues }: InputReader, name: string, what: string): string | Invalid =>
  text(name) ?? issues.add(name, `is missing; give ${what}`);

export const readPlace = (reader: InputReader): PlaceInputs => ({
  app: need(reader, 'app', 'the AppId (the subdomain), the ProjectId or the exact name of the app'),
  environment: need(reader, 'environment', 'its Mode, such as Test or Production, or its EnvironmentId'),
});
