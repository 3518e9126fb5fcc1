import type { PolicyType } from '@whydenied/iam';
import { actionInfo } from '../../catalog/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import type { Hypothesis, LayerSaid } from './hypothesis.ts';
import { beforeWords, doingWords, layerWords } from './layer-words.data.ts';
import { acrossIn, callerIn, managementIn } from './where-and-who.ts';

const names = layerWords.map(([layer, source]) => ({ layer, pattern: new RegExp(`(?<![\\w-])(?:${source})`, 'g') }));

type Named = { readonly layer: PolicyType; readonly at: number; readonly end: number };

/** Every kind of policy that is named, in the order of the text; of names that overlap the first that begins, then the longest. */
export const namedIn = (plain: string): readonly Named[] => {
  let end = 0;
  return names
    .flatMap(({ layer, pattern }) =>
      [...plain.matchAll(pattern)].map((found) => ({ layer, at: found.index, end: found.index + found[0].length })),
    )
    .toSorted((one, other) => one.at - other.at || other.end - one.end)
    .filter((each) => {
      const isFree = each.at >= end;
      if (isFree) end = each.end;
      return isFree;
    });
};

/** What a text tells of policies, whatever it asks. */
export const toldIn = (text: string): Hypothesis => {
  // Three dots are a breath and end no sentence.
  const plain = plainLetters(text).replace(/\.{2,}|…/g, ', ');
  const named = namedIn(plain);
  const said = named.flatMap((each, index) => saidOf(each, { plain, next: named[index + 1]?.at ?? plain.length }));
  return {
    said,
    action: actionIn(text, said),
    isAcross: acrossIn(plain),
    isManagement: managementIn(plain) === true,
    resource: /\bkms\b|\bkeys?\b|schlussel|\bcle\b|\bclave\b|\bchave\b|\bchiave\b|キー|密钥/.test(plain)
      ? 'key'
      : 'other',
    caller: callerIn(plain),
  };
};

type Told = { readonly plain: string; readonly next: number };

/** What is said of one policy: behind its name up to the next one or the end of the sentence, else before it. */
const saidOf = (named: Named, told: Told): readonly LayerSaid[] => {
  const before = beforeOf(named, told);
  // "Neither the SCP nor the boundary denies it": what stands behind the last is said of both, and is the contrary.
  const isFirst = neither.test(before);
  const said = saidPlainly(
    named,
    isFirst ? { ...told, next: Math.min(told.plain.length, named.end + longestSaid) } : told,
  );
  return isFirst || nor.test(before) ? said.map(contrary) : said;
};

const longestSaid = 600;
const article = "(?:(?:the|its|any|an?|die|der|das|eine?|la|le|les|el|il|a|o) |l['’])?$";
const neither = new RegExp(`\\b(?:neither|weder|ni|nem|ne) ${article}`);
const nor = new RegExp(`\\b(?:neither|weder|ni|nem|ne)\\b[^.;]*\\b(?:nor|noch|ni|nem|ne) ${article}`);

const contrary = ({ layer, does, patterns }: LayerSaid): LayerSaid => {
  if (does === 'denies') return deniesNot(layer, patterns);
  return does === 'allows' || does === 'delegates'
    ? { layer, does: 'nothing', patterns: patterns.filter(isWhole) }
    : { layer, does, patterns };
};

const beforeOf = ({ at }: Named, { plain }: Told): string =>
  plain
    .slice(Math.max(0, at - farBefore), at)
    .split(/[.;!?。？]/)
    .at(-1) ?? '';

const saidPlainly = (named: Named, told: Told): readonly LayerSaid[] => {
  const { layer, at, end } = named;
  const { plain, next } = told;
  const before = beforeOf(named, told);
  const behind = withoutNext(plain.slice(end, next).split(/(?<![\w*])[.;](?=\s|$)|[.;!?。？](?=\s|$)/, 1)[0] ?? '');
  if (fullAccess.test(behind)) return [{ layer, does: 'allows', patterns: ['*'] }, ...alone(layer, behind)];
  // Without an SCP nothing limits; without a policy that grants nothing is granted.
  if (beforeWords.none.test(before)) return noneOf(layer, behind);
  if (beforeWords.deniedBy.test(before) && isNegated.test(before)) return [deniesNot(layer, patternsIn(before))];
  if (beforeWords.deniedBy.test(before)) return [{ layer, does: 'denies', patterns: patternsIn(before) }];
  if (beforeWords.allowedBy.test(before))
    return [{ layer, does: isNegated.test(before) ? 'nothing' : 'allows', patterns: patternsIn(before) }];
  // "The role has an identity policy that …": what it has is told of that one.
  const isHolder = layer === 'identity' && !policyWord.test(plain.slice(at, end));
  if (isHolder && patternsIn(behind).length === 0 && !doingWords.nothing.test(behind)) return [];
  const within = doneWithin(before);
  if (within !== null) return [{ layer, ...within }];
  if (layer === 'resource' && doingWords.othersOnly.test(behind)) return [{ layer, does: 'nothing', patterns: [] }];
  if (layer === 'resource' && doingWords.delegates.test(behind))
    return [{ layer, does: doingWords.delegatesNot.test(behind) ? 'nothing' : 'delegates', patterns: [] }];
  if (holdsNo.test(behind)) return [{ layer, does: 'nothing', patterns: patternsIn(behind).filter(isWhole) }];
  const [, after = ''] = behind.split(doingWords.deniesNot, 2).length < 2 ? [] : (/[,，;](.*)$/.exec(behind) ?? []);
  // "It does not deny X, it allows Y": what it allows is what it is.
  if (doingWords.allows.test(after) && patternsIn(after).length > 0)
    return [{ layer, does: 'allows', patterns: patternsIn(after) }];
  if (doingWords.deniesNot.test(behind)) return [deniesNot(layer, patternsIn(behind))];
  if (doingWords.nothing.test(behind))
    return [{ layer, does: 'nothing', patterns: patternsIn(behind).filter(isWhole) }];
  if (doingWords.denies.test(behind))
    return bothIn(layer, behind) ?? [{ layer, does: 'denies', patterns: patternsIn(behind) }];
  return doingWords.allows.test(behind) || (isHolder && doingWords.holds.test(behind))
    ? [{ layer, does: 'allows', patterns: patternsIn(behind) }]
    : [];
};

/** "No SCP denies it": what is there lets it through; without any nothing limits, and nothing grants. */
const noneOf = (layer: PolicyType, behind: string): readonly LayerSaid[] => {
  if (!isLimit(layer)) return [{ layer, does: 'nothing', patterns: [] }];
  const done = opensWithDeed.exec(behind)?.[0] ?? '';
  if (doingWords.denies.test(done)) return [deniesNot(layer, patternsIn(behind))];
  return doingWords.allows.test(done) ? [{ layer, does: 'nothing', patterns: patternsIn(behind).filter(isWhole) }] : [];
};

const opensWithDeed = /^ (?:(?:that|which|explicitly|die|qui|que|che) )?[a-z]{2,20}\b/;

/** "A boundary AdministratorAccess": AWS's policy by its name, which allows everything. */
const fullAccess = /^[\s=:"'`(]{0,4}(?:is |of |set to |es |ist |est |e )?["'`]?administratoraccess\b/;

/** "… and no other policies": what only limits is all that there is. */
const alone = (layer: PolicyType, behind: string): readonly LayerSaid[] =>
  isLimit(layer) && noOther.test(behind) ? [{ layer: 'identity', does: 'nothing', patterns: [] }] : [];

const noOther =
  /\b(?:(?:no|without(?: any)?) (?:other|further|more)|keine weiteren?|ohne weitere|sans autres?|aucune autre|sin (?:mas|otras?)|ninguna otra|sem (?:mais|outras?)|nenhuma outra|senza altre|nessun'altra) (?:polic|richtlinie|politi|permission|recht|droit|permis|permess)/;

/** "Allows s3:* and denies s3:PutObject": each with its own actions; null: it is not both. */
const bothIn = (layer: PolicyType, behind: string): readonly LayerSaid[] | null => {
  const said = behind.split(clauseEnd).flatMap((clause): readonly LayerSaid[] => {
    const patterns = patternsIn(clause);
    if (patterns.length === 0) return [];
    if (doingWords.denies.test(clause)) return [{ layer, does: 'denies', patterns }];
    return doingWords.allows.test(clause) ? [{ layer, does: 'allows', patterns }] : [];
  });
  return new Set(said.map(({ does }) => does)).size > 1 ? said : null;
};

const clauseEnd = /[,，]|\b(?:and|but|und|aber|et|mais|y|pero|e|mas|ma)\b/;

/** "A Deny on dynamodb:* in the boundary": what stands in a policy, said before its name. */
const doneWithin = (before: string): Pick<LayerSaid, 'does' | 'patterns'> | null => {
  const [, effect, what = ''] = beforeWords.within.exec(before) ?? [];
  if (effect === undefined) return null;
  return { does: effect === 'allow' ? 'allows' : 'denies', patterns: patternsIn(what) };
};

/** Without what is said of the policy that comes next: "…, and it is denied by the". */
const withoutNext = (behind: string): string => {
  if (!beforeWords.deniedBy.test(behind) && !beforeWords.allowedBy.test(behind)) return behind;
  const begins = behind.match(/.*(?:[,，]|\b(?:and|but|und|aber|et|mais|y|pero|e|mas|ma)\b)/)?.[0].length ?? 0;
  return behind.slice(0, begins);
};

/** What only limits lets through what it does not deny; elsewhere nothing is granted by that. */
const deniesNot = (layer: PolicyType, patterns: readonly string[]): LayerSaid =>
  isLimit(layer) ? { layer, does: 'passes', patterns } : { layer, does: 'nothing', patterns: [] };

/** "Has no sts:AssumeRole", "without an Allow for s3:GetObject". */
const holdsNo =
  /\b(?:no|without|lacks|missing|keine?|ohne|aucune?|sans|ningun\w*|sin|nenhum\w*|sem|nessun\w*|senza) (?:an? |einen? )?(?:(?:allow|permission|right|erlaubnis|recht|droit|permiso|permissao|permesso) (?:for|to|on|fur|auf|pour|para|per|de) )?[a-z][a-z0-9-]{1,30}:[a-z*]/;

const isNegated = /(?:\b(?:not|nicht|pas|no|nao|non)\b|n't\b)[^,]{0,20}$/;
const farBefore = 60;
const policyWord = /polic|richtlinie|politi|ポリシー|策略/;

/** Actions and patterns, bare operations, the services that alone are meant; `*` for everything. */
export const patternsIn = (plain: string): readonly string[] => {
  const written = [...plain.matchAll(/(?<![\w:/.-])([a-z][a-z0-9-]{1,30}):(\*|[a-z]{2,60}\*?)(?![\w:/])/g)]
    .map(([pattern]) => (pattern.endsWith('*') ? pattern : (actionInfo(pattern)?.action ?? '')))
    .filter((pattern) => pattern !== '');
  if (written.length > 0) return written;
  const named = [...plain.matchAll(/(?<![\w-])[a-z]{7,40}(?![\w-])/g)].flatMap(([word]) => operationOf(word));
  if (named.length > 0) return named;
  if (doingWords.everything.test(plain)) return ['*'];
  if (!doingWords.only.test(plain) && !doingWords.denies.test(plain)) return [];
  return [...plain.matchAll(/(?<![\w-])(?:bedrock|s3|ec2|kms|lambda|dynamodb|sqs|sns|sagemaker)(?![\w:-])/g)].map(
    ([service]) => `${service}:*`,
  );
};

const operationOf = (word: string): readonly string[] => (operations[word] === undefined ? [] : [operations[word]]);

// Named by themselves in questions on policies; others are written with their service.
const operations: Readonly<Record<string, string>> = {
  __proto__: null as never,
  getobject: 's3:GetObject',
  putobject: 's3:PutObject',
  deleteobject: 's3:DeleteObject',
  listbucket: 's3:ListBucket',
  invokemodel: 'bedrock:InvokeModel',
  invokeagent: 'bedrock:InvokeAgent',
  invokefunction: 'lambda:InvokeFunction',
  getsecretvalue: 'secretsmanager:GetSecretValue',
  passrole: 'iam:PassRole',
  assumerole: 'sts:AssumeRole',
  getitem: 'dynamodb:GetItem',
  putitem: 'dynamodb:PutItem',
  decrypt: 'kms:Decrypt',
  runinstances: 'ec2:RunInstances',
};

/** One that is named whole, of the question rather than of what is told; else one of a service that is named. */
const actionIn = (text: string, said: readonly LayerSaid[]): string | null => {
  const plain = plainLetters(text);
  const asked = plain.split(/(?<=[.;。])\s+/).findLast((sentence) => /[?？]/.test(sentence)) ?? '';
  const clause = asked.split(/[,:，、]\s*/).findLast((each) => /\w/.test(each)) ?? '';
  const last = patternsIn(clause);
  // What a limit names is what it lets through, seldom what is asked.
  const granted = said.toSorted((one, other) => Number(isLimit(one.layer)) - Number(isLimit(other.layer)));
  const named = [...last, ...deedIn(clause), ...patternsIn(asked)].filter(isWhole);
  const [first] = [...named, ...deedIn(asked), ...granted.flatMap(({ patterns }) => patterns).filter(isWhole)];
  if (first !== undefined) return first;
  const services = granted.flatMap(({ patterns }) => patterns).map((each) => each.split(':')[0] ?? '');
  const all = [
    ...services,
    ...(plain.match(/\b(?:bedrock|s3|kms|lambda|dynamodb)\b|\bbucket|\bkey polic|\bobjects?\b/g) ?? []),
  ];
  return all.map((each) => usual[each.trim()]).find((each) => each !== undefined) ?? null;
};

/** "Can it create a bucket?" */
const deedIn = (asked: string): readonly string[] =>
  deeds.flatMap(([verb, thing, action]) => {
    const done = verb.exec(asked);
    if (done === null) return [];
    // Who does it stands before the verb, and so does what it is done to where the verb comes last.
    const behind = asked.slice(done.index + done[0].length);
    return thing.test(/\p{L}/u.test(behind) ? behind : asked) ? [action] : [];
  });

const creates = /\b(?:creat\w*|make|cre[ae]r|anleg\w*|erstell\w*|criar|launch|start)\b|作成|创建/;
const deletes =
  /\b(?:delet\w*|remove|losch\w*|supprimer|borrar|eliminar|apagar|excluir|cancellare|eliminare)\b|削除|删除/;
const reads = /\b(?:get|read|download|fetch|lesen|lire|leer|ler|leggere)\b|読|读/;
const writes = /\b(?:put|upload|write|schreiben|hochladen|ecrire|escribir|escrever|scrivere)\b|書き込|写入|上传/;
const object =
  /\b(?:objects?|files?|objekte?|datei(?:en)?|objets?|fichiers?|objetos?|archivos?|ficheros?|arquivos?|oggett[oi])\b|オブジェクト|对象/;
const bucket = /\bbuckets?\b|バケット|存储桶/;
const role = /\b(?:roles?|rollen?|rol|papel|ruolo)\b|ロール|角色/;
const deeds: readonly (readonly [RegExp, RegExp, string])[] = [
  [deletes, object, 's3:DeleteObject'],
  [writes, object, 's3:PutObject'],
  [reads, object, 's3:GetObject'],
  [creates, bucket, 's3:CreateBucket'],
  [deletes, bucket, 's3:DeleteBucket'],
  [creates, /\binstanc\w*|\binstanz\w*|\bistanz\w*|インスタンス|实例/, 'ec2:RunInstances'],
  [creates, /\btables?\b|\btabell\w*|\btabla\b|\btabela\b|テーブル/, 'dynamodb:CreateTable'],
  [creates, role, 'iam:CreateRole'],
  [deletes, role, 'iam:DeleteRole'],
];

export const isLimit = (layer: PolicyType): boolean => layer !== 'identity' && layer !== 'resource';

export const isWhole = (pattern: string): boolean => pattern.includes(':') && !pattern.includes('*');

const usual: Readonly<Record<string, string>> = {
  __proto__: null as never,
  bedrock: 'bedrock:InvokeModel',
  s3: 's3:GetObject',
  bucket: 's3:GetObject',
  object: 's3:GetObject',
  objects: 's3:GetObject',
  kms: 'kms:Decrypt',
  'key polic': 'kms:Decrypt',
  lambda: 'lambda:InvokeFunction',
  dynamodb: 'dynamodb:GetItem',
  ec2: 'ec2:RunInstances',
  sqs: 'sqs:SendMessage',
  sns: 'sns:Publish',
  secretsmanager: 'secretsmanager:GetSecretValue',
  iam: 'iam:CreateRole',
  sts: 'sts:AssumeRole',
};
