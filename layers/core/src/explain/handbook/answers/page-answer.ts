/** The answer to one question that people ask about a page: it stands alone, verdict first. */
export type PageAnswer = {
  readonly page: string;
  /** How it is asked, in English; other languages are found by their words' English. */
  readonly asked: readonly string[];
  readonly says: string;
};

/** A row of an answers table: the page's id, the ways to ask parted by `|`, the answer. */
export type AnswerRow = readonly [page: string, asked: string, says: string];
