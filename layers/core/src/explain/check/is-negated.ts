/** Whether a clause says what is not. */
export const isNegated = (clause: string): boolean =>
  /\b(?:not|no|never|none|neither|nor|nothing|nobody|cannot|instead of|rather than)\b|n['’]t\b/i.test(clause);

/** The clauses of a sentence: a "not" in one says nothing about the next. */
export const clausesOf = (sentence: string): readonly string[] =>
  sentence.split(/[,;:–—]\s|\s(?:so|but|therefore|then|hence|and|yet|still|because)\s/i);

/** Whether the words right before `phrase` negate it: "do not give full access", but not "no other way than full access". */
export const isNegatedBefore = (clause: string, phrase: RegExp): boolean => {
  const found = phrase.exec(clause);
  if (found === null) return false;
  const before = clause.slice(0, found.index).split(/\s+/).slice(-6).join(' ');
  return isNegated(before) && !/\b(?:other|less|only|just|choice|worry|doubt|hesitate|wait|way|than)\b/i.test(before);
};
