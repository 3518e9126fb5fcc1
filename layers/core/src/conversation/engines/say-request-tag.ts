import { codeSpan } from '../../explain/index.ts';
import type { Facts } from '../../intake/index.ts';
import type { Answered } from '../question.ts';
import { notionsIn, plainLetters } from '../reading/notions-in.ts';

/** A tag that was set on something else, where the condition asks for what the request itself brings; null: none is told. https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html */
export const sayRequestTag = ({ text }: Pick<Facts, 'text'>, { repair, diagnosis }: Answered): string | null => {
  const [, key] =
    /`(aws:RequestTag\/[^`]{1,128})`/i.exec(repair.details.plainSteps.map((step) => step.text).join('\n')) ?? [];
  const plain = plainLetters(text);
  if (key === undefined || text.length > longest || !tagged.test(plain) || elsewise.test(plain)) return null;
  if (!notionsIn(text).hasAny('still', 'fails', 'already')) return null;
  const call = diagnosis.requests[0]?.action ?? null;
  const tag = key.slice(key.indexOf('/') + 1);
  return [
    `**That tag does not count:** ${codeSpan(key)} is what the request${call === null ? '' : ` of ${codeSpan(call)}`} itself brings, not what is already on a resource, this one or another that it names.`,
    `Pass the tag ${codeSpan(tag)} in that call (in most SDKs its parameter is ${codeSpan('Tags')}); then the Deny does not reach it. What is tagged already would be ${codeSpan(`aws:ResourceTag/${tag}`)}.`,
  ].join('\n\n');
};

const longest = 300;
const tagged =
  /\btag(?:s|ged|ging)?\b|\bgetaggt\b|\bmarkiert\b|\b(?:tague|etiquete|etiquetad[oa]|taguead[oa]|tagge|taggat[oa]|etichettat[oa])\b|タグ|标签|标记/;
/** "I pass the tag in the call", "I removed it": it is there, or is nowhere. */
const elsewise =
  /\b(?:in|with|to|into|im|zum|mit|dans|en|na|no|nella|con|com|avec|a|al|alla|ao) (?:the |that |this |my |our |dem |der |den |la |el |l['’]|a |o )?(?:call|request|create_\w+|aufruf|anfrage|appel|requete|llamada|peticion|chamada|requisicao|chiamata|richiesta)\b|\btags ?=|--tags\b|\btags? (?:param\w+|argument|field)\b|\b(?:remov\w*|delet\w*|dropped|took|untag\w*|without|no tags?|entfern\w*|geloscht|ohne|enlev\w*|retir\w*|quit(?:e|ado)|tirei|remov\w*|tolt[oa]|rimoss[oa]|senza|sans|sin|sem)\b|呼び出しに|リクエストに|外し|削除|请求里|调用里|删/;
