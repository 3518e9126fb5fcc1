import { readClaims } from '../claims/read-claims.ts';
import { sayClaims } from '../claims/say-claims.ts';
import { rankPages } from '../lookup/rank-pages.ts';
import type { HandbookPage } from '../page.ts';
import { readChoice } from '../read/options.ts';
import type { HandbookAnswer } from '../thread.ts';
import { judgeOptions } from './judge-options.ts';
import { sayChoice } from './say-choice.ts';

/** A list of statements with a verdict each, or a multiple-choice question with its letters; null: the text is neither. */
export const answerExam = (text: string): HandbookAnswer | null => answerClaims(text) ?? answerChoice(text);

const answerClaims = (text: string): HandbookAnswer | null => {
  const claims = readClaims(text);
  const said = claims === null ? null : sayClaims(claims);
  return said === null ? null : answer(text, said.pages, said.reply);
};

const answerChoice = (text: string): HandbookAnswer | null => {
  const choice = readChoice(text);
  if (choice === null) return null;
  const verdicts = judgeOptions(choice);
  const best = [...verdicts].sort((a, b) => b.score - a.score)[0];
  const [page] = rankPages(`${choice.stem} ${best?.option.text ?? ''}`).map((ranked) => ranked.page);
  if (page === undefined) throw new Error('bug: a handbook without pages');
  return answer(text, [page], sayChoice(choice, verdicts, page));
};

const answer = (question: string, pages: readonly HandbookPage[], reply: string): HandbookAnswer => {
  const ids = pages.map(({ id }) => id);
  return {
    reply,
    kind: 'choice',
    isNamed: true,
    probability: 1,
    fit: 0,
    pages: ids,
    thread: { pages: ids, question: question.slice(0, 1_500), practice: null },
  };
};
