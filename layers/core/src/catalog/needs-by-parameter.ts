/** A call that is authorised by one more action when it brings a parameter, on the same resource. Lower case but for AWS's names. */
export type NeedByParameter = {
  readonly action: string;
  /** Parameters as code or a command writes them, without dashes and underscores, lower case. */
  readonly parameters: readonly string[];
  readonly also: string;
  /** It is asked for in place of the call's own action. */
  readonly isInstead?: true;
  readonly because: string;
  readonly url: string;
};

const s3 = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html';
const vectors = 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/s3-vectors-access-management.html';

export const needsByParameter: readonly NeedByParameter[] = [
  {
    action: 's3vectors:QueryVectors',
    parameters: ['filter', 'returnmetadata'],
    also: 's3vectors:GetVectors',
    because: 'a query with a metadata filter, or that returns metadata, reads the vectors too',
    url: vectors,
  },
  {
    action: 's3vectors:ListVectors',
    parameters: ['returnmetadata', 'returndata'],
    also: 's3vectors:GetVectors',
    because: 'a list that returns data or metadata reads the vectors too',
    url: vectors,
  },
  {
    action: 's3:PutObject',
    parameters: ['acl', 'grantread', 'grantreadacp', 'grantwriteacp', 'grantfullcontrol'],
    also: 's3:PutObjectAcl',
    because: 'an upload with an ACL sets it',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutObject.html',
  },
  ...['s3:DeleteObject', 's3:PutObjectRetention'].map((action) => ({
    action,
    parameters: ['bypassgovernanceretention'],
    also: 's3:BypassGovernanceRetention',
    because: 'passing over a retention in governance mode is an action of its own',
    url: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObject.html',
  })),
  {
    action: 's3:PutObject',
    parameters: ['tagging'],
    also: 's3:PutObjectTagging',
    because: 'an upload with tags sets tags',
    url: s3,
  },
  {
    action: 's3:PutObject',
    parameters: ['objectlockmode', 'objectlockretainuntildate'],
    also: 's3:PutObjectRetention',
    because: 'an upload with Object Lock sets a retention',
    url: s3,
  },
  {
    action: 's3:PutObject',
    parameters: ['objectlocklegalhold', 'objectlocklegalholdstatus'],
    also: 's3:PutObjectLegalHold',
    because: 'an upload with a legal hold sets it',
    url: s3,
  },
  {
    action: 's3:GetObject',
    parameters: ['versionid'],
    also: 's3:GetObjectVersion',
    isInstead: true,
    because: 'a read of a named version is an action of its own',
    url: s3,
  },
  {
    action: 's3:DeleteObject',
    parameters: ['versionid'],
    also: 's3:DeleteObjectVersion',
    isInstead: true,
    because: 'deleting a named version is an action of its own',
    url: s3,
  },
  {
    action: 'dynamodb:UpdateItem',
    parameters: ['conditioncheck'],
    also: 'dynamodb:ConditionCheckItem',
    because: 'a check of another item in a transaction is an action of its own',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html',
  },
  {
    action: 'dynamodb:PutItem',
    parameters: ['conditioncheck'],
    also: 'dynamodb:ConditionCheckItem',
    because: 'a check of another item in a transaction is an action of its own',
    url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/transaction-apis-iam.html',
  },
];
