import type { Said } from './notions-in.ts';

/** "Does the SCP also hit our Lambda roles?" asks whom it reaches, not whether it is what refused. */
export const asksReach = ({ text }: Said): boolean => reaches.test(text) && others.test(text);

const reaches =
  /\b(?:hits?|affects?|appl(?:y|ies)|reach(?:es)?|binds?|covers?|limits?|restricts?|blocks?|counts? for|trifft|treffen|gilt|gelten|betrifft|betreffen|touchent?|concernent?|s'appliquent?|bloquent?|afectan?|(?:se )?aplican?|afetam?|aplicam?|atingem?|riguardano?|si applican?o?|colpisc\w*|vincolano?)\b|適用|影響|及ぶ|适用|影响/;
const others =
  /\b(?:(?:all|other|our|the|every|these|those|alle|andere|unsere|die|toutes|tous|les|nos|autres|todos|todas|otr[oa]s|nuestr[oa]s|los|las|outr[oa]s|noss[oa]s|os|as|tutti|tutte|altri|altre|nostri|i|gli) (?:\w+ )?(?:roles|users|functions|lambdas|accounts|teams|admins|people|rollen|benutzer|nutzer|funktionen|konten|utilisateurs|fonctions|comptes|equipes|usuarios|funciones|cuentas|equipos|funcoes|contas|ruoli|utenti|funzioni|account)|everyone|everybody|anyone else|root user|service-linked|each account|every account|jeden|tout le monde|todo el mundo|todo mundo|tutti)\b|全員|他の(?:ロール|ユーザー|アカウント)|すべての(?:ロール|ユーザー|アカウント)|所有(?:角色|用户|账户)|其他(?:角色|用户|账户)/;
