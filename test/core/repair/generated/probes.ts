import type { StoredRequest } from '../case-of.ts';
import type { Wiring } from './wiring.ts';

const strangers = [
  'anonymous',
  'arn:aws:iam::777788889999:role/stranger',
  'arn:aws:iam::111122223333:role/somebody-else',
  'arn:aws:iam::111122223333:role/operator',
  'arn:aws:iam::444455556666:role/publisher',
  'ec2.amazonaws.com',
  'bedrock.amazonaws.com',
  'apigateway.amazonaws.com',
];
const actions = [
  ...[
    'bedrock:InvokeModel',
    'bedrock:InvokeModelWithResponseStream',
    'bedrock:Retrieve',
    'bedrock:UpdateKnowledgeBase',
  ],
  ...['bedrock:GetKnowledgeBase', 'bedrock:InvokeAgent', 'bedrock:CreateKnowledgeBase', 's3:GetObject', 's3:PutObject'],
  ...['s3:ListBucket', 'kms:Decrypt', 'kms:Encrypt', 'secretsmanager:GetSecretValue', 'dynamodb:GetItem'],
  ...['dynamodb:PutItem', 'iam:PassRole', 'sts:AssumeRole', 'lambda:InvokeFunction', 'lambda:DeleteFunction'],
  ...['logs:PutLogEvents', 'logs:CreateLogStream'],
];

/** Requests around a wiring: its own with another action, another resource, another caller, without what the call brings. */
export const probesAround = ({ needs, policies }: Wiring): readonly StoredRequest[] => {
  const resources = [
    ...needs.map(({ resource }) => resource ?? ''),
    ...needs.map(({ resource }) => `${resource}x`),
    ...policies
      .flatMap(({ document }) => JSON.stringify(document).match(/arn:[^"\\]+/g) ?? [])
      .map((arn) => arn.replace(/\*/g, 'x')),
  ];
  // No caller of this partition can ask in another.
  const of = [...new Set(resources)].filter((arn) => !arn.startsWith('arn:aws-cn:'));
  const own = needs.flatMap((need) => [
    ...of.flatMap((resource) => actions.map((action) => ({ ...need, action, resource }))),
    ...strangers.map((principal) => ({ ...need, principal, by: 'other' as const })),
    { ...need, context: {} },
    { ...need, context: Object.fromEntries(Object.keys(need.context ?? {}).map((key) => [key, 'somebody-else'])) },
  ]);
  return [...new Map(own.map((one) => [JSON.stringify(one), one])).values()];
};
