import type { ArnKind } from './arn-of.ts';
import { bothEnds } from './ends-in.ts';
import type { Named, ThingKind } from './named-things.ts';
import { passes, says } from './words.ts';

/** What a wish may ask for: told by a noun and a verb, of plain letters. */
export type GrantRow = {
  readonly noun: RegExp | null;
  /** Any of them; null: the noun alone says it. */
  readonly verb: RegExp | null;
  /** Counts only where this was named. */
  readonly needs?: (named: Named) => boolean;
  readonly actions: readonly string[];
  readonly on: ArnKind | 'any';
  readonly note?: string;
};

const has = (kind: ThingKind) => (named: Named): boolean => named.of(kind) !== null;
const hasBucket = ({ bucket, isOfVectors }: Named): boolean => bucket !== null && !isOfVectors;
// Where one place is read and another written, neither is both.
const isOnePlace = (named: Named): boolean => hasBucket(named) && bothEnds(named) === null;

const knowledgeBase = /knowledge base|\bkbs?\b|wissensdatenbank|base de connaissances|base de conocimiento|base de conhecimento|ナレッジ ?ベース|知识库/;
const key = /\bkms\b|\bkey\b|schlussel|\bcle\b|\bclave\b|\bchave\b|\bchiave\b|キー|密钥/;

/** In the order in which the statements are written. */
export const grantRows: readonly GrantRow[] = [
  { noun: null, verb: says.read, needs: isOnePlace, actions: ['s3:GetObject'], on: 'objects' },
  { noun: null, verb: says.write, needs: isOnePlace, actions: ['s3:PutObject'], on: 'objects' },
  { noun: /objects?|objekt|objet|objeto|oggett|dateien|files?|オブジェクト|对象|文件/, verb: says.remove, needs: hasBucket, actions: ['s3:DeleteObject'], on: 'objects' },
  { noun: /foundation models|basismodelle|modeles de fondation|modelos (?:fundacionales|base|de base|fundamentais)|modelli di (?:base|fondazione)|基盤モデル|基础模型|\bmodels\b|\bmodelle\b/, verb: says.list, actions: ['bedrock:ListFoundationModels'], on: 'any' },
  { noun: knowledgeBase, verb: /retrieve\b(?!andgenerate)|\bretrieve\b/, actions: ['bedrock:Retrieve'], on: 'knowledgeBase' },
  { noun: /\bretrieve\b/, verb: null, needs: has('knowledgeBase'), actions: ['bedrock:Retrieve'], on: 'knowledgeBase' },
  { noun: knowledgeBase, verb: new RegExp(`${says.read.source}|${says.invoke.source}`), needs: has('knowledgeBase'), actions: ['bedrock:Retrieve'], on: 'knowledgeBase' },
  {
    noun: /retrieve ?and ?generate|retrieveandgenerate/,
    verb: null,
    actions: ['bedrock:RetrieveAndGenerate'],
    on: 'any',
    note: '`RetrieveAndGenerate` asks for `bedrock:Retrieve` on the knowledge base and `bedrock:InvokeModel` on the model that writes the answer as well',
  },
  { noun: /\bagente?s?\b|エージェント|代理/, verb: says.invoke, needs: has('agent'), actions: ['bedrock:InvokeAgent'], on: 'agentAlias' },
  { noun: /invokeflow|\bflow\b|フロー/, verb: says.invoke, needs: has('flow'), actions: ['bedrock:InvokeFlow'], on: 'flowAlias' },
  { noun: /guardrail|ガードレール|护栏/, verb: /appl|anwend|applik|aplic|適用|应用/, actions: ['bedrock:ApplyGuardrail'], on: 'guardrail' },
  {
    noun: /\bsecrets?\b|geheimnis|secreto|segredo|segreto|シークレット/,
    verb: says.read,
    actions: ['secretsmanager:GetSecretValue'],
    on: 'secret',
    note: 'Secrets Manager adds a hyphen and six random characters to a secret’s ARN: `-??????` stands for exactly those, so no other secret whose name begins alike is meant',
  },
  {
    noun: /dynamodb|\btable\b|tabelle|\btabla\b|\btabela\b|\btabella\b|テーブル/,
    verb: says.read,
    actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
    on: 'table',
  },
  {
    noun: /dynamodb|\btable\b|tabelle|\btabla\b|\btabela\b|\btabella\b|テーブル/,
    verb: says.write,
    needs: has('table'),
    actions: ['dynamodb:PutItem', 'dynamodb:UpdateItem'],
    on: 'table',
  },
  { noun: /\blambda|function|funktion|fonction|funcion|funcao|funzione|関数|函数/, verb: says.invoke, needs: has('function'), actions: ['lambda:InvokeFunction'], on: 'function' },
  { noun: /\bsqs\b|queue|warteschlange|\bcola\b|\bfila\b|\bcoda\b|キュー|队列/, verb: /send|schick|send|envoy|envi|invia|送信|发送/, actions: ['sqs:SendMessage'], on: 'queue' },
  {
    noun: /\bsqs\b|queue|warteschlange|\bcola\b|\bfila\b|\bcoda\b|キュー|队列/,
    verb: /receiv|consum|poll|empfang|lesen|recev|recib|receb|ricev|受信|接收/,
    actions: ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'],
    on: 'queue',
  },
  { noun: /\bsns\b|\btopic\b|トピック|主题/, verb: /publish|send|veroffentlich|publi|pubblic|発行|送信|发布/, actions: ['sns:Publish'], on: 'topic' },
  { noun: key, verb: /decrypt|entschlussel|dechiffr|descifr|desencript|descriptograf|decifr|decrittograf|復号|解密/, actions: ['kms:Decrypt'], on: 'key' },
  { noun: key, verb: /(?<!de)(?<!des)(?<!ent)(?:\bencrypt|verschlussel|chiffrer|\bcifr|encriptar|criptograf|暗号化|加密)/, actions: ['kms:GenerateDataKey'], on: 'key' },
  { noun: key, verb: /data ?keys?|datenschlussel|cle de donnees|clave de datos|データキー|数据密钥/, actions: ['kms:GenerateDataKey'], on: 'key' },
  { noun: /\blogs?\b|protokoll|journaux|ログ|日志/, verb: says.write, actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], on: 'logStreams' },
  {
    noun: passes,
    verb: null,
    actions: ['iam:PassRole'],
    on: 'role',
  },
  { noun: /assume ?role|assume (?:the |a |one |this )?role|rolle.{0,50}(?:annehmen|ubernehmen)|assumer.{0,20}role|asumir.{0,20}rol|assumir.{0,20}(?:role|funcao)|assumere.{0,20}ruolo|ロールを引き受け|代入角色|担任角色/, verb: null, actions: ['sts:AssumeRole'], on: 'role' },
];
