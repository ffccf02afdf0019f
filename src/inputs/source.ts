/** One line of an input of several lines; `at` says where it stands, for a message. */
export interface Line {
  readonly at: string;
  readonly text: string;
}

/** The texts of the inputs, as they were given. */
export interface InputSource {
  /** The text as given; undefined where it is empty, as an expression such as `vars.X` often is. */
  raw(name: string): string | undefined;
  /** The text without surrounding white space; undefined where nothing is left. */
  text(name: string): string | undefined;
  /** The lines that are not empty, each without leading white space. */
  lines(name: string): readonly Line[];
  /** The name of every input that was read so far. */
  asked(): readonly string[];
}

/** @param give gives the text of an input, empty where it was not given */
export function createInputSource(give: (name: string) => string): InputSource {
  const names = new Set<string>();
  const input = (name: string): string => {
    names.add(name);
    return give(name);
  };
  return {
    raw: (name) => input(name) || undefined,
    text: (name) => input(name).trim() || undefined,
    lines: (name) =>
      input(name)
        .split(/\r\n|\r|\n/)
        .map((line, index) => ({ at: `${name}, line ${index + 1}`, text: line.trimStart() }))
        .filter(({ text }) => text !== ''),
    asked: () => [...names],
  };
}
