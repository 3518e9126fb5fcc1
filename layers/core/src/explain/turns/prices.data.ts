/** What of a service is paid for, without figures, and AWS's page that has them; IAM first, whose policies cost nothing. */
export const prices: readonly { readonly named: RegExp; readonly says: string; readonly page: string }[] = [
  {
    named: /\biam\b|polic(?:y|ies)|richtlinie|politi\w+|roles?\b|rolle|permiss|ポリシー|策略/,
    says: '**IAM costs nothing:** policies, roles, users and the calls to STS are free; what is paid is what the allowed calls use.',
    page: 'https://aws.amazon.com/iam/faqs/',
  },
  {
    named: /\bkms\b|\bkeys?\b|schlussel|\bcles?\b|\bclaves?\b|\bchaves?\b|\bchiavi?e?\b|キー|密钥/,
    says: '**KMS:** a key of your own is paid by the month, and requests by their number; AWS managed keys only by requests. An S3 Bucket Key makes far fewer of them.',
    page: 'https://aws.amazon.com/kms/pricing/',
  },
  {
    named: /opensearch|\baoss\b|\bcollections?\b|sammlung|coleccion|colecao|collezione|コレクション|集合/,
    says: '**OpenSearch Serverless** is paid by capacity (OCUs) by the hour, with a minimum as long as a collection exists, also without any traffic. Deleting the collection ends that, and deletes its indexes: a knowledge base on it has to be built and synced again.',
    page: 'https://aws.amazon.com/opensearch-service/pricing/',
  },
  {
    named: /guardrail|ガードレール|护栏/,
    says: '**Guardrails** are paid by the text that each policy of theirs checks, beside the model.',
    page: 'https://aws.amazon.com/bedrock/pricing/',
  },
  {
    named: /\bsecrets?\b|geheimnis|シークレット/,
    says: '**Secrets Manager:** by the secret and month, and by calls.',
    page: 'https://aws.amazon.com/secrets-manager/pricing/',
  },
  {
    named: /cloudtrail|\btrails?\b/,
    says: '**CloudTrail:** the event history and one copy of management events are free; data events and further copies are paid.',
    page: 'https://aws.amazon.com/cloudtrail/pricing/',
  },
  {
    named: /bedrock|\bmodel|\bagent|knowledge|claude|nova|llama|titan|モデル|模型/,
    says: '**Bedrock** is paid for what is used (tokens or requests, by model and Region), whatever policy allows the call.',
    page: 'https://aws.amazon.com/bedrock/pricing/',
  },
  {
    named: /\blambda\b|function|funktion|fonction|funcion|funcao|funzione|関数|函数/,
    says: '**Lambda:** by requests and running time.',
    page: 'https://aws.amazon.com/lambda/pricing/',
  },
  {
    named: /\bs3\b|\bbuckets?\b|バケット|存储桶/,
    says: '**S3:** by what is stored, requests and what goes out.',
    page: 'https://aws.amazon.com/s3/pricing/',
  },
];
