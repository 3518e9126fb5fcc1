import { lastPart, readArn, roleOfSession } from '../../arn/index.ts';
import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { readNames } from '../told/read-names.ts';
import { plainLetters } from './notions-in.ts';

/** "I put it on the role app-b, no change", where AWS's sentence names app-a, or on the role where the key's own policy lacks it: a fix that was given where it does not count; null: nothing of the kind is told. */
export const putElsewhere = (facts: Facts, { outcome, text: known }: Pick<Case, 'outcome' | 'text'>): Ask | null => {
  const { text, errors, denials, evidence } = facts;
  const own = roleOfSession(outcome?.principal ?? null) ?? outcome?.principal ?? null;
  const { type, id, partition, account } = readArn(own);
  const targets = new Set(outcome?.fix.steps.map(({ target }) => target.policyType));
  if (own === null || !/^(?:role|user)$/.test(type) || !known.includes(lastPart(id)) || targets.size !== 1) return null;
  if (text.length > longest || errors.length + evidence.policies.length > 0) return null;
  if (denials.some(({ statedBy }) => statedBy === 'sentence')) return null;
  const told = sentencesOf(text).filter((each) => tellsGiven(plainLetters(each)));
  if (targets.has('resource') && outcome?.policyType === 'resource' && outcome.denial === 'implicit')
    return told.some(isOnCaller) ? { kind: 'misplaced', holder: null } : null;
  if (!targets.has('identity') || text.includes(lastPart(id))) return null;
  const names = new Set(told.flatMap((sentence) => namesIn(sentence)).map(({ kind, name }) => `${kind}/${name}`));
  const [one, another] = [...names].filter((each) => !known.includes(each.slice(each.indexOf('/') + 1)));
  return one === undefined || another !== undefined
    ? null
    : { kind: 'misplaced', holder: `arn:${partition}:iam::${account}:${one}` };
};

/** On the role, and not in the policy of the key or the bucket. */
const isOnCaller = (sentence: string): boolean => {
  const plain = plainLetters(sentence);
  return callerNoun.test(plain) && !resourcePolicy.test(plain);
};

const callerNoun = /\b(?:role|rolle|rol|papel|ruolo|roli|rola|identity policy|iam policy|iam)\b|ロール|角色/;
const resourcePolicy =
  /\b(?:key|bucket|resource|trust|function|queue|topic|secret|repository|vault)(?:-based)?[ -]?(?:polic\w*|richtlinie)|\b(?:schlussel|bucket|vertrauens)-?richtlinie|\b(?:politique|politica|policy|polityk\w*) (?:de la |du |de |del |da |do |della |dello |klucza|bucketu|van de )?(?:cle|clave|chave|chiave|bucket|klucza|sleutel)|(?:キー|バケット|リソース|信頼)(?:の)?ポリシー|(?:密钥|存储桶|资源|信任)策略/;

const longest = 300;

const sentencesOf = (text: string): readonly string[] => text.split(/(?<=[.!?。！？])\s*|\n/);

/** Named beside their word, or what stands alone in brackets behind it: "the role of my function (query-role)". */
const namesIn = (sentence: string): readonly { readonly kind: string; readonly name: string }[] => {
  const named = readNames(sentence).filter(({ kind }) => kind === 'role' || kind === 'user');
  if (named.length > 0) return named;
  const [, kind, name] = inBrackets.exec(sentence) ?? [];
  return name === undefined || kind === undefined ? [] : [{ kind: isUser.test(kind) ? 'user' : 'role', name }];
};

const inBrackets =
  /(role|rolle|r[oô]le|rol|ruolo|papel|rola|rol[eę]|roli|ロール|角色|user|benutzer|utilisateur|usuario|usuário|utente|ユーザー|用户)[^()（）]{0,40}[(（]\s*["'`]?([A-Za-z0-9][\w+=,.@-]{2,63})["'`]?\s*[)）]/i;
const isUser = /^(?:user|benutzer|util|usu|utente|ユーザー|用户)/i;

/** Done, and with the fix: who changed the trust or the logging of a role gave it nothing of that. */
const tellsGiven = (plain: string): boolean =>
  given.test(plain) && !asked.test(plain) && !undone.test(plain) && !otherThing.test(plain);

/** "I did not put it on the role …" */
const undone =
  /(?:\b(?:not|never)|n't) (?:\w+ )?(?:put|add|give|grant|attach)\w*|\b(?:nicht|nie|noch nicht) (?:der|dem|auf|an|zu|in|bei)\b|\b(?:n'ai|n'a|n'avons) (?:pas|jamais) (?:\w+ )?(?:mis|donne|ajoute|attache)|\b(?:no|nunca) (?:la |lo |se lo )?(?:he|hemos|puse|agregue|anadi|di)\b|\bnao (?:a |o )?(?:coloquei|adicionei|dei|pus)\b|\bnon (?:l'ho|ho|l'abbiamo) (?:messo|aggiunto|dato)|(?:追加|付け|入れ)(?:て|し)(?:てい)?(?:ない|ません)|没有?(?:加|给|放)/;

const otherThing =
  /(?<![\w-])(?:logging|logs?|tracing|trust|tags?|timeout|memory|vpc|description|owner|boundary|mfa|password|passwort|vertrauen\w*|protokollierung|journalisation|confiance|confianza|confianca|fiducia|registro|etiquetas?)(?![\w:-])|ログ|タグ|信頼|境界|日志|标签|信任|边界/;

/** "Should I put it there?" tells of nothing that was done. */
const asked =
  /[?？]|か[。\s]*$|吗|\b(?:could|might|can|may) (?:that|this|it) be\b|^\W*(?:and |so |but |or )?(?:should|can|could|may|shall|must|do|does|soll|kann|darf|muss|dois|puis|faut|debo|puedo|tengo|devo|posso|preciso|dovrei|czy)\b/;

/** What was done already, by whoever speaks or by somebody for them. */
const given =
  /\b(?:put|added|attached|gave|given|granted|pasted|applied|set|inserted|edited|changed|updated) \b.{0,80}\b(?:to|on|onto|in|into|at|of)\b|\b(?:habe|haben|hab|wurde|hat)\b.{0,80}\b(?:gehangt|angehangt|hinzugefugt|gegeben|eingetragen|gesetzt|gepackt|geschrieben|angefugt|eingebaut)\b|\b(?:ai|a|avons|ont)\b.{0,12}\b(?:mis|ajoute|donne|attache|colle)\b|\b(?:puse|pusimos|anadi|anadimos|agregue|agregamos|di|dimos|adjunte|he (?:puesto|anadido|agregado)|hemos (?:puesto|anadido|agregado))\b|\b(?:coloquei|colocamos|adicionei|adicionamos|dei|anexei|botei|pus)\b|\b(?:ho|abbiamo|hanno)\b.{0,12}\b(?:messo|aggiunto|dato|attaccato|inserito)\b|\b(?:doda[lł]\w*|podpi[aą][lł]\w*|wpisa[lł]\w*)\b|\b(?:ekledim|ekledik|verdim|koydum|toegevoegd|gezet)\b|(?:に|へ)(?:.{0,12})(?:追加し|付け|付与し|入れ|設定し|貼り)|(?:加到|加在|附加到|添加到|给了|放到|放在)/;
