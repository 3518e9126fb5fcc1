import { lastPart, readArn } from '../../arn/index.ts';
import { nameWord } from '../../repair/index.ts';
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
      codeBlock('sh', known.command(wordsOf(resource))),
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
    ...(known === undefined ? [] : ['This shows it:', codeBlock('sh', known.command(wordsOf(resource)))]),
  ].join('\n\n');
};

type Kind = {
  readonly is: string;
  /** How it comes into the call. */
  readonly because?: string;
  readonly command: (words: Words) => string;
};

/** What a command names of a resource, each one word that no shell acts on. */
type Words = {
  readonly arn: string;
  /** The last part of its name. */
  readonly name: string;
  /** The first part: a table's name before its index, an agent's id before its alias. */
  readonly first: string;
  readonly bucket: string;
  /** The option for its Region, with the space before it; empty where it has none. */
  readonly region: string;
};

const wordsOf = (resource: string): Words => {
  const { type, id, region } = readArn(resource);
  return {
    arn: nameWord(resource, '{Arn}'),
    name: nameWord(lastPart(id), '{Name}'),
    first: nameWord(id.split(/[/:]/)[0] ?? '', '{Name}'),
    bucket: nameWord(type, '{Bucket}'),
    region: region === '' ? '' : ` --region ${nameWord(region, '{Region}')}`,
  };
};

const kinds: Readonly<Record<string, Kind>> = {
  __proto__: null as never,
  kms: {
    is: 'a KMS key',
    because:
      'Nobody has to have made it for this call: it is the key that something the call reads is encrypted with (a bucket, a table, a secret, the function’s environment, an agent). Its alias and description mostly tell which; `KeyManager` says whether AWS or you manage it.',
    command: ({ name, region }) =>
      `aws kms describe-key --key-id ${name}${region}\naws kms list-aliases --key-id ${name}${region}`,
  },
  'bedrock application-inference-profile': {
    is: 'an application inference profile: made in your account, mostly to tag and count the cost of one application',
    because:
      'Its id says nothing of what is behind it; `models` in the answer below lists the models, one for each Region that it may go to.',
    command: ({ name, region }) =>
      `aws bedrock get-inference-profile --inference-profile-identifier ${name}${region} --query "[inferenceProfileName,models[].modelArn]"`,
  },
  'bedrock inference-profile': {
    is: 'a system-defined inference profile: AWS’s own, it sends each call to one of several Regions',
    command: ({ name, region }) =>
      `aws bedrock get-inference-profile --inference-profile-identifier ${name}${region} --query "models[].modelArn"`,
  },
  'bedrock foundation-model': {
    is: 'a foundation model of Bedrock, which belongs to AWS and to no account',
    command: ({ name, region }) => `aws bedrock get-foundation-model --model-identifier ${name}${region}`,
  },
  'bedrock agent-alias': {
    is: 'an alias of a Bedrock agent (`TSTALIASID` is the draft)',
    command: ({ name, first, region }) =>
      `aws bedrock-agent get-agent-alias --agent-id ${first} --agent-alias-id ${name}${region}`,
  },
  'bedrock agent': {
    is: 'a Bedrock agent',
    command: ({ name, region }) => `aws bedrock-agent get-agent --agent-id ${name}${region}`,
  },
  'bedrock knowledge-base': {
    is: 'a knowledge base of Bedrock',
    command: ({ name, region }) => `aws bedrock-agent get-knowledge-base --knowledge-base-id ${name}${region}`,
  },
  'bedrock guardrail': {
    is: 'a guardrail of Bedrock',
    command: ({ name, region }) => `aws bedrock get-guardrail --guardrail-identifier ${name}${region}`,
  },
  lambda: {
    is: 'a Lambda function',
    command: ({ first, region }) =>
      `aws lambda get-function-configuration --function-name ${first}${region} --query "[FunctionName,Role,LastModified]"`,
  },
  s3: {
    is: 'an object or a bucket of S3',
    command: ({ bucket }) => `aws s3api get-bucket-location --bucket ${bucket}`,
  },
  'iam role': {
    is: 'an IAM role',
    command: ({ name }) => `aws iam get-role --role-name ${name}`,
  },
  secretsmanager: {
    is: 'a secret of Secrets Manager',
    command: ({ arn, region }) => `aws secretsmanager describe-secret --secret-id ${arn}${region}`,
  },
  dynamodb: {
    is: 'a table of DynamoDB, or one of its indexes',
    command: ({ first, region }) => `aws dynamodb describe-table --table-name ${first}${region}`,
  },
};
