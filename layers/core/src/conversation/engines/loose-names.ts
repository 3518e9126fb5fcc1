import { anyDay } from '../compose/days-in.ts';
import { languageOf } from '../reading/language-of.ts';
import { isThingWord, isToldName, looksNamed } from '../told/named-parts.ts';

/** A name that no word for a thing stands beside: "of billing", "pass small to Bedrock", `prod/api`. */
export type LooseName = {
  readonly name: string;
  /** What the call is done to: it stands behind the deed. Else it may be of anything. */
  readonly isObject: boolean;
};

type Span = { readonly from: number; readonly to: number };

/** Names that stand alone, outside of the stretches that are read already. */
export const looseNames = (text: string, taken: readonly Span[]): readonly LooseName[] => {
  const shown = [...text.slice(0, longest)];
  const behindAction = [...text.slice(0, longest).matchAll(afterAction)].map(nameOf).filter(isName);
  for (const { from, to } of taken) shown.fill(' ', from, to);
  const rest = shown.join('').replace(read, blank).replace(anyDay(), blank);
  const preps = languageOf(rest) === 'en' ? ofEnglish : ofOthers;
  const objects = new Set([
    ...behindAction,
    ...[...rest.matchAll(preps), ...rest.matchAll(behindVerb), ...rest.matchAll(beforeVerb)].map(nameOf).filter(isName),
  ]);
  const isUnspaced = /[\u3040-\u30ff\u4e00-\u9fff]/.test(rest);
  const quoted = [...rest.matchAll(inQuotes)].map(nameOf);
  const words = (rest.match(anyWord) ?? []).map(trimmed).filter(isName);
  const named = words.filter((word) => looksNamed(word) || isUnspaced);
  // “For customers” may be whom it is for, or what it is done to.
  const beside = [...rest.matchAll(behindFor)].map(nameOf).filter(isName);
  return [...new Set([...objects, ...quoted, ...named, ...beside])]
    .filter((name) => name !== '' && !opensSentence(rest, name))
    .map((name) => ({ name, isObject: objects.has(name) || quoted.includes(name) || isUnspaced }));
};

const longest = 2_000;
const blank = (found: string): string => ' '.repeat(found.length);
const isName = (word: string): boolean => isToldName(word) && (looksNamed(word) || !isThingWord(word));
const trimmed = (word: string): string => word.replace(/[.,:;-]+$/, '');
const nameOf = ({ groups }: RegExpMatchArray): string => trimmed(groups?.['name'] ?? '');

/** "Hello-there," and the like begin a sentence; a name of one does too, and then it looks like none. */
const opensSentence = (text: string, name: string): boolean =>
  !looksNamed(name) &&
  new RegExp(`^\\W*${name.replaceAll(/[.*+?^$()|[\]\\{}/-]/g, '\\$&')}\\b`).test(text) &&
  !/^["'`“„«「]/.test(text.trim());

// ARNs, addresses, actions, keys and their values, ids of networks and organizations, times, and what is read as a model.
const read =
  /\barn:\S+|\bhttps?:\/\/\S+|(?<![\w/])[a-z][a-z0-9-]{1,30}:[A-Za-z*]\S{0,80}|\b(?:vpce?|o|ou|r)-[0-9a-z]+\b|\b\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?\b|\b[\w.-]{1,60} ?= ?["'`]?[\w@.-]{1,60}|\b\d{4}-\d\d-\d\d(?:T[\d:.]+Z?)?|\b\d+(?:st|nd|rd|th|h|m|s|min|d)\b|\b[vV]\d+(?:\.\d+)?\b|\b(?:amazon|anthropic|meta|mistral|cohere|ai21|stability|deepseek|openai|qwen|google|nvidia|writer|us|eu|apac|global|jp|au)\.[\w.:-]+/g;

const anyWord = /(?<![\p{Script=Latin}\w+=,.@/-])\/?[A-Za-z0-9][\w+=,.@/-]{0,99}(?!\p{Script=Latin}|['’])/gu;
const inQuotes = /["'`“„«「『](?<name>[A-Za-z0-9][\w+=,.@/-]{0,99})["'`”“»」』]/g;

const name = "[\"'`“„«「]?(?<name>/?[A-Za-z0-9][\\w+=,.@/-]{0,99})(?!\\p{Script=Latin}|['’])";
const articles =
  "(?:(?:the|an?|our|my|der|die|das|dem|den|unsere[nrm]?|le|la|les|el|los|las|il|lo|gli|i|o|os|as|un|una|uma|une) |l['’]|dell['’])?";
const verbs =
  'pass|assume|invoke|call|read|query|scan|decrypt|delete|publish|write|open|fetch|transmettre|assumer|invoquer|appeler|lire|interroger|supprimer|pasar|asumir|invocar|llamar|leer|consultar|borrar|passar|assumir|chamar|ler|apagar|passare|assumere|invocare|chiamare|leggere|cancellare';
/** "Could it iam:PassRole Admin?" */
const afterAction = new RegExp(
  `(?:(?<![\\w:/.-])[a-z][a-z0-9-]{1,30}:)?(?<![\\w/.-])[A-Z][a-z]+[A-Z]\\w{2,60} ${articles}${name}`,
  'gu',
);
const behind = (words: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}_:/.-])(?:${words}) ${articles}${name}`, 'giu');
const behindVerb = behind(verbs);
const behindFor = behind('for|für|pour|para|per');
const ofEnglish = behind('on|onto|of|from|to|into|in|against');
const ofOthers = behind(
  'auf|aus|von|an|in|sur|de|depuis|dans|en|desde|a|em|no|na|do|da|su|dal|dalla|del|della|nel|nella|di|on|of|from|to',
);
const beforeVerb = new RegExp(
  `${name}["'\`”“»」]? (?:lesen|schreiben|löschen|loeschen|aufrufen|übergeben|uebergeben|annehmen|übernehmen|abfragen)\\b`,
  'giu',
);
