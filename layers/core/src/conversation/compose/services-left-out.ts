/** Services that a wish speaks of, and that none of its documents names. */
export const servicesLeftOut = (wish: string, written: string): readonly string[] =>
  services.flatMap(({ words, prefixes, says }) => {
    const named = [...wish.matchAll(new RegExp(words, 'gi'))].filter(
      ({ index, 0: found }) =>
        !aside.test(wish.slice(Math.max(0, index - 28), index)) && !isWho(wish.slice(index + found.length)),
    );
    return named.length === 0 ||
      prefixes.some((prefix) => written.includes(`${prefix}:`) || written.includes(`${prefix}.`))
      ? []
      : [`what it says of ${says}: name the action (\`${prefixes[0]}:Action\`) and the thing, and I put it in`];
  });

// "No S3", "nothing about", "through": said of it, and not asked for.
const aside =
  /(?:\b(?:no|not|nothing|never|without|via|through|over|from|for|than|like|kein\w*|nicht|ohne|uber|über|durch|fur|für|aus|pas|sans|par|pour|depuis|sin|por|para|desde|nada|nem|sem|non|senza|tramite|per|dal|da) (?:\w+ ){0,2}|[-/])$/i;

/** "Our Glue job", "the Kinesis consumer": who it is for. */
const isWho = (behind: string): boolean =>
  /^(?:[ -](?:\w+[ -])?(?:roles?|jobs?|functions?|notebooks?|consumers?|tasks?|pods?|apps?|workers?|rolle|rol|r[oô]le|ruolo|papel)\b| ?ロール| ?角色)/i.test(
    behind,
  );

type Service = { readonly words: string; readonly prefixes: readonly [string, ...string[]]; readonly says: string };

const services: readonly Service[] = [
  { words: String.raw`\bglue\b`, prefixes: ['glue'], says: 'AWS Glue' },
  { words: String.raw`\bathena\b`, prefixes: ['athena'], says: 'Athena' },
  { words: String.raw`\bdynamo ?db\b`, prefixes: ['dynamodb'], says: 'DynamoDB' },
  { words: String.raw`\btextract\b`, prefixes: ['textract'], says: 'Textract' },
  { words: String.raw`\btranscribe\b(?= )`, prefixes: ['transcribe'], says: 'Transcribe' },
  { words: String.raw`\bcomprehend\b`, prefixes: ['comprehend'], says: 'Comprehend' },
  { words: String.raw`\bpolly\b`, prefixes: ['polly'], says: 'Polly' },
  { words: String.raw`\brekognition\b`, prefixes: ['rekognition'], says: 'Rekognition' },
  { words: String.raw`\bkinesis\b`, prefixes: ['kinesis', 'firehose'], says: 'Kinesis' },
  { words: String.raw`\bfirehose\b`, prefixes: ['firehose'], says: 'Firehose' },
  { words: String.raw`\bredshift\b`, prefixes: ['redshift', 'redshift-data', 'redshift-serverless'], says: 'Redshift' },
  { words: String.raw`\bs3 ?vectors\b`, prefixes: ['s3vectors'], says: 'S3 Vectors' },
  { words: String.raw`\bopen ?search\b`, prefixes: ['aoss', 'es'], says: 'OpenSearch' },
  { words: String.raw`\bsecrets ?manager\b`, prefixes: ['secretsmanager'], says: 'Secrets Manager' },
  { words: String.raw`\bparameter store\b`, prefixes: ['ssm'], says: 'Parameter Store' },
  { words: String.raw`\bevent ?bridge\b`, prefixes: ['events', 'scheduler', 'pipes'], says: 'EventBridge' },
  { words: String.raw`\bsqs\b`, prefixes: ['sqs'], says: 'SQS' },
  { words: String.raw`\bsns\b`, prefixes: ['sns'], says: 'SNS' },
  { words: String.raw`\becr\b`, prefixes: ['ecr'], says: 'ECR' },
  { words: String.raw`\bsage ?maker\b`, prefixes: ['sagemaker'], says: 'SageMaker' },
  { words: String.raw`\bagent ?core\b`, prefixes: ['bedrock-agentcore'], says: 'AgentCore' },
  { words: String.raw`\bcognito\b`, prefixes: ['cognito-idp', 'cognito-identity'], says: 'Cognito' },
  { words: String.raw`\bq business\b`, prefixes: ['qbusiness'], says: 'Amazon Q Business' },
  { words: String.raw`\bcost explorer\b`, prefixes: ['ce'], says: 'Cost Explorer' },
  { words: String.raw`\b(?:aws )?budgets\b`, prefixes: ['budgets'], says: 'AWS Budgets' },
];
