import type { LexiconKind } from '../lexicon/lexicon.ts';
import { whether } from './check-contrary.ts';
import type { CheckedEvidence } from './checked-evidence.ts';

type Clause = { readonly kinds: ReadonlySet<LexiconKind>; readonly clause: string; readonly piece: string };

/**
 * What a clause of another language may say of a thing beside the call, its caller, their policies and the change: a profile and the code only
 * under an "if", an owner only as whom the text goes to, an organization only where its policy denied, a quota only as used up, an account only
 * as its owner's. In any other combination the things of an answer are no finding.
 */
export const foreignNouns = (evidence: CheckedEvidence): ((clause: Clause) => string | null) => {
  const { diagnosis, explanation, language } = evidence;
  const asked = JSON.stringify(diagnosis.requests.map(({ principal, resource }) => [principal, resource]));
  const isOfOrganization = diagnosis.denial.policyType === 'serviceControl';
  const isOfQuota = /quota/i.test(explanation);
  const isExplicit = diagnosis.denial.kind === 'explicit' || /explicit/i.test(explanation);
  return ({ kinds, clause, piece }) => {
    const names = (noun: keyof typeof nouns): boolean => nouns[noun].test(clause);
    const denies = kinds.has('denies') && !kinds.has('negates');
    const isOpen = whether[language].test(piece);
    const isUnfounded =
      (names('profile') && !isOpen && !asked.includes('inference-profile/')) ||
      (names('code') && !isOpen) ||
      (names('user') && !asked.includes(':user/')) ||
      (names('each') && !kinds.has('negates')) ||
      (names('owner') &&
        (denies || kinds.has('removes') || !(kinds.has('sends') || kinds.has('allows') || kinds.has('grants')))) ||
      (names('organization') && (!isOfOrganization || (kinds.has('allows') && !kinds.has('negates')))) ||
      (names('quota') &&
        (!isOfQuota || denies || names('role') || names('model') || !(usedUp.test(clause) || kinds.has('sends')))) ||
      (names('account') && !names('owner') && !names('quota')) ||
      (denies && actor.test(clause) && !passive.test(clause)) ||
      (denies && only.test(clause) && names('role')) ||
      (kinds.has('changes') && (names('model') || names('key')) && !names('policy')) ||
      (!diagnosis.isPermissionProblem && permission.test(clause) && lacking.test(clause) && !/problem/i.test(clause)) ||
      (denies && !isExplicit && names('policy') && !isOpen && !could.test(clause));
    return isUnfounded ? 'it made a statement that is none of the findings' : null;
  };
};

const nouns = {
  profile: /profil|perfil|プロファイル|配置文件/i,
  code: /(?<!\p{L})(?:code|código|codice|programm)(?!\p{L})|コード|代码/iu,
  user: /benutzer|utilisateur|usuari|usuári|utente|ユーザー|用户/i,
  each: /(?<!\p{L})(?:jede\p{L}*|chaque|cada|ogni)(?!\p{L})|それぞれ|各|每/iu,
  owner: /besitzer|eigentümer|inhaber|propriétaire|propietari|proprietári|proprietari|所有者/i,
  organization: /organi[sz]|組織|组织/i,
  quota: /kontingent|quota|cuota|(?<!\p{L})cotas?(?!\p{L})|クォータ|配额/iu,
  account: /konto|accounts?(?!\p{L})|compte|cuenta|(?<!\p{L})conta(?!\p{L})|アカウント|账户|账号/iu,
  role: /rolle|rôle|(?<!\p{L})(?:rol|role|ruolo)(?!\p{L})|ロール|角色/iu,
  key: /schlüssel|(?<!\p{L})clés?(?!\p{L})|clave|chave|chiav|キー|密钥/iu,
  model: /modell|modèle|modelo|modello|モデル|模型/i,
  policy: /richtlinie|polic(?:y|ies)|politique|polític|ポリシー|策略/i,
};
// What is no policy refuses nothing: a model, a key, the change.
const actor =
  /^\W*(?:(?:der|die|das|le|la|les|el|o|a|os|as|il|lo|i|this|dies\p{L}*|cette|ce) ?|l[’'])?(?:modell\p{L}*|modèle|modelo|modello|schlüssel|clé|clave|chave|chiave|anweisung|statement|déclaration|declaración|instrução|declaração|istruzione|dichiarazione|funktion|fonction|función|função|funzione)(?!\p{L})|^(?:モデル|キー|ステートメント|関数)が|^(?:该)?(?:模型|密钥|语句|函数)(?!的|被)/iu;
const passive =
  /(?<!\p{L})(?:wird|werden|wurden?|worden|est|sont|été|es|fue|ser|sido|está|foi|é|è|viene|venne|stat[oa])(?!\p{L})|され|被/iu;
const only = /(?<!\p{L})(?:nur|seulement|solo|sólo|solamente|só|somente|soltanto)(?!\p{L})|だけ|のみ|只|仅/iu;
const permission =
  /berechtigung|erlaubnis|autorisation|permission|permiso|permiss|permess|autorizza|アクセス許可|権限|权限/i;
const lacking = /fehl|manqu|falta|manca|ありません|不足|缺少|没有|缺乏/i;
const usedUp =
  /aufgebraucht|erschöpft|ausgeschöpft|épuis|agot|esgot|esaur|使い果|使い切|超過|超え|用尽|用完|耗尽|超出/i;
const could = /könn|kann|pourrai|peut|podr|puede|poder|pode|potrebb|può|可能性|かも|可能/i;
