/** Pairs of neighbouring letters, both ends of the word included; neither case nor what joins words counts. */
function pairsOf(word: string): ReadonlySet<string> {
  const plain = `^${word.toLowerCase().replace(/[-_ ]/g, '')}$`;
  return new Set([...plain].slice(1).map((char, index) => plain[index] + char));
}

/**
 * The candidate that looks most like a text: the one that shares most pairs of letters with it.
 *
 * @param least the part of the pairs, from 0 to 1, that they must share at least
 * @returns undefined where none does
 */
export function closest(text: string, candidates: readonly string[], least = 0.4): string | undefined {
  const wanted = pairsOf(text);
  const likeness = (candidate: string): number => {
    const own = pairsOf(candidate);
    return (2 * [...own].filter((pair) => wanted.has(pair)).length) / (own.size + wanted.size);
  };
  const [best] = candidates
    .map((candidate) => ({ candidate, likeness: likeness(candidate) }))
    .sort((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= least ? best.candidate : undefined;
}
