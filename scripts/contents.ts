import { anchorOf } from './lint-workflows-rules.ts';

/** The links to the sections of a document, in their order. */
export const contentsOf = (markdown: string): string =>
  [...markdown.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/^## (.+)$/gm)]
    .map(([, heading = '']) => `[${heading}](#${anchorOf(heading)})`)
    .join(' · ');
