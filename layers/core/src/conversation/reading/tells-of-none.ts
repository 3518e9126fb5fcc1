import type { Facts } from '../../intake/index.ts';

/** "No error, no access denied: what permission am I missing?": nothing else of the words tells of a refusal either. */
export const tellsOfNone = ({ text, errors, denials, evidence }: Facts): boolean =>
  text.length <= longestTelling &&
  errors.length + denials.length + evidence.policies.length === 0 &&
  withoutError.test(text) &&
  !failure.test(text.replace(new RegExp(withoutError, 'giu'), ' '));

const longestTelling = 1_500;
const withoutError =
  /\b(?:no|not an?|without(?: an?y?)?) (?:errors?|access ?denied|exceptions?)\b(?! (?:text|message|code))|\b(?:keine?n?|ohne) (?:fehler|accessdenied)(?:meldung(?:en)?)?(?!text)(?![\p{L}])|\b(?:aucune|sans) erreurs?\b|\b(?:sin|ning[uú]n) errore?s?\b|\b(?:sem|nenhum) erros?\b|\b(?:nessun|senza) error[ei]\b|エラー(?:は|も)?(?:ない|なし|出ない|出ません|ありません)|没有(?:任何)?(?:报错|错误)/iu;
const failure =
  /\bfail|\bbroken\b|does ?n.t work|fehlgeschlagen|schl[äa]gt fehl|geht nicht|échou|\bfall(?:a|ó|ido|isce|ito)\b|\bfalh|失敗|失败|denied|refus|reject|forbidden|unauthori|not authorized|\b40[13]\b|verweiger|abgelehnt|deneg|rechaz|negad|recusad|negat|rifiut|拒|权限不足/i;
