import type { Notion } from '../reading/notions-in.ts';

/** What somebody needs for a purpose: an Allow of any of the actions, else it is missing. */
export type Needed = {
  readonly anyOf: readonly string[];
  /** Said of what is missing: "`s3:ListBucket` on the bucket itself". */
  readonly says: string;
  /** Asked for only where the question or the policy speaks of it. */
  readonly when?: RegExp;
  readonly unless?: RegExp;
};

/** A purpose that people name with a policy, and what AWS asks for it. */
export type Purpose = {
  readonly notions: readonly Notion[];
  readonly without?: readonly Notion[];
  /** Of what the policy is itself: that of a service role reads a bucket, that of an application does not. */
  readonly allows?: RegExp;
  /** What it is for besides, and then not for this: who makes agents does not only call one. */
  readonly unless?: RegExp;
  readonly needs: readonly Needed[];
  readonly page: readonly [name: string, path: string];
};

const listing: Needed = { anyOf: ['s3:ListBucket'], says: '`s3:ListBucket` on the bucket itself (`arn:aws:s3:::BUCKET`): the source is listed before it is read', when: /s3/ };

/** The first that fits counts. */
export const purposes: readonly Purpose[] = [
  {
    notions: ['reviewBatch'],
    needs: [
      { anyOf: ['s3:GetObject'], says: '`s3:GetObject` on the input' },
      { anyOf: ['s3:PutObject'], says: '`s3:PutObject` on the output' },
      listing,
    ],
    page: ['Create a service role for batch inference', 'bedrock/latest/userguide/batch-iam-sr'],
  },
  {
    notions: ['reviewKb'],
    without: ['reviewReads'],
    allows: /s3:|aoss:|s3vectors:|rds-data:|kms:/,
    needs: [
      { anyOf: ['bedrock:InvokeModel'], says: '`bedrock:InvokeModel` on the embedding model' },
      { anyOf: ['s3:GetObject'], says: '`s3:GetObject` on the objects of the source' },
      listing,
      { anyOf: ['aoss:APIAccessAll'], says: '`aoss:APIAccessAll` on the collection, and beside it the collection’s data access policy, which is no IAM policy and names the role', when: /opensearch|aoss|オープンサーチ/ },
      { anyOf: ['s3vectors:QueryVectors'], says: '`s3vectors:PutVectors`, `GetVectors`, `QueryVectors`, `DeleteVectors` and `GetIndex` on the index', when: /s3 ?vectors/ },
      { anyOf: ['rds-data:ExecuteStatement'], says: '`rds-data:ExecuteStatement` and `BatchExecuteStatement` on the cluster', when: /aurora|\brds\b/ },
      { anyOf: ['secretsmanager:GetSecretValue'], says: '`secretsmanager:GetSecretValue` on the secret of the store', when: /aurora|\brds\b|pinecone|redis|mongo/ },
      { anyOf: ['kms:Decrypt'], says: '`kms:Decrypt` on the key of the bucket', when: /\bkms\b|encrypt|verschlussel|chiffr|cifrad|criptograf|暗号|加密/ },
    ],
    page: ['Create a service role for Amazon Bedrock Knowledge Bases', 'bedrock/latest/userguide/kb-permissions'],
  },
  {
    notions: ['reviewKb'],
    needs: [
      { anyOf: ['bedrock:Retrieve'], says: '`bedrock:Retrieve` on the knowledge base' },
      { anyOf: ['bedrock:RetrieveAndGenerate'], says: '`bedrock:RetrieveAndGenerate` (on `*`, it has no ARN)', when: /retrieve ?and ?generate|answer|antwort|repon|respuest|respost|rispost|回答/ },
      { anyOf: ['bedrock:InvokeModel'], says: '`bedrock:InvokeModel` on the model that writes the answer', when: /retrieve ?and ?generate|answer|antwort|repon|respuest|respost|rispost|回答/ },
    ],
    page: ['Set up permissions to query a knowledge base', 'bedrock/latest/userguide/kb-how-retrieve'],
  },
  {
    notions: ['reviewAgent', 'reviewServiceRole'],
    needs: [
      { anyOf: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], says: '`bedrock:InvokeModel` on the agent’s model (with a profile: on the profile and on the model in each Region)' },
      { anyOf: ['bedrock:Retrieve'], says: '`bedrock:Retrieve` on the knowledge base', when: /knowledge base|\bkb\b|wissensdatenbank|base de con|ナレッジ|知识库/ },
      { anyOf: ['bedrock:ApplyGuardrail'], says: '`bedrock:ApplyGuardrail` on the guardrail', when: /guardrail|ガードレール|护栏/ },
    ],
    page: ['Create a service role for Amazon Bedrock Agents', 'bedrock/latest/userguide/agents-permission'],
  },
  {
    notions: ['reviewAgent'],
    unless: /bedrock:(?:Create|Update|Prepare|Delete)Agent/,
    needs: [{ anyOf: ['bedrock:InvokeAgent'], says: '`bedrock:InvokeAgent` on the alias, `arn:aws:bedrock:REGION:ACCOUNT:agent-alias/AGENT/ALIAS`' }],
    page: ['Identity-based policy examples for Amazon Bedrock', 'bedrock/latest/userguide/security_iam_id-based-policy-examples-agent'],
  },
  {
    notions: ['streaming'],
    needs: [{ anyOf: ['bedrock:InvokeModelWithResponseStream'], says: '`bedrock:InvokeModelWithResponseStream`: streaming (`ConverseStream` too) is an action of its own' }],
    page: ['Identity-based policy examples for Amazon Bedrock', 'bedrock/latest/userguide/security_iam_id-based-policy-examples'],
  },
];
