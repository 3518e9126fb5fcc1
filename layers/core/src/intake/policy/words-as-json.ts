import { isLabelWord, isLikeName, isPolicyNoun, isUnreal } from './label-words.ts';
import { onWords } from './telling-words.data.ts';

/**
 * A text with each line that tells a statement of a policy that is there, in IAM's own words behind a label, with that statement as JSON in
 * its place. What somebody proposes or asks about is no evidence and stays words.
 */
export const wordsAsJson = (text: string): string =>
  // Without a refusal it may be a wish.
  /\b(?:Allow|Deny)[ :]/.test(text) && /not authorized to perform|access ?denied/i.test(text)
    ? text.split('\n').map(asJson).join('\n')
    : text;

const asJson = (line: string): string => {
  if (line.length > longest || line.includes('{')) return line;
  const [, label = '', effect = '', actions = '', resource = ''] = told.exec(line) ?? [];
  if (!isOfPolicy(label)) return line;
  const named = actions.match(/[a-z][a-z0-9-]{1,40}:[A-Za-z*?][A-Za-z0-9*?]{0,60}/g) ?? [];
  // Words between the actions say more than a list does.
  const isList =
    named.length > 0 && actions.replace(/[a-z][a-z0-9-]{1,40}:[A-Za-z0-9*?]+|[\s"'`,[\]]|\band\b/g, '') === '';
  if (!isList) return line;
  const statement = { Effect: effect, Action: named, Resource: resource };
  return `${label}${JSON.stringify({ Version: '2012-10-17', Statement: [statement] })}`;
};

const longest = 600;

const told = new RegExp(
  String.raw`^([^":=：]{1,160}[:=：] ?)(Allow|Deny):? ([^{}]{3,400}?),?;? (?:${Object.values(onWords).flat().join('|')}) ?["'\x60]?(\*|arn:[^\s"'\x60,;]{8,300})["'\x60]?[.;]?\s*$`,
);

/** `boundary (TeamBoundary):`, `policy of the role app-role:`; not `policy I would add:`. */
const isOfPolicy = (label: string): boolean => {
  const words = label
    .replace(/^[\s>*•\d.)-]{1,12}/, '')
    .split(/[\s:=：()[\]`'“”]+/)
    .filter((word) => word !== '');
  if (words.some((word) => isPolicyNoun(word) && isUnreal(word))) return false;
  return words.some(isPolicyNoun) && words.every((word) => isPolicyNoun(word) || isLabelWord(word) || isLikeName(word));
};
