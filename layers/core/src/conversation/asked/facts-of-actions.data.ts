import { asks } from './question-words.ts';

/** What is asked of a refused action beside its denial, and what is so; `asks` null: it belongs to every such refusal. */
export type ActionFact = {
  /** The refused action, in small letters. */
  readonly of: RegExp;
  /** The question, over small letters without accents. */
  readonly asks: RegExp | null;
  readonly says: string;
  /** Only where the resource that was refused is such a one. */
  readonly on?: RegExp;
  /** What says the same, where it is said already. */
  readonly unless?: string;
};

/** The two actions that stand for a collection's own API; the others of `aoss:` are decided by IAM. */
const collectionAccess = /^aoss:(?:apiaccessall|dashboardsaccessall)$/;
const everybody = /\ball\b|\bevery|\balle[nr]?\b|\bjede[rnms]?\b|\btous|\btoutes|\bchaque|\btod[oa]s|\bcada\b|\btutti|\bogni\b|\bherkes|\bwszys|全員|みんな|每个|所有/;

const oncePerAccount =
  'A model of another maker is subscribed in AWS Marketplace by its first call: one administrator with `aws-marketplace:Subscribe` and `aws-marketplace:ViewSubscriptions` calls it once; some minutes later everybody else needs `bedrock:InvokeModel` only.';
const threeDoors =
  '`aoss:APIAccessAll` only opens the collection’s API, `aoss:DashboardsAccessAll` its Dashboards; which index the role may read or write its **data access policy** says, to administrators too, and its **network policy** has to let the caller in. Each of the three that is missing is a 403.';

const version = 'version|バージョン|版本';
const noVersion =
  'the ARN of a guardrail has none, so one statement on `guardrail/ID` covers its draft and all its versions.';

// "Why has that ARN no Region?", "the Region is missing, is it right?"
const place = '\\bregion|\\barns?\\b|リージョン|区域|地域';
const odd =
  '\\b(?:no|without|missing|lacks?|empty|blank|odd|weird|strange|wrong|right|correct|valid|typo|ohne|keine?|fehlt|leer\\w*|komisch|seltsam|falsch|richtig|sans|manque|vide|bizarre|etrange|sin|falta|vaci[oa]|rar[oa]|extran[oa]|correct[oa]|sem|vazi[oa]|estranh[oa]|corret[oa]|senza|manca|vuot[oa]|stran[oa]|giust[oa])\\b|ない|空|正しい|おかしい|没有|缺|奇怪|正确|对吗';

/** The first row that fits a question is said: what begins with "No" only where that answers it. */
export const factsOfActions: readonly ActionFact[] = [
  // https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html
  { of: /^aws-marketplace:/, asks: asks.why, says: `**Once per account is enough, not per person:** ${oncePerAccount}` },
  { of: /^aws-marketplace:/, asks: everybody, says: `**No, not everybody: once per account is enough.** ${oncePerAccount}` },
  { of: /^aws-marketplace:/, asks: asks.must, says: `**Once per account is enough, not per person:** ${oncePerAccount}` },
  // https://docs.aws.amazon.com/kms/latest/developerguide/data-keys.html, https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html
  {
    of: /^kms:generatedatakey/,
    asks: asks.why,
    says: '**Because it writes:** what is kept encrypted with a KMS key is written under a data key, for which KMS is asked in the writer’s name: `kms:GenerateDataKey` (S3 asks for it when an object is put into a bucket with SSE-KMS). Reading what is there takes `kms:Decrypt` instead, so reading works without it.',
  },
  // https://docs.aws.amazon.com/AmazonS3/latest/userguide/mpuoverview.html#mpuAndPermissions
  {
    of: /^kms:decrypt/,
    asks: asks.why,
    says: '**Because data under a KMS key is opened:** the service that keeps it asks KMS in the caller’s name, so whoever reads needs `kms:Decrypt` on the key beside the right to read. Some writing opens it too: an upload to S3 in parts reads what it has encrypted.',
  },
  // https://docs.aws.amazon.com/opensearch-service/latest/developerguide/serverless-data-access.html
  { of: collectionAccess, asks: asks.why, says: `**IAM alone is not enough:** ${threeDoors}` },
  { of: collectionAccess, asks: asks.enough, says: `**No, IAM alone is not enough:** ${threeDoors}` },
  { of: collectionAccess, asks: new RegExp(`${asks.must.source}|admin`), says: `**IAM alone is not enough:** ${threeDoors}` },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/guardrails-permissions-id.html
  { of: /^bedrock:applyguardrail/, asks: new RegExp(`^(?=.*(?:${version}))(?=.*(?:${asks.must.source}))`), says: `**No, not on a version:** ${noVersion}` },
  { of: /^bedrock:applyguardrail/, asks: new RegExp(version), says: `**No version is part of it:** ${noVersion}` },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/security_iam_id-based-policy-examples-agent.html
  {
    of: /^bedrock:invokeagent$/,
    asks: /\balias|\bversion|エイリアス|别名/,
    says: '**On the alias:** `arn:aws:bedrock:REGION:ACCOUNT:agent-alias/AGENT_ID/ALIAS_ID`; a new alias has an ARN of its own, which `agent-alias/AGENT_ID/*` covers.',
  },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html
  {
    of: /^iam:passrole/,
    asks: asks.why,
    says: '**Because the call hands a role to a service,** which then acts with all that this role may do: who hands it over must be allowed to, so that nobody gets more than they have by way of a service.',
  },
  {
    of: /^iam:passrole/,
    asks: asks.safe,
    says: '**On `*` it is dangerous:** who may pass any role can hand an administrator’s to a service and act by it. On one role’s ARN, with `iam:PassedToService`, it gives no more than that role.',
  },
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
  {
    of: /^sts:tagsession/,
    asks: asks.why,
    says: '**Because tags are passed:** `sts:TagSession` is asked as soon as AssumeRole carries session tags, of the caller’s policy and of the role’s trust policy, beside `sts:AssumeRole`.',
  },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/global-cross-region-inference.html
  {
    of: /^bedrock:invokemodel/,
    asks: new RegExp(`^(?=.*(?:${place}))(?=.*(?:${asks.why.source}|${odd}))`),
    on: /^arn:aws[\w-]*:bedrock:::foundation-model\//,
    says: '**That ARN is right:** through a `global.` profile Bedrock also asks for the model without a Region (`arn:aws:bedrock:::foundation-model/…`), and `aws:RequestedRegion` is `unspecified` then.',
  },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/cross-region-inference.html
  {
    of: /^bedrock:invokemodel/,
    asks: /\b(?:other|another|different|wrong|strange|never use|not my|own) region|us-(?:east|west)|eu-|ap-|andere region|autre region|otra region|outra regiao|altra region|別のリージョン|其他区域|别的区域/,
    on: /:inference-profile\//,
    says: '**The profile routes the call to several Regions, and the model is asked for in each of them,** whether or not a call ever lands there: leave one out and calls fail now and then.',
  },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html
  {
    of: /^bedrock:invokemodelwithresponsestream/,
    asks: new RegExp(`${asks.why.source}|${asks.already.source}`),
    says: '**Because the code streams:** ConverseStream and InvokeModelWithResponseStream are authorised by `bedrock:InvokeModelWithResponseStream`, which `bedrock:InvokeModel` does not include.',
  },
  // https://docs.aws.amazon.com/lambda/latest/dg/configuration-vpc.html
  {
    of: /^ec2:createnetworkinterface/,
    asks: asks.why,
    says: '**Because something is put into a VPC:** its network interface there is made with the rights of the role that it runs under. For a Lambda function that is the execution role, and `AWSLambdaVPCAccessExecutionRole` holds what it takes.',
  },
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html
  {
    of: /^s3:listbucket/,
    asks: new RegExp(`${asks.why.source}|\\bgetobject\\b|\\bget (?:(?:an?|the|one|single|this|that) )*(?:object|file|document)s?\\b`),
    says: '**Because the bucket is listed** (a sync, a prefix, or a look for an object that may not exist): `s3:ListBucket` is asked on the bucket’s own ARN, without `/*`.',
  },
];

/** What a call needs besides what was refused: said with the fix, so that the next call is no surprise. */
export const neededWith: readonly ActionFact[] = [
  // https://docs.aws.amazon.com/bedrock/latest/userguide/kb-permissions.html
  {
    of: collectionAccess,
    asks: null,
    says: '**Needed with it:** a data access policy of the collection that names the role (a knowledge base: `aoss:DescribeCollectionItems` on the collection; `aoss:CreateIndex`, `aoss:DescribeIndex`, `aoss:UpdateIndex`, `aoss:ReadDocument`, `aoss:WriteDocument` on its indexes), and a network policy that lets the caller in (`"SourceServices": ["bedrock.amazonaws.com"]`).',
  },
  // https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/data-api.access.html
  {
    of: /^rds-data:/,
    asks: null,
    says: '**Needed with it:** `secretsmanager:GetSecretValue` on the cluster’s secret (with `kms:Decrypt` where a key of your own encrypts that). A knowledge base that keeps its vectors there needs both `rds-data:ExecuteStatement` and `rds-data:BatchExecuteStatement`, and `rds:DescribeDBClusters`, on the cluster.',
  },
  // https://docs.aws.amazon.com/AmazonS3/latest/API/API_S3VectorBuckets_QueryVectors.html
  {
    of: /^s3vectors:queryvectors$/,
    asks: null,
    says: '**Needed with it:** `s3vectors:GetVectors` on the same index as soon as the query filters by metadata or returns it; with QueryVectors alone that is a 403.',
  },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html
  {
    of: /^aws-marketplace:/,
    asks: null,
    unless: 'nce per account is enough',
    says: '**Once per account is enough:** after one call by somebody with these rights (an administrator) the others need `bedrock:InvokeModel` only; it may take some minutes.',
  },
  // https://docs.aws.amazon.com/kms/latest/developerguide/policy-evaluation.html, https://docs.aws.amazon.com/kms/latest/developerguide/key-policy-modifying-external-accounts.html
  {
    of: /^kms:(?:decrypt|generatedatakey)/,
    asks: null,
    says: '**The key policy lets the role in:** in the key’s own account by naming it, which is enough alone, or by leaving the key to IAM (the statement with `:root`), and then the role’s own policy allows it. A key of another account takes both, there and here.',
  },
  {
    of: /^secretsmanager:getsecretvalue/,
    asks: null,
    says: '**Needed with it** where a KMS key of your own encrypts the secret: `kms:Decrypt` on that key, in the role and admitted by the key policy.',
  },
  {
    of: /^bedrock:retrieveandgenerate/,
    asks: null,
    says: '**Needed with it:** `bedrock:Retrieve` on the knowledge base and `bedrock:InvokeModel` on the model that writes the answer.',
  },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/batch-inference-permissions.html
  {
    of: /^bedrock:createmodelinvocationjob/,
    asks: null,
    says: '**Needed with it:** `iam:PassRole` on the job’s service role for `bedrock.amazonaws.com`; that role reads the input and writes the output in S3: it trusts `bedrock.amazonaws.com` and has `s3:ListBucket` and `s3:GetObject` on the input, `s3:PutObject` on the output, and with an inference profile `bedrock:InvokeModel` on it and its models.',
  },
  // https://docs.aws.amazon.com/bedrock/latest/userguide/model-customization-iam-role.html
  {
    of: /^bedrock:createmodelcustomizationjob/,
    asks: null,
    says: '**Needed with it:** `iam:PassRole` on the job’s service role for `bedrock.amazonaws.com`; that role trusts `bedrock.amazonaws.com` and has `s3:ListBucket` and `s3:GetObject` on the training data, `s3:PutObject` on the output.',
  },
  {
    of: /^iam:passrole/,
    asks: null,
    says: '**On the other side** the passed role’s trust policy names the service that takes it up.',
  },
];
