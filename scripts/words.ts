// The words that the project does not use, and those that it uses in their place. CONTRIBUTING.md shows the same table, and
// `scripts/lint-words.ts` holds the code and the documents to it.

export interface WordRule {
  /** The word, as the table shows it. */
  readonly word: string;
  readonly use: string;
  /** Matches it in any text, in upper or lower case. */
  readonly pattern: RegExp;
}

export const wordRules: readonly WordRule[] = [
  { word: 'tell, told (of a thing)', use: 'says, lists, shows, reports', pattern: /\b(?:tells?|telling|told)\b/i },
  {
    word: 'bring, brought',
    use: 'transport (the call), deploy (the whole)',
    pattern: /\b(?:brings?|bringing|brought)\b/i,
  },
  { word: 'anew', use: 'again', pattern: /\banew\b/i },
  { word: 'amid', use: 'during', pattern: /\bamid\b/i },
  { word: 'whoever', use: 'anyone who, another user or process', pattern: /\bwhoever\b/i },
  { word: 'all the same', use: 'anyway', pattern: /\ball the same\b(?! (?:size|length|way|type|kind))/i },
  { word: 'time-out', use: 'timeout', pattern: /\btime-outs?\b/i },
  { word: 'roll-back', use: 'rollback', pattern: /\broll-backs?\b/i },
  { word: 'stand-in', use: 'simulator', pattern: /\bstand-ins?\b/i },
  { word: 'defect', use: 'bug', pattern: /\bdefects?\b/i },
  { word: 'is no …', use: 'is not a …', pattern: /(?<!\bthere )\bis no (?!longer\b|more\b|such\b)[a-z]/i },
  {
    word: 'most…, longest…, shortest… (names)',
    use: 'max or min, a noun and a unit',
    pattern: /\b(?:most|longest|largest|shortest|least)[A-Z]\w*/,
  },
];
