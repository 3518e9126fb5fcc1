import type { Letter } from '../../explain/index.ts';
import type { Conversation } from '../conversation.ts';
import { languageWished } from './language-wished.ts';
import type { Said } from './notions-in.ts';

/** How a text for somebody else is to be: in how many lines, short, in which language; what is not said is as the last one was. */
export const letterOf = (said: Said, { language, lately }: Pick<Conversation, 'language' | 'lately'>): Letter => {
  const before = lately?.letter ?? null;
  const lines = linesIn(said.text);
  const wished = languageWished(said.text);
  const isShorter = said.has('shorter') || short.test(said.text);
  return {
    lines: lines ?? (before === null ? null : isShorter ? Math.max(1, (before.lines ?? usual) - 1) : before.lines),
    // In another language only its sentences are at hand.
    isShort: isShorter || wished !== null || (before?.isShort ?? false),
    language: wished ?? (before === null ? (language ?? 'en') : before.language),
  };
};

const usual = 3;
const short = /\b(?:short|quick|kurz\w*|knapp\w*|courte?|bref|corto|corta|curto|curta|breve)\b|短い|短く|简短/;

const linesIn = (text: string): number | null => {
  const found = counted.exec(text)?.groups?.['count'];
  if (found === undefined) return null;
  const number = Number(found);
  return Number.isNaN(number) ? numbers.findIndex((words) => words.split(' ').includes(found)) + 1 : number;
};

const numbers = [
  'one a single ein eine einer einem einzigen un une una uno um uma 一',
  'two zwei deux dos dois duas due 二 两',
  'three drei trois tres tre 三',
  'four vier quatre cuatro quatro quattro 四',
  'five funf cinq cinco cinque 五',
  'six sechs six seis sei 六',
] as const;

const counted = new RegExp(
  `(?<![\\p{L}\\d])(?<count>[1-9]|${numbers.flatMap((words) => words.split(' ')).join('|')})\\s*(?:-\\s*)?(?:short |kurze[nr]? |courtes? )?(?:lines?|liner|sentences?|zeilen?|satze?|satz|lignes?|phrases?|lineas?|frases?|linhas?|righe|riga|frasi|frase|行|文|句)`,
  'u',
);
