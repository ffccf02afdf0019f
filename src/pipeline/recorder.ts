/** Owns the outputs of a run: all that is known so far, whatever the end. */
export interface Recorder<Output extends string> {
  set(values: Readonly<Partial<Record<Output, string>>>): void;
  get(name: Output): string | undefined;
  values(): Readonly<Record<string, string>>;
}

/** Creates a recorder without any output. */
export function createRecorder<Output extends string>(): Recorder<Output> {
  const known = new Map<string, string>();
  return {
    set: (values) => {
      for (const [name, value] of Object.entries<string | undefined>(values))
        if (value !== undefined) known.set(name, value);
    },
    get: (name) => known.get(name),
    values: () => Object.fromEntries(known),
  };
}
