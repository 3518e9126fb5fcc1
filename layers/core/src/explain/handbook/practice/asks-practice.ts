import { findPhrase } from '../lookup/find-phrase.ts';

/** Whether a plain text asks to be quizzed. */
export const asksPractice = (text: string): boolean =>
  (text.length < 160 && phrases.some((phrase) => findPhrase(text, phrase) !== -1)) ||
  (text.length < fewWords && !ofOthers.test(text) && nouns.some((noun) => findPhrase(text, noun) !== -1));

// "A quiz please", "some practice"; in more words it is what somebody's app is about.
const fewWords = 44;
const ofOthers =
  /best[- ]practices?|good practice|\b(?:our|my|the|this) (?:\w+ )?(?:quiz|exercise|practice)\b|\bquiz (?:app|bot|game)/;

/** Whether a plain text asks for the next round. */
export const asksNext = (text: string): boolean =>
  text.length < 60 && again.some((phrase) => findPhrase(text, phrase) !== -1);

const phrases: readonly string[] = [
  'quiz me',
  'test me',
  'let me practice',
  'ask me something',
  'ask me a question',
  'challenge me',
  'train me',
  'frag mich ab',
  'teste mich',
  'prüfe mich',
  'interroge-moi',
  'teste-moi',
  'entraîne-moi',
  'ponme a prueba',
  'hazme un examen',
  'pregúntame',
  'me teste',
  'teste-me',
  'mettimi alla prova',
  'interrogami',
  'esercitarmi',
  '問題を出して',
  '考考我',
  '出题',
  '出一道题',
];

const nouns: readonly string[] = [
  'a quiz',
  'quiz',
  'practice',
  'practise',
  'exercise',
  'übung',
  'üben',
  'un exercice',
  'un ejercicio',
  'practicar',
  'praticar',
  'um exercício',
  'un esercizio',
  'クイズ',
  '練習',
  '测验',
  '练习',
];

const again: readonly string[] = [
  'next',
  'another',
  'another one',
  'again',
  'one more',
  'more',
  'nächste',
  'noch eine',
  'noch eins',
  'weiter',
  'suivante',
  'une autre',
  'encore',
  'otra',
  'siguiente',
  'outra',
  'próxima',
  'un altro',
  "un'altra",
  'ancora',
  '次',
  'もう一つ',
  'もう一問',
  '下一题',
  '再来一题',
  '再来',
  '下一个',
];
