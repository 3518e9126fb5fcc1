import type { Check, CheckedEvidence } from './checked-evidence.ts';
import { clauseWords } from './clause-advice.ts';
import { clausesOf, isNegated } from './is-negated.ts';

/**
 * Claims that only the evidence may make: that something was done, that a step is not to be taken, that nothing else stands in the way,
 * that a policy allows, what was decided before and after, and a question of its own. What our own words do not say is not said.
 */
export const checkClaims = (evidence: CheckedEvidence): Check => {
  const said = evidence.explanation.toLowerCase();
  const isSaid = (words: string): boolean => said.includes(words.trim().toLowerCase());
  const allows = allowsOf(evidence);
  const asks = asksOf(evidence);
  return (piece) => {
    const text = piece.replaceAll('’', "'").replace(/`[^`\n]*`/g, ' it ');
    if (/\?/.test(text) && !asks(text)) return 'it asked a question that is not ours';
    if (saysNothing.test(text)) return 'it said that there is nothing';
    for (const clause of clausesOf(text)) {
      const claim = claims.find(({ words }) => words.test(clause));
      if (claim !== undefined && !isSaid(clause) && !(claim.unless?.(clause, evidence) ?? false)) return claim.because;
      if (!allows(clause, text)) return 'it said that something allows the call';
    }
    return isOfDecisions(text, evidence) ? null : 'it told other decisions than there are';
  };
};

type Claim = {
  readonly words: RegExp;
  readonly because: string;
  /** Where the evidence holds it all the same. */
  readonly unless?: (clause: string, evidence: CheckedEvidence) => boolean;
};

const doing =
  'add|attach|grant|give|create|put|apply|enable|run|execute|start|use|take|follow|change|replace|edit|update|set|send|paste|remove|delete|detach|trust|try|do|copy|make|need';
const done =
  'applied|fixed|repaired|changed|added|removed|attached|updated|deployed|created|deleted|detached|run|executed|solved|resolved|corrected|done|replaced|granted|enabled|disabled|sent';

const proven = (evidence: CheckedEvidence): boolean => evidence.repair.fix.verification.after === 'allowed';
const isExplicit = ({ diagnosis }: CheckedEvidence): boolean =>
  diagnosis.denial.kind === 'explicit' ||
  diagnosis.requests.some(({ decision }) => decision?.decision === 'explicitDeny');

const claims: readonly Claim[] = [
  {
    words: new RegExp(
      `\\b(?:is|are|was|were|been|being|got|gets|i|we|i've|we've|have|has|had)(?: \\w+ly| already| now| just| then)? (?:${done})\\b`,
      'i',
    ),
    because: 'it said that something was done',
    unless: (clause) => /^\W*(?:once|when|after|if|until|as soon as)\b/i.test(clause),
  },
  {
    words: new RegExp(
      `\\b(?:do not|don't|never|must not|mustn't|should not|shouldn't|need not|needn't|no need to|instead of|stop|avoid|refrain from|rather than)(?: \\w+)? (?:${doing})(?:ing)?\\b`,
      'i',
    ),
    because: 'it advised against a step',
    // That a wildcard is not needed is what every fix holds.
    unless: (clause) => /\bneed\b[^.]{0,80}(?:\bfull access\b|\bwildcard\b| it or )/i.test(clause),
  },
  {
    words:
      /\b(?:commands?|statements?|fix|steps?|change|script|answer|advice|proof)(?: below| above| here)? (?:is|are|was|were|will|would|does|do|may|can|could|might|must|should)(?:n't| not| no\b| never)|\b(?:commands?|statements?|fix|steps?|script|answer|advice)(?: below| above)? (?:is|are|was|were) (?:\w+ )?(?:wrong|incorrect|unnecessary|needless|useless|old|missing|enough for)\b/i,
    because: 'it spoke against the fix',
  },
  {
    words:
      /\b(?:nothing|nobody|no[- ]one|none|neither|no(?: [\w-]+){1,5}|does not|doesn't|do not|don't|did not|didn't|cannot|can't|will not|won't|(?:could|would|may|might|must|should) not|couldn't|wouldn't|never)\b(?: [\w-]+){0,6}? (?:den(?:y|ies|ied)|refus\w+|block\w*|forbid\w*|prevent\w*)\b/i,
    because: 'it said that nothing denies',
    unless: (clause, evidence) =>
      /\bexplicit/i.test(clause) && !isExplicit(evidence) && !/\b(?:control|boundar|session|endpoint)/i.test(clause),
  },
  {
    words:
      /\b(?:nothing else|no other|none other|anything|everything|always|never|certain|certainly|definitely|undoubtedly|surely|twice|every|forever)\b/i,
    because: 'it claimed more than was found',
    unless: (clause, evidence) =>
      proven(evidence) &&
      /\bnothing else is (?:newly )?(?:allowed|opened)\b|\b(?:allows|opens|adds) nothing else\b/i.test(clause),
  },
  {
    words:
      /\b(?:messages?|errors?|denials?|evaluator|simulator|findings?)(?: \w+)? (?:is|are|was|were|may be|might be|seems?|looks?) (?:\w+ )?(?:wrong|incorrect|misleading|false|mistaken|a mistake|a bug)\b/i,
    because: 'it spoke against what AWS said',
  },
  {
    words:
      /\b(?:is|are|was|were|been|got|gets)(?: not| never|n't) (?:refused|denied|rejected|blocked|stopped)\b|\b(?:refused|denied|rejected)\b.{0,80}\bon nothing\b/i,
    because: 'it said that nothing was denied',
  },
  {
    words:
      /\bnothing(?: more| further| at all)? (?:needs?|has|is|are|must|to) (?:to be |be )?(?:needed|required|done|do|changed|missing)\b/i,
    because: 'it said that nothing is to be done',
  },
  {
    words: /\bmak(?:e|es|ing)\b.{0,60}\b(?:admin|administrator|owner|root|superuser)s?\b/i,
    because: 'it gave somebody all rights',
  },
  // Where the statement goes is the fix's: no other place beside it, and none in its stead.
  {
    words:
      /\b(?:instead of|rather than|in place of) (?:the|a|an|your|this) (?:role|user|group|policy|bucket|key|boundary|account)\b/i,
    because: 'it named another place',
  },
  {
    words: /\bpolic(?:y|ies) (?:of|for|in) (?:the |an? |this |your )?(?:whole )?(?:accounts?|everyone|everybody)\b/i,
    because: 'it named another place',
  },
  { words: /\bmust go\b|\bto blame\b|\bnot (?:be )?trusted\b|\brid of\b/i, because: 'it blamed somebody' },
];

const saysNothing = /\bdo\b\W{1,6}nothing\b(?! of yours helps)|\bden(?:y|ies)\b\W{1,6}(?:nothing|none)\b/i;

/** A clause that affirms an allow speaks of the fix: a policy that allows the call as things are is what the decisions would have to hold. */
const allowsOf = ({ diagnosis }: CheckedEvidence): ((clause: string, text: string) => boolean) => {
  const decisions = diagnosis.requests.map(({ decision }) => decision?.decision ?? null);
  if (decisions.length > 0 && decisions.every((decision) => decision === 'allowed')) return () => true;
  return (clause, text) => {
    if (!affirming.test(clause) || isNegated(clause)) return true;
    if (ofFix.test(clause)) return true;
    return ofFix.test(text) && !ofPolicy.test(clause);
  };
};

const affirming =
  /\b(?:allows|allowed(?! regions?\b)|permits|permitted|lets|authoriz\w+|grants)\b|\b(?:policies|statements|they) (?:\w+ ){0,4}(?:allow|permit|grant)\b/i;
const ofFix =
  /\b(?:statement|below|fix|command|change|document|with|once|after|when|if|until|would|to|add|adds|must|checked)\b/i;
const ofPolicy =
  /\b(?:polic(?:y|ies)|boundar(?:y|ies)|scps?|rcps?|endpoint|session|organization|account|aws|bedrock)\b/i;

/** "Denied before, allowed after": both as they were decided. */
const isOfDecisions = (text: string, { repair }: CheckedEvidence): boolean => {
  const { before, after } = repair.fix.verification;
  return [...text.matchAll(/\b(allowed|denied)(?: \w+)? (before|after)\b(?! (?:it|the|this))/gi)].every(
    ([, verdict = '', when = '']) => {
      const decided = when.toLowerCase() === 'before' ? before : after;
      return decided !== null && (decided === 'allowed') === (verdict.toLowerCase() === 'allowed');
    },
  );
};

/** Whether a question is the answer's own: most of its words are those of what we ask. */
const asksOf = ({ diagnosis, explanation }: CheckedEvidence): ((text: string) => boolean) => {
  const ours = [
    ...diagnosis.questions.flatMap(({ ask, because }) => [ask, because]),
    ...(explanation.match(/[^.?!\n]{0,300}\?/g) ?? []),
  ].join(' ');
  const known = new Set(clauseWords(ours));
  return (text) => {
    const words = clauseWords(text).filter((word) => word.length > shortWord);
    return ours !== '' && words.filter((word) => known.has(word)).length * 2 >= words.length;
  };
};

const shortWord = 3;
