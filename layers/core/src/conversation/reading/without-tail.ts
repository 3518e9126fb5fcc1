import { plainLetters } from './notions-in.ts';

/** A message without the bare question behind what it puts right: "sorry, it is in account 4444. Does that change anything?" waits for the answer made anew. */
export const withoutTail = (text: string): string => {
  if (text.length > longest) return text;
  const at = text.trimEnd().search(/[^.!?;。！？\n]+[?？]\s*$/u);
  return at > 0 && changes.test(plainLetters(text.slice(at))) ? text.slice(0, at).trimEnd() : text;
};

const longest = 400;

const changes =
  /^\W*(?:(?:so|and|und|et|y|e) )?(?:(?:does|would|will) (?:that|this|it) (?:change|matter|make a difference)|changes? anything|(?:any|what) (?:change|difference)|what (?:does )?(?:that )?changes?|andert (?:das|sich) (?:et)?was|macht das einen unterschied|(?:est-ce que )?ca change quelque ?chose|cela change|cambia algo|eso cambia|muda (?:algo|alguma coisa)|isso muda|cambia qualcosa|fa differenza)\b|^\W*(?:何か)?変わりますか|^\W*(?:会)?有(?:变化|影响|区别)吗/;
