import { notionsIn } from './notions-in.ts';

/** What is asked behind "other topic:", "different thing:", "unrelated:": nothing of it is said of the case that is open; null: no such word is there, or nothing behind it. */
export const otherTopic = (text: string): string | null => {
  const found = text.length > longest ? null : marker.exec(text);
  const rest = found === null ? '' : text.slice(found.index + found[0].length).trim();
  // “Another thing: it still fails” goes on with the case.
  return rest.length < shortest || failsStill(rest) ? null : rest;
};

const failsStill = (rest: string): boolean => {
  const said = notionsIn(rest);
  return said.has('still') && said.has('fails') && !/[?？]/.test(rest);
};

const longest = 600;
const shortest = 12;

// At the beginning, or behind thanks and a yes.
const marker =
  /^(?:[\p{L}!,' ]{0,40}[.!,;]\s+)?(?:(?:and |und |y |et |e )?(?:an?other|different|new|separate|general) (?:topic|thing|question|subject|one|matter)|unrelated(?: question)?|something else|off[- ]topic|on another note|(?:ganz )?(?:anderes thema|andere frage|was anderes|etwas anderes|neue frage)|(?:une )?(?:autre (?:question|sujet|chose)|question différente)|(?:otra|una) (?:pregunta|cosa|duda)(?: distinta| aparte)?|otro tema|cambiando de tema|outr[ao] (?:pergunta|coisa|assunto|dúvida)|mudando de assunto|(?:un')?altra (?:domanda|cosa)|cambiando argomento|別の(?:質問|話)(?:です|ですが)?|話は変わりますが|另(?:外)?一个问题|换个话题)\s*[:：,，.–—-]\s*/iu;
