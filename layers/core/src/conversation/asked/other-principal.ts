import { codeSpan, principalWords } from '../../explain/index.ts';
import type { Beside } from './beside.ts';
import { asks } from './question-words.ts';

/** "I gave my Lambda the rights already, why does it not work?": whose rights count; null: nobody else is spoken of, or nobody is refused. */
export const otherPrincipal = ({ plain, answered, action }: Beside): string | null => {
  const principal = answered.diagnosis.requests[0]?.principal ?? null;
  if (principal === null || action === null || !principal.includes('role/')) return null;
  if (!asks.why.test(plain) || !asks.already.test(plain) || !holders.test(plain)) return null;
  return `**Because ${principalWords(principal)} is the one who is refused:** ${codeSpan(action)} is asked of its policies, whatever anybody else was given.`;
};

const holders =
  /\b(?:lambda|function|user|admin\w*|agent|pod|service account|developer\w*|team|funktion|benutzer|nutzer|fonction|utilisateur|funcion|usuario|agente|funcao|funzione|utente|kullanici|uzytkownik)\b|関数|ユーザー?|函数|用户/;
