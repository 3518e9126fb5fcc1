import { isAccountId, isRoot, readArn } from '../../arn/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import type { PolicyRule } from '../../policy-check/index.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { asksWhether } from '../reading/asks-whether.ts';
import { askedCalls, namesCall } from './asked-requests.ts';
import { findingLine } from './finding-line.ts';
import { neededKeys } from './needed-keys.data.ts';
import { type Review, type Reviewed, reviewOf } from './review.ts';
import { sayCeiling } from './say-ceiling.ts';
import { sayElsewhere } from './say-elsewhere.ts';
import { sayMissing } from './say-missing.ts';
import { sayWithoutCondition } from './say-without-condition.ts';

/** The one thing that is asked of shown policies, answered first by what reading them finds; null: nothing in particular is asked, or only an evaluation decides it. */
export const sayReview = (prose: string, policies: readonly SeenPolicy[]): Reviewed | null => {
  const review = reviewOf(prose, policies);
  for (const answer of answers) {
    const reviewed = answer(review);
    if (reviewed !== null) return reviewed;
  }
  return null;
};

type Answer = (review: Review) => Reviewed | null;

const untold = (words: string): Reviewed => ({ words, told: [] });

/** "Does :root mean only the root user?" */
const ofRoot: Answer = ({ said, statements }) => {
  const accounts = statements
    .flatMap(({ principals = [] }) => principals.map(({ value }) => value))
    .filter((value) => isRoot(value) && isAccountId(readArn(value).account));
  return accounts.length === 0 || !said.has('root')
    ? null
    : untold(
        `**No:** \`:root\` as a principal stands for the whole account ${readArn(accounts[0]).account}, not for its root user. It lets in whoever there is allowed the same by an IAM policy of that account; to let in one role only, write its ARN in place of \`:root\`.`,
      );
};

/** "Do I need kms:ViaService?" */
const ofNeed: Answer = ({ said, statements }) => {
  if (!said.has('reviewNeed')) return null;
  const asked = neededKeys.find(({ words }) => words.test(said.text));
  if (asked === undefined) return null;
  const isNeeded = asked.isNeeded(statements);
  return untold(isNeeded ? `**Yes, this is needed:** ${asked.yes}.` : `**No:** ${asked.no}.`);
};

const ofRole = /\b(?:pass|passrole|assume|assumerole)\b[^.?!]{0,20}\broles? [\w+=.@/-]/;

/** "Does this let a developer become admin?" */
const ofAdmin: Answer = ({ said, prose, policies, findings, statements }) => {
  // "Though my role is admin" asks nothing of the policy.
  if (
    !said.has('reviewAdmin') ||
    !(asksSomething(said.text) || /escal|eskal|昇格|提权/.test(said.text)) ||
    statements.every(({ effect }) => effect === 'Deny') ||
    // "Could it pass the role Admin?": a call, and the name of what it is on.
    ofRole.test(said.text)
  )
    return null;
  // "The role Admin" is what a call is asked on.
  if (namesAdmin(prose, policies)) return null;
  const told = findings.filter(({ rule }) => leadsOn.has(rule));
  return told.length === 0
    ? untold(
        '**No, not by what is shown:** none of the known ways is in it (every action, `iam:PassRole` with a call that starts something, attaching, writing or versioning policies, opening a role’s trust, making keys or passwords). What else the same principal has was not seen.',
      )
    : { words: `**Yes, this leads there:**\n\n${told.map(findingLine).join('\n')}`, told };
};

const namesAdmin = (prose: string, policies: readonly SeenPolicy[]): boolean =>
  askedCalls(prose, policies).some(({ on }) => on.some(({ resource }) => /admin[^/:]*$/i.test(resource)));

const leadsOn: ReadonlySet<PolicyRule> = new Set(['escalation', 'every-action', 'pass-role', 'negated-allow']);

/** "Does it break a service?", "will the knowledge base still read?", "whom does it hit?" */
const ofDeny: Answer = ({ said, prose, policies, findings, statements }) => {
  // A call that is named is decided.
  if (namesCall(prose, policies)) return null;
  if (!statements.some(({ effect }) => effect === 'Deny') || !said.hasAny('reviewServices', 'reviewWhom')) return null;
  const told = findings.filter(
    ({ rule }) => rule === 'hits-services' || rule === 'needs-mfa' || rule === 'weak-condition',
  );
  if (told.length === 0) return null;
  const lines = told.map(findingLine).join('\n');
  if (!said.has('reviewServices'))
    return { words: `${lines.replace(/^- it hits/, '**It hits**').replace(/^- /, '')}`, told };
  return { words: `${said.has('reviewStill') ? '**No:**' : '**Yes, this hits them:**'}\n\n${lines}`, told };
};

/** "Is anything missing for …?", "is this enough?" */
const ofMissing: Answer = (review) => {
  if (!review.said.has('reviewMissing')) return null;
  const reviewed = sayMissing(review);
  if (reviewed === null) return null;
  const isEnough = /enough|sufficient|reicht|genugt|suffi|basta|suficiente|sufficient|十分|足りますか|够/.test(
    review.said.text,
  );
  return {
    ...reviewed,
    words: `${isEnough ? '**No:** this is missing:' : '**Yes, this is missing:**'}\n\n${reviewed.words}`,
  };
};

/** "Why does it not work?" */
const ofWhy: Answer = (review) => {
  if (!review.said.hasAny('reviewWhy', 'fails') || review.said.has('safe')) return null;
  const told = review.findings.filter(
    ({ rule, level }) => level === 'error' || rule === 'missing-part' || rule === 'hits-services',
  );
  const lead = asksWhether(review.prose) ? '**No:** this cannot work:' : '**This is why:**';
  if (told.length > 0) return { words: `${lead}\n\n${told.map(findingLine).join('\n')}`, told };
  const missing = sayMissing(review);
  return missing === null ? null : { ...missing, words: `**This is missing:**\n\n${missing.words}` };
};

/** "Is the condition right?" */
const ofCondition: Answer = ({ said, findings, statements }) => {
  if (!said.has('reviewCondition')) return null;
  const told = findings.filter(
    ({ rule, pointer, nearest }) =>
      pointer.endsWith('/Condition') || (rule === 'public-principal' && nearest.length > 0),
  );
  const grave = told.filter(({ level }) => level !== 'note');
  const lines = told.map(findingLine).join('\n');
  if (grave.length > 0) return { words: `**No:** the condition does not do what it is there for:\n\n${lines}`, told };
  if (told.length > 0) return { words: `**It depends:**\n\n${lines}`, told };
  return statements.some(({ conditions }) => conditions.length > 0)
    ? untold(
        '**Yes, as far as these policies go:** the operator fits its values, the calls of the statement send the key, the values have its form and do not contradict the ARNs, and a request without the key does not slip through.',
      )
    : null;
};

/** "Is this right for the knowledge base?": what cannot work comes before what is wide. */
const ofRight: Answer = (review) => {
  if (!review.said.hasAny('reviewRight', 'safe')) return null;
  // What leads to everything is said before what a purpose lacks.
  if (review.findings.some(({ rule, level }) => leadsOn.has(rule) && level === 'warning')) return null;
  const told = review.findings.filter(
    ({ rule, level }) => (level === 'error' && rule !== 'refused') || rule === 'missing-part',
  );
  const missing = review.said.hasAny('reviewKb', 'reviewAgent', 'reviewBatch', 'streaming') ? sayMissing(review) : null;
  if (missing !== null) return { ...missing, words: `**No:** this is missing or cannot work:\n\n${missing.words}` };
  return told.length === 0 || review.said.has('safe')
    ? null
    : { words: `**No:** this cannot work:\n\n${told.map(findingLine).join('\n')}`, told };
};

/** "Why is bedrock denied with this SCP?" */
const ofCeiling: Answer = ({ said, policies }) => {
  const ceiling = said.hasAny('reviewWhy', 'fails', 'reviewRight', 'allowed') ? sayCeiling(said.text, policies) : null;
  return ceiling === null ? null : untold(`**No:** ${ceiling}.`);
};

const answers: readonly Answer[] = [
  ofRoot,
  sayWithoutCondition,
  sayElsewhere,
  ofCeiling,
  ofNeed,
  ofAdmin,
  ofDeny,
  ofMissing,
  ofWhy,
  ofCondition,
  ofRight,
];
