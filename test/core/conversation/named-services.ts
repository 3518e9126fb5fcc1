import { sayDecided } from '../../../layers/core/src/conversation/engines/say-decided.ts';
import { readText } from '../../../layers/core/src/intake/index.ts';

export const account = '111122223333';
export const shown = (statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
export const policiesOf = (statements: readonly object[]) => readText(shown(statements)).evidence.policies;

export const allowing = (action: string, resource: string) => [{ Effect: 'Allow', Action: action, Resource: resource }];
export const decided = (question: string, statements: readonly object[]) =>
  sayDecided(question, policiesOf(statements));

export type Language = 'en' | 'de' | 'fr' | 'es' | 'pt' | 'it' | 'ja' | 'zh';
export const languages: readonly Language[] = ['en', 'de', 'fr', 'es', 'pt', 'it', 'ja', 'zh'];

/** The same question in eight languages, with what it is asked on. */
export const asked: Readonly<Record<Language, (action: string, thing: string) => string>> = {
  en: (action, thing) => `would ${action} on the ${thing} be allowed?`,
  de: (action, thing) => `Wäre ${action} auf ${thing} erlaubt?`,
  fr: (action, thing) => `${action} sur ${thing} serait-il autorisé ?`,
  es: (action, thing) => `¿Se permitiría ${action} en ${thing}?`,
  pt: (action, thing) => `${action} em ${thing} seria permitido?`,
  it: (action, thing) => `${action} su ${thing} sarebbe consentito?`,
  ja: (action, thing) => `${thing} への ${action} は許可されますか？`,
  zh: (action, thing) => `允许对${thing} 执行 ${action} 吗？`,
};

export type Service = {
  readonly action: string;
  /** The resource of the policy, with the name in place of NAME. */
  readonly arn: string;
  /** The name that the policy has, and one that it has not. */
  readonly own: string;
  readonly other: string;
  /** The word for the thing: en de fr es pt it ja zh. */
  readonly nouns: readonly [string, string, string, string, string, string, string, string];
};

export const at = (service: string, name: string) => `arn:aws:${service}:us-east-1:${account}:${name}`;

export const services: readonly Service[] = [
  {
    action: 's3:GetObject',
    arn: 'arn:aws:s3:::NAME/*',
    own: 'docs',
    other: 'payroll',
    nouns: ['bucket', 'den Bucket', 'le bucket', 'el bucket', 'o bucket', 'il bucket', 'バケット ', '存储桶 '],
  },
  {
    action: 's3:GetObject',
    arn: 'arn:aws:s3:::docs/NAME',
    own: 'public/a.txt',
    other: 'private/a.txt',
    nouns: ['object', 'das Objekt', 'l’objet', 'el objeto', 'o objeto', 'l’oggetto', 'オブジェクト ', '对象 '],
  },
  {
    action: 'dynamodb:GetItem',
    arn: at('dynamodb', 'table/NAME'),
    own: 'orders',
    other: 'customers',
    nouns: ['table', 'die Tabelle', 'la table', 'la tabla', 'a tabela', 'la tabella', 'テーブル ', '表 '],
  },
  {
    action: 'sqs:SendMessage',
    arn: at('sqs', 'NAME'),
    own: 'jobs',
    other: 'refunds',
    nouns: ['queue', 'die Warteschlange', 'la file', 'la cola', 'a fila', 'la coda', 'キュー ', '队列 '],
  },
  {
    action: 'sns:Publish',
    arn: at('sns', 'NAME'),
    own: 'alerts',
    other: 'refunds',
    nouns: ['topic', 'das Thema', 'le sujet', 'el tema', 'o tópico', 'il topic', 'トピック ', '主题 '],
  },
  {
    action: 'lambda:InvokeFunction',
    arn: at('lambda', 'function:NAME'),
    own: 'f',
    other: 'g',
    nouns: ['function', 'die Funktion', 'la fonction', 'la función', 'a função', 'la funzione', '関数 ', '函数 '],
  },
  {
    action: 'secretsmanager:GetSecretValue',
    arn: at('secretsmanager', 'secret:NAME-a1B2c3'),
    own: 'prod/db',
    other: 'staging/db',
    nouns: ['secret', 'das Geheimnis', 'le secret', 'el secreto', 'o segredo', 'il segreto', 'シークレット ', '密钥 '],
  },
  {
    action: 'iam:PassRole',
    arn: `arn:aws:iam::${account}:role/NAME`,
    own: 'small',
    other: 'Admin',
    nouns: ['role', 'die Rolle', 'le rôle', 'el rol', 'o papel', 'il ruolo', 'ロール ', '角色 '],
  },
  {
    action: 'bedrock:Retrieve',
    arn: at('bedrock', 'knowledge-base/NAME'),
    own: 'KBAAAA1111',
    other: 'KBBBBB2222',
    nouns: [
      'knowledge base',
      'die Wissensdatenbank',
      'la base de connaissances',
      'la base de conocimientos',
      'a base de conhecimento',
      'la knowledge base',
      'ナレッジベース ',
      '知识库 ',
    ],
  },
  {
    action: 'bedrock:InvokeAgent',
    arn: at('bedrock', 'agent-alias/NAME/*'),
    own: 'AGAAAA1111',
    other: 'AGBBBB2222',
    nouns: ['agent', 'den Agenten', 'l’agent', 'el agente', 'o agente', 'l’agente', 'エージェント ', '智能体 '],
  },
  {
    action: 'bedrock:ApplyGuardrail',
    arn: at('bedrock', 'guardrail/NAME'),
    own: 'abc123def456',
    other: 'zzz999yyy888',
    nouns: [
      'guardrail',
      'den Guardrail',
      'le guardrail',
      'el guardrail',
      'o guardrail',
      'il guardrail',
      'ガードレール ',
      '护栏 ',
    ],
  },
  {
    action: 'kms:Decrypt',
    arn: at('kms', 'key/NAME'),
    own: '0a1b2c3d-1111-2222-3333-444455556666',
    other: '9f8e7d6c-1111-2222-3333-444455556666',
    nouns: ['key', 'den Schlüssel', 'la clé', 'la clave', 'a chave', 'la chiave', 'キー ', '密钥 '],
  },
  {
    action: 'ssm:GetParameter',
    arn: at('ssm', 'parameter/NAME'),
    own: 'app/url',
    other: 'billing/url',
    nouns: [
      'parameter',
      'den Parameter',
      'le paramètre',
      'el parámetro',
      'o parâmetro',
      'il parametro',
      'パラメータ ',
      '参数 ',
    ],
  },
  {
    action: 'states:StartExecution',
    arn: at('states', 'stateMachine:NAME'),
    own: 'etl',
    other: 'refunds',
    nouns: [
      'state machine',
      'die Zustandsmaschine',
      'la machine à états',
      'la máquina de estados',
      'a máquina de estados',
      'la macchina a stati',
      'ステートマシン ',
      '状态机 ',
    ],
  },
];
