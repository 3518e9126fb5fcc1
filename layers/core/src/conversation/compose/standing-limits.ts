/** What a wish tells of policies that stand already, and the wish without those sentences. */
export type StandingLimits = { readonly rest: string; readonly told: readonly string[] };

/**
 * "The SCP denies s3:DeleteObject. Write a policy so role app can delete from my-data": the first says what stands, and is nothing to be
 * written. Only where another sentence wishes for something.
 */
export const standingLimits = (wish: string): StandingLimits => {
  const none = { rest: wish, told: [] };
  if (wish.length > longest) return none;
  const sentences = wish.split(ends).filter((each) => each.trim() !== '');
  if (sentences.length < 2) return none;
  const told = sentences.filter((each) => stands.test(each) && !wishes.test(each));
  const others = sentences.filter((each) => !told.includes(each));
  const asked = others.filter((each) => wishes.test(each) && says.test(each));
  if (told.length === 0 || asked.length === 0) return none;
  // What is only never wanted is no limit of somebody else's.
  const limits = told.filter((each) => !habit.test(each));
  const bucket = ofBucket.exec(told.join(' '))?.groups?.['bucket'];
  const rest = others.join(' ').trim();
  return {
    rest: bucket === undefined ? rest : rest.replace(it, ` bucket ${bucket}`),
    told: limits.map((each) => each.trim().replace(/[.;!。；！]+$/, '')),
  };
};

const longest = 1_200;
const ends = /(?<=[.;!?。；！？])(?:\s+|(?<=[。；！？]))|\n+/;

const policy =
  '(?:scps?|rcps?|service control polic\\w+|resource control polic\\w+|(?:permissions? )?boundar\\w+|(?:bucket|key|session|endpoint|resource|trust|group|identity) polic\\w+|guardrails?|organi[sz]ation|org|admins?|security(?: team)?|(?:scp|bucket)-richtlinie)';
const denies =
  '(?:den(?:y|ies)|block\\w*|forbid\\w*|prevent\\w*|prohibit\\w*|refus\\w*|stops?|restrict\\w*|limits?|(?:only )?allows? (?:only|nothing)|only allows?|verbiet\\w*|sperrt|blockiert|verweigert|interdit|bloque|refuse|deniega|bloquea|proh[ií]be|nega|bloqueia|pro[ií]be|vieta|blocca)';
const stands = new RegExp(
  [
    `^\\W*(?:(?:but|and|so|note:?|fyi:?) )?(?:an?|the|our|my|their|your|this|eine?|die|der|unsere?|une?|la|le|notre|un|el|nuestr[ao]|uma?|a|o|noss[ao]|il|lo)?\\s*(?:\\w+ ){0,2}?${policy}\\b(?! (?:that|which|so|to|for|die|der|qui|que|che|para|per|pour)\\b)[^.;!?]{0,80}\\b${denies}\\b`,
    // "We have an SCP that denies …" tells of one, "an SCP that denies …" wishes for it.
    `^\\W*(?:we have|there(?:'s| is)|we've got) (?:an? |the )?(?:\\w+ ){0,2}?${policy}\\b[^.;!?]{0,80}\\b${denies}\\b`,
    `^\\W*[\\w:*. -]{2,60} (?:is|are|was|gets?) (?:explicitly )?(?:denied|blocked|forbidden|refused|restricted) (?:for|by|to|in|on) `,
    `^\\W*(?:we|nobody|no one|everyone|everybody) (?:never |always )?(?:allows?|needs?|uses?|wants?) `,
  ].join('|'),
  'i',
);
const habit = /^\W*(?:we|nobody|no one|everyone|everybody) (?:never |always )?(?:allows?|needs?|uses?|wants?) /i;
const wishes =
  /\b(?:write|give|draft|create|make|show|generate|need|want|please|schreib\w*|gib|brauche\w*|erstell\w*|[ée]cri[st]\w*|donne\w*|r[ée]dige\w*|escrib\w*|dame|necesit\w*|escrev\w*|precis\w*|scriv\w*|dammi|serve)\b|ください|書いて|写|给我/i;
// What is wished for stands in it, and not before.
const says =
  /\b(?:so|to|for|that|which|can|may|lets?|allow\w*|damit|für|die|pour|qui|que|para|per|che)\b [^.;!?]{8,}|ように|以便|允许/i;
const ofBucket = /\bbucket policy (?:of|on|for) (?<bucket>[a-z0-9][a-z0-9.-]{2,62})/i;
const it = / (?:it|that bucket|the bucket)\b/;
