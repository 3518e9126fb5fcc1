import { namesIn } from '../../arn/index.ts';
import type { Case } from '../conversation.ts';
import type { Said } from './notions-in.ts';

/** The case that a message points at: by its place in the order, or by what is its own; null: none is pointed at. */
export const findCase = (said: Said, cases: readonly Case[], open: number | null): number | null => {
  const others = cases.flatMap((_, at) => (at === open ? [] : [at]));
  if (others.length === 0) return null;
  const named = namedCase(said, cases);
  if (named !== null && (said.hasAny('back', 'caseWord') || named.isName || said.text.length < shortText))
    return named.at;
  if (!said.has('back')) return null;
  const at = said.has('first') ? 0 : said.has('second') ? 1 : said.has('third') ? 2 : null;
  if (at !== null && at < cases.length) return at;
  return others.at(-1) ?? null;
};

// So few words are about what they name.
const shortText = 60;

/** The one case whose own words the message holds, where every other case holds fewer of them. */
const namedCase = (said: Said, cases: readonly Case[]): { readonly at: number; readonly isName: boolean } | null => {
  const all = cases.map(ownWords);
  const scores = all.map(({ names, topics }, at) => {
    const isOwn = (word: string): boolean => all.every((other, index) => index === at || !other.topics.includes(word));
    const byName = names.filter((name) => holds(said.text, name)).length;
    return { at, byName, score: byName * 3 + topics.filter((word) => isOwn(word) && holds(said.text, word)).length };
  });
  const [best, next] = scores.toSorted((one, other) => other.score - one.score);
  if (best === undefined || best.score === 0 || best.score === next?.score) return null;
  return { at: best.at, isName: best.byName > 0 };
};

const holds = (text: string, word: string): boolean => {
  const at = text.indexOf(word);
  if (at < 0) return false;
  return /[\u3000-\u9fff]/.test(word) || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');
};

/** What tells a case from the others: the names of its principal and resource, and its service in a person's words. */
const ownWords = ({
  outcome,
  text,
}: Case): { readonly names: readonly string[]; readonly topics: readonly string[] } => {
  const action = outcome?.action?.toLowerCase() ?? '';
  const [service = '', verb = ''] = action.split(':');
  const names = [outcome?.principal, outcome?.resource]
    .flatMap((arn) => namesIn(arn?.toLowerCase() ?? ''))
    .filter((part) => /[-_]/.test(part) && part.length > 4 && !/^[a-z]{2}-[a-z]+-\d$/.test(part));
  const told = text.slice(0, 2_000).toLowerCase();
  const kinds = Object.entries(services).filter(([key]) => service === key || (service === '' && told.includes(key)));
  const cause = (outcome?.causeId ?? '')
    .toLowerCase()
    .split('_')
    .filter((word) => word.length > 3);
  return {
    names,
    topics: [...kinds.flatMap(([key, words]) => [key, ...words]), ...(verb === '' ? [] : [verb]), ...cause],
  };
};

const services: Readonly<Record<string, readonly string[]>> = {
  __proto__: null as never,
  bedrock: [
    'model',
    'modell',
    'modele',
    'modelo',
    'modello',
    'nova',
    'claude',
    'モデル',
    '模型',
    'agent',
    'retrieve',
    'knowledge',
  ],
  s3: ['bucket', 'object', 'file', 'upload', 'download', 'バケット', '存储桶', '桶'],
  kms: ['key', 'encrypt', 'decrypt', 'schlussel', 'cle', 'clave', 'chave', 'chiave', 'キー', '密钥'],
  lambda: ['function', 'tool', 'funktion', 'fonction', 'funcion', 'funcao', 'funzione', '関数', '函数'],
  sts: ['assume', 'trust', 'cross account', 'cross-account', 'saml', 'federat'],
  iam: ['passrole', 'pass role'],
  'execute-api': ['gateway', 'api', 'ゲートウェイ', '网关'],
  dynamodb: ['table', 'tabelle', 'tabla', 'tabela', 'tabella', 'テーブル', '表'],
  aoss: ['opensearch', 'collection', 'vector', 'index'],
  s3vectors: ['vector', 'index'],
  secretsmanager: ['secret', 'geheimnis', 'secreto', 'segredo', 'segreto', 'シークレット', '密文'],
  logs: ['log', 'cloudwatch', 'protokoll', 'ログ', '日志'],
  sqs: ['queue', 'warteschlange', 'cola', 'fila', 'coda', 'キュー', '队列'],
  sns: ['topic', 'notification'],
  states: ['step function', 'state machine', 'workflow'],
  ecr: ['image', 'container', 'repository'],
  ssm: ['parameter'],
  cognito: ['user pool', 'sign in', 'login'],
  sagemaker: ['endpoint', 'training', 'notebook'],
};
