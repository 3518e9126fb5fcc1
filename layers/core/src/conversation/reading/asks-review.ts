import { plainLetters } from './notions-in.ts';

/** "Good, right?", "ok so?", "can we merge?", "does it prevent …?": a judgement of what is shown is asked for, whatever is said to be denied in it; somebody's own failure is none. */
export const asksReview = (prose: string): boolean => {
  const plain = plainLetters(prose.slice(0, longest));
  return (judges.test(plain) || asksToPrevent(prose)) && !failed.test(plain);
};

/** Whether a policy is asked to keep something from being done: "does it prevent …?", "防げますか". */
export const asksToPrevent = (prose: string): boolean =>
  plainLetters(prose.slice(0, longest))
    .split(/(?<=[.!?。？])\s*|\n/)
    .some((sentence) => /[?？]|か[。\s]*$|吗/.test(sentence) && prevents.test(sentence));

const longest = 1_500;

const judges =
  /\b(?:(?:good|ok|okay|fine|correct|safe|done|enough)\b[^.!?\n]{0,12}\?|right ?\?|review\w*|tear (?:it|this|that) apart|pick (?:it|this) apart|roast (?:it|this)|critique|sanity[- ]check|(?:quick|double)[- ]check|second pair of eyes|(?:can|may|shall|should) (?:we|i) (?:merge|ship|deploy|approve|roll)|lgtm|(?:peut-on|puis-je|on peut|pouvons-nous|kann (?:ich|man)|konnen wir|podemos|puedo|se puede|posso|possiamo|si puo) (?:\w+ ){0,3}(?:merg\w*|fusion\w*|valid\w*|deplo\w*|deplieg\w*|livrer|freigeb\w*|ausroll\w*|aprobar\w*|aprovar|approvare|rilasci\w*)|(?:gut|passt|ok|okay|richtig|in ordnung|korrekt|sicher)(?: so)?,? ?(?:oder)? ?\?|oder ?\?|(?:bon|bonne|correct|ok|ca va|c'est bon|d'accord)[^.!?\n]{0,12}\?|non ?\?|n'est-ce pas|(?:bien|correct[oa]|vale|verdad|esta bien|cierto)[^.!?\n]{0,12}\?|(?:certo|corret[oa]|ta bom|esta bom|ne|pode)[^.!?\n]{0,8}\?|(?:va bene|giust[oa]|corrett[oa]|vero)[^.!?\n]{0,12}\?|relect\w+|relire|revis\w+|revision\w*|revedere|uberpruf\w+|gegenlesen)|レビュー|大丈夫|合ってい|正しい|いいですか|问题吗|对吗|对吧|审查|可以吗/;

const prevents =
  /\b(?:prevent\w*|(?<!\b(?:condition|statement|json|code|the|a|this|whole) )blocks?|forbids?|prohibits?|enforc\w*|stops?|rules? out|guarantees?|make sure|mandatory|verhinder\w*|unterbind\w*|erzwing\w*|verbiet\w*|sperrt|schliesst .{2,60} aus|ausgeschlossen|empech\w*|interdi\w*|bloqu\w*|impose\w*|oblige?\w*|garanti\w*|impid\w*|impedir|evita\w*|prohib\w*|obliga\w*|imped\w*|proib\w*|obriga\w*|blocc\w*|vieta\w*|obbliga\w*)\b|防げ|防止|防ぐ|防ぎ|強制|禁止|ブロック|阻止|强制|杜绝/;

const failed =
  /\b(?:(?:i|we|it|they|he|she|lambda|role|app|job|agent|function|call|user)(?: \w+)? (?:gets?|got|fails?|failed|see|sees|receives?|throws?)\b[^.!?\n]{0,60}(?:denied|error|exception|refused|403|unauthori\w+)|(?:still|keeps?|always) (?:get\w*|fail\w*|denied|refused)|(?:bekomme|kriege|bekommt|kriegt|obtiens|recois|obtengo|recibo|recebo|ottengo|ricevo)\b|schlagt fehl|echoue|falla\b|falha\b|fallisce|does ?n.t work|not working)|エラーにな|エラーが出|失敗し|报错|失败了/;
