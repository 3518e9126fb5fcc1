import type { PolicyType } from '@whydenied/iam';
import { readArn, roleOfSession } from '../../arn/index.ts';
import { nameWord, shellWord } from '../../repair/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { policyKindWords } from '../policy-kind-words.ts';
import { principalWords } from '../principal-words.ts';
import { lookCommand } from './look-command.ts';

/** Which policy it is that refuses the call, how to see what it says, and who may see it; `asked`: the kind that is asked about. */
export const sayLook = ({ diagnosis, repair, facts }: Explained, asked: PolicyType | null = null): string => {
  const { denial } = diagnosis;
  // Where the sentence tells no kind, the policy that would change is the one to look at.
  const changed = repair.fix.steps[0]?.target.policyType === 'resource' ? 'resource' : 'identity';
  const type = asked ?? (denial.policyType === 'unknown' ? changed : denial.policyType);
  const policyArn = type === denial.policyType ? denial.policyArn : null;
  const { resource = null, principal = null } = diagnosis.requests[0] ?? {};
  const known = { policyArn, resource, principal, told: facts.text };
  return [
    `${which(type, known)}The command that shows ${policyKindWords(type)}${whoMay[type] ?? ''}:`,
    codeBlock('sh', policyArn === null ? unnamed(type, diagnosis.requests[0], known) : lookCommand(type, known)),
    'Paste what it prints, and the call is decided on it.',
  ].join('\n\n');
};

type Known = {
  readonly policyArn: string | null;
  readonly resource: string | null;
  readonly principal: string | null;
  readonly told: string;
};

/** Which one it is, as far as AWS’s sentence tells. */
const which = (type: string, { policyArn, principal }: Known): string => {
  if (policyArn !== null) return `**It is ${codeSpan(policyArn)}:** AWS’s sentence names it. `;
  switch (type) {
    case 'serviceControl':
    case 'resourceControl':
      return '**AWS’s sentence does not name which one.** It is attached to the account, to an organizational unit above it or to the root, so each of these has to be looked through. ';
    case 'permissionsBoundary':
      return `**A principal has one boundary at most:** that of ${principalWords(principal)}. `;
    case 'session':
      return `**It is stored nowhere in IAM,** so the console does not show it: whoever takes up the role passes it with that call${passedBy(principal)}, and CloudTrail keeps it in \`requestParameters.policy\` and \`policyArns\` of the event. `;
    case 'identity':
      return `**AWS’s sentence does not name which one:** it is among those that ${principalWords(principal)} has, attached, inline or by a group. `;
    default:
      return '';
  }
};

// https://github.com/aws-actions/configure-aws-credentials
const passedBy = (principal: string | null): string =>
  /GitHubActions/i.test(principal ?? '')
    ? ' (in a GitHub workflow: `inline-session-policy` or `managed-session-policies` of `aws-actions/configure-aws-credentials`)'
    : /CognitoIdentityCredentials/.test(principal ?? '')
      ? ' (here Cognito, for guests of the identity pool)'
      : ' (`Policy` or `PolicyArns` of `sts:AssumeRole`, in its code or configuration)';

/** Where no policy is named: the command that finds it among several. */
const unnamed = (
  type: string,
  request: Explained['diagnosis']['requests'][number] | undefined,
  known: Known,
): string => {
  const account = nameWord(readArn(known.principal).account, '{AccountId}');
  if (type === 'serviceControl' || type === 'resourceControl') {
    const filter = type === 'serviceControl' ? 'SERVICE_CONTROL_POLICY' : 'RESOURCE_CONTROL_POLICY';
    return [
      `aws organizations list-policies-for-target --target-id ${account} --filter ${filter}`,
      `aws organizations list-parents --child-id ${account}   # then the same for each parent, up to the root`,
      'aws organizations describe-policy --policy-id POLICY_ID --query Policy.Content --output text',
    ].join('\n');
  }
  const role = roleOfSession(known.principal) ?? known.principal;
  if (type !== 'identity' || request?.action == null || role === null) return lookCommand(type, known);
  const on =
    known.resource === null || /[*{]/.test(known.resource) ? '' : ` --resource-arns ${shellWord(known.resource)}`;
  return `${lookCommand(type, known)}\n# which statement matches:\naws iam simulate-principal-policy --policy-source-arn ${nameWord(role, '{RoleArn}')} --action-names ${nameWord(request.action, '{Action}')}${on} --query "EvaluationResults[].MatchedStatements[].SourcePolicyId"`;
};

const whoMay: Readonly<Partial<Record<string, string>>> = {
  __proto__: null as never,
  serviceControl:
    ' (only the management account or a delegated administrator may run it; from a member account ask them)',
  resourceControl: ' (only the management account or a delegated administrator may run it)',
};
