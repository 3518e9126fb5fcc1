import type { PolicySet, PolicyType } from '@whydenied/iam';
import { codeSpan, lower, onlyLimits, policyKindWords } from '../../explain/index.ts';
import { benchOf, decideOn } from './bench.ts';
import { decisionWords } from './decision-words.ts';
import type { EngineQuestion } from './engine-question.ts';

/** What an Allow for the call would do if it were added to one kind of policy: decided with it in. */
export const decideAllowIn = (type: PolicyType, { answered }: EngineQuestion): string => {
  const bench = benchOf(answered, answered.evidence);
  const { request } = bench;
  if (request === null || request.action === null)
    return 'That cannot be decided yet: the text names no denied action. Paste the whole sentence of AWS.';
  const kind = policyKindWords(type);
  const decision = decideOn(withAllow(bench.policies, type, request), request);
  const what = `With an Allow for ${codeSpan(request.action)} added to ${kind}`;
  if (decision?.decision === 'allowed')
    return `**Yes, as far as seen:** ${lower(what)}, the call is ${decisionWords(decision)}.`;
  const isExplicit = answered.diagnosis.denial.kind === 'explicit';
  const blamed = answered.diagnosis.denial.policyType;
  if (isExplicit)
    return `**No.** ${what}, the call is still ${decision === null ? 'denied explicitly' : decisionWords(decision)}: a Deny wins over every Allow, also one beside it in the same policy. The Deny itself (in ${policyKindWords(blamed)}) has to be narrowed, or except this caller.`;
  if (blamed === type && onlyLimits(type))
    return `**It lifts that limit, and no more:** ${kind} grants nothing by itself. With the Allow in it, the call passes ${kind.replace(/^an? /, 'the ')}, and then an identity policy of the caller has to allow it too: ${decision === null ? 'none was shown' : decisionWords(decision)}.`;
  return `**No, that alone would not do:** ${what}, the call is ${decision === null ? 'not to be decided, because no policy of the caller was shown' : `still ${decisionWords(decision)}`}.${onlyLimits(type) ? ` ${kind.replace(/^./, (first) => first.toUpperCase())} only limits; it grants nothing.` : ''}`;
};

const withAllow = (
  policies: PolicySet,
  type: PolicyType,
  { action, resource }: { readonly action: string | null; readonly resource: string | null },
): PolicySet => {
  const document = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Action: action,
        ...(type === 'resource' || type === 'vpcEndpoint' || type === 'resourceControl' ? { Principal: '*' } : {}),
        Resource: resource ?? '*',
      },
    ],
  };
  const added = { name: 'the added Allow', document };
  if (type === 'serviceControl' || type === 'resourceControl') {
    const levels = policies[type] ?? [];
    // It is added where the policy is that limits.
    return { ...policies, [type]: levels.length === 0 ? [[added]] : levels.map((level) => [...level, added]) };
  }
  return { ...policies, [type]: [...(policies[type] ?? []), added] };
};
