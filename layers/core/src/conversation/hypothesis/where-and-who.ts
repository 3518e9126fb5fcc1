import type { Hypothesis } from './hypothesis.ts';

/** Whether it is the management account; null: nothing is said of that. */
export const managementIn = (plain: string): boolean | null => saysSo(manages, plain);

/** Whether another account calls; null: nothing is said of that. */
export const acrossIn = (plain: string): boolean | null => {
  const [isAcross, isWithin] = [saysSo(across, plain), saysSo(within, plain)];
  if (isAcross === true || isWithin === false) return true;
  return isWithin === true || isAcross === false ? false : null;
};

/** Whether words stand there, or their contrary: "not the same account"; null: neither. */
const saysSo = (words: RegExp, plain: string): boolean | null => {
  const found = words.exec(plain);
  if (found === null) return null;
  const before = plain.slice(Math.max(0, found.index - farBefore), found.index);
  const behind = plain.slice(found.index + found[0].length);
  return !(notBefore.test(before) || notBehind.test(behind));
};

const notBefore =
  /(?:\b(?:not|no|nicht|kein\w*|pas|non|nao)\b(?! only)|n't\b)(?: [\w'’]+){0,3} $|(?:\b(?:not|no|nicht|kein\w*|pas|non|nao)|n't) $|(?:不是|不在|非|并非)$/;
const notBehind = /^ ?(?:ユーザー)?(?:で)?(?:は|じゃ)?(?:ない|なく|ありません)/;

/** Who calls; null: nobody is told, or two that are not decided alike: a role and its session, a role and a user. */
export const callerIn = (plain: string): Hypothesis['caller'] => {
  if (saysSo(isRoot, plain) === true) return 'root';
  const isRole = /\broles?\b|rolle|\brol\b|\bpapel\b|ruolo|ロール|角色/.test(plain);
  const isUser = /\busers?\b|benutzer|utilisateur|usuario|utente|ユーザー|用户/.test(plain);
  if (isRole === isUser || /\bsessions?\b(?! polic)|assumed-role/.test(plain)) return null;
  return isRole ? 'role' : 'user';
};

const isRoot =
  /\broot[- ](?:user|benutzer)\b|\b(?:usuario|utilisateur|utente) root\b|\busuario raiz\b|ルートユーザー|根用户/;

const manages =
  /\b(?:management|payer|master) account\b|\bverwaltungskonto\b|\bcompte de gestion\b|\bcuenta de administracion\b|\bconta de (?:gerenciamento|gestao)\b|\baccount di gestione\b|管理アカウント|管理账户|管理帐户/;
const across =
  /\b(?:(?:an)?other|different|second|foreign|partner'?s?|their) accounts?\b|\bcross-?account\b|\banderen konto\b|\bautre compte\b|\botra cuenta\b|\boutra conta\b|\baltro account\b|別アカウント|别的账户|另一个账户|跨账户|クロスアカウント/;
const within =
  /\bsame[- ]account\b|\bselben konto\b|\bmeme compte\b|\bmisma cuenta\b|\bmesma conta\b|\bstesso account\b|同じアカウント|同一账户|同一个账户/;

const farBefore = 60;
