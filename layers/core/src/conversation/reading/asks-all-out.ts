import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import { asksSomething } from './asks-something.ts';
import type { Said } from './notions-in.ts';

/** "What do I have to remove when the pilot ends?", "cosa devo cancellare e dove?": all that was changed is to go again; null: that is not asked, or one thing is named. */
export const asksAllOut = ({ text, errors, evidence, denials, mentions }: Facts, said: Said): Ask | null => {
  if (text.length > longest || errors.length + evidence.policies.length + mentions.arns.length > 0) return null;
  if (denials.some(({ statedBy }) => statedBy === 'sentence') || mentions.actions.length > 0) return null;
  if (ofPart.test(said.text)) return null;
  const isAsked = (asksSomething(text) || said.has('undo')) && (whatOut.test(said.text) || outAll.test(said.text));
  return isAsked || (ends.test(said.text) && goes.test(said.text)) ? { kind: 'undo', isAll: true } : null;
};

const longest = 300;
// A wish that is taken back, or a part of one policy.
const ofPart = /\bthing\b|\bout of (?:the|my|our|that|this) \w+|\baus der\b/;

const out =
  'remov\\w*|delete\\w*|take (?:\\w+ ){0,2}(?:out|off|away|back)|clean(?: \\w+)? up|revoke\\w*|roll(?: \\w+)? back|undo\\w*|tear\\w* down|entfern\\w*|losch\\w*|wieder weg|wegnehm\\w*|zuruckbau\\w*|abbau\\w*|aufraum\\w*|ruckgangig|supprim\\w*|enlev\\w*|retir\\w*|nettoy\\w*|elimin\\w*|borr\\w*|quit\\w*|limpi\\w*|revert\\w*|deshac\\w*|remov\\w*|apag\\w*|tir(?:ar|o|amos)|desfaz\\w*|limp\\w*|cancell\\w*|toglier\\w*|rimuov\\w*|eliminar\\w*|annull\\w*';
const what =
  "what|which|quoi|lo que|cuales?|o que|quais|cosa|quali|(?<=^|[.,;:¿] ?|\\b(?:und|y|e|et) )(?:was|welche\\w*|que|qu'est-ce que)";
/** Asked of what is to be done, not told of what was. */
const must =
  'do|should|must|have|has|need|can|to|goes|muss\\w*|soll\\w*|darf|kann|je dois|dois-je|faut|debo|tengo|hay|devo|preciso|tenho|bisogna|va|occorre';
const all =
  'all(?: of (?:it|this|that|them))?|everything|the lot|each of them|alles|samtliche\\w*|tout|toutes?|todo|todos|todas|tudo|tutto|tutti|tutte';

const whatOut = new RegExp(
  `(?:\\b|(?=[wq]))(?:${what})\\b.{0,24}\\b(?:${must})\\b.{0,30}\\b(?:${out})\\b|何を.{0,20}(?:消|削除|外|戻)|どれを.{0,12}(?:消|削除|外|戻)|(?:删|撤|去)(?:掉|除|销|回)?(?:哪些|什么)|(?:要|需要)(?:删|撤|移除|清理)`,
);
const outAll = new RegExp(
  `\\b(?:${out})\\b.{0,16}\\b(?:${all})\\b|\\b(?:${all})\\b.{0,30}\\b(?:${out})\\b|(?:全部|すべて|全て).{0,16}(?:消|削除|外|戻|元に)|全部.{0,8}(?:删|撤|去掉|移除)`,
);
/** The work is to end, and its rights with it. */
const ends =
  /\b(?:when|once|after|if|wenn|sobald|nach|quand|apres|une fois|cuando|despues|quando|depois|dopo)\b.{0,24}\b(?:project|pilot|poc|test|trial|demo|contract|projekt\w*|pilotphase|projet|pilote|essai|proyecto|piloto|prueba|projeto|teste|progetto|prova|contratto)\b.{0,12}\b(?:ends?|is over|is done|finishes|over|endet|vorbei|fertig|termin\w*|fini\w*|acab\w*|finaliz\w*)\b|プロジェクト.{0,6}(?:終|完了)|项目(?:结束|完成)/;
const goes =
  /\b(?:no longer|not (?:be able|any ?more)|must not|has to go|have to go|remove\w*|out|nicht mehr|weg|plus|ya no|mas nao|nao .{0,12}mais|non .{0,12}piu|what|was|quoi|que|cosa)\b|もう|不再|什么|何/;
