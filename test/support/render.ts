import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const rendered = new Map<string, string>();

/** Markdown as GitHub renders it, but for tags in the text, which stand as they are: GitHub drops those that it does not know. */
export function render(text: string): string {
  // Several tests look at each document.
  const html =
    rendered.get(text) ??
    micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  rendered.set(text, html);
  return html;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

const decode = (html: string): string => html.replace(/&(lt|gt|quot|amp);/g, (_, name) => entities[name] ?? '');

/** What a reader sees of it, but for pictures. */
export const textOf = (html: string): string => decode(html.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ');

/** What a reader sees of it, and what its links and pictures say. */
export const everythingIn = (html: string): string =>
  decode(
    html.replace(/<([^>]*)>/g, (_, tag: string) =>
      [...tag.matchAll(/="([^"]*)"/g)].map(([, value]) => ` ${value} `).join(''),
    ),
  );

/** The tags that Markdown itself makes, in what is written here; `input` is the box of a task. */
const known = /^(?:h[1-4]|p|a|img|ul|ol|li|table|thead|tbody|tr|th|td|code|pre|strong|em|input)$/;

/** The tags of a text that GitHub would drop, or that nobody here means. */
export const strangeTags = (html: string): readonly string[] => [
  ...new Set(
    [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<\/?([a-zA-Z][^\s/>]*)/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => !known.test(name)),
  ),
];
