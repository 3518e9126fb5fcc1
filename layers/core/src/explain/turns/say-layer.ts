import type { PolicyType } from '@whydenied/iam';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';

/** What part a kind of policy plays in the case. */
export const sayLayer = (policyType: PolicyType, explained: Explained): string => {
  const { diagnosis, evidence } = explained;
  const kind = policyKindWords(policyType);
  const blames = diagnosis.requests.some(({ decision }) =>
    decision?.deniedBy.some((each) => each.policyType === policyType),
  );
  if (blames || diagnosis.denial.policyType === policyType)
    return [
      `Yes, ${kind} takes part in this denial: ${diagnosis.cause.title}.`,
      ...lackingIn(policyType, explained),
    ].join('\n\n');
  const named = namedKind(explained);
  if (named !== null && evidence.policies.every((policy) => policy.policyType !== policyType))
    return `**No, not this refusal:** AWS’s sentence names the kind of policy that refuses, and it is ${policyKindWords(named)}; where ${kind} refused, the sentence would say so. It names one kind only, so ${kind} could still ${policyType === 'resource' ? 'take part' : 'deny'} once this one lets the call through; it was not seen, and the next message would say so.`;
  const shown = evidence.policies.filter((policy) => policy.policyType === policyType).slice(0, 4);
  if (shown.length > 0)
    return `It was looked at: ${shown.map(({ name }) => codeSpan(name)).join(', ')} is ${kind} that does not stand in the way of this call.`;
  if (evidence.seenLayers.some((layer) => layer.policyType === policyType))
    return `It was looked for: there is none of that kind here, so ${kind} does not stand in the way.`;
  if (policyType === 'resource' && diagnosis.requests[0]?.action?.startsWith('kms:') === true)
    return 'The key policy was not seen, and a key policy always has to allow: only if it delegates to the account (the statement for `arn:aws:iam::ACCOUNT:root`) or names the role does the role’s own `kms` statement count. Show it with `aws kms get-key-policy --key-id ID --policy-name default`, and the call is decided again.';
  const unseen = diagnosis.notEvaluated.find((each) => each.policyType === policyType);
  const because = unseen === undefined ? 'nobody showed one' : unseen.because;
  const can = policyType === 'resource' ? 'can allow and deny' : 'can only take away';
  return `It was not seen (${because}): ${kind} ${can}. If there is one, paste it and the call is decided again.`;
};

/** The kind that AWS’s own sentence names; null: it names none. A missing Allow of the identity says nothing of a resource’s own policy. */
const namedKind = ({ diagnosis, facts }: Explained): PolicyType | null => {
  const { policyType } = diagnosis.denial;
  return policyType !== 'unknown' && facts.denials.some(({ statedBy }) => statedBy === 'sentence') ? policyType : null;
};

/** The statement that it lacks, where its owner is asked for one. */
const lackingIn = (policyType: PolicyType, { diagnosis, repair }: Explained): readonly string[] => {
  const statements = diagnosis.denial.policyType === policyType ? (repair.details.ownerStatements ?? []) : [];
  return statements.length === 0
    ? []
    : ['What goes into it:', ...statements.map((each) => codeBlock('json', JSON.stringify(each, null, 2)))];
};
