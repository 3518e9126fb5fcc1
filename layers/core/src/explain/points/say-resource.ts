import { type ArnParts, lastPart, readArn } from '../../arn/index.ts';
import { codeBlock, codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { shortName } from '../reply/short-name.ts';
import { deniedOf } from './denied-of.ts';

/** What the refused resource is, by its ARN, and the command that shows more of it. */
export const sayResource = (explained: Explained, isBehind = false): string => {
  const { resource, principal } = deniedOf(explained);
  if (resource === null || resource === '*')
    return 'The message names no single resource: the call is about all of its kind.';
  const arn = readArn(resource);
  const known = kinds[`${arn.service} ${arn.type}`] ?? kinds[arn.service];
  if (isBehind && known !== undefined)
    return [
      '**The id does not tell; AWS does.** One model’s ARN for each Region that the profile may go to:',
      codeBlock('sh', known.command(arn, resource)),
      'Paste what it prints, and the statement names exactly these.',
    ].join('\n\n');
  const own = readArn(principal).account;
  const where = [
    arn.account === '' ? '' : `in account ${codeSpan(arn.account)}${arn.account === own ? ', the caller’s own' : ''}`,
    arn.region === '' ? '' : `Region ${codeSpan(arn.region)}`,
  ].filter((each) => each !== '');
  const what = known === undefined ? 'the resource of that ARN' : known.is;
  return [
    `${shortName(lastPart(arn.id) === '' ? resource : lastPart(arn.id))} is ${what}${where.length === 0 ? '' : `, ${where.join(', ')}`}.${known?.because === undefined ? '' : ` ${known.because}`}`,
    ...(known === undefined ? [] : ['This shows it:', codeBlock('sh', known.command(arn, resource))]),
  ].join('\n\n');
};

type Kind = {
  readonly is: string;
  /** How it comes into the call. */
  readonly because?: string;
  readonly command: (arn: ArnParts, resource: string) => string;
};

const inRegion = ({ region }: ArnParts): string => (region === '' ? '' : ` --region ${region}`);

const kinds: Readonly<Record<string, Kind>> = {
  kms: {
    is: 'a KMS key',
    because:
      'Nobody has to have made it for this call: it is the key that something the call reads is encrypted with (a bucket, a table, a secret, the function’s environment, an agent). Its alias and description mostly tell which; `KeyManager` says whether AWS or you manage it.',
    command: (arn) =>
      `aws kms describe-key --key-id ${lastPart(arn.id)}${inRegion(arn)}\naws kms list-aliases --key-id ${lastPart(arn.id)}${inRegion(arn)}`,
  },
  'bedrock application-inference-profile': {
    is: 'an application inference profile: made in your account, mostly to tag and count the cost of one application',
    because:
      'Its id says nothing of what is behind it; `models` in the answer below lists the models, one for each Region that it may go to.',
    command: (arn) =>
      `aws bedrock get-inference-profile --inference-profile-identifier ${lastPart(arn.id)}${inRegion(arn)} --query "[inferenceProfileName,models[].modelArn]"`,
  },
  'bedrock inference-profile': {
    is: 'a system-defined inference profile: AWS’s own, it sends each call to one of several Regions',
    command: (arn) =>
      `aws bedrock get-inference-profile --inference-profile-identifier ${lastPart(arn.id)}${inRegion(arn)} --query "models[].modelArn"`,
  },
  'bedrock foundation-model': {
    is: 'a foundation model of Bedrock, which belongs to AWS and to no account',
    command: (arn) => `aws bedrock get-foundation-model --model-identifier ${lastPart(arn.id)}${inRegion(arn)}`,
  },
  'bedrock agent-alias': {
    is: 'an alias of a Bedrock agent (`TSTALIASID` is the draft)',
    command: (arn) =>
      `aws bedrock-agent get-agent-alias --agent-id ${arn.id.split('/')[0]} --agent-alias-id ${lastPart(arn.id)}${inRegion(arn)}`,
  },
  'bedrock agent': {
    is: 'a Bedrock agent',
    command: (arn) => `aws bedrock-agent get-agent --agent-id ${lastPart(arn.id)}${inRegion(arn)}`,
  },
  'bedrock knowledge-base': {
    is: 'a knowledge base of Bedrock',
    command: (arn) => `aws bedrock-agent get-knowledge-base --knowledge-base-id ${lastPart(arn.id)}${inRegion(arn)}`,
  },
  'bedrock guardrail': {
    is: 'a guardrail of Bedrock',
    command: (arn) => `aws bedrock get-guardrail --guardrail-identifier ${lastPart(arn.id)}${inRegion(arn)}`,
  },
  lambda: {
    is: 'a Lambda function',
    command: (arn) =>
      `aws lambda get-function-configuration --function-name ${arn.id.split(':')[0]}${inRegion(arn)} --query "[FunctionName,Role,LastModified]"`,
  },
  s3: {
    is: 'an object or a bucket of S3',
    command: (arn) => `aws s3api get-bucket-location --bucket ${arn.type || arn.id.split('/')[0]}`,
  },
  'iam role': {
    is: 'an IAM role',
    command: (arn) => `aws iam get-role --role-name ${lastPart(arn.id)}`,
  },
  secretsmanager: {
    is: 'a secret of Secrets Manager',
    command: (arn, resource) => `aws secretsmanager describe-secret --secret-id ${resource}${inRegion(arn)}`,
  },
  dynamodb: {
    is: 'a table of DynamoDB, or one of its indexes',
    command: (arn) => `aws dynamodb describe-table --table-name ${arn.id.split('/')[0]}${inRegion(arn)}`,
  },
};
