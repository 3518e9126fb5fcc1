import { codeSpan, principalWords } from '../../explain/index.ts';
import type { Beside } from './beside.ts';
import { asks } from './question-words.ts';

/** "I gave my Lambda the rights already, why does it not work?": whose rights count; null: nobody else is spoken of, or nobody is refused. */
export const otherPrincipal = ({ plain, answered, action }: Beside): string | null => {
  const principal = answered.diagnosis.requests[0]?.principal ?? null;
  if (principal === null || action === null || !principal.includes('role/')) return null;
  if (!asks.why.test(plain) || !asks.already.test(plain) || !holders.test(plain) || !given.test(plain)) return null;
  return `**Because ${principalWords(principal)} is the one who is refused:** ${codeSpan(action)} is asked of its policies, whatever anybody else was given.`;
};

// "Why does the agent already work in dev?" tells of nothing that was given.
const given =
  /\b(?:gave|given|give|grant\w*|attach\w*|added|allow\w*|have|has|had|rights?|permissions?|access|gegeben|geb\w*|erteilt|hat|haben|rechte?|berechtigung\w*|zugriff|donn\w*|accord\w*|droits?|acces|autoris\w*|di|dio|dado|dimos|tiene|permisos?|acceso|dei|deu|dado|tem|permiss\w*|acesso|dato|ho|ha|permess\w*|accesso|verdim|izin\w*|yetki\w*|uprawnien\w*|nada\w*)\b|権限|許可|付与|权限|授权|给了/;

const holders =
  /\b(?:lambda|function|user|admin\w*|agent|pod|service account|developer\w*|team|funktion|benutzer|nutzer|fonction|utilisateur|funcion|usuario|agente|funcao|funzione|utente|kullanici|uzytkownik)\b|関数|ユーザー?|函数|用户/;
