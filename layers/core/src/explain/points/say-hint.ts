import { readArn } from '../../arn/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { lookCommand } from '../turns/look-command.ts';
import { deniedOf } from './denied-of.ts';

/** What a person saw beside the refusal, and which causes that rules in and out. */
export const sayHint = (hint: 'neverRan' | 'sometimes' | 'network' | 'timeout', explained: Explained): string => {
  switch (hint) {
    case 'neverRan':
      return sayNeverRan(explained);
    case 'sometimes':
      return saySometimes(explained);
    case 'network':
      return sayNetwork(explained);
    case 'timeout':
      return sayTimeout(explained);
  }
};

const sayNeverRan = (explained: Explained): string => {
  const { action, resource } = deniedOf(explained);
  const { service, id } = readArn(resource);
  if (/^lambda:Invoke/i.test(action ?? '') || service === 'lambda')
    return [
      `**That fits:** an empty log means that ${service === 'lambda' ? codeSpan(id) : 'the function'} was never started, so the call was refused at its door. Its code and its execution role are ruled out; what is left is whom the function’s own policy lets in (principal, source ARN, and the very version or alias that is called):`,
      codeBlock('sh', lookCommand('resource', { policyArn: null, resource, principal: null })),
      'No statement for the caller, or one with another source ARN, is the cause.',
    ].join('\n\n');
  if (/^logs:/i.test(action ?? ''))
    return '**That fits, and it is the same matter:** as long as the role may not write, nothing arrives, and an empty log group is what it looks like. The group itself has to exist; entries come with the first call after the permission stands, nothing is filled in later.';
  return [
    '**Then one of two things:** what should write there never ran, or it ran and may not write. Without `logs:CreateLogGroup`, `logs:CreateLogStream` and `logs:PutLogEvents` on its role a function leaves no line, whatever it does. Whether it was started at all:',
    codeBlock(
      'sh',
      'aws cloudwatch get-metric-statistics --namespace AWS/Lambda --metric-name Invocations --dimensions Name=FunctionName,Value=FUNCTION_NAME --start-time "$(date -u -d "-1 hour" +%FT%TZ)" --end-time "$(date -u +%FT%TZ)" --period 3600 --statistics Sum',
    ),
    'No invocation: whoever should call it is refused before, so look at the function’s own policy and the caller. Invocations without a log: give the execution role the three log actions, and the log shows the real error.',
  ].join('\n\n');
};

const saySometimes = (explained: Explained): string => {
  const { resource } = deniedOf(explained);
  const { type, region } = readArn(resource);
  if (type === 'foundation-model' || type === 'inference-profile')
    return `**That fits an inference profile:** it picks a destination Region for each call, and only the calls that go to a Region without an Allow (or with a Deny) are refused${region === '' || type !== 'foundation-model' ? '' : `, here ${codeSpan(region)}`}. So the permission is not “flaky”: allow the model in every Region of the profile, and it stops. A quota would say ThrottlingException instead.`;
  return '**IAM decides the same call the same way each time, so the calls differ:** another role (a second worker, an old version of the function), another resource or Region, or a condition that is met only at times (address, VPC endpoint, tag, time). Compare in CloudTrail one event that passed with one that was refused: `userIdentity.arn`, `resources`, `sourceIPAddress`, `vpcEndpointId`.';
};

const sayNetwork = ({ diagnosis }: Explained): string =>
  diagnosis.isPermissionProblem
    ? '**No:** AWS has answered, so the request got there; a route, a security group or DNS that is missing ends in a timeout or a connection error, never in “not authorized”. The network matters for a permission only where a policy asks for it (`aws:SourceIp`, `aws:SourceVpce`, an endpoint policy), and then AWS’s sentence names that policy.'
    : '**It may be:** what was shown is no refusal by a policy. A missing route, security group or DNS entry ends in a timeout or a connection error.';

const sayTimeout = (explained: Explained): string => {
  const { resource } = deniedOf(explained);
  const region = readArn(resource).region || 'REGION';
  return `**A timeout is network, no permission:** IAM refuses at once and says so. A function in a VPC reaches Bedrock by a NAT gateway in a public subnet, or by the interface endpoint \`com.amazonaws.${region}.bedrock-runtime\` (private DNS on, port 443 let in by its security group from the function’s). No policy of the role has to change for it. If a long answer is what is slow: raise the function’s timeout and the SDK’s \`read_timeout\`.`;
};
