import type { Facts } from '../../intake/index.ts';
import { asksSomething } from './asks-something.ts';
import { plainLetters } from './notions-in.ts';

/** "My Lambda may not call Bedrock, what should I do?": a failure of the writer's own, told with a cry for help behind it, in eight languages. */
export const asksHelp = (text: string): boolean => {
  if (text.length > longest) return false;
  const said = plainLetters(text);
  return help.test(said) && own.test(said) && lacks.test(said);
};

/** "Our Glue job may not call Bedrock": the same without the cry, told of what makes the call; nothing is asked. */
export const tellsOwnLack = ({ text, told }: Pick<Facts, 'text' | 'told'>): boolean => {
  if (text.length > longest || /[?？]/.test(text) || !told.some(({ sign }) => sign === 'calledFrom')) return false;
  const said = plainLetters(text);
  return lacks.test(said) && (own.test(said) || unwrittenOwner.test(text)) && !asksSomething(text);
};

// Japanese and Chinese leave out whose it is.
const unwrittenOwner = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

const longest = 300;

const own =
  /\b(?:my|our|i|we|mein\w*|unser\w*|ich|wir|mon|ma|mes|notre|nos|je|nous|mis?|nuestr\w*|yo|meus?|minhas?|noss\w*|eu|mi[oa]|nostr\w*)\b|私|うち|弊社|我/;

const lacks =
  /\b(?:(?:is|are|am)(?:n't| not) (?:allowed|permitted|authori[sz]ed)|(?:has|have|had|got) no (?:permissions?|access|rights?)|can(?:'t|not| not)|may not|(?:is|are|was|were|gets?|got|keeps? being) (?:denied|refused|blocked)|(?:darf|kann|darfst|konnen|durfen)\b.{0,60}\bnicht|kein\w* (?:rechte?|berechtigung\w*|erlaubnis|zugriff)|n'a pas (?:le droit|acces|la permission|les droits)|ne (?:peut|peux|pouvons|peuvent) pas|n'arrive pas|no (?:puede|puedo|podemos)|no (?:tiene|tengo|tenemos) (?:permisos?|acceso)|nao (?:pode|posso|consegue|consigo)|nao (?:tem|tenho) (?:permissao|permissoes|acesso)|non (?:puo|posso|riesce|riesco)|non (?:ha|ho) (?:il permesso|i permessi|accesso))\b|権限がな|(?:アクセス|開始|実行)でき(?:ない|ません)|呼び出せ(?:ない|ません)|拒否され|没有权限|没权限|无法|不能|被拒绝/;

const help =
  /(?:\bwhat (?:(?:should|can|must|shall|do|could) (?:i|we)(?: do)?|to do)(?: now| about (?:it|this|that))?|\bhow (?:(?:do|can|should|would) (?:i|we)|to) (?:fix|solve|mend|repair|change|resolve)(?: (?:it|this|that))?|\bwas (?:jetzt )?tun|\bwas (?:soll|kann|muss) (?:ich|man) (?:jetzt |da |dagegen )?(?:tun|machen)|\bwie (?:behebe|lose|andere) ich das|\bque (?:dois-je |puis-je )?faire|\bcomment (?:faire|corriger|resoudre)(?: (?:ca|cela))?|\bque (?:hago|debo hacer|puedo hacer)|\bcomo (?:lo )?(?:arreglo|soluciono|resuelvo)|\bo que (?:eu )?(?:faco|devo fazer|posso fazer)|\bcomo (?:resolvo|corrijo|arrumo)(?: isso)?|\bcosa (?:faccio|devo fare|posso fare)|\bcome (?:lo )?risolvo|どう(?:すれば|したら)(?:いい|よい)?(?:です)?か?|怎么办|怎么解决|如何解决)[\s?？!！.。]*$/;
