/** Whether small letters without accents tell of a refusal: a word for one that nothing beside it takes back ("no AccessDenied anywhere"). */
export const tellsRefusal = (plain: string): boolean =>
  [...plain.matchAll(refusal)].some(({ 0: word, index }) => {
    const before = plain.slice(Math.max(0, index - nearby), index);
    const behind = plain.slice(index + word.length, index + word.length + nearby);
    return !takenBefore.test(before) && !takenBehind.test(behind);
  });

const nearby = 60;

// "The model refuses to answer" is an answer.
const refusal =
  /access ?denied\w*|\bdenied\b|not authorized|unauthori[sz]ed|\bforbidden\b|\b40[13]\b|verweiger\w*|abgelehnt|\brefus(?:ed|al|als|ion|iert)\b|\bacces refuse|\bdeneg\w*|\bnegad[ao]s?\b|rechazad\w*|recusad\w*|\bnegat[oa]\b|rifiutat\w*|odmow\w*|reddedil\w*|erisim engel\w*|拒否|拒绝|権限が(?:ない|ありません)|没有权限|权限不足/g;

// What may stand between "no" and the word: what kind of refusal, where it would have been seen, another word for it.
const takenBefore =
  /(?:\b(?:no|not|never|without|none|nothing|isn't|wasn't|aren't|kein\w*|ohne|nicht|nie|pas|aucun\w*|sans|rien|sin|ningun\w*|nunca|sem|nenhum\w*|nao|nessun\w*|senza|niente|non|bez|brak|zadn\w*|nie ma)\b|没有|沒有|没|无)(?:[ "'`(/,]|(?:any|an|a|single|hay|nada|de|d'|en|in|im|em|nel|dans|the|den|der|die|das|los|las|el|la|il|le|les|o|os|logs?|cloudtrail|cloudwatch|console|con|mit|avec|com|of|kind|errors?|errore|errori|erro|erros|error|fehler|erreurs?|exceptions?|message|messages|40[13]|or|oder|ou|o|and|und|et|y|e|with|is|was|being|been|gets?|got|getting|anywhere|visible|se|ve|aparece|ningun|es|gibt|a|il|y|wird|etwas|something)(?![\w])|任何|报|错误){0,14}$/;
const takenBehind =
  /^["'`]?(?:s|-fehler|error|エラー)?\s?(?:も|は|が|など)?(?:ない|なし|無し|出な|出てい?ない|出てません|ありません|出ません|され(?:ない|ていない|ません)|yok|almiyor\w* degil|degil)/;
