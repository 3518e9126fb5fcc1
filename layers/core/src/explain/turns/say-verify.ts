import { roleOfSession } from '../../arn/index.ts';
import { nameWord, shellWord } from '../../repair/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';

/** How to see that a fix does what it should, and what it costs: decided by AWS without the call, then the call itself. */
export const sayVerify = ({ diagnosis, repair, facts }: Explained): string => {
  const request = diagnosis.requests.find(({ completes }) => completes === true) ?? diagnosis.requests[0];
  const role = roleOfSession(request?.principal) ?? request?.principal ?? null;
  // https://docs.aws.amazon.com/bedrock/latest/APIReference/API_GetFoundationModelAvailability.html
  if (repair.fix.actions.some((action) => action.startsWith('aws-marketplace:')))
    return `Without calling the model:\n\n${codeBlock('sh', `aws bedrock get-foundation-model-availability --model-id ${nameWord(facts.mentions.modelIds[0] ?? null, '{ModelId}')}`)}\n\n\`agreementAvailability.status\` must say \`AVAILABLE\` and \`authorizationStatus\` \`AUTHORIZED\`; it is per account and Region.`;
  const type = repair.fix.steps[0]?.target.policyType ?? diagnosis.denial.policyType;
  const commands = [...repair.details.plainSteps, ...diagnosis.questions].flatMap(({ command }) =>
    command === null ? [] : [command],
  );
  if (commands.length > 0 && (!diagnosis.isPermissionProblem || request?.action == null))
    return ['This shows it:', codeBlock('sh', commands.join('\n')), 'Then make the call once more.'].join('\n\n');
  if (!diagnosis.isPermissionProblem || request?.action == null)
    return 'Make the call once more: if it is refused, the new message tells what is next; paste it here.';
  if (type !== 'identity' && type !== 'permissionsBoundary' && type !== 'unknown')
    return `Make the call once more: the simulator does not see ${type === 'vpcEndpoint' ? 'endpoint policies' : 'that kind of policy'} as the call does. CloudTrail shows the change (${changes[type] ?? 'the event that puts the policy'}) and, without an \`errorCode\`, that ${codeSpan(request.action)} passes.`;
  const on =
    request.resource === null || request.resource === '*' ? '' : ` --resource-arns ${shellWord(request.resource)}`;
  return [
    'Without making the call, and free:',
    codeBlock(
      'sh',
      `aws iam simulate-principal-policy --policy-source-arn ${nameWord(role, '{RoleArn}')} --action-names ${nameWord(request.action, '{Action}')}${on} --query "EvaluationResults[].EvalDecision"`,
    ),
    'It must say `allowed`. Then make the call itself: the simulator sees the role’s policies, its boundary and SCPs, no RCP, no endpoint and no session policy.',
  ].join('\n\n');
};

const changes: Readonly<Partial<Record<string, string>>> = {
  __proto__: null as never,
  vpcEndpoint: '`ModifyVpcEndpoint`; `aws ec2 describe-vpc-endpoints` shows the policy',
  serviceControl: '`UpdatePolicy` of Organizations, in the management account',
  permissionSet: '`PutInlinePolicyToPermissionSet`, then `ProvisionPermissionSet`',
};
