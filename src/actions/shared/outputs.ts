import { parseJson } from '../../lib/json.ts';

/** Hides secrets in a body, also where its encoder escaped what it need not have. */
export function hideInBody(text: string, hide: (text: string) => string): string {
  if (!text.includes('\\')) return hide(text);
  try {
    const document = parseJson(text);
    const usual = document?.write(document.value) ?? '';
    return hide(usual) === usual ? hide(text) : hide(usual);
  } catch {
    // Nested too deeply to be read; nothing else needs it here.
    return hide(text);
  }
}
