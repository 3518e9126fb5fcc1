import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { adviceIn, clauseWords, isSupported, supportedAdvice } from './clause-advice.ts';
import { englishWords } from './english-words.data.ts';
import { clausesOf, isNegated } from './is-negated.ts';
import { withoutNames, withoutRegions } from './tokens.ts';
import { holds, type Vocabulary } from './vocabulary.ts';

/**
 * Lets a clause out only when it is one of what the findings support: a cause, a decision, a place, an action, a resource, a step of the fix,
 * a source, what was not seen, a question. What is none of these has no business in an answer, however harmless it sounds.
 */
export const checkClauses = (evidence: CheckedEvidence, vocabulary: Vocabulary): Check => {
  const known = new Set([...vocabulary.words].map((word) => word.toLowerCase()));
  const supported = supportedAdvice(evidence);
  const decisions = evidence.diagnosis.requests.flatMap(({ decision }) =>
    decision === null ? [] : [decision.decision],
  );
  const isAllowed = decisions.length > 0 && decisions.every((decision) => decision === 'allowed');
  const isKnown = (word: string): boolean =>
    englishWords.has(word) || englishWords.has(word.replace(/(?:'s|s|es|ed|d|ing)$/, '')) || known.has(word);
  return (piece) => {
    const text = outsideCode(piece);
    if (/@|\+\d|\b\d[\d ()./-]{6,}\d\b/.test(withoutDates(text, vocabulary)))
      return 'it gave a contact that the evidence does not hold';
    if (hostsIn(text).some((host) => !holds(vocabulary, host)))
      return 'it named a host that the evidence does not hold';
    if (productsIn(text).some((name) => !isKnown(name.toLowerCase())))
      return 'it named something that the evidence does not hold';
    if (!isAllowed && claimsNow(text)) return 'it called something allowed that is not';
    for (const clause of clausesOf(text)) {
      const words = clauseWords(clause);
      const advice = adviceIn(words);
      if (advice !== null && !isNegated(clause)) {
        if (!isSupported(advice, supported)) return 'it advised a step that the findings do not hold';
      }
      // Words of people, blame and danger are not ours: what cannot be checked is not said.
      if (words.some((word) => !isKnown(word))) return 'it used a word that cannot be checked';
      if (
        words.length > fewWords &&
        !words.some((word) => subject.has(word) || subject.has(word.replace(/e?s$/, '')) || known.has(word)) &&
        !/`/.test(piece)
      )
        return 'it said something that is no part of the findings';
    }
    return null;
  };
};

// "In short", "so far", "for this call": what only leads over.
const fewWords = 4;

/** That the call goes through as things are: nothing in the sentence makes it hang on the fix. */
const claimsNow = (text: string): boolean =>
  /\b(?:is|are|was) (?:now |already |again )?(?:allowed|permitted|authorized|fixed|solved|resolved)\b|\b(?:it|call|this|that|everything|role) (?:now |already )?(?:works|succeeds|passes)\b/i.test(
    text,
  ) &&
  !isNegated(text) &&
  !/\b(?:with|once|after|when|if|then|by|because|needs?|must|would|will|until|unless|before|checked)\b/i.test(text);

// Which Regions may be named is asked where names are checked.
const outsideCode = (piece: string): string => withoutRegions(withoutNames(piece.replace(/`[^`\n]*`/g, ' ` ')));

const withoutDates = (text: string, { text: evidence }: Vocabulary): string =>
  text.replace(/[\d-]+/g, (digits) => (evidence.includes(digits) ? ' ' : digits));

// A name with dots is taken whole before its end is looked at, so that no part of it is looked at twice.
const hostsIn = (text: string): readonly string[] =>
  (text.match(/[a-z0-9-]+(?:\.[a-z0-9-]+)*/gi) ?? []).flatMap((name) => hostOf.exec(name)?.[0] ?? []);

const hostOf = /^.+\.(?:com|net|org|io|dev|ai|app|cloud|co|de|fr|es|it|jp|cn|br|info|biz|xyz|me|us|uk)(?![a-z0-9_])/i;

/** Capitalised words inside of a sentence: names of people, companies and products. */
const productsIn = (text: string): readonly string[] =>
  [...text.matchAll(/(?<=[a-z0-9,;)`] )[A-Z][A-Za-z]+\b/g)].map(([word]) => word);

const subject = new Set(
  'role user group policy policies statement action call request resource model function agent bucket object key account region service permission access denial denied deny allow allowed allows principal caller boundary organization identity profile document fix change command question page cause reason trust session endpoint condition layer engine evaluator decision message sentence quota credential token owner it this that they nothing'.split(
    ' ',
  ),
);
