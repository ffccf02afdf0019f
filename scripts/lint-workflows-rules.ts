// Rules for workflows and documents that no other program checks (pure). Each rule returns one sentence for each violation.

import { reference } from './released.ts';

/** Every action is pinned to a commit with its version in a comment, except this action, which documents and examples show with its release tag. */
export function problemsOfPins(path: string, text: string): string[] {
  return [...text.matchAll(/^\s*(?:- )?uses: (\S+)(.*)$/gm)].flatMap(([, uses = '', rest = '']) => {
    if (uses.startsWith('./')) return [];
    if (uses.startsWith('mendix-community/mendix-api-action'))
      return `${uses}${rest}`.endsWith(`@${reference}`)
        ? []
        : [`${path}: ${uses}${rest} does not use the version of package.json: run \`npm run docs\`.`];
    return /@[0-9a-f]{40}$/.test(uses) && /^ # v\d+\.\d+\.\d+$/.test(rest)
      ? []
      : [`${path}: ${uses}${rest} is not a commit with its version, such as \`# v1.2.3\`.`];
  });
}

/** The workflow has no permission as a whole, and each permission of a job has a reason in a comment. */
export function problemsOfRights(path: string, text: string): string[] {
  const top = /^permissions: \{\}$/m.test(text) ? [] : [`${path} lacks \`permissions: {}\` at its top.`];
  const rights = [...text.matchAll(/^ {6}([\w-]+): (?:read|write|admin)\b(.*)$/gm)];
  return [
    ...top,
    ...rights.flatMap(([, right, rest = '']) => (/^ # \w/.test(rest) ? [] : [`${path}: ${right} has no reason.`])),
    ...(/^\s*permissions: (?:read-all|write-all)/m.test(text) ? [`${path} gives every right.`] : []),
  ];
}

/** Each exception in zizmor's settings has a comment with its reason. */
export function problemsOfExceptions(text: string): string[] {
  const lines = text.split('\n');
  const exceptions = lines.flatMap((line, index) => (/^\s+(?:disable: true|ignore:)/.test(line) ? [index] : []));
  return exceptions.flatMap((index) => {
    // The reason precedes the exception or its rule, or follows `ignore:`; successive exceptions can share one.
    const rule = lines.slice(0, index).findLastIndex((line) => /^ {2}[\w-]+:$/.test(line));
    const after = /ignore:$/.test(lines[index] ?? '') ? index + 1 : index - 1;
    const near = [lines[after], lines[index - 1], lines[rule - 1]];
    const above = lines.slice(0, rule).findLastIndex((line) => /^\s+#/.test(line));
    const isNeighbour = lines.slice(above + 1, rule).every((line) => /^ {2}[\w-]+:$|^ {4}ignore: \[/.test(line));
    const hasReason = near.some((line) => /^\s+# \S/.test(line ?? '')) || (above >= 0 && isNeighbour);
    return hasReason ? [] : [`Line ${index + 1} has no reason: ${lines[index]?.trim()}`];
  });
}

/** The anchor that GitHub gives a heading: a space next to a character that is left out still becomes a dash. */
export const anchorOf = (heading: string): string =>
  heading
    .trim()
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-');

const withoutCode = (markdown: string): string =>
  markdown.replace(/^```[\s\S]*?^```$/gm, '').replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));

/** The anchors of a document; a repeated heading gets a number. */
function anchorsOf(markdown: string): Set<string> {
  const seen = new Map<string, number>();
  const headings = withoutCode(markdown).matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    Array.from(headings, ([, heading = '']) => {
      const anchor = anchorOf(heading);
      const count = seen.get(anchor) ?? 0;
      seen.set(anchor, count + 1);
      return count === 0 ? anchor : `${anchor}-${count}`;
    }),
  );
}

/** Every relative link has a file, and every anchor a heading. @param read returns the text of a file or folder, or undefined if there is none */
export function problemsOfLinks(path: string, read: (path: string) => string | undefined): string[] {
  const links = [...withoutCode(read(path) ?? '').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  return links.flatMap((link) => {
    if (/^[a-z]+:/.test(link)) return link.startsWith('http://') ? [`${path}: ${link} is not https.`] : [];
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : new URL(file, `file:///${path}`).pathname.slice(1);
    const text = read(target);
    if (text === undefined) return [`${path}: ${link} leads nowhere.`];
    return anchor === undefined || anchorsOf(text).has(anchor) ? [] : [`${path}: ${link} has no such heading.`];
  });
}
