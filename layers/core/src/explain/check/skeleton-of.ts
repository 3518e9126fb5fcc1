import type { CheckedEvidence } from './checked-evidence.ts';
import { skeletonNames } from './skeleton-names.ts';
import { layerWords, skeletonWords } from './skeleton-words.data.ts';

/**
 * A clause as the skeleton of a statement: each noun and name as the letter of what it stands for in this answer, each verb of a finding as
 * one word, small words dropped (`skeleton-words.data.ts` holds both). What is none of these stays as it is, and no kind of statement holds it.
 */
export const skeletonOf = (evidence: CheckedEvidence): ((clause: string) => string) => {
  const names = skeletonNames(evidence);
  const layers = layerWords.map(({ types, words }) => [words, isBlamed(types, evidence) ? ' B' : ' L'] as const);
  const own = ownWords(evidence);
  return (clause) => {
    let text = ` ${clause
      .toLowerCase()
      .replaceAll('’', "'")
      .replace(/<?https:\/\/[^\s>]*>?/g, ' W ')} `;
    for (const [name, letter] of names) text = text.replaceAll(name, ` ${letter} `);
    text = text.replace(/["“”`*_()]|[.!?]+(?=\s)/g, ' ').replace(/\s+/g, ' ');
    for (const [words, letter] of [...layers, ...own, ...skeletonWords])
      text = typeof letter === 'string' ? text.replace(words, letter) : text.replace(words, letter);
    return text
      .replace(/:(?= |$)/g, ' ')
      .replace(/\s+/g, ' ')
      .trim();
  };
};

const isBlamed = (types: readonly string[], { diagnosis }: CheckedEvidence): boolean =>
  types.includes(diagnosis.denial.policyType) ||
  diagnosis.requests.some(({ decision }) =>
    decision?.deniedBy.some(({ policyType, denial }) => denial === 'explicit' && types.includes(policyType)),
  );

/** Who calls by the kind that they are, and a policy that was blamed by the word alone. */
const ownWords = ({ diagnosis, explanation }: CheckedEvidence): readonly (readonly [RegExp, string])[] => {
  const principals = diagnosis.requests.map(({ principal }) => principal ?? '').join(' ');
  const kinds = [
    ...(/:(?:assumed-)?role\//.test(principals) ? ['role'] : []),
    ...(/:user\//.test(principals) ? ['user'] : []),
    ...(/\bfunction\b/i.test(explanation) ? ['lambda function', 'function'] : []),
    ...['caller', 'principal', 'identity(?! polic)'],
  ];
  const isExplicit = diagnosis.denial.kind === 'explicit';
  return [
    [new RegExp(` (?:${kinds.join('|')})(?:'s)?(?: (?:named|called))?(?: C)?(?= )`, 'g'), ' C'],
    ...(/\bnew policy\b/i.test(explanation) ? [[/ new polic(?:y|ies)(?= )/g, ' P'] as const] : []),
    ...(isExplicit ? [[/ (?:that|this) policy(?= )/g, ' B'] as const] : []),
  ];
};
