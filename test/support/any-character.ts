import fc from 'fast-check';

const [maxCodePoint, firstSurrogate, surrogates] = [0x10ffff, 0xd800, 0x800];

/**
 * Any character but half a surrogate pair, for `unit` of `fc.string`: the same as its unit `binary`, which first creates a table of a
 * million characters in each process.
 */
export const anyCharacter = fc.nat(maxCodePoint - surrogates).map(
  (index) => String.fromCodePoint(index < firstSurrogate ? index : index + surrogates),
  (character) => {
    const code = typeof character === 'string' ? character.codePointAt(0) : undefined;
    if (code === undefined || String.fromCodePoint(code) !== character) throw new Error('this is not one character');
    return code < firstSurrogate ? code : code - surrogates;
  },
);
