import { calledFrom } from './called-from.data.ts';
import type { Told } from './told.ts';

type Span = readonly [number, number];

/** Where people say that the call is made from; none that is itself started or made by it, that works, or that it is not. */
export const readCalledFrom = (plain: string, sentences: readonly Span[]): readonly Told[] => {
  const shown = plain.slice(0, longest);
  // AWS's sentence alone tells of no place, and its forms cost more to make than all else of such an answer.
  if (!saysMore(shown, sentences)) return [];
  const places = calledFrom.flatMap(({ id, words }) =>
    [...shown.matchAll(formOf(id, words))]
      .slice(0, most)
      .filter(({ index }) => !sentences.some(([from, to]) => from <= index && index < to))
      .filter(({ index, 0: name }) => isCaller(shown, index, name.length))
      .map(({ index, 0: text }): Told => ({ sign: 'calledFrom', at: index, text, value: id })),
  );
  return places.slice(0, 1);
};

/** Whether a word stands outside of the sentences and what AWS ends them with. */
const saysMore = (text: string, sentences: readonly Span[]): boolean => {
  const whole = sentences.map(
    ([from, to]): Span => [from, to + (sentenceEnd.exec(text.slice(to, to + longestEnd))?.[0] ?? '').length],
  );
  return [...text.matchAll(/\p{L}{2,}/gu)].some(
    ({ index }) => !whole.some(([from, to]) => from <= index && index < to),
  );
};

// "… because no identity-based policy allows the s3:GetObject action".
const longestEnd = 120;
const sentenceEnd = /^ allows? the [\w:*-]+ action/;

const longest = 4_000;
const most = 8;

const made = new Map<string, RegExp>();

/** The name of a thing that holds the word, `rag-task-role`, a path or an address tells of no place. */
const formOf = (id: string, words: string): RegExp => {
  const known = made.get(id);
  if (known !== undefined) return known;
  const form = new RegExp(
    String.raw`(?<![\p{Script=Latin}\p{N}_/:.@-])(?:${words})(?:-(?:${compounds}))?(?![\p{Script=Latin}\p{N}_/@]|[.:-][\p{Script=Latin}\p{N}])`,
    'giu',
  );
  made.set(id, form);
  return form;
};

// "ECS-Task", "Glue-Job": German joins them.
const compounds =
  'tasks?|services?|cluster|pods?|container|jobs?|instanz(?:en)?|workflows?|notebooks?|aufgaben?|dienste?|runtime';

const isCaller = (text: string, at: number, length: number): boolean => {
  const before = text.slice(Math.max(0, at - far), at);
  const behind = text.slice(at + length, at + length + far);
  return !actsOn.test(before) && !isActedOn.test(behind) && !works.test(before) && !isNot.test(before);
};

const far = 48;
const article = `(?:(?:an?|the|our|my|this|that|new|eine?n?|die|den|das|unsere?n?|meine?n?|une?|la|le|les|notre|ma|mon|el|nuestr[ao]|mi|um|uma|[oa]|noss[ao]|il|lo|nostr[ao]|aws|amazon) ){0,3}`;

// What is done to it: then somebody else calls.
const actsOn = new RegExp(
  String.raw`(?<!\p{L})(?:(?:start|creat|deploy|launch|updat|delet|trigger|invok|execut|register|stop|redeploy|assum)(?:e|es|ed|ing|s)?|run(?:s|ning)?|cr[ée]er|lancer|d[ée]marrer|d[ée]ployer|invoquer|ex[ée]cuter|crear|iniciar|lanzar|desplegar|invocar|ejecutar|criar|executar|implantar|creare|avviare|lanciare|distribuire|eseguire) ${article}$|(?:启动|创建|部署|运行|调用)(?:这个|我们的|一个)?$`,
  'iu',
);
const isActedOn =
  /^(?:[ -]\p{L}{2,20})?(?: nicht| gar nicht)? (?:zu )?(?:starten|anlegen|erstellen|ausführen|deployen|bereitstellen|aufrufen)(?!\p{L})|^[\p{Script=Han}\p{Script=Katakana}ー]{0,8}を(?:開始|起動|作成|実行|呼び出|デプロイ)/iu;

// "It works in CodeBuild, but not in our task": the one where it works is none.
const works = new RegExp(
  String.raw`(?<!(?:not|never|n['’]t|only) )(?:works?|working|worked|fine|funktioniert|klappt|geht|fonctionne|marche|funciona|funziona)(?: \p{L}{2,12}){0,1} (?:in|from|on|with|for|im|auf|von|aus|dans|depuis|sur|en|desde|em|no|na|da|dal|dalla|nel|nella) ${article}$`,
  'iu',
);
const isNot = new RegExp(
  String.raw`(?<!\p{L})(?<!(?:but|aber|mais|pero|mas|ma|and|und) )(?:not|isn['’]t|no|kein\p{L}{0,2}|nicht|pas|sin|ohne|without|sans|sem|senza|instead of|unlike|except) (?:(?:in|from|on|by|via|an?|im|auf|von|dans|depuis|en|desde|em|de) )?${article}$`,
  'iu',
);
