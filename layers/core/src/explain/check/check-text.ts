import { checkActions } from './check-actions.ts';
import { checkAdvice } from './check-advice.ts';
import { checkBlock, checkLoosePolicy } from './check-block.ts';
import { checkClaims } from './check-claims.ts';
import { checkClauses } from './check-clauses.ts';
import { checkGrounds } from './check-grounds.ts';
import { checkLanguage } from './check-language.ts';
import { checkNames } from './check-names.ts';
import { checkStatements } from './check-statements.ts';
import { checkTopics } from './check-topics.ts';
import { checkVerdict } from './check-verdict.ts';
import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { splitPieces } from './split-pieces.ts';
import { vocabularyOf } from './vocabulary.ts';

/** The checks of an answer's words: one for each piece (a sentence, a line, a whole fenced block), one for the whole text. */
export type TextChecks = { readonly piece: Check; readonly whole: Check };

/** Holds a model's English text against the evidence: every name, decision, piece of advice and block must come from it. */
export const textChecks = (evidence: CheckedEvidence): TextChecks => {
  const vocabulary = vocabularyOf(evidence);
  const block = checkBlock(evidence, vocabulary);
  // A line of ours, copied whole: foreign text in it is in code marks and has no line of its own.
  const ours = new Set(evidence.explanation.split('\n').map((line) => line.trim()));
  const names = [checkLoosePolicy, checkNames(vocabulary), checkActions(vocabulary), checkTopics(evidence)];
  const sentence = [
    checkLanguage('en'),
    ...names,
    checkVerdict(evidence),
    checkAdvice(evidence),
    checkClaims(evidence),
    checkClauses(evidence, vocabulary),
    checkGrounds(evidence),
    checkStatements(evidence),
  ];
  return {
    piece: (piece) => {
      if (isBlock(piece)) return block(piece);
      return ours.has(piece.trim()) ? null : firstOf(sentence, piece);
    },
    whole: checkWhole(evidence),
  };
};

/** What is wrong with a whole text; null when nothing is. */
export const checkText = (evidence: CheckedEvidence, text: string): string | null => {
  const { piece, whole } = textChecks(evidence);
  return (
    firstOf(
      splitPieces(text).map((each) => () => piece(each)),
      '',
    ) ?? whole(text)
  );
};

const isBlock = (piece: string): boolean => piece.trimStart().startsWith('```');

const firstOf = (checks: readonly Check[], piece: string): string | null => {
  for (const check of checks) {
    const wrong = check(piece);
    if (wrong !== null) return wrong;
  }
  return null;
};

/** A text that says too little is no answer either. */
const checkWhole =
  ({ repair, diagnosis }: CheckedEvidence): Check =>
  (text) => {
    if (text.trim().length < 40) return 'it said next to nothing';
    const lower = text.toLowerCase();
    const { steps, actions } = repair.fix;
    if (steps.length > 0 && actions.length > 0 && !actions.some((action) => lower.includes(action.toLowerCase())))
      return 'it left out what the fix is about';
    const [question] = diagnosis.questions;
    return steps.length === 0 && question !== undefined && !/[?？]/.test(text) ? 'it left out the question' : null;
  };
