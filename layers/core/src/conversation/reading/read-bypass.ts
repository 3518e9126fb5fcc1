import { type Ask, isSetLimit } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import { readNames } from '../told/read-names.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** Whether a message wants to go round what refuses: with somebody else's identity, without what a policy asks for, or by taking its condition out; null: it does not. */
export const readBypass = (facts: Facts, said: Said, { outcome, text }: Case): Ask | null => {
  if (outcome === null || facts.text.length > longest || facts.errors.length > 0 || facts.mentions.actions.length > 0)
    return null;
  if (!asksSomething(facts.text) && !wishing.test(said.text)) return null;
  const isGuarded = isSetLimit({ kind: outcome.denial, policyType: outcome.policyType });
  if (isGuarded && said.has('remove') && condition.test(said.text)) return { kind: 'takeOut' };
  const isOther = readNames(facts.text).some(
    ({ kind, name }) => (kind === 'role' || kind === 'user') && !text.includes(name),
  );
  // What a role may do is asked, no wish to be it.
  if (said.has('whatCan')) return null;
  if (asWhom.test(said.text) && (isOther || powerful.test(said.text)) && !permits.test(said.text))
    return { kind: root.test(said.text) ? 'asRoot' : 'bypass' };
  // "Couldn't I make a role of that name?": an exception is for who it names, not for whoever takes the name.
  if (isGuarded && asName.test(said.text) && asksSomething(facts.text)) return { kind: 'bypass' };
  if (isGuarded && wayAround.test(said.text) && asksSomething(facts.text)) return { kind: 'bypass' };
  return isGuarded && without.test(said.text) && around.test(said.text) ? { kind: 'bypass' } : null;
};

const longest = 260;

// "Is there a way around it?", "kann man das umgehen?"
const wayAround =
  /\b(?:way|get|go|work) ?around (?:it|that|this|them)\b|\baround it\b|\b(?:das|es|die|den)\b.{0,30}\bumgeh\w*|\ble contourner\b|\bcontourner (?:ca|cela)\b|\b(?:evitarlo|saltarlo|saltarmelo|contorna-lo|burlar isso|contornar isso|aggirarlo|evitarlo)\b|回避でき|絶対に避け|绕过(?:它|去)?/;
const asName =
  /\b(?:create|make|build|name|call|rename|set up|erstell\w*|anleg\w*|leg\w*|nenn\w*|mach\w*|cree\w*|nomme\w*|renomme\w*|crear|creo|llam\w*|criar|crio|cham\w*|creare|chiam\w*)\b.{0,50}\b(?:(?:that|this|the same|the right|an allowed|allowed|such a|its|their) (?:name|role|user)|same name|(?:dem|diesem|gleichen|so einem?) (?:namen?|rolle)|(?:ce|meme|le meme) nom|(?:ese|mismo|el mismo) nombre|(?:esse|mesmo|o mesmo) nome|(?:quel|questo|stesso|lo stesso) nome)\b|(?:同じ|その)名前.{0,14}(?:作|つく)|(?:同名|这个名字|那个名字).{0,8}(?:角色|建)/;
const root = /\broot\b|ルートユーザー|根用户/;

const wishing =
  /\b(?:just|simply|instead|meanwhile|then i'?ll|i'?ll|let me|einfach|halt|stattdessen|dann nehm\w*|juste|plutot|alors je|entonces|en vez|simplemente|entao|em vez|simplesmente|allora|invece|semplicemente)\b|代わりに|直接|干脆/;

const asWhom =
  /\b(?:run|runs|use|call|do|execute|try|switch|sign in|log ?in|act|take|borrow|pass|assign|nehm\w*|benutz\w*|verwend\w*|lauf\w*|ausfuhr\w*|starte\w*|ubergeb\w*|utilis\w*|lanc\w*|execut(?:e|es|ed|er|ar|o|a|ez|amos)|passer|prendre|usar|uso|use|utiliz\w*|ejecut\w*|correr|pasar|rodar|executar|passar|usare|eseguir\w*|passare|prendere)\b|使|用|実行|渡|运行|执行/;

const powerful =
  /\b(?:root|root[- ]?user|admin[- ]?\w*|\w+-admin|administrator\w*|superuser|colleague'?s|someone else'?s|other (?:role|user|account)|(?:another|a different) (?:role|user|account)|kolleg\w+|andere[rnms]? (?:rolle|benutzer|konto)|adminrolle|autre (?:role|utilisateur|compte)|otr[oa] (?:rol|usuario|cuenta)|outr[oa] (?:papel|usuario|conta|role|funcao)|altro (?:ruolo|utente|account))\b|管理者(?:ロール|権限)|ルートユーザー|別のロール|管理员(?:角色|账号)|根用户|别的角色/;

// What a role may, or who may do it, is no wish to be another.
const permits =
  /\b(?:attach|administratoraccess|trust|allowed to|may assume|darf|anhang\w*|attacher|adjuntar|anexar|allegare)\b/;

const condition =
  /\b(?:condition|conditions|deny|guardrail|mfa|bedingung\w*|verbot|regel|sperre|condition|interdiction|regle|condicion\w*|regla|bloqueo|condic\w*|regra|bloqueio|condizion\w*|regola|blocco)\b|条件|ガードレール|护栏/;

const without =
  /\b(?:without|skip\w*|leave out|bypass\w*|circumvent\w*|ohne|umgeh\w*|sans|contourn\w*|sin|saltar\w*|evitar|sem|contornar|burlar|senza|aggirar\w*|eludere)\b|なしで|回避|抜きで|绕过|不带|跳过/;
const around =
  /\b(?:guardrail|mfa|boundary|scp|deny|control|check|rule|vpn|endpoint|bedingung|grenze|regel|kontrolle|limite|regle|controle|control|limit\w*|regla|regra|controllo|regola)\b|ガードレール|境界|制御|护栏|边界|限制/;
