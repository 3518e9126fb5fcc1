/** Words of a service about the role that it was given: which action it did without, where the sentence names none, and the role, where no ARN is in it. */
export type RoleNeed = {
  /** Lower case. */
  readonly phrase: string;
  /** What the service does there; empty: the sentence has to name an action, or a place in S3 that was to be read or written. */
  readonly actions: readonly string[];
  /** The role to fill in; null: without a role's ARN the sentence is about nobody. */
  readonly role: string | null;
  /** The role stands right before these words. */
  readonly isBehindRole?: true;
};

const named = (phrase: string): RoleNeed => ({ phrase, actions: [], role: null });

const imagePull = ['ecr:GetAuthorizationToken', 'ecr:BatchGetImage', 'ecr:GetDownloadUrlForLayer'];

const roles = ['role', 'iam role', 'execution role', 'service role', 'data access role', 'provided role', 'job role'];

export const roleNeeds: readonly RoleNeed[] = [
  // https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/runtime-permissions.html
  { phrase: 'access denied while validating ecr uri', actions: imagePull, role: '{ExecutionRole}' },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-import-model.html
  {
    phrase: 'bedrock does not have access to the s3 location',
    actions: ['s3:GetObject', 's3:ListBucket'],
    role: '{JobRole}',
  },
  // https://docs.aws.amazon.com/sagemaker/latest/dg/sagemaker-roles.html
  { phrase: 'could not access model data at', actions: ['s3:GetObject'], role: null },
  { phrase: 'no s3 objects found under s3 url', actions: ['s3:ListBucket'], role: null },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-iam-role.html
  { phrase: 'could not validate getobject permissions', actions: ['s3:GetObject'], role: null },
  { phrase: 'could not validate putobject permissions', actions: ['s3:PutObject'], role: null },
  { phrase: 'could not validate listbucket permissions', actions: ['s3:ListBucket'], role: null },
  // Any service that names the role and what it needs; whether it has it, a person asks
  ...['ensure', 'make sure', 'verify', 'check', 'confirm'].flatMap((verb) =>
    ['', 'that '].flatMap((that) =>
      ['the ', 'your ', ''].flatMap((the) => roles.map((role) => named(`${verb} ${that}${the}${role} `))),
    ),
  ),
  ...['and that', 'also'].flatMap((lead) => roles.map((role) => named(`${lead} the ${role} `))),
  { ...named('must allow '), isBehindRole: true },
  { ...named('should allow '), isBehindRole: true },
  ...['execution', 'service', 'task'].flatMap((kind) =>
    ['requires', 'needs', 'must have'].map((verb) => named(`${kind} role ${verb} `)),
  ),
];
