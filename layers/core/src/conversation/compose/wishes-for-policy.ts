import { notionsIn } from '../reading/notions-in.ts';
import { writing } from './writing.ts';

/** Whether a policy is wished for, rather than asked about or told of a failure. */
export const wishesForPolicy = (text: string, plain: string): boolean =>
  !tellsFailure(plain) && !asksOnly(plain) && wishes(text, plain);

/** What stands behind "Terraform: …" wishes for one without saying so, but where it tells of a failure or asks about it. */
export const wishesInForm = (plain: string): boolean =>
  !tellsFailure(plain) && !asksOnly(plain) && (!asking.test(plain) || wishing.test(plain));

const tellsFailure = (plain: string): boolean => (failing.test(plain) || noLonger.test(plain)) && !isNamedFirst(plain);

const asksOnly = (plain: string): boolean =>
  possible.test(plain) || (questions.some((each) => each.test(plain)) && !wishing.test(plain));

/** A wish without "Terraform: …", "as JSON pls: …": in which form, before what is wished for. */
export const withoutForm = (wish: string): string => wish.replace(formFirst, '');

const formFirst =
  /^\W*(?:(?:cdk|sam|json|yaml)\? (?:no|nein|non|nao), )?(?:(?:in|as|als|en|em|como|come|bitte|please|pls) )*(?:terraform|hcl|json|cdk|sam|cloudformation|yaml)(?: (?:pls|plz|please|bitte|svp|s'il (?:vous|te) plait|por favor|per favore|form|code))*\s*[:,]\s*/i;

// Who tells what went wrong is helped with that; "deny" and "forbid" are what a wish says as well.
const failing =
  /access ?denied|accessdenied|\bfail(?:s|ed|ing|ure)?\b|\berror|exception|not authorized|unauthori[sz]ed|\bforbidden\b|\b40[13]\b|(?:gets?|got|getting|was|were|is|are|been|still) (?:\w+ )?(?:denied|refused|rejected|blocked)|(?:does ?n.?t|not) work|\bbroken\b|\bstill\b|\bcan ?not\b|\bcan't\b|verweigert\b|fehler|fehlgeschlagen|schlagt .{0,20}fehl|geht nicht|abgelehnt|\berreur|echoue|refuse[es]?\b|ne marche|ne fonctionne|\bfalla|denegad|rechazad|no funciona|\berro(?:s|r|re|ri)?\b|negad[oa]|recusad|falh[ao]|negat[oa]\b|rifiutat|non funziona|エラー|失敗|拒否され|できません|动不了|报错|失败|被拒/;

// What could be done once, and cannot: "kann die Rolle … nicht mehr lesen"; "soll nicht mehr" is a wish.
const noLonger =
  /\bcould(?: not|n'?t)\b|\bsince (?:yesterday|today|this morning|last (?:week|night|month)|monday)\b|\b(?:kann|konnen|konnte)\b[^.,;]{0,60}\bnicht mehr\b|\bn(?:e |')(?:peut|peuvent|puis|arrive\w*)\b[^.,;]{0,20}\bplus\b|\bya no (?:puede|pueden|puedo|podemos)\b|\bnao (?:pode|podem|posso|conseg\w*)\b[^.,;]{0,40}\bmais\b|\bnon (?:puo|possono|posso|riesc\w*)\b[^.,;]{0,20}\bpiu\b|(?:でき|れ|め|え)なくな|(?:不能|无法)[^。，]{0,16}了/;

/** "RCP: …", "Write me a policy: …": what begins with the policy it wishes for tells of no failure, whatever must be refused or still work. */
const isNamedFirst = (plain: string): boolean =>
  (bare.test(plain) || neededFirst.test(plain) || opensWithWish(plain)) &&
  !/access ?denied|accessdenied|not authorized|\berror|(?<!\b(?:only|the|sole|single|one) )exception|エラー|报错/.test(
    plain,
  );

const opensWithWish = (plain: string): boolean => {
  const [opening] = plain.slice(0, longestOpening).split(/[.:!?\n。：]/, 1);
  return opening !== undefined && namesPolicy.test(opening) && (wishing.test(opening) || needing.test(opening));
};

const longestOpening = 90;

const wishes = (text: string, plain: string): boolean =>
  wishing.test(plain) ||
  (askedAtEnd.test(plain) && !asking.test(plain)) ||
  (plain.search(writing) >= 0 && !/\bwriting\b/.test(plain)) ||
  (needing.test(plain) && namesPolicy.test(plain)) ||
  ((bare.test(plain) || neededFirst.test(plain)) && !asking.test(plain)) ||
  (notionsIn(text).has('give') && !asking.test(plain));

// Whether it can be done at all.
const possible =
  /^\W*(?:(?:hi|hello|so|ok)\W+)?(?:can i|can we|could i|is it possible|is there|kann ich|kann man|geht es|puis-je|peut-on|est-il possible|puedo|se puede|es posible|posso|da para|e possivel|si puo|e possibile)\b/;

// A question of yes or no behind a story: "… can the other account read them if I change the key policy?"
const asksWhether =
  /[.!?;,]\s*(?:can|could|does|do|will|would|is|are|may|kann|konnen|darf|peut|puede|pueden|pode|podem|puo|possono)\b[^.!?]*\?\s*$/;

// "Can an SCP keep …?", "Gilt eine SCP auch …?", "do I need X in my policy or is there …": of rules; "can you …" asks for something to be done.
const opensAsQuestion =
  /^\W*(?:(?:hi|hello|so|ok|and|but|also|und|et|y|e)\W+)?(?:do (?:i|we)|does|is (?:it|there)|are there)\b|^\W*(?:(?:hi|hello|so|ok|and|but|also|und|et|y|e)\W+)?(?:(?:do|did|is|are|will|would|should|may|must|has|gilt|gelten|wirkt|greift|ist|sind|darf|muss|reicht|est-ce|faut-il|doit|es|hace falta|debe|vale|e preciso|deve)\b|(?:can|could|kann|konnen|konnte|peut|peuvent|puede|pueden|podria|pode|podem|puo|possono)\b(?! (?:you|du|sie|ihr|vous|usted|ustedes|voce|lei)\b))[^!?。？\n]{3,240}[?？]/;

// "Wofür brauche ich die Policy?"
const asksWhatFor =
  /\b(?:wofur|wozu|weshalb|what (?:is|are|do|does) .{1,80}\bfor\b|what for|a quoi ser(?:t|vent)|para que sirven?|para que servem?|a (?:che )?cosa serv(?:e|ono))\b|何のため|用来做什么/;

// "Boundary or SCP? We want …": which of the two, before any of them.
const asksWhich =
  /\b(?:boundary|boundaries|scps?|rcps?|session polic(?:y|ies)|resource polic(?:y|ies)|bucket polic(?:y|ies)|iam polic(?:y|ies)|permission sets?)\s+(?:or|vs\.?|versus|oder|ou|o|oppure)\s+(?:an? |the |eine? |une? |una? )?(?:\w+ ){0,2}(?:boundary|boundaries|scps?|rcps?|polic(?:y|ies)|permission sets?)\b[^.!?]{0,60}\?/;

// What is believed, put up for a yes.
const confirms =
  /[,，、;]\s*¿?(?:right|correct|isn't it|doesn't it|don't i|oder|richtig|stimmt's|stimmt das|nicht wahr|non|c'est (?:ca|bien ca)|n'est-ce pas|verdad|cierto|correcto|no es asi|certo|ne|correto|vero|giusto|no)\s*[?？]\W*$|(?:ですよね|対吧|对吧|对吗|是吧)\s*[?？]?\W*$/;

const wishing =
  /\b(?:write (?:me|us|a|an|the|this|it)|give me|give us|show me (?:a|an|the)|send me|draft|make me|create me|looking for|pls|plz|policy please|example (?:pl\w+|for|of a|policy)|(?:policy|scp|statement|trust policy) (?:example|sample|snippet|template)|(?:sample|example|minimal|narrow\w*|least[- ]privilege) (?:\w+ ){0,2}(?:policy|statement|scp)|an example|snippet|(?:as|in|the) json|json (?:pl\w+|for|policy)|how (?:do|would|can|should) (?:i|we|you) (?:write|forbid|deny|block|prevent|restrict|limit|word|phrase|express)|how would you write|how to (?:write|forbid|deny|block|restrict)|what would .{0,60} look like|how-?to:)|\bschreib\w* (?:mir|uns|eine|die)|\b(?:kannst|konntest|konnen|konnten) (?:du|sie) (?:mir|uns) .{3,80}\b(?:schreiben|machen|geben|erstellen|zeigen)\b|\bgib (?:mir|uns)\b|\bbeispiel|\bgesucht\b|\bhatte gern|\bwie (?:muss|musste|sieht|sahe|verbiete|schreibe|beschranke)\b|\becri\w* (?:moi|une|la)\b|\becris-moi|\bredige|\bdonne[zr]?[- ](?:moi|nous)|\bexemple de|\bd'exemple|\bun exemple|\bcomment (?:ecrire|interdire|limiter|bloquer)|\bescrib[aei]\w*\b|\bdame\b|\bdeme\b|\bejemplo|\bcomo (?:escribo|prohibo|limito|bloqueo|escrevo|proibo|limito)\b|\bescrev[aei]\w*\b|\bme (?:de|da|passa|manda)\b|\bexemplo|\bscrivi\w*|\bdammi\b|\besempio|\bcome (?:scrivo|vieto|proibisco|limito)\b|書いて|ください|例を|例が|欲しい|ほしい|作って|给我|给一个|请给|请写|写一|写个|示例|例子|帮我/;

// Who needs a policy, and not a permission or a role.
const needing =
  /\b(?:i|we) (?:need|want)|^\W*(?:(?:hi|hello|please|pls|so|ok|urgent)\W+)?need(?:ing|ed)?\b|\b(?:ich|wir) (?:brauche|mochte)|\bbrauche\b|\bbrauchen wir|\bil (?:me|nous) faut\b|\bj'ai besoin|\bvoudrais|\bnecesit(?:o|amos)\b|\bquiero\b|\bprecis(?:o|amos)\b|\bquero\b|\b(?:mi|ci) serv(?:e|irebbe)\b|\bvorrei\b|必要です|需要一|想要/;

const policyWord =
  'rcps?|polic(?:y|ies)|scps?|boundary|statement|\\w*richtlinien?|politiques?|politicas?|directivas?|ポリシー|策略';

const namesPolicy = new RegExp(policyWord);

// "Bitte fertige Policy", "policy please", "….  Policy?", "manda a policy": asked for behind what it is to say.
const askedAtEnd = new RegExp(
  `\\b(?:please|pls|plz|bitte|gerne|danke|thanks|merci|gracias|obrigad[oa]|grazie|s'il (?:vous|te) plait|svp|stp|por favor|per favore|fertige?n?|komplette?n?|vollstandige?n?|complete|completa|full|finished|ready|finie?)\\W{1,12}(?:\\w+ ){0,3}?(?:${policyWord})|(?:${policyWord})(?: (?:for|fur|pour|para|per)(?: [\\w'-]+){1,5}|(?: iam)?(?: \\w+)?)\\W{1,12}(?:bitte|please|pls|plz|svp|s'il (?:vous|te) plait|por favor|per favore)|(?:manda\\w*|mande|passa\\w*|envoie\\w*|envia\\w*|schick\\w*|send|post|gib|donne\\w*|ich brauche|needed:?) (?:mir |uns |moi |nous |me |nos |mi |us )?(?:an? |the |die |eine |la |una |a |uma |o |il |un |une )?(?:\\w+ )?(?:${policyWord})|[.!?:;,–-]\\s*(?:the |die |la |a |eine )?(?:iam )?(?:${policyWord})(?: (?:as )?json)?\\s*[?!.]*\\s*$`,
);

// What begins with the policy itself: "trust policy for …", "SCP that …", "key policy statement so that …", or ends with its name.
const bare = new RegExp(
  `^\\W*(?:(?:an?|the|eine?|une?|una?|um|la|le|il|el) )?(?:(?!our|my|this|that|does|do|is|can|which|what|why|unsere?|meine?|notre|mon|nuestra|mi|nossa|minha|nostra|mia)\\w+[ -]){0,4}[\\u3040-\\u9fff]{0,6}?(?:${policyWord})(?![a-z]).{0,40}?(?:\\b(?:so that|that|for|to|which|damit|die|fur|mit der|pour|qui|afin|para|que|per|che|in modo)\\b|(?:negando|negar|proibindo|permitindo|denying|forbidding|allowing|prohibiendo|denegando|permitiendo|interdisant|autorisant|vietando|consentendo)\\b|,\\s(?=den|block|forbid|nobody|no\\b|verbiet|niemand|interdi|prohib|proib|viet)|[:：](?=[\\u3040-\\u9fff])|:\\s|：)|^\\W*(?:please |write |an? |explicit ){0,3}deny (?:for|fur|pour|para|per|statement)\\b|\\b(?:trust|bucket|key|queue|topic) policy[?]?\\s*$|(?:ポリシー|策略)[。？]?$`,
);

// "SCP needed: …", "Politique requise : …": the need stands behind its name.
const neededFirst = new RegExp(
  `^\\W*(?:(?!my|our)\\w+ ){0,2}(?:${policyWord}) (?:needed|wanted|required|gesucht|benotigt|gebraucht|requise|voulue|necesaria|necessaria|serve)\\b[ :!.,-]`,
);

const asking =
  /\b(?:what is|what's|whats|difference|why|was ist|warum|unterschied|pourquoi|difference|que es|por que|diferencia|o que e|cos'e|perche)\b|とは|なぜ|什么是|为什么|区别/;

const questions: readonly RegExp[] = [opensAsQuestion, asksWhatFor, asksWhether, confirms, asksWhich];
