import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

const rendered = new Map<string, string>();

/** Markdown as GitHub renders it, except for tags in the text, which are kept: GitHub drops those that it does not know. */
export function render(text: string): string {
  // Several tests read each document.
  const html =
    rendered.get(text) ??
    micromark(text, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
  rendered.set(text, html);
  return html;
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', amp: '&' };

const decode = (html: string): string => html.replace(/&(lt|gt|quot|amp);/g, (_, name) => entities[name] ?? '');

/** The text that a reader sees, without pictures. */
export const textOf = (html: string): string => decode(html.replace(/<[^>]*>/g, '')).replace(/\s+/g, ' ');

/** The text that a reader sees, with the attributes of links and pictures. */
export const everythingIn = (html: string): string =>
  decode(
    html.replace(/<([^>]*)>/g, (_, tag: string) =>
      [...tag.matchAll(/="([^"]*)"/g)].map(([, value]) => ` ${value} `).join(''),
    ),
  );

/** The tags that Markdown produces from our texts; `input` is the box of a task. */
const known = /^(?:h[1-4]|p|a|img|ul|ol|li|table|thead|tbody|tr|th|td|code|pre|strong|em|input)$/;

/** The tags of a text that GitHub would drop, or that are not intended. */
export const strangeTags = (html: string): readonly string[] => [
  ...new Set(
    [...html.replace(/<!--[\s\S]*?-->/g, '').matchAll(/<\/?([a-zA-Z][^\s/>]*)/g)]
      .map(([, name]) => name ?? '')
      .filter((name) => !known.test(name)),
  ),
];
