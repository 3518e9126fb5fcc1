import type { PolicyType } from '@whydenied/iam';
import { readArn } from '../../arn/index.ts';
import { actionInfo } from '../../catalog/index.ts';
import type { Facts } from '../../intake/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import type { Hypothesis, LayerSaid } from './hypothesis.ts';
import { beforeWords, boundWords, doingWords, layerWords } from './layer-words.data.ts';

/** Whether more is asked than what the policies come to: "and what is the difference between …?" */
export const asksBesides = (text: string): boolean => asksHow.test(plainLetters(text));

/**
 * Policies that a question tells in words: "the identity policy allows bedrock:InvokeModel, the SCP only s3:* and ec2:*: can the role call
 * it?" Null: it tells of no policy that takes part, asks for nothing, or a page answers just that.
 */
export const readHypothesis = (facts: Facts, { before, fit }: Beside): Hypothesis | null => {
  const { text, errors, denials, evidence, mentions } = facts;
  // Who is named may be told by an ARN; what has one is a case.
  if (text.length > longest || evidence.policies.length > 0 || !mentions.arns.every(isCaller)) return null;
  if (errors.some(({ code }) => code !== null) || denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  const plain = plainLetters(text);
  if (!asks.test(plain) || trueOrFalse.test(plain) || wishes.test(plain)) return null;
  if (asksHow.test(plain) && !asksOutcome.test(plain)) return null;
  if (dependsOnMore(text)) return null;
  const goesOn = isTold(before) && (continues.test(plain) || isShortOf(plain));
  const own = toldIn(text);
  const whole = goesOn ? joined(toldIn(before), own) : own;
  const isChanged = goesOn && changes(own);
  return isEnough(whole, isChanged) && (isChanged || fit < (isOfOne(whole) ? near : outright)) ? whole : null;
};

/** Whether an exception, a condition or which of two things it is decides: of that nothing is read, so nothing is decided. */
export const dependsOnMore = (text: string): boolean => {
  const plain = plainLetters(text);
  const lettered = [...plain.matchAll(withLetter)];
  const nouns = new Set(lettered.map(([, noun]) => noun));
  return boundWords.test(plain) || new Set(lettered.map(([, noun, letter]) => `${noun} ${letter}`)).size > nouns.size;
};

// "The policy names role X, can role Y read?"
const withLetter =
  /\b(role|user|model|bucket|key|function|table|rolle|modell|modele|modelo|rol|usuario)s? ([a-z]|\d{1,2})\b(?!['’-])/g;

const isTold = (before: string | null): before is string =>
  before !== null && before.length <= longest && !dependsOnMore(before);

type Beside = {
  /** What was told last, which a "what if …" goes on with; null: nothing was. */
  readonly before: string | null;
  /** How near a page's own answer comes. */
  readonly fit: number;
};

const near = 0.55;
// Of two policies only what is answered nearly word for word is nearer than what they come to.
const outright = 0.9;

const isCaller = (arn: string): boolean => ['iam', 'sts'].includes(readArn(arn).service);

const longest = 900;
const shortest = 70;

const asks =
  /[?？]|\by\/n\b|\byes\/no\b|\byes or no\b|\bja oder nein\b|\bwhich one is (?:that|it)\b|\bmarked wrong\b|か[。\s]*$|吗|是否/;
// A belief in several things is no question of what one call comes to.
const trueOrFalse =
  /\btrue or false\b|\bwahr oder falsch\b|\brichtig oder falsch\b|\bvrai ou faux\b|\bverdadero o falso\b|\bverdadeiro ou falso\b|\bvero o falso\b|正しいか|对还是错/;
const wishes =
  /\b(?:write|draft|give me|show me|generate|create|make) (?:me |us )?(?:an?|the|that|it)\b|\bschreib\w*|\bgib mir\b|\becri(?:s|vez|re)\b|\bdonne-moi\b|\bescrib\w*|\bdame\b|\bescrev\w*|\bscriv\w*|書いて|作って|写一|给我/;
const asksHow =
  /\b(?:how (?:do|can|to|would|should)|where|who|when (?:do|should|would)|what is an?|whats an?|difference|better|safer|should i|wie (?:kann|mache|schreibe)|comment (?:faire|puis)|como (?:hago|puedo|posso|faco)|come (?:faccio|posso)|unterschied|differenc\w*|diferenc\w*|differenz\w*)\b|違い|区别|どうすれば|怎么/;

/** "Who wins?", whatever is asked besides. */
const asksOutcome =
  /\b(?:who|which(?: one| of them)?|what) (?:wins|prevails|happens|counts)\b|\bwer gewinnt\b|\bwas (?:gilt|passiert|gewinnt)\b|\b(?:qui|lequel) (?:l['’])?(?:gagne|emporte|prime)\b|\b(?:quien|cual) (?:gana|prevalece)\b|\b(?:quem|qual) (?:ganha|vence|prevalece)\b|\b(?:chi|quale) (?:vince|prevale)\b|どちらが(?:優先|勝)|哪个(?:优先|生效)/;

/** "And if …", "what if …", "then …": said of what was told before. */
const continues =
  /^\W*(?:and|so|but|then|ok|what if|what about|how about|und|was (?:ist|wenn)|et|mais|y|pero|e|mas|ma|which)\b|\b(?:instead|what if|was wenn|et si|y si|e se)\b|もし|では|如果|那/;
const isShortOf = (plain: string): boolean => plain.length <= shortest && manages.test(plain);

const manages =
  /\b(?:management|payer|master) account\b|\bverwaltungskonto\b|\bcompte de gestion\b|\bcuenta de administracion\b|\bconta de (?:gerenciamento|gestao)\b|\baccount di gestione\b|管理アカウント|管理账户|管理帐户/;
const across =
  /\b(?:(?:an)?other|different|second|foreign|partner'?s?|their) accounts?\b|\bcross-?account\b|\banderen konto\b|\bautre compte\b|\botra cuenta\b|\boutra conta\b|\baltro account\b|別アカウント|别的账户|另一个账户|跨账户|クロスアカウント/;
const within =
  /\bsame[- ]account\b|\bselben konto\b|\bmeme compte\b|\bmisma cuenta\b|\bmesma conta\b|\bstesso account\b|同じアカウント|同一账户|同一个账户/;

const names = layerWords.map(([layer, source]) => ({ layer, pattern: new RegExp(`(?<![\\w-])(?:${source})`, 'g') }));

type Named = { readonly layer: PolicyType; readonly at: number; readonly end: number };

/** Every kind of policy that is named, in the order of the text; of names that overlap the first that begins, then the longest. */
const namedIn = (plain: string): readonly Named[] => {
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
  const plain = plainLetters(text);
  const named = namedIn(plain);
  const said = named.flatMap((each, index) => saidOf(each, { plain, next: named[index + 1]?.at ?? plain.length }));
  return {
    said,
    action: actionIn(text, said),
    isAcross: across.test(plain) ? true : within.test(plain) ? false : null,
    isManagement: manages.test(plain),
    resource: /\bkms\b|\bkeys?\b|schlussel|\bcle\b|\bclave\b|\bchave\b|\bchiave\b|キー|密钥/.test(plain)
      ? 'key'
      : 'other',
    caller: callerIn(plain),
  };
};

/** Who calls; null: nobody is told, or two that are not decided alike: a role and its session, a role and a user. */
const callerIn = (plain: string): 'role' | 'user' | null => {
  const isRole = /\broles?\b|rolle|\brol\b|\bpapel\b|ruolo|ロール|角色/.test(plain);
  const isUser = /\busers?\b|benutzer|utilisateur|usuario|utente|ユーザー|用户/.test(plain);
  if (isRole === isUser || /\bsessions?\b(?! polic)|assumed-role/.test(plain)) return null;
  return isRole ? 'role' : 'user';
};

type Told = { readonly plain: string; readonly next: number };

/** What is said of one policy: behind its name up to the next one or the end of the sentence, else before it. */
const saidOf = ({ layer, at, end }: Named, { plain, next }: Told): readonly LayerSaid[] => {
  const before =
    plain
      .slice(Math.max(0, at - farBefore), at)
      .split(/[.;!?。？]/)
      .at(-1) ?? '';
  const behind = withoutNext(plain.slice(end, next).split(/(?<![\w*])[.;](?=\s|$)|[.;!?。？](?=\s|$)/, 1)[0] ?? '');
  // Without an SCP nothing limits; without a policy that grants nothing is granted.
  if (beforeWords.none.test(before)) return isLimit(layer) ? [] : [{ layer, does: 'nothing', patterns: [] }];
  if (beforeWords.deniedBy.test(before) && isNegated.test(before)) return [deniesNot(layer, patternsIn(before))];
  if (beforeWords.deniedBy.test(before)) return [{ layer, does: 'denies', patterns: patternsIn(before) }];
  if (beforeWords.allowedBy.test(before))
    return [{ layer, does: isNegated.test(before) ? 'nothing' : 'allows', patterns: patternsIn(before) }];
  // "The role has an identity policy that …": what it has is told of that one.
  const isHolder = layer === 'identity' && !policyWord.test(plain.slice(at, end));
  if (isHolder && patternsIn(behind).length === 0 && !doingWords.nothing.test(behind)) return [];
  if (doingWords.deniesNot.test(behind)) return [deniesNot(layer, patternsIn(behind))];
  if (doingWords.nothing.test(behind)) return [{ layer, does: 'nothing', patterns: [] }];
  if (doingWords.denies.test(behind)) return [{ layer, does: 'denies', patterns: patternsIn(behind) }];
  return doingWords.allows.test(behind) || (isHolder && doingWords.holds.test(behind))
    ? [{ layer, does: 'allows', patterns: patternsIn(behind) }]
    : [];
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
  const last = patternsIn(asked.split(/[,:，、]\s*/).findLast((clause) => /\w/.test(clause)) ?? '');
  // What a limit names is what it lets through, seldom what is asked.
  const granted = said.toSorted((one, other) => Number(isLimit(one.layer)) - Number(isLimit(other.layer)));
  const whole = [...last, ...patternsIn(asked), ...granted.flatMap(({ patterns }) => patterns)].filter(isWhole);
  const [first] = whole;
  if (first !== undefined) return first;
  const services = said
    .filter(({ layer }) => layer === 'identity' || layer === 'resource')
    .flatMap(({ patterns }) => patterns)
    .map((each) => each.split(':')[0] ?? '');
  const all = [
    ...services,
    ...(plain.match(/\b(?:bedrock|s3|kms|lambda|dynamodb)\b|\bbucket|\bkey polic|\bobjects?\b/g) ?? []),
  ];
  return all.map((each) => usual[each.trim()]).find((each) => each !== undefined) ?? null;
};

const isLimit = (layer: PolicyType): boolean => layer !== 'identity' && layer !== 'resource';

export const isWhole = (pattern: string): boolean => pattern.includes(':') && !pattern.includes('*');

const usual: Readonly<Record<string, string>> = {
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
};

/** What is told now stands in place of what was told of the same policy before. */
const joined = (before: Hypothesis, now: Hypothesis): Hypothesis => ({
  said: [...before.said.filter(({ layer }) => now.said.every((each) => each.layer !== layer)), ...now.said],
  action: now.said.some(({ patterns }) => patterns.some(isWhole)) ? now.action : (before.action ?? now.action),
  isAcross: now.isAcross ?? before.isAcross,
  isManagement: now.isManagement || before.isManagement,
  resource: now.resource === 'key' ? 'key' : before.resource,
  caller: now.caller ?? before.caller,
});

const changes = ({ said, isAcross, isManagement, resource }: Hypothesis): boolean =>
  said.length > 0 || isAcross !== null || isManagement || resource === 'key';

/** Two kinds of policy, one that limits and is silent, or one of a resource in a known account; one Allow alone is no question of how policies meet. */
const isEnough = (told: Hypothesis, isChanged: boolean): boolean => {
  const { said, isAcross } = told;
  if (!isOfOne(told)) return true;
  if (said.length === 0) return false;
  return (
    isChanged ||
    said.every(({ layer, does }) => isLimit(layer) && does === 'nothing') ||
    (said.some(({ layer }) => layer === 'resource') && isAcross !== null)
  );
};

/** One kind of policy that does one thing: a group's Deny beside the user's own Allow are two. */
const isOfOne = ({ said }: Hypothesis): boolean => new Set(said.map(({ layer, does }) => `${layer} ${does}`)).size < 2;
