import { oneLine } from './escape.ts';

/** Pairs of neighbouring letters, both ends of the word included; neither case nor what joins words counts. */
function pairsOf(word: string): ReadonlySet<string> {
  const plain = `^${word.toLowerCase().replace(/[-_ ]/g, '')}$`;
  return new Set([...plain].slice(1).map((char, index) => plain[index] + char));
}

/** Dice's coefficient: the part of the letter pairs that two words share, from 0 to 1. */
function sharedPairs(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  return (2 * [...left].filter((pair) => right.has(pair)).length) / (left.size + right.size);
}

/** The part of a word that stays the same, from 0 to 1, if it is changed into another by the fewest edits; two swapped letters are one edit. */
function keptPart(a: string, b: string): number {
  let [before, last]: [number[], number[]] = [[], Array.from({ length: b.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let at = 1; at <= b.length; at += 1) {
      const isSame = a[row - 1] === b[at - 1];
      const isSwap = row > 1 && at > 1 && a[row - 1] === b[at - 2] && a[row - 2] === b[at - 1];
      const changed = (last[at - 1] ?? 0) + (isSame ? 0 : 1);
      const swapped = isSwap ? (before[at - 2] ?? 0) + 1 : changed;
      next.push(Math.min((last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1, changed, swapped));
    }
    [before, last] = [last, next];
  }
  return 1 - (last[b.length] ?? 0) / Math.max(a.length, b.length, 1);
}

/** Longer words and further candidates are not compared, as that would take too long for a guess. */
const maxLength = 100;
const maxCandidates = 1000;

/** Pairs of letters that are compared, as a cancel has to wait for that. */
const maxCompared = 2_000_000;

/** At this similarity a guess is usually right. */
const defaultMinSimilarity = 0.6;

/**
 * The candidate that is most similar to a text, by letter pairs or by edits.
 *
 * @param minSimilarity from 0 to 1
 * @returns undefined if none is similar enough
 */
export function closest(
  text: string,
  candidates: readonly string[],
  minSimilarity = defaultMinSimilarity,
): string | undefined {
  if (text.length > maxLength) return undefined;
  const [best] = candidates
    .slice(0, Math.min(maxCandidates, Math.floor(maxCompared / (maxLength * Math.max(text.length, 1)))))
    .filter(({ length }) => length <= maxLength)
    .map((candidate) => ({ candidate, similarity: similarityOf(text.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => b.similarity - a.similarity);
  return best && best.similarity >= minSimilarity ? best.candidate : undefined;
}

const similarityOf = (a: string, b: string): number => Math.max(sharedPairs(a, b), keptPart(a, b));

/** The name that looks most like a text, as a question; empty if none does. */
export function didYouMean(text: string, names: readonly string[], minSimilarity?: number): string {
  const name = closest(text, names, minSimilarity);
  return name === undefined ? '' : ` Did you mean ${oneLine(name)}?`;
}
