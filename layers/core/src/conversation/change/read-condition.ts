import { readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { FixChange } from '../../repair/index.ts';
import type { SaidOfChange } from './said-in.ts';

type Asked = {
  readonly facts: Facts;
  readonly said: SaidOfChange;
  readonly action: string | null;
  readonly resource: string | null;
};

/** The condition that a message wants on the fix; null: none that AWS has a key for. */
export const readCondition = ({ facts, said, action, resource }: Asked): FixChange | null => {
  const { text } = facts;
  if (said.has('mfa')) return when('Bool', 'aws:MultiFactorAuthPresent', ['true']);
  const endpoints = text.match(/\bvpce-[0-9a-f]{8,17}\b/g);
  if (endpoints !== null) return when('StringEquals', 'aws:SourceVpce', endpoints);
  const networks = text.match(/\bvpc-[0-9a-f]{8,17}\b/g);
  if (networks !== null) return when('StringEquals', 'aws:SourceVpc', networks);
  const organizations = text.match(/\bo-[a-z0-9]{10,32}\b/g);
  if (organizations !== null) return when('StringEquals', 'aws:PrincipalOrgID', organizations);
  const addresses = text.match(/(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?:\/\d{1,2})?(?![\d.])/g);
  if (addresses !== null)
    return when(
      'IpAddress',
      'aws:SourceIp',
      addresses.map((one) => (one.includes('/') ? one : `${one}/32`)),
    );
  const service = serviceIn(said.text);
  if (service === null) return null;
  if (action?.toLowerCase() === 'iam:passrole' && !/s3:\/\//.test(text) && (said.has('hands') || said.has('only')))
    return when('StringEquals', 'iam:PassedToService', [`${service}.amazonaws.com`]);
  const region = readArn(resource).region;
  if (action?.startsWith('kms:') === true && (said.has('through') || said.has('only')) && region !== '')
    return when('StringEquals', 'kms:ViaService', [`${service}.${region}.amazonaws.com`]);
  return null;
};

const when = (operator: string, key: string, values: readonly string[]): FixChange => ({
  kind: 'onlyWhen',
  condition: { operator, key, values: [...new Set(values)] },
});

const serviceIn = (text: string): string | null => services.find(([name]) => name.test(text))?.[1] ?? null;

// The names that the keys know services by.
const services: readonly (readonly [RegExp, string])[] = [
  [/\bagent ?core\b/, 'bedrock-agentcore'],
  [/\bbedrock\b/, 'bedrock'],
  [/\bs3\b/, 's3'],
  [/\bsecrets? ?manager\b/, 'secretsmanager'],
  [/\bdynamo ?db\b/, 'dynamodb'],
  [/\blambda\b/, 'lambda'],
  [/\bsqs\b/, 'sqs'],
  [/\bsns\b/, 'sns'],
  [/\bsage ?maker\b/, 'sagemaker'],
  [/\becs\b/, 'ecs-tasks'],
  [/\bec2\b/, 'ec2'],
  [/\bglue\b/, 'glue'],
  [/\bstep functions?\b/, 'states'],
];
