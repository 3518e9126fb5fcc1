import { cutRolesIn } from '../../arn/index.ts';
import { operationActions } from '../../catalog/index.ts';

/** What a person may name without an ARN. */
export type NamedKind =
  | 'role'
  | 'user'
  | 'function'
  | 'agent'
  | 'alias'
  | 'knowledgeBase'
  | 'bucket'
  | 'key'
  | 'guardrail'
  | 'table'
  | 'collection'
  | 'api';

export type ToldName = { readonly kind: NamedKind; readonly name: string; readonly at: number };

/** Names that a text states in words: `the role is price-bot`, `Agent-ID: QX7PL2M9AB`, `die Funktion heisst seat-map`; in the order of the text. */
export const readNames = (text: string): readonly ToldName[] => {
  const prose = text.slice(0, longest);
  const found = (Object.keys(kinds) as NamedKind[]).flatMap((kind) => namesOf(kind, prose));
  return [
    ...found,
    ...cutRolesIn(prose).map((cut) => ({ kind: 'role' as const, ...cut })),
    ...(found.some(({ kind }) => withId.includes(kind)) ? [] : idsOf(prose)),
  ]
    .toSorted((one, other) => one.at - other.at)
    .filter(({ name, at }, index, all) => all.findIndex((each) => each.at === at && each.name === name) === index);
};

const withId: readonly NamedKind[] = ['agent', 'knowledgeBase'];

/** "Id KBZX81LMNO" where only one kind of thing that has such an id is spoken of. */
const idsOf = (prose: string): readonly ToldName[] => {
  const spoken = withId.filter((kind) => wordOf(kind).test(prose));
  const [kind] = spoken;
  if (kind === undefined || spoken.length > 1) return [];
  return [
    ...prose.matchAll(
      /(?<![\w-])ids?\b\W{0,3}(?:is |ist |es |est |é |è |は)?\W{0,2}(?<name>(?=[A-Z]*\d)[A-Z0-9]{10})(?![A-Za-z0-9])/gi,
    ),
  ].flatMap(({ groups, index, 0: whole }) => {
    const name = groups?.['name'] ?? '';
    return name === name.toUpperCase() ? [{ kind, name, at: index + whole.lastIndexOf(name) }] : [];
  });
};

const longest = 16_000;

// Patterns over all letters take longer to make than a text to read: only those are made whose word stands by itself in the text.
const namesOf = (kind: NamedKind, prose: string): readonly ToldName[] =>
  (wordOf(kind).test(prose) ? patternsOf(kind) : []).flatMap((pattern) =>
    [...prose.matchAll(pattern)].flatMap((match) => {
      const name = (match.groups?.['name'] ?? '').replace(/[.,:;]+$/, '');
      const at = match.index + match[0].lastIndexOf(name);
      // "… of KB1, role b": what a comma parts from the word is not named by it.
      if (/[.,:;]$/.test(match.groups?.['name'] ?? '') && match[0].startsWith(match.groups?.['name'] ?? '')) return [];
      if (isQuoted(prose, at, name)) return isName(name, true) ? [{ kind, name, at }] : [];
      return isName(name, isStated(match, prose) && !isDone(match)) ? [{ kind, name, at }] : [];
    }),
  );

/** “una seconda funzione "score"”: what stands in quotes behind the word is a name, however plain; a database's `'app'@'%'` is none of AWS's. */
const isQuoted = (prose: string, at: number, name: string): boolean =>
  /["'`„“«「]/.test(prose[at - 1] ?? '') &&
  /^["'`”“»」](?!@)/.test(prose.slice(at + name.length, at + name.length + 2));

/** "The role is called x"; behind a bare colon a word that others follow begins what is said: "for the knowledge base: read only …". */
const isStated = ({ index, 0: whole, groups }: RegExpMatchArray, prose: string): boolean =>
  groups?.['is'] !== undefined &&
  !(/^\s*[:：]\s*$/.test(groups['is']) && /^ +[\p{L}\d]/u.test(prose.slice((index ?? 0) + whole.length)));

/** "The user is told that …", "the role was rejected": what happens to it. */
const isDone = ({ groups }: RegExpMatchArray): boolean =>
  /^\s*(?:is|are|was)\s+$/i.test(groups?.['is'] ?? '') &&
  /^(?:[a-z]{2,}ed|told|shown|given|sent|known|seen|taken|made)$/.test(groups?.['name'] ?? '');

// “usuario de IAM”, “utilisateur IAM”
const ofIam = "(?: (?:(?:de|do|di) |d['’])?iam)?";

const kinds: Readonly<Record<NamedKind, string>> = {
  role: `(?:iam-)?roles?|(?:[A-Za-zäöü]{2,24}-)?rolle|(?:r[oô]le|rol|ruolo|papel)${ofIam}|fun[cç][aã]o iam|ロール|角色`,
  user: `(?:iam-)?(?:users?|benutzer)|(?:utilisateur|usu[aá]rio|utente)${ofIam}|ユーザー|用户`,
  function: 'lambda function|function|lambda|funktion|fonction|funci[oó]n|fun[cç][aã]o|funzione|関数|函数',
  agent: 'agent|agente|エージェント|代理',
  alias: 'alias|エイリアス|别名',
  knowledgeBase:
    'knowledge base|kb|wissensdatenbank|base de connaissances|base de conocimientos?|base de conhecimento|ナレッジベース|知识库',
  bucket: 'bucket|s3 bucket|バケット|存储桶|桶',
  key: 'key|kms key|schl[uü]ssel|cl[eé]|clave|chave|chiave|キー|密钥',
  guardrail: 'guardrail|ガードレール|护栏',
  table: 'table|tabelle|tabla|tabela|tabella|テーブル|表',
  collection: 'collection|sammlung|colecci[oó]n|cole[cç][aã]o|collezione|コレクション|集合',
  api: 'rest api|http api|api id|api',
};

const copula =
  "\\s*(?:ids?|id|arn|name|nom|nombre|nome|名|名前|名称|ID)?\\s*(?:(?:is (?:called|named)|is|are|was|called|named|ist|hei(?:ß|ss)t|lautet|est|s'appelle|s’appelle|es|se llama|llamad[oa]|é|se chama|chama-se|è|si chiama)(?![\\p{L}\\p{N}_-])|=|:|は|の名前は|叫做|叫|是|为)\\s*(?:(?:now|actually|since \\w+|seit \\w+|jetzt|nun|inzwischen|eigentlich|maintenant|depuis \\w+|ahora|desde \\w+|agora|adesso|ora|da \\w+)\\s+)?";

const words = new Map<NamedKind, RegExp>();

const wordOf = (kind: NamedKind): RegExp => {
  const known = words.get(kind);
  if (known !== undefined) return known;
  // AWS's own `User: arn:…` gives no name.
  const made = new RegExp(`(?<![A-Za-z0-9/:_-])(?:${kinds[kind]})(?![A-Za-z0-9/_]|: arn:)`, 'i');
  words.set(kind, made);
  return made;
};

const patterns = new Map<NamedKind, readonly RegExp[]>();

const patternsOf = (kind: NamedKind): readonly RegExp[] => {
  const known = patterns.get(kind);
  if (known !== undefined) return known;
  const word = `(?<![\\p{Script=Latin}\\p{N}/:_-])(?:${kinds[kind]})(?![\\p{Script=Latin}\\p{N}/_]|:\\S)`;
  const name = '["\'`„“«「]?(?<name>[A-Za-z0-9][A-Za-z0-9+=,.@_-]{1,63})(?![A-Za-z0-9\\u00c0-\\u024f])';
  const idWord = '(?:[ -]?(?:id|ids|arn|name|named|called|namens|nomm[eé]e?|llamad[oa]|chamad[oa]|chiamat[oa]))?';
  const made = [
    new RegExp(`${word}${idWord}(?<is>${copula})${name}`, 'giu'),
    // What a next paragraph begins with is no name of the thing that this one ends with.
    new RegExp(`${word}${idWord}(?!\\s*\\n\\s*\\n)\\s+${name}`, 'giu'),
    // "The second function, cancel-room?": set beside it, and nothing behind.
    new RegExp(`${word}\\s*,\\s*${name}(?=["'\`”»」]?\\s*(?:[,;.!?)。、]|$))`, 'giu'),
    new RegExp(`(?<![\\p{L}\\p{N}_/:.-])${name}\\s+(?:is the |als |ist die |comme |como |come )?${word}`, 'giu'),
  ];
  patterns.set(kind, made);
  return made;
};

/** Beside a word alone a name must look like one; after "is" a plain word is one too, unless it is a word of the language. */
const isName = (name: string, isStated: boolean): boolean => {
  if (/^(?:data\.)?aws_[a-z_]+\./.test(name)) return false;
  if (/^(?:arn|https?)$/i.test(name) || /^[\d.]+$/.test(name) || /^[a-z]{2}-[a-z]+-\d$/.test(name)) return false;
  if (
    /^(?:s3|ec2|on-demand|cross-account|in-line|read-only|resource-based|identity-based|service-linked|least-privilege|opt-in)$/i.test(
      name,
    )
  )
    return false;
  // "The role GetObject" says what it may do, not what it is called.
  if (!isStated && operationActions({ service: null, operation: name }) !== undefined) return false;
  if (/[-_\d@+=]/.test(name) || /[a-z][A-Z]/.test(name))
    return /[A-Za-z]/.test(name) && (isStated || !/^(?:the|a)-/i.test(name)) && !isModel(name);
  return isStated && name.length > 3 && !ordinary.has(name.toLowerCase());
};

const isModel = (name: string): boolean =>
  /^(?:amazon|anthropic|meta|cohere|mistral|ai21|us|eu|apac|global)\./.test(name);

const ordinary = new Set(
  'allowed denied missing wrong correct fine there here that this what which called named also not only used needed right able attached broken fixed same created deleted empty unknown private public shared production staging nicht hier dort falsch richtig auch nicht pas aussi correcte correcta correto corretto sbagliato already still the from with your yours mine ours encrypted managed versioned blocked failing working having using calling being'.split(
    ' ',
  ),
);
