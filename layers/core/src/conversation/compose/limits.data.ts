import type { Notion } from '../reading/notions-in.ts';

/** A limit that a wish may state: where it stands in a document, or why no document can say it. */
export type Limit = {
  readonly notion: Notion;
  /** Counts only with it in the text: a date, for "until". */
  readonly beside?: RegExp;
  /** How a document says it, as JSON; null: none can. */
  readonly within: RegExp | null;
  /** Said where it does not stand there. */
  readonly says: string;
};

const date = /\b20\d\d-\d\d-\d\d\b|\b\d{1,2}[./]\d{1,2}[./]20\d\d\b|20\d\d年/;

/** Each is looked for in the document by what it must leave there. */
export const limits: readonly Limit[] = [
  {
    notion: 'limitHours',
    within: null,
    says: 'hours and weekdays: IAM knows moments (`aws:CurrentTime`), no times of day that come again. Attach and detach the policy by a schedule (EventBridge Scheduler), or keep sessions short and start the application by the clock',
  },
  {
    notion: 'limitRate',
    within: null,
    says: 'how often or how much: IAM counts nothing. Quotas of Bedrock, throttling in API Gateway and AWS Budgets with an action do',
  },
  {
    notion: 'limitCountry',
    within: null,
    says: 'from which country: IAM knows addresses (`aws:SourceIp`), no countries; AWS WAF does, in front of an API',
  },
  {
    notion: 'limitApproval',
    within: null,
    says: 'that somebody approves: IAM knows no approvals; a short-lived role that a tool for temporary access hands out does',
  },
  {
    notion: 'limitLength',
    within: /RoleSessionDuration|DurationSeconds/,
    says: 'how long a session lasts: that is a setting of the role (`--max-session-duration`) or of the permission set',
  },
  { notion: 'limitMfa', within: /MultiFactorAuth/, says: 'MFA (`aws:MultiFactorAuthPresent`)' },
  { notion: 'limitEndpoint', within: /SourceVpc|SourceVPCEs|VpcSourceIp|of the VPC endpoint/, says: 'the VPC endpoint (`aws:SourceVpce`): tell me its id, `vpce-…`' },
  { notion: 'limitVpc', within: /SourceVpc|SourceVPCEs/, says: 'the VPC (`aws:SourceVpc`): tell me its id, `vpc-…`' },
  { notion: 'limitAddress', within: /SourceIp|VpcSourceIp/, says: 'the addresses (`aws:SourceIp`): tell me the ranges as the internet sees them, such as `203.0.113.0/24`' },
  { notion: 'limitTag', within: /Tag\/|Tags?"|TagKeys|tags?\//i, says: 'the tag: tell me its key and value, `team=search`' },
  {
    notion: 'limitThrough',
    beside: /\b(?:s3|secrets ?manager|dynamodb|sqs|sns)\b/i,
    within: /ViaService|CalledVia|amazonaws\.com/,
    says: 'through which service it is called (`aws:CalledVia`, for keys `kms:ViaService`)',
  },
  { notion: 'limitEncrypted', within: /server-side-encryption|SecureTransport|kms:/, says: 'the encryption (`s3:x-amz-server-side-encryption`)' },
  { notion: 'limitUntil', beside: date, within: /CurrentTime|EpochTime/, says: 'the date (`aws:CurrentTime`)' },
  {
    notion: 'limitExcept',
    within: /Not(?:Like|Equals|IpAddress)|NotResource|NotAction|NotPrincipal|"Bool(?:IfExists)?"|"Null"|"Allow"[\s\S]*"Deny"/,
    says: 'the exception: tell me who or what is spared, by its name',
  },
  { notion: 'limitOrganization', beside: /\bo-[a-z0-9]{10,32}\b/, within: /OrgI[dD]|OrgPaths/, says: 'the organization (`aws:PrincipalOrgID`)' },
];
