import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import type { Said } from './notions-in.ts';

/** "Who do I send this to, and what do I write?": a text for whoever can change it. */
export const asksLetter = (
  { text, errors, denials, evidence, mentions }: Facts,
  said: Said,
  { outcome, text: known }: Case,
): boolean =>
  outcome !== null &&
  // What is told beside it is taken in first, but for who was refused.
  (outcome.principal === null || [...mentions.accounts, ...mentions.arns].every((each) => known.includes(each))) &&
  text.length <= longest &&
  errors.length + evidence.policies.length === 0 &&
  denials.every(({ statedBy }) => statedBy !== 'sentence') &&
  !said.has('wait') &&
  (whatToWrite.test(said.text) || (toWhom.test(said.text) && (andWhat.test(said.text) || besideWhom.test(said.text))));

const longest = 320;

// To whom it goes by itself is asked of the owner, not for the text.
const besideWhom =
  /\b(?:schick|schreib|send|sag)\w* (?:ich|wir) (?:denen |dem |der )?was\b|\bwhat exactly\b|\bwas genau\b/;
const andWhat = /\b(?:and|und|et|y|e) (?:what|was|quoi|que|o que|cosa|che)\b|何を|什么/;

const toWhom = new RegExp(
  [
    String.raw`\b(?:who(?:m)?|which team|what team) (?:do|should|must|can|would|shall) (?:i|we) (?:\w+ ){0,2}?(?:send|write|forward|address|hand|mail|email|give|post)\b`,
    String.raw`\b(?:an wen|wem) .{0,24}\b(?:schick|schreib|send|geb|weiterleit|richt)\w*`,
    String.raw`\ba qui .{0,24}\b(?:envoi|envoy|ecri|transmet|adress)\w*`,
    String.raw`\ba quien .{0,24}\b(?:mand|envi|escrib|pas)\w*`,
    String.raw`\b(?:a|para|pra) quem .{0,24}\b(?:mand|envi|escrev|pass|encaminh)\w*`,
    String.raw`\ba chi .{0,24}\b(?:mand|invi|scriv|inoltr|gir)\w*`,
    '誰に.{0,8}(?:送|書|連絡|渡)|(?:发给|写给|转给|联系)(?:谁|哪个)',
  ].join('|'),
);

const whatToWrite = new RegExp(
  [
    String.raw`\bwhat (?:exactly )?(?:do|should|must|can|would|shall) (?:i|we) (?:\w+ )?(?:write|send|tell them|ask them|say to them|put in the (?:ticket|mail|message))\b`,
    String.raw`\bwas (?:genau )?(?:schreib|soll ich .{0,16}schreib|sag|soll ich .{0,10}sag)\w*`,
    String.raw`\b(?:qu'est-ce que|que|quoi) .{0,12}\b(?:j'ecris|ecrire|leur dire|je leur ecris)\b`,
    String.raw`\bque (?:les|le) (?:escribo|digo|pongo)\b`,
    String.raw`\bo que (?:eu )?(?:escrevo|digo)\b`,
    String.raw`\bcosa (?:gli |le |ci )?(?:scrivo|dico)\b`,
    '何(?:と|を)書|怎么写|写什么',
  ].join('|'),
);
