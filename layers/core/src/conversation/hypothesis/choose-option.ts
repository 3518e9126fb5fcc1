import { codeSpan, readChoice } from '../../explain/index.ts';
import { plainLetters } from '../reading/notions-in.ts';
import { decideHypothesis } from './decide-hypothesis.ts';
import type { Hypothesis } from './hypothesis.ts';
import { dependsOnMore } from './read-hypothesis.ts';
import { linksOf, verdictOf } from './say-hypothesis.ts';
import { isWhole, patternsIn, toldIn } from './told-in.ts';

/** The letter of a multiple-choice question whose policies are told in words and whose options are calls that go through: each call decided; null: it is none, or not one option fits. */
export const chooseOption = (text: string): string | null => {
  const choice = readChoice(text);
  if (choice === null || dependsOnMore(choice.stem)) return null;
  const told = toldIn(choice.stem);
  if (new Set(told.said.map(({ layer }) => layer)).size < 2) return null;
  const options = choice.options.map(({ letter, text: words }) => ({ letter, words: plainLetters(words) }));
  const actions = [...new Set(options.flatMap(({ words }) => patternsIn(words).filter(isWhole)))];
  if (actions.length < 2) return null;
  const allowed = actions.filter((action) => isAllowed({ ...told, action }));
  const fitting = options.filter(({ words }) => isSame(setOf(words, actions), allowed));
  const [only, another] = fitting;
  if (only === undefined || another !== undefined) return null;
  return [
    `**${only.letter}.** Each call, decided by evaluation of the policies that the question tells:`,
    actions.map((action) => `- ${codeSpan(action)}: ${verdictOf({ ...told, action })}`).join('\n'),
    linksOf({ ...told, action: actions.find((action) => !allowed.includes(action)) ?? actions[0] ?? null }),
  ].join('\n\n');
};

const isAllowed = (told: Hypothesis): boolean => decideHypothesis(told).decision.decision === 'allowed';

/** The calls of an option; "all three", "none of them". */
const setOf = (words: string, actions: readonly string[]): readonly string[] => {
  const named = patternsIn(words).filter(isWhole);
  if (named.length > 0) return named;
  if (none.test(words)) return [];
  return all.test(words) ? actions : ['?'];
};

const none = /\b(?:none|neither|no(?:ne)? of|keine\w*|aucune?|ningun[oa]|nenhum\w*|nessun\w*)\b|どれも.{0,6}ない|都不/;
const all = /\b(?:all|both|every|alle|beide|tous|toutes|todos|todas|tutt[ie])\b|すべて|全部|都/;

const isSame = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((each) => other.includes(each));
