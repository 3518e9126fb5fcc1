import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Said } from './notions-in.ts';

/** "What did we grant in total?", "was haben wir bisher geändert?": all that the conversation opened; null: that is not asked, or it is wanted as a document. */
export const asksSum = ({ text, errors, evidence, denials, mentions }: Facts, said: Said): Ask | null =>
  text.length <= longest &&
  errors.length + evidence.policies.length + mentions.arns.length === 0 &&
  denials.every(({ statedBy }) => statedBy !== 'sentence') &&
  !asDocument.test(said.text) &&
  ((done.test(said.text) && inAll.test(said.text)) || now.test(said.text))
    ? { kind: 'opens' }
    : null;

const longest = 200;
const asDocument =
  /\b(?:as|in|into|als|comme|en|dans|como|em|come|in)\b (?:one |a single |ein\w* |une? |una |um[a]? |uno )?(?:polic\w*|document\w*|json|statement|terraform|hcl|sam|cdk|cloudformation|yaml|richtlinie|dokument|politique|politica|documento)\b|ポリシー(?:に|として|で)|一つの|策略/;
const done =
  /\b(?:grant\w*|open\w*|allow\w*|chang\w*|add\w*|gave|give\w*|done|geoffnet|freigegeben|erlaubt|geandert|hinzugefugt|gemacht|ouvert\w*|autoris\w*|change\w*|modifi\w*|ajoute\w*|abiert\w*|abri\w*|permiti\w*|cambi\w*|agreg\w*|anadi\w*|abert\w*|mud\w*|alter\w*|aperto|concesso|cambiato|modificato|aggiunto)\b|許可|変更|開い|改了|加了|开放/;
const inAll =
  /\b(?:in total|so far|altogether|all together|overall|until now|up to now|in sum|insgesamt|bisher|bis jetzt|in summe|alles zusammen|en tout|au total|jusqu'ici|jusqu'a present|en total|hasta ahora|no total|ate agora|in totale|finora)\b|これまで|全部で|合計|到目前|至今|一共/;
/** "What can Eva do now that she could not before?" */
const now =
  /\b(?:what|was|que|quoi|o que|cosa)\b.{0,24}\b(?:can|could|kann|darf|peut|puede|pode|puo)\b.{0,40}\b(?:now|jetzt|maintenant|ahora|agora|adesso|ora)\b.{0,60}\b(?:before|vorher|avant|antes|prima)\b/;
