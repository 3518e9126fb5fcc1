import { type ArnParts, bucketNamed, isAccountId, isIdentity, isRegion, namesIn, readArn } from '../../arn/index.ts';
import type { Facts } from '../../intake/index.ts';
import { listedRoles } from '../told/listed-roles.ts';
import { readModels } from '../told/read-models.ts';
import { readNames } from '../told/read-names.ts';
import { type Ends, endsIn } from './ends-in.ts';
import { passedIn } from './passed-in.ts';

/** What a wish names, with placeholders in braces for what it does not. */
export type Named = {
  readonly account: string;
  readonly accounts: readonly string[];
  readonly region: string;
  readonly regions: readonly string[];
  readonly bucket: string | null;
  /** Without a `/` before it, with one behind it. */
  readonly prefix: string | null;
  readonly models: readonly string[];
  readonly profiles: readonly string[];
  /** Roles and users as ARNs. */
  readonly principals: readonly string[];
  readonly arns: readonly string[];
  /** Who is let in and has an account of his or her own said: roles, users, and accounts as `:root`. */
  readonly guests: readonly string[];
  /** Who is spared from what is said of everybody. */
  readonly spared: readonly string[];
  /** The role that is handed to a service, by its name. */
  readonly passed: string | null;
  /** Buckets of a job, where the wish says which is read and which is written. */
  readonly ends: Ends;
  /** The bucket is one of S3 Vectors, which holds no objects. */
  readonly isOfVectors: boolean;
  /** A name behind a word for it: `secret`, `table`, `queue`, `function`, `guardrail`, … */
  readonly of: (kind: ThingKind) => string | null;
};

export type ThingKind = keyof typeof nouns;

/** Reads the names out of a wish, as written. */
export const namedThings = ({ text, mentions }: Facts): Named => {
  const account = mentions.accounts[0] ?? accountIn(mentions.arns) ?? '{AccountId}';
  const regions = meant(text, mentions.regions);
  const region = regions[0] ?? regionIn(mentions.arns) ?? '{Region}';
  const told = readNames(text);
  const nameOf = (kind: (typeof told)[number]['kind']): string | null =>
    told.find((each) => each.kind === kind)?.name ?? null;
  const of = (kind: ThingKind): string | null => {
    const known = kind in readAlready ? nameOf(readAlready[kind as keyof typeof readAlready]) : null;
    return inArns(mentions.arns, kind) ?? namedBehind(text, kind) ?? (isOpenName(known, kind) ? known : null);
  };
  const place = bucketIn(
    text,
    mentions.arns,
    told.map(({ name }) => name),
  );
  const roles = mentions.arns.filter(isWholeIdentity);
  return {
    account,
    accounts: mentions.accounts,
    region,
    regions,
    bucket: place.bucket,
    prefix: place.prefix,
    models: modelsIn(mentions, text),
    profiles: mentions.inferenceProfileIds,
    principals: roles.length > 0 ? roles : principalsOf(text, account, { role: nameOf('role'), user: nameOf('user') }),
    // Chinese and Japanese end a sentence right behind it.
    arns: mentions.arns.map((arn) => arn.replace(/[。、，；]+$/, '')),
    ...nobody,
    passed: passedIn(text),
    ends: endsIn(text),
    isOfVectors: /\bs3[ -]?vectors?\b|\bvector[ -](?:bucket|index)/i.test(text),
    of,
  };
};

const principalsOf = (
  text: string,
  account: string,
  { role, user }: { readonly role: string | null; readonly user: string | null },
): readonly string[] => [
  ...[...new Set([...(role === null ? [] : [role]), ...listedRoles(text)])]
    .filter((each) => !/^AWSReservedSSO/.test(each))
    .map((each) => `arn:aws:iam::${accountBehind(text, each) ?? account}:role/${each}`),
  ...(user === null ? [] : [`arn:aws:iam::${account}:user/${user}`]),
];

// Read with what kind of policy it is, and with what it excepts.
const nobody = { guests: [], spared: [] } as const;

const isWholeIdentity = (arn: string): boolean => isIdentity(arn) && isAccountId(readArn(arn).account);

const modelsIn = ({ modelIds, inferenceProfileIds }: Facts['mentions'], text: string): readonly string[] =>
  modelIds.length + inferenceProfileIds.length > 0 ? [...new Set(modelIds)] : readModels(text);

type Place = { readonly bucket: string | null; readonly prefix: string | null };

const bucketIn = (text: string, arns: readonly string[], taken: readonly string[]): Place => {
  const uri = /\bs3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/([\w!.*'()/=-]*))?/.exec(text);
  const arn = arns.find((each) => bucketNamed(each)?.includes('*') === false);
  const named =
    namedBehind(text, 'bucket') ??
    readNames(text).find(({ kind, name }) => kind === 'bucket' && !/^(?:s3|aws|amazon)$/i.test(name))?.name;
  return {
    bucket: uri?.[1] ?? bucketNamed(arn) ?? named ?? (storage.test(text) ? looseBucket(text, taken) : null),
    prefix: asPrefix((uri?.[2] || undefined) ?? (readArn(arn).id || undefined)?.replace(/\*$/, '') ?? prefixIn(text)),
  };
};

const readAlready = {
  function: 'function',
  agent: 'agent',
  alias: 'alias',
  knowledgeBase: 'knowledgeBase',
  guardrail: 'guardrail',
  table: 'table',
} as const;

const nouns = {
  bucket: 'bucket|compartiment|バケット|存储桶|桶名?',
  secret: 'secret|geheimnis|secreto|segredo|segreto|シークレット',
  table: 'table|tabelle|tabla|tabela|tabella|テーブル|表',
  queue: 'queue|warteschlange|file|cola|fila|coda|キュー|队列',
  topic: 'topic|thema|rubrique|tema|t[oó]pico|トピック|主题',
  function: 'function|funktion|fonction|funci[oó]n|fun[cç][aã]o|funzione|lambda|関数|函数',
  agent: 'agent(?:en|s)?(?: id)?|agente|エージェント|代理',
  alias: 'alias(?: id)?|エイリアス|别名',
  knowledgeBase:
    'knowledge base|\\bkb\\b|\\bbase\\b|wissensdatenbank|base de connaissances|base de conocimientos?|base de conhecimento|ナレッジベース|知识库',
  guardrail: 'guardrail|ガードレール|护栏',
  flow: 'flow|フロー|流程',
  rule: 'rule|regel|r[eè]gle|regla|regra|regola|ルール|规则',
  stateMachine:
    'state machine|zustandsmaschine|zustandsautomat|machine [aà] [eé]tats|m[aá]quina de estados|macchina a stati|ステートマシン|状态机',
  repository: 'repository|repo|ecr|リポジトリ|仓库',
  externalId: 'external[ -]?id|externe[rn]? id|id externe|id externo|id esterno|外部 ?id',
  index: 'index|indice|índice|インデックス|索引',
  logGroup: 'log group|protokollgruppe|groupe de journaux|grupo de logs|gruppo di log|ロググループ|日志组',
} as const;

// Between the word and the name: "the secret called", "tabella DynamoDB", "Secret namens".
const fillers =
  '(?:(?:called|named|namens|name[d]?|nomm[eé]e?|llamad[oa]|chamad[oa]|chiamat[oa]|is|ist|est|es|é|è|id|gr|dynamodb|sqs|sns|s3|lambda|kms|iam|bedrock|という|名|叫|of|=|:)[\\s:=]+){0,2}';

const plainWords = new Set(
  'tagged and the of for in on to with that this which from by as is are may can must only so they it its our my your role policy und der die das den fur in mit dass von im nur darf kann soll denselben dasselbe dieselbe derselbe demselben gleichen gleiche welches welche jedes same equal mismo misma mesmo mesma stesso stessa meme et le la les des du de pour dans avec qui que ne doit peut y el los las del para en con que solo puede e o os as do da no na com pode il lo gli di per nel può deve solo called named id arn key name subject service access account region may allowed statement function functions role policies using through via under below beneath inside within unter unterhalb sous bajo sob sotto'.split(
    ' ',
  ),
);

const patterns = new Map<ThingKind, RegExp>();

const namedBehind = (text: string, kind: ThingKind): string | null => {
  const found =
    patterns.get(kind) ??
    new RegExp(
      `(?:${wordsOf(nouns[kind])})(?:s|se|n|en|es|i|e)?(?![A-Za-z])[\\s:：=]*${fillers}["'\`“«「]?(?<name>[A-Za-z0-9][\\w+=.@/-]{1,120}\\*?)`,
      'giu',
    );
  patterns.set(kind, found);
  const begun = starredBehind(text, kind);
  if (begun !== null) return begun;
  for (const match of text.slice(0, longest).matchAll(found)) {
    const name = (match.groups?.['name'] ?? '').replace(/[.,:;]+$/, '');
    if (isName(name, kind)) return name;
  }
  return null;
};

/** "Tables chat_*": of more than one only the beginning is a name. */
const starredBehind = (text: string, kind: ThingKind): string | null =>
  text.includes('*')
    ? (new RegExp(
        `(?:${wordsOf(nouns[kind])})(?:s|n|en|es|i|e)?[\\s:：=]*${fillers}["'\`“«「]?(?<name>[A-Za-z0-9][\\w+=.@/-]{1,120}\\*)`,
        'iu',
      ).exec(text.slice(0, longest))?.groups?.['name'] ?? null)
    : null;

// Chinese and Japanese words stand right behind Latin ones: "Lambda関数".
const wordsOf = (words: string): string =>
  words
    .split('|')
    .map((word) => (/^[a-z\\]/.test(word) ? `(?<![\\p{Script=Latin}\\p{N}_/-])${word}` : word))
    .join('|');

const longest = 4_000;

const isName = (name: string, kind: ThingKind): boolean => {
  if (/^arn:|^https?$/.test(name) || isAccountId(name) || isRegion(name) || plainWords.has(name.toLowerCase()))
    return false;
  if (kind === 'agent' || kind === 'knowledgeBase' || kind === 'alias' || kind === 'flow')
    return /^[A-Z0-9]{10}$/.test(name);
  if (kind === 'guardrail') return /^[a-z0-9]{8,}$/.test(name) && /\d/.test(name);
  if (kind === 'bucket') return /^[a-z0-9][a-z0-9.-]{2,62}$/.test(name) && /[-.\d]/.test(name);
  return (
    /[-_\d/]/.test(name) ||
    (/^[A-Za-z][a-z][A-Za-z]{2,}$/.test(name) &&
      (kind === 'table' || kind === 'queue' || kind === 'topic' || kind === 'secret' || kind === 'index'))
  );
};

// In the ARNs of Bedrock stand ids, never the names that people give.
const isOpenName = (name: string | null, kind: ThingKind): boolean =>
  name !== null && (kind === 'function' || kind === 'table' || isName(name, kind));

const inArns = (arns: readonly string[], kind: ThingKind): string | null =>
  arns.map((arn) => nameOfKind(readArn(arn), kind)).find((name) => name !== '') ?? null;

const nameOfKind = ({ service, type, id, name }: ArnParts, kind: ThingKind): string => {
  const [first = '', second = ''] = namesIn(id);
  if (kind === 'secret') return service === 'secretsmanager' ? id : '';
  if (kind === 'queue') return service === 'sqs' ? name : '';
  if (kind === 'topic') return service === 'sns' ? name : '';
  if (kind === 'alias') return type === 'agent-alias' ? second : '';
  return types[kind]?.includes(`${service} ${type}`) === true ? first : '';
};

const types: Partial<Record<ThingKind, readonly string[]>> = {
  table: ['dynamodb table'],
  function: ['lambda function'],
  agent: ['bedrock agent', 'bedrock agent-alias'],
  knowledgeBase: ['bedrock knowledge-base'],
  guardrail: ['bedrock guardrail'],
};

const accountIn = (arns: readonly string[]): string | null =>
  arns.map((arn) => readArn(arn).account).find((each) => /^\d{12}$/.test(each)) ?? null;

const regionIn = (arns: readonly string[]): string | null =>
  arns.map((arn) => readArn(arn).region).find(isRegion) ?? null;

/** "role Y of account B": the account that stands next to the role. */
const accountBehind = (text: string, role: string): string | null => {
  const at = text.indexOf(role);
  return /^[^.;\n]{0,40}?\b(\d{12})\b/.exec(text.slice(at + role.length))?.[1] ?? null;
};

const prefixIn = (text: string): string | null =>
  /(?:prefijos?|prefixos?|prefiss[oi]|pr[eé]fixes?|präfix(?:es)?|prefix(?:es)?|folder|ordner|verzeichnis|dossier|carpeta|pasta|cartella|プレフィックス|フォルダー?|前缀|文件夹)\s*["'`“«「]?([\w.=-]+\/?(?:[\w.=-]+\/)*)/i.exec(
    text,
  )?.[1] ??
  /(?<![\w/:.-])([a-z0-9][\w.-]*\/(?:[\w.-]+\/)*)(?=[\s"'`”».,)]|$)/.exec(text)?.[1] ??
  null;

const asPrefix = (found: string | null | undefined): string | null => {
  const clean = (found ?? '').replace(/^\/+|\*+$/g, '');
  if (
    clean === '' ||
    /^(?:of|on|in|de|von|del|so|that|equals?|equal|same|matching|named?|is|are|their|whose|gleich|wie|[eé]gal|igual|uguale|propre|eigene[nrs]?|only|the|its)$/i.test(
      clean,
    )
  )
    return null;
  return clean.endsWith('/') ? clean : `${clean}/`;
};

// Where nothing is said of files or buckets, no name is one of a bucket.
const storage =
  /\bs3\b|bucket|compartiment|balde|\bobje[ck]?t\w*|\boggett\w*|\bfiles?\b|dateien?|fichier|archivos?|arquivos?|ficheiro|do[ck]ument|\bfolders?\b|\bprefi\w+|\buploads?\b|\bdownloads?\b|\bexports?\b|バケット|オブジェクト|ファイル|ドキュメント|存储桶|桶|对象|文件|文档/i;

/** A name like a bucket's that nothing else was named by. */
const looseBucket = (text: string, taken: readonly string[]): string | null =>
  (text.match(/(?<![\w/:.@-])[a-z0-9]+(?:-[a-z0-9]+)+(?![\w/@-]|:\S|\.[a-z])/g) ?? []).find(
    (each) =>
      !taken.includes(each) && !isRegion(each) && !/^(?:vpce|vpc|o|ou|r)-[0-9a-z]+$/.test(each) && !everyday.test(each),
  ) ?? null;

const everyday =
  /^(?:read-only|least-privilege|long-term|short-term|cross-account|cross-region|on-demand|resource-based|identity-based|service-linked|opt-in|non-https|fine-tuned|bucket-policy|how-to|data-source|kms-key|third-party|write-only|vpc-endpoint|in-house|e-mail|key-policy|\d+-\d+.*)$/;

// "eu-south-1? no, eu-west-1": what is taken back is not meant.
const meant = (text: string, regions: readonly string[]): readonly string[] => {
  const left = regions.filter(
    (region) =>
      !new RegExp(String.raw`${region}\s?\??,? ?(?:no|nein|non|n[aã]o|nee|sorry|いや|不对?)(?![\p{L}-])`, 'iu').test(
        text,
      ),
  );
  return left.length === 0 ? regions : left;
};
