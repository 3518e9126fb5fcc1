import type { Ask } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Case } from '../conversation.ts';
import type { Said } from './notions-in.ts';

/** "What was the reason, one sentence for the ticket?", "a summary for the post-mortem": what the work came to; null: that is not asked. */
export const asksRecap = (facts: Facts, said: Said, current: Case): Ask | null => {
  const { text, errors, denials, evidence } = facts;
  if (current.outcome === null || text.length > longest) return null;
  if (errors.length + evidence.policies.length > 0 || denials.some(({ statedBy }) => statedBy === 'sentence'))
    return null;
  if (changes.test(said.text) && (recap.test(said.text) || listed.test(said.text)))
    return { kind: 'recap', isShort: false, isOfChanges: true };
  if (!recap.test(said.text) || asksFor.test(said.text)) return null;
  return { kind: 'recap', isShort: inShort.test(said.text) };
};

const longest = 200;

const recap =
  /\bpost-?mortem\b|\brecap\b|\b(?:summary|summari[sz]e)\b|\broot cause\b|\bwhat (?:was|were) (?:the |it |that )?(?:reason|cause|problem|issue|fix)\b|\b(?:what|which)\b.{0,24}\b(?:reason|cause|problem)\b.{0,8}\b(?:was|is)\b|\bwhat did (?:i|we) (?:have|get|do) wrong\b|\bwhat was wrong\b|\bzusammenfass\w*|\bfass\w*\b.{0,60}\bzusammen\b|\bresum(?:er|ez|a|ame|eme|ilo)\b(?!-)|(?<!\b(?:to|can|could|should|shall|will|would|may|must|i|we|you|they|it|then|now|not|dont|don't) )\bresume\b(?!-| (?:the|this|that|these|it|my|our|your|an?|all|from|where|after|ingest\w*|training|jobs?|sync\w*|work)\b)|\briassum\w+|\bwas war (?:der grund|die ursache|das problem|falsch|es (?:jetzt|nun))\b|\b(?:un|le|en) resume\b(?!-)|\bqu'est-ce qui (?:n'allait pas|clochait)\b|\bquelle etait la (?:cause|raison)\b|\bresumen\b|\b(?:cual|que) (?:era|fue) (?:la causa|el motivo|el problema|la razon)\b|\bresumo\b|\b(?:qual|o que) (?:era|foi) (?:a causa|o motivo|o problema)\b|\briassunto\b|\b(?:qual|cosa) (?:era|e stato) (?:la causa|il motivo|il problema)\b|まとめ(?:て|を|は)|原因は何(?:だった|でした)|総括|总结|复盘|原因是什么/;

// "What did I change today, for the changelog".
const changes =
  /\b(?:changelog|change log|change-log|release notes?|what (?:have |did |exactly (?:did|have) )?(?:i|we) (?:\w+ )?(?:changed?|added|done|do)|all (?:the )?changes|was (?:habe ich|haben wir|ich|wir).{0,24}(?:geandert|gemacht|eingebaut)|anderungen|ce que (?:j'ai|nous avons|on a).{0,16}(?:change|modifie|fait|ajoute)|(?:lo )?que (?:he|hemos|cambie|cambiamos|anadi).{0,16}|o que (?:eu )?(?:mudei|mudamos|alterei|fiz|fizemos|adicionei)|cosa (?:ho|abbiamo) (?:cambiato|fatto|aggiunto|modificato))\b|変更(?:した|点|内容|履歴)|改了(?:什么|哪些)|变更/;
const listed =
  /\b(?:changelog|change log|change-log|release notes?|(?:in|en|em) (?:\d|one|two|three|drei|zwei|trois|deux|tres|dos|duas|tre|due) (?:lines?|sentences?|satzen|zeilen|lignes|phrases|lineas|frases|linhas|righe|frasi)|list|liste|lista|elenco|bullet\w*)\b|行で|三行|列出|箇条書き/;

// A shorter answer, or a text for somebody who has to act, is another wish.
const asksFor =
  /\b(?:ask|tell|admin|team|platform|them|him|her|one (?:policy|json|document))\b|一つの?ポリシー|一个策略/;

const inShort =
  /\b(?:one|single|ein|eine[mrn]?|un|une|una|uma|uno) (?:line|liner|sentence|satz|zeile|phrase|ligne|frase|linea|linha|riga)\b|\b1 (?:line|sentence|satz|phrase|frase)\b|一文|一行|一言|一句/;
