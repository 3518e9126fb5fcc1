/** What a sentence says against the findings, and the words of ours that make it a finding after all. */
export type Contrary = {
  readonly kind: 'needless' | 'held' | 'noLayer' | 'administrator' | 'unavailable' | 'policyDenies' | 'wholeService' | 'elsewhere' | 'belongs' | 'atOnce' | 'enough' | 'roleAtFault' | 'ownDenies' | 'wrong' | 'unproven';
  readonly ofOurs: RegExp;
  readonly says: RegExp;
};

// English is held to its kinds of statement: `check-statements.ts`.
const never = /(?!)/;

export const contraries: readonly Contrary[] = [
  {
    kind: 'needless',
    ofOurs: /no policy is at fault|not needed|no change|still denied/i,
    says: /\b(?:not|isn['’]t|aren['’]t|never|hardly) (?:needed|necessary|required|useful)\b|\bunnecessary\b|\bneedless\b|\bno (?:change|statement|fix|permission|policy|grant)\b[^.,;]{0,40}\b(?:helps?|needed|necessary|required)\b|\b(?:does|do|will|would)(?: not|n['’]t) help\b|\b(?:still|remains?|stays?) (?:denied|refused|blocked)\b|\bmust not\b|\bshould not\b|\bneed not\b|\bwithout (?:the|this|any|a) (?:statement|change|fix)\b/i,
  },
  {
    kind: 'held',
    ofOurs: /\balready\b/i,
    says: /\balready\b|\b(?:has|have|holds?|possess(?:es)?|enjoys?) (?:the|this|that|every|all|full|enough|sufficient) (?:\w+ )?(?:permissions?|rights?|access|allow)\b|\bnothing is missing\b/i,
  },
  {
    kind: 'noLayer',
    ofOurs: /\bno (?:service control policy|SCP)\b/i,
    says: /\b(?:no|neither|none of the)\b[^.;]{0,20}\b(?:service control|SCPs?|session polic|endpoint polic|boundar|resource control)\b(?![^.;]*\b(?:seen|shown|read|looked|known)\b)|\b(?:service control polic\w+|SCPs?|session polic\w+|endpoint polic\w+|boundar\w+)\b[^.;]{0,30}\b(?:does|do|is|are)(?: not|n['’]t) (?:apply|exist|attached|set|involved|den)/i,
  },
  {
    kind: 'administrator',
    ofOurs: /administrator(?:access| rights| permissions)/i,
    says: /\b(?:administrat\w+|admin|root|power ?user) (?:rights?|access|permissions?|privileges?|role)\b|\bas (?:an? |the )?(?:admin|root)/i,
  },
  {
    kind: 'unavailable',
    ofOurs: /\bavailable\b|\boffered\b|\bdown\b|\boutage\b|\bretired\b/i,
    says: /\b(?:is|are|was|were) (?:\w+ )?(?:down|unavailable|offline|overloaded|retired|gone|broken|unreachable)\b|\bnot (?:\w+ )?(?:offered|available|supported|reachable)\b|\boutage\b|\bout of service\b/i,
  },
  {
    // Nothing allows it, and no policy is why.
    kind: 'policyDenies',
    ofOurs: /explicit/i,
    says: /\b(?:because|on account|by reason) of (?:the |a |your |its )?(?:[\w-]+ ){0,2}(?:policy|statement|SCP|boundary|endpoint)\b|\bdue to (?:the |a |your )?(?:[\w-]+ ){0,2}(?:policy|statement|SCP|boundary)\b|\bbecause (?:the|your|this|that|its) (?:model|role|account|region|key|function|profile)\b(?![^.;]*\b(?:no|not|lacks?|without|allow\w*|polic\w+|permission|statement|missing|may)\b)/i,
  },
  {
    kind: 'wrong',
    ofOurs: /\bwrong\b|\bmisspel|\binvalid\b|\bnot valid\b|\bspelled\b/i,
    says: /\b(?:is|are|was|were) (?:\w+ )?(?:wrong|misspelled|incorrect|invalid|malformed|mistaken)\b/i,
  },
  {
    kind: 'unproven',
    ofOurs: /not (?:been )?(?:proven|checked)|could not be (?:proven|checked|decided)/i,
    says: /\bnothing (?:was|has been|is) (?:checked|proven|read|decided|seen)\b|\b(?:proof|check|fix) (?:has |was )?(?:failed|fails|unproven)\b|\bno model access\b|\bthe role is (?:a|an|the|no) (?:user|group|account|session|service|key)\b/i,
  },
  {
    kind: 'wholeService',
    ofOurs: /\b(?:whole service|full access|every action)\b/i,
    says: never,
  },
  {
    // The change goes into a policy of whoever calls; what a model or a key "has" is none.
    kind: 'elsewhere',
    ofOurs: /\bpolicy of (?:the )?(?:model|function)\b/i,
    says: never,
  },
  {
    kind: 'belongs',
    ofOurs: never,
    says: never,
  },
  {
    kind: 'atOnce',
    ofOurs: /\b(?:at once|immediately)\b/i,
    says: never,
  },
  {
    // Where what comes after was not decided, the change is not said to be enough.
    kind: 'enough',
    ofOurs: never,
    says: never,
  },
  {
    // No permission is at fault: who calls is none of it.
    kind: 'roleAtFault',
    ofOurs: /\b(?:role|user|principal)\b/i,
    says: never,
  },
  {
    // Another kind of policy denies, not the caller's own.
    kind: 'ownDenies',
    ofOurs: /identity(?:-based)? policy[^.]*explicit/i,
    says: never,
  },
];
