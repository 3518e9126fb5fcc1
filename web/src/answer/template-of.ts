import { pastedCode } from '@whydenied/core/pasted-code';
import { type ProjectFile, templateIn } from '../architecture/project-file.ts';
import { diagnosisOf, type NamedText, wordsOf } from '../conversation/message.ts';
import type { Turn } from '../conversation/turns.ts';

/** The template that a turn is about: the one that came with it, or the last before it with no denial in between; null where there is none. */
export const templateOf = (turns: readonly Turn[]): NamedText | null => {
  const at = turns.findLastIndex(({ question }) => shownIn(question) !== null);
  const isAside = turns.slice(Math.max(0, at)).some(({ answer }) => answer !== null && diagnosisOf(answer) != null);
  const found = turns[at];
  return found === undefined || isAside ? null : shownIn(found.question);
};

const shownIn = (question: Turn['question']): NamedText | null =>
  question.metadata?.template ?? templateIn(wordsOf(question));

/** The code that was pasted behind the template of these turns; null where none was. */
export const codeBehind = (turns: readonly Turn[]): ProjectFile | null => {
  const at = turns.findLastIndex(({ question }) => shownIn(question) !== null);
  return turns
    .slice(at + 1)
    .reduce<ProjectFile | null>((last, { question }) => pastedCode(wordsOf(question)) ?? last, null);
};

/** Words about a template, its differences under the name that the person knows it by. */
export const nameTemplate = (words: string, { name }: NamedText): string =>
  words.replace(/^(--- a|\+\+\+ b)\/template$/gm, (_, side: string) => `${side}/${name}`);
