import { askHandbook } from '../../explain/index.ts';
import { type Facts, mergeEvidence, type SeenPolicy } from '../../intake/index.ts';
import { type Case, openCase } from '../conversation.ts';
import { sayAdmits } from '../engines/say-admits.ts';
import { sayAllows } from '../engines/say-allows.ts';
import { sayDecided } from '../engines/say-decided.ts';
import { sayNeed } from '../engines/say-need.ts';
import { sayComparison, sayPolicyCheck } from '../engines/say-policy-check.ts';
import { givenEvidence } from '../given-evidence.ts';
import { newCase } from '../next-case.ts';
import { asksSomething } from '../reading/asks-something.ts';
import { notionsIn } from '../reading/notions-in.ts';
import { proseOf } from '../reading/prose-of.ts';
import type { TurnReading } from '../reading/read-turn.ts';
import type { Step } from '../step.ts';
import { alone, type Taken, withNewCase } from './keep-turn.ts';

/** Policies without a denial: checked, compared, or written anew for what they are used for. */
export const policyStep = (
  taken: Taken,
  reading: Extract<TurnReading, { kind: 'policyCheck' | 'compare' | 'need' }>,
): Step => {
  const { asked, conversation } = taken;
  if (reading.kind === 'need') {
    const current: Case | null =
      reading.at === null ? openCase(conversation) : (conversation.cases[reading.at] ?? null);
    const shown = current?.evidence ?? asked.facts.evidence;
    // What is asked next ("in Terraform?") is asked of the policy that was written.
    const thread = { pages: ['least-privilege'], question: asked.facts.text.slice(0, longestQuestion), practice: null };
    const next = { asked, conversation: openCase(conversation) === null ? { ...conversation, thread } : conversation };
    return alone('policyCheck', sayNeed(asked.facts.text, shown), next);
  }
  const given = mergeEvidence(asked.facts.evidence, givenEvidence(asked.turn.evidence ?? {}).evidence);
  const evidence = given.policies.length > 0 ? given : (openCase(conversation)?.evidence ?? given);
  const words =
    reading.kind === 'compare'
      ? (sayAdmits(evidence.policies) ?? sayComparison(evidence.policies))
      : checked(asked.facts, evidence.policies);
  // What was shown without a denial is shown for the denial that may follow.
  const kept = withNewCase(conversation, { ...newCase(asked.facts, null), evidence });
  return alone('policyCheck', words, { asked, conversation: openCase(conversation) === null ? kept : conversation });
};

const longestQuestion = 1_500;

/** What is asked of shown policies is decided or answered first; what else stands out in them comes after. */
const checked = (facts: Facts, policies: readonly SeenPolicy[]): string => {
  const prose = proseOf(facts).slice(0, longestQuestion);
  if (!asksSomething(prose)) return sayPolicyCheck(policies);
  const said = notionsIn(prose);
  const first =
    (said.hasAny('who', 'whoMay') || anybody.test(said.text) ? sayAdmits(policies) : null) ??
    (said.hasAny('opens', 'whatCan') || doing.test(said.text) ? sayAllows(policies) : null) ??
    sayDecided(prose, policies) ??
    (said.has('safe') ? null : sayAdmits(policies)) ??
    (said.has('safe') ? null : toldOf(prose));
  return first === null ? sayPolicyCheck(policies) : [first, sayPolicyCheck(policies, true)].join('\n\n').trim();
};

const toldOf = (prose: string): string | null => {
  const told = askHandbook(prose, null);
  return told !== null && told.fit >= outright && told.kind === 'page' ? (told.reply.split('\n\n')[0] ?? null) : null;
};

const outright = 0.7;
const doing =
  /\bwhat (?:does|do) (?:it|this|these|that|the)\b|\bexplain\b|\bwas (?:macht|bedeutet|bewirkt)\b|\berklar|\bque fait\b|\bexplique|\bque hace\b|\bo que (?:faz|essa|esta)\b|\b(?:cosa|che cosa) fa\b|\bspiega|何をし|どういう意味|説明して|做什么|什么意思|解释/;
const anybody =
  /\b(?:anybody|anyone|everybody|everyone|public\w*|internet|the world|irgendwer|jeder|offentlich|n'importe qui|tout le monde|cualquiera|qualquer um|chiunque)\b|誰でも|任何人/;
