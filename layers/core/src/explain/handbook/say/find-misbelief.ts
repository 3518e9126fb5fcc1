import { termsOf } from '../lookup/terms-of.ts';
import { weightOf } from '../lookup/weight-of.ts';
import type { HandbookPage, Misbelief } from '../page.ts';

export type FoundMisbelief = { readonly page: HandbookPage; readonly wrong: Misbelief; readonly share: number };

/** The wrong belief of the pages that a question comes nearest to, and how much of it the question says, 0 to 1. */
export const findMisbelief = (pages: readonly HandbookPage[], question: string): FoundMisbelief | null => {
  const asked = termsOf(question);
  const found = pages
    .flatMap((page) => page.wrong.map((wrong) => ({ page, wrong, share: shareOf(wrong.belief, asked) })))
    .sort((a, b) => b.share - a.share);
  return found[0] ?? null;
};

const shareOf = (belief: string, asked: ReadonlySet<string>): number => {
  let said = 0;
  let all = 0;
  for (const term of termsOf(belief, true)) {
    all += weightOf(term);
    if (asked.has(term)) said += weightOf(term);
  }
  return all === 0 ? 0 : said / all;
};
