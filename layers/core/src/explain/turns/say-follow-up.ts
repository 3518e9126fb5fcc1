import type { PolicyType } from '@whydenied/iam';
import { codeBlock, codeSpan } from '../code-span.ts';
import { conceptNotes } from '../concepts/find-concept.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { sayAct } from '../say-act.ts';
import { sayCause } from '../say-cause.ts';
import { sayChain } from '../say-chain.ts';
import { sayFix } from '../say-fix.ts';
import { sayProof } from '../say-proof.ts';
import type { FollowUp } from './follow-up.ts';

/** The answer to a question about the answer: from the same findings, never from anything new. */
export const sayFollowUp = (asks: FollowUp, explained: Explained, explanation: string): string => {
  switch (asks.kind) {
    case 'form':
      return sayForm(asks.form, explained);
    case 'layer':
      return sayLayer(asks.policyType, explained);
    case 'managedPolicy':
      return `${note('managed-policies')}\n\n${sayActAndFix(explained)}`;
    case 'star':
      return sayStar(explained);
    case 'proof':
      return sayProof(explained)[0] ?? 'There is nothing to prove: the answer asks for no policy change.';
    case 'alternatives':
      return sayAlternatives(explained);
    case 'next':
      return sayChain(explained)[0] ?? 'As far as seen, this call needs nothing else.';
    case 'where':
      return sayActAndFix(explained);
    case 'again':
      return explanation;
    case 'safe':
      return saySafe(explained);
    case 'doIt':
      return `I change nothing in any account: I only read and decide. ${sayForm('cli', explained)}`;
    case 'wait':
      return note('propagation');
    case 'brief':
      return `${sayCause(explained)}\n${sayAct(explained)}`;
  }
};

const sayActAndFix = (explained: Explained): string => [sayAct(explained), ...sayFix(explained)].join('\n\n');

const formWords = {
  terraform: 'In Terraform',
  sam: 'In SAM or CloudFormation',
  cli: 'With the AWS CLI',
  json: 'As a whole document',
} as const;
const formLanguage = { terraform: 'hcl', sam: 'yaml', cli: 'sh', json: 'json' } as const;

const sayForm = (form: keyof typeof formWords, explained: Explained): string => {
  const { steps } = explained.repair.fix;
  const blocks = steps.flatMap((step) => (step[form] === '' ? [] : [codeBlock(formLanguage[form], step[form])]));
  if (blocks.length === 0) return `There is no policy to write here. ${sayAct(explained)}`;
  return [`${formWords[form]}:`, ...blocks].join('\n\n');
};

const sayLayer = (policyType: PolicyType, { diagnosis, evidence }: Explained): string => {
  const kind = policyKindWords(policyType);
  const blames = diagnosis.requests.some(({ decision }) =>
    decision?.deniedBy.some((each) => each.policyType === policyType),
  );
  if (blames || diagnosis.denial.policyType === policyType)
    return `Yes, ${kind} takes part in this denial. ${diagnosis.cause.title.charAt(0).toUpperCase()}${diagnosis.cause.title.slice(1)}.`;
  const shown = evidence.policies.filter((policy) => policy.policyType === policyType);
  if (shown.length > 0)
    return `It was looked at: ${shown.map(({ name }) => codeSpan(name)).join(', ')} is ${kind} that does not stand in the way of this call.`;
  if (evidence.seenLayers.some((layer) => layer.policyType === policyType))
    return `It was looked for: there is none of that kind here, so ${kind} does not stand in the way.`;
  const unseen = diagnosis.notEvaluated.find((each) => each.policyType === policyType);
  const because = unseen === undefined ? 'nobody showed one' : unseen.because;
  return `It was not seen (${because}): ${kind} can only take away. If there is one, paste it and the call is decided again.`;
};

const sayStar = (explained: Explained): string => {
  const resources = explained.repair.fix.steps.flatMap(({ statement }) => [statement?.['Resource']].flat());
  const named = resources.filter((resource): resource is string => typeof resource === 'string');
  if (named.includes('*'))
    return 'The fix says `"*"` because its actions have no resource type: AWS knows no ARN for them.';
  if (named.length === 0) return note('least-privilege');
  return `AWS knows an ARN for this action, so the fix names it: ${named.map(codeSpan).join(', ')}. \`"*"\` would also open every other resource of its kind.`;
};

const saySafe = (explained: Explained): string => {
  const { fix, details } = explained.repair;
  if (fix.steps.length === 0) return `Nothing is opened: the answer asks for no policy of yours. ${sayAct(explained)}`;
  const opened = sayProof(explained)[0] ?? '';
  return [opened, ...details.exposure.map((line) => `- ${line}`)].join('\n\n');
};

const sayAlternatives = ({ diagnosis }: Explained): string => {
  const { confidence, alternatives } = diagnosis.cause;
  if (confidence === 'certain')
    return 'No: an engine or AWS’s own sentence decided it, and nothing shown speaks for another cause.';
  if (alternatives.length === 0) return 'Nothing else fits what you showed so far.';
  return `It could also be:\n\n${alternatives.map(({ id, because }) => `- ${codeSpan(id)}: ${because}`).join('\n')}`;
};

const note = (id: string): string => conceptNotes.find((each) => each.id === id)?.text ?? '';
