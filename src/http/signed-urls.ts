/** Names of what opens a file without a credential, in the query of a link that a storage has signed. */
const secretName = /sig|token|key|credential|secret|policy|password/i;

/** Hides what links may be signed with, in any text that holds some. */
export const hideSignature = (text: string): string => text.split('&').map(hideSecret).join('&');

/** Hides the value of a pair of a query, from the first name on that looks like a secret's: some put a second `?` into it. */
function hideSecret(pair: string): string {
  let from = 0;
  for (const piece of pair.split('?')) {
    const equals = piece.indexOf('=');
    if (equals >= 0 && secretName.test(piece.slice(0, equals))) return `${pair.slice(0, from + equals)}=***`;
    from += piece.length + 1;
  }
  return pair;
}
