/** What somebody says in words that their code does, and the actions of which it needs one. */
export type ToldUse = {
  /** Of the text in plain letters. */
  readonly words: RegExp;
  readonly anyOf: readonly string[];
  /** What it is needed on. */
  readonly on: string;
};

// In plain letters Portuguese "lê" is the French article.
const reads = String.raw`(?:look\w*|reads?|reading|fetch\w*|gets?|quer(?:y|ies)|loads?|liest|lesen|holt|lit|lire|cherche|lee|leer|consulta|busca|le(?= (?:[oa]s?|um|uma|d[oae]s?|n[oa]s?|objetos|itens|dados|arquivos) )|ler|legge|leggere|cerca(?! de\b))`;
const writes = String.raw`(?:writes?|writing|stores?|saves?|puts?|updates?|inserts?|uploads?|schreibt|speichert|ecrit|enregistre|escribe|guarda|escreve|grava|scrive|salva)`;
const near = String.raw`\b[^.;,!?\n]{0,48}`;
const item = String.raw`\b(?:dynamo(?:db)?|(?:the|a|that|our|my|[\w-]+) table)\b`;
const object = String.raw`\b(?:s3|bucket|buckets)\b`;
const of = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''));

export const toldUses: readonly ToldUse[] = [
  { words: of(String.raw`\b`, reads, near, item, '|(?:dynamo|テーブル|表)[^。\\n]{0,16}(?:読|参照|检索|读|查)'), anyOf: ['dynamodb:GetItem', 'dynamodb:Query', 'dynamodb:BatchGetItem', 'dynamodb:Scan'], on: 'the table' },
  { words: of(String.raw`\b`, writes, near, item, '|(?:dynamo|テーブル|表)[^。\\n]{0,16}(?:書|保存|写)'), anyOf: ['dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:BatchWriteItem'], on: 'the table' },
  { words: of(String.raw`\b`, reads, near, object, '|s3[^。\\n]{0,16}(?:読|读)'), anyOf: ['s3:GetObject'], on: 'the objects' },
  { words: of(String.raw`\b`, writes, near, object, '|s3[^。\\n]{0,16}(?:書|保存|写)'), anyOf: ['s3:PutObject'], on: 'the objects' },
  { words: /\b(?:calls?|invokes?|uses?|asks?|ruft|appelle|llama a|invoca|chama|chiama)\b[^.;,!?\n]{0,32}\b(?:nova|claude|titan|llama|mistral|haiku|sonnet|opus|a model|the model|one model)\b|(?:nova|claude|モデル|模型)[^。\n]{0,12}(?:呼|调用)/, anyOf: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'], on: 'that model' },
  { words: /\b(?:reads?|gets?|fetch\w*|liest|lit|lee|legge)\b[^.;,!?\n]{0,40}\bsecrets?\b/, anyOf: ['secretsmanager:GetSecretValue'], on: 'the secret' },
  { words: /\b(?:sends?|posts?|puts?|schickt|sendet|envoie|envia|invia)\b[^.;,!?\n]{0,40}\b(?:sqs|queue)\b/, anyOf: ['sqs:SendMessage'], on: 'the queue' },
  { words: /\b(?:publish\w*|notif\w+|sends?)\b[^.;,!?\n]{0,40}\b(?:sns|topic)\b/, anyOf: ['sns:Publish'], on: 'the topic' },
  { words: /\b(?:quer(?:y|ies)|asks?|search\w*|retriev\w+)\b[^.;,!?\n]{0,40}\b(?:knowledge base|kb)\b/, anyOf: ['bedrock:Retrieve', 'bedrock:RetrieveAndGenerate'], on: 'the knowledge base' },
];
