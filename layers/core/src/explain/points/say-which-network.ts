import { cannotMeetNetwork } from '../../repair/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { deniedOf } from './denied-of.ts';

/** The keys are there only for calls that come through a VPC endpoint: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourcevpc */
export const sayWhichNetwork = (isEndpoint: boolean, explained: Explained): string => {
  const [key, id, command] = isEndpoint ? endpoint : vpc;
  const never = cannotMeetNetwork(key, deniedOf(explained).principal, explained.evidence);
  if (never !== null)
    return `**No:** ${never}, so with that condition the call stays denied. What keeps the role to that service is its trust policy, by ${codeSpan('aws:SourceAccount')} and ${codeSpan('aws:SourceArn')}.`;
  return [
    `**Yes, by a condition on the statement of the fix:** ${codeSpan(key)} is set for calls that come through a VPC endpoint, and for no others: from a laptop, the console or a function outside of it they are denied then.`,
    codeBlock('json', JSON.stringify({ Condition: { StringEquals: { [key]: `${id}-ID` } } }, null, 2)),
    `Which one? Say “only from ${id}-…” with its id: then the fix is made with it and decided again. The command lists them:`,
    codeBlock('sh', command),
  ].join('\n\n');
};

const vpc = [
  'aws:SourceVpc',
  'vpc',
  'aws ec2 describe-vpcs --query "Vpcs[].[VpcId,CidrBlock,IsDefault]" --output table',
] as const;
const endpoint = [
  'aws:SourceVpce',
  'vpce',
  'aws ec2 describe-vpc-endpoints --query "VpcEndpoints[].[VpcEndpointId,ServiceName,VpcId]" --output table',
] as const;
