import { says } from './words.ts';

/** The actions that delete what a wish names as not to be deleted, of plain letters; none: it speaks of no deletion. */
export const deletionsIn = (plain: string): readonly string[] =>
  says.remove.test(plain) ? things.flatMap(([noun, ...actions]) => (noun.test(plain) ? actions : [])) : [];

// https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonbedrock.html and the pages of the other services
const things: readonly (readonly [RegExp, ...string[]])[] = [
  [
    /knowledge bases?|\bkbs?\b|wissensdatenbank|bases? de connaissances|bases? de conocimiento|bases? de conhecimento|ナレッジ ?ベース|知识库/,
    'bedrock:DeleteKnowledgeBase',
  ],
  [
    /\bdata sources?\b|datenquelle|sources? de donnees|fuentes? de datos|データソース|数据源/,
    'bedrock:DeleteDataSource',
  ],
  [/\bagents?\b|\bagentes?\b|\bagenten\b|\bagenti\b|エージェント|智能体|代理/, 'bedrock:DeleteAgent'],
  [/guardrails?|ガードレール|护栏/, 'bedrock:DeleteGuardrail'],
  [/\bflows?\b|フロー/, 'bedrock:DeleteFlow'],
  [/\bprompts?\b|プロンプト|提示词/, 'bedrock:DeletePrompt'],
  [/\bcustom models?\b/, 'bedrock:DeleteCustomModel'],
  [/\bbuckets?\b|バケット|存储桶/, 's3:DeleteBucket'],
  [
    /\bobjects?\b|\bobjekte?n?\b|\bobjets?\b|\bobjetos?\b|\boggett[oi]\b|オブジェクト|对象/,
    's3:DeleteObject',
    's3:DeleteObjectVersion',
  ],
  [/\btables?\b|\btabellen?\b|\btablas?\b|\btabelas?\b|テーブル/, 'dynamodb:DeleteTable'],
  [/\bkms\b|\bkeys?\b|schlussel|\bcles?\b|\bclaves?\b|\bchaves?\b|\bchiav[ei]\b|キー|密钥/, 'kms:ScheduleKeyDeletion'],
  [/\bsecrets?\b|geheimnis|secretos?\b|segredos?\b|segreti?\b|シークレット/, 'secretsmanager:DeleteSecret'],
  [
    /\bfunctions?\b|\blambdas?\b|funktionen?\b|\bfonctions?\b|\bfuncion(?:es)?\b|\bfunc(?:ao|oes)\b|\bfunzion[ei]\b|関数|函数/,
    'lambda:DeleteFunction',
  ],
];
