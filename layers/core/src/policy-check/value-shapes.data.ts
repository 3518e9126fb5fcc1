/** What the values of a condition key look like, where others can never match. */
export type ValueShape = {
  /** In small letters. */
  readonly key: string;
  readonly isPossible: (value: string) => boolean;
  /** Said behind the value: "…, so it never holds". */
  readonly says: string;
  readonly nearest?: (value: string) => string | null;
};

const matches =
  (pattern: RegExp) =>
  (value: string): boolean =>
    pattern.test(value);

// Regions of all partitions as of October 2025; what AWS has opened since is said as such.
const regions = new Set(
  'af-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3 ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6 ap-southeast-7 ca-central-1 ca-west-1 cn-north-1 cn-northwest-1 eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3 eusc-de-east-1 il-central-1 me-central-1 me-south-1 mx-central-1 sa-east-1 us-east-1 us-east-2 us-gov-east-1 us-gov-west-1 us-iso-east-1 us-iso-west-1 us-isob-east-1 us-isof-east-1 us-isof-south-1 us-west-1 us-west-2 eu-isoe-west-1 unspecified global'.split(
    ' ',
  ),
);

const docs = (path: string): string => `https://docs.aws.amazon.com/${path}.html`;

/** Where each is told: AWS's page of global keys, and those of the services. */
export const valueShapesPage = docs('IAM/latest/UserGuide/reference_policies_condition-keys');

export const valueShapes: readonly ValueShape[] = [
  { key: 'aws:requestedregion', isPossible: (value) => regions.has(value), says: 'is no Region that AWS is known to have (list of October 2025)' },
  {
    key: 'aws:principalarn',
    isPossible: (value) => !/:sts:[^:]*:[^:]*:assumed-role\//.test(value),
    says: 'is a session’s ARN, and `aws:PrincipalArn` of a session is the ARN of its role',
    nearest: (value) => value.replace(/^(arn:[^:]*):sts:([^:]*):([^:]*):assumed-role\/([^/]+).*$/, '$1:iam:$2:$3:role/$4'),
  },
  { key: 'aws:principalorgid', isPossible: matches(/^o-[a-z0-9]{10,32}$/), says: 'is no id of an organization (`o-` and ten characters or more)' },
  { key: 'aws:sourcevpce', isPossible: matches(/^vpce-/), says: 'is no id of a VPC endpoint (`vpce-…`)' },
  { key: 'aws:sourcevpc', isPossible: matches(/^vpc-/), says: 'is no id of a VPC (`vpc-…`)' },
  {
    key: 'aws:sourceip',
    isPossible: (value) => !/^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(value),
    says: 'is a private address, which AWS never sees in `aws:SourceIp`: for calls through a VPC endpoint there is `aws:VpcSourceIp`, with `aws:SourceVpc` beside it',
  },
  {
    key: 'kms:viaservice',
    isPossible: matches(/^[a-z0-9-]+\.(?:[a-z]{2}(?:-[a-z]+){1,2}-\d)\.amazonaws\.com(?:\.cn)?$/),
    says: 'lacks the Region that KMS is sent with the service',
    nearest: (value) => (/^[a-z0-9-]+\.amazonaws\.com$/.test(value) ? value.replace('.', '.{Region}.') : null),
  },
  { key: 'iam:passedtoservice', isPossible: matches(/^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/), says: 'is no name of a service as a principal (`lambda.amazonaws.com`)' },
  { key: 'saml:aud', isPossible: matches(/signin\.(?:aws\.amazon\.com|amazonaws-us-gov\.com|amazonaws\.cn|aws)/), says: 'is not where AWS takes SAML sign-ins', nearest: () => 'https://signin.aws.amazon.com/saml' },
  {
    key: 'cognito-identity.amazonaws.com:aud',
    isPossible: matches(/^[a-z]{2}(?:-[a-z]+){1,2}-\d:[0-9a-f-]{36}$/),
    says: 'is no id of an identity pool (`REGION:` and a UUID); a user pool’s id or a client’s is another thing',
  },
  { key: 'token.actions.githubusercontent.com:sub', isPossible: matches(/^repo:/), says: 'does not begin as GitHub writes it, with `repo:OWNER/REPOSITORY:`' },
  { key: 'bedrock:inferenceprofilearn', isPossible: matches(/^arn:/), says: 'is no ARN, and the key holds the ARN of the profile' },
  { key: 'bedrock:guardrailidentifier', isPossible: matches(/^arn:/), says: 'is no ARN, and the key holds the ARN of the guardrail, with `:VERSION` behind it' },
  ...['aws:sourceaccount', 'aws:resourceaccount', 's3:resourceaccount', 'aws:principalaccount', 'kms:calleraccount'].map((key) => ({ key, isPossible: matches(/^\d{12}$/), says: 'is no account id of twelve digits' })),
  ...['aws:securetransport', 'aws:multifactorauthpresent', 'aws:viaawsservice', 'aws:principalisawsservice'].map((key) => ({ key, isPossible: matches(/^(?:true|false)$/i), says: 'is neither `true` nor `false`' })),
];
