import { plainLetters } from './notions-in.ts';

/** Whether a question asks if something is denied, rather than allowed: "will jobs be denied?", "does this SCP block us too?". */
export const asksRefusal = (text: string): boolean =>
  plainLetters(text.slice(0, longest))
    .split(/(?<=[.!?。？])\s+|\n/)
    .some((sentence) => /[?？]|か[。\s]*$|吗/.test(sentence) && refusing.test(sentence) && !allowing.test(sentence));

const longest = 1_500;

const refusing =
  /\b(?:denied|den(?:y|ies)|block(?:s|ed)?|refused?|rejected|forbidden|forbids?|prevent(?:s|ed)?|stop(?:s|ped)?(?! reason)|affects?|affected|hits?|locked out|locks? out|verweigert|abgelehnt|blockier\w*|gesperrt|sperrt|verboten|verbietet|verhindert|trifft|bloque\w*|refus\w+|interdi\w+|empeche|touche|deneg\w+|denieg\w+|deniega|impide|afecta|prohib\w+|bloquei\w*|nega(?:d[oa]s?)?\b|barra|barrad[oa]|impede|afeta|proib\w+|blocc\w*|negat[oa]|rifiutat\w*|impedisce|vieta\w*)\b|拒否|ブロック|遮断|阻止|挡住|挡|拒绝|拦截|屏蔽|禁止/;

// "Is it allowed or denied?" asks both; "denied unless allowed by …" asks nothing of the kind.
const allowing =
  /\b(?:allowed|permitted|go(?:es)? through|erlaubt|autoris\w+|permitid[oa]|permess[oa]|goes)\b|許可され|允许/;
