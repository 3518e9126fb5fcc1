import { nearestAnswers } from '../lookup/nearest-answers.ts';
import type { HandbookPage } from '../page.ts';
import { questionsIn } from '../read/questions-in.ts';
import { findMisbelief } from './find-misbelief.ts';
import { pickAnswers } from './pick-answers.ts';
import { pickFacts } from './pick-facts.ts';
import { saySource } from './say-source.ts';
import { within } from './within.ts';

/** Several pages for a question of several parts, each with what is asked of it. */
export const sayTogether = (pages: readonly HandbookPage[], question: string): string =>
  within(
    limit,
    [
      ...new Set(questionsIn(question).flatMap((part) => pickAnswers(nearestAnswers(part)).slice(0, 1))),
      ...pages.map((page) => `**${page.title}.** ${page.definition}`),
      ...pages.map((page) => pickFacts([page], question)[0]?.text ?? null),
      findMisbelief(pages, question)?.wrong.truth ?? null,
    ],
    saySource(pages),
  );

const limit = 1_500;
