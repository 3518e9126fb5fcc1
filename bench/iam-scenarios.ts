import type { AccessRequest, PolicySet } from '../layers/iam/src/index.ts';

const policy = (name: string, statements: readonly object[]) => ({
  name,
  document: { Version: '2012-10-17', Statement: statements },
});

const invoke = {
  Effect: 'Allow',
  Action: 'bedrock:InvokeModel',
  Resource: 'arn:aws:bedrock:us-east-1::foundation-model/*',
};
const everything = policy('everything', [{ Effect: 'Allow', Action: '*', Resource: '*' }]);
const services = ['s3', 'bedrock', 'logs', 'kms', 'lambda', 'dynamodb', 'sqs', 'sns', 'secretsmanager', 'bedrock'];

// Ten policies of ten statements with conditions, a fifth of them about Bedrock; the last statement allows.
const tenOfTen = services.map((_, policyIndex) =>
  policy(
    `team-${policyIndex}`,
    services.map((service, index) => ({
      Sid: `S${index}`,
      Effect: 'Allow',
      Action: [`${service}:Get*`, `${service}:List*`, `${service}:Invoke*`],
      Resource: `arn:aws:${service}:us-east-1:111122223333:team-${policyIndex}/${index}/*`,
      Condition: {
        StringEquals: { 'aws:PrincipalTag/team': `team-${policyIndex}` },
        Bool: { 'aws:SecureTransport': 'true' },
      },
    })),
  ),
);
const allowed = {
  ...invoke,
  Condition: { StringEquals: { 'aws:PrincipalTag/team': 'ml' }, Bool: { 'aws:SecureTransport': 'true' } },
};
const b = tenOfTen.map((one, index) =>
  index < 9 ? one : policy(one.name, [...one.document.Statement.slice(0, 9), allowed]),
);

const wildcards = Array.from({ length: 199 }, (_, index) => ({
  Effect: 'Allow',
  Action: `bedrock:*${['Model', 'Agent', 'Flow', 'Prompt'][index % 4]}*`,
  Resource: `arn:aws:bedrock:*:*:*/team-${index}-*/*`,
}));

const rcp = [policy('RCPFullAWSAccess', [{ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' }])];

/** The scenarios of the evaluator's issue, by their letters. */
export const scenarios = {
  a: { identity: [policy('invoke', [invoke])] },
  b: { identity: b },
  c: {
    identity: [policy('invoke', [invoke])],
    permissionsBoundary: [everything],
    serviceControl: [[everything], [everything], [everything]],
    resourceControl: [rcp, rcp, rcp],
  },
  d: { identity: [policy('AdministratorAccess', [{ Effect: 'Allow', Action: '*', Resource: '*' }])] },
  e: { identity: [policy('wildcards', [...wildcards, invoke])] },
} satisfies Record<string, PolicySet>;

/** Sixteen requests that differ in principal, resource and context, so that no answer is merely remembered. */
export const requests: readonly AccessRequest[] = Array.from({ length: 16 }, (_, index) => ({
  principal: `arn:aws:sts::111122223333:assumed-role/app-${index % 4}/session-${index}`,
  action: 'bedrock:InvokeModel',
  resource: `arn:aws:bedrock:us-east-1::foundation-model/amazon.nova-${index % 3}-v1:0`,
  context: {
    'aws:SourceIp': `203.0.113.${index}`,
    'aws:SecureTransport': true,
    'aws:PrincipalTag/team': 'ml',
    'aws:MultiFactorAuthPresent': true,
    'aws:UserAgent': `app/${index}`,
    'aws:RequestedRegion': 'us-east-1',
  },
}));
