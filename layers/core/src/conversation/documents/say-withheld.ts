import type { FixDetails } from '../../repair/index.ts';

/** In place of a document that would hand out what the fix does not: who decides, and what would have to be known first. */
export const sayWithheld = ({ ownerText, question, plainSteps }: FixDetails): string =>
  [
    question === null
      ? '**No policy of that is made ready here:** somebody has to decide first whether it may be.'
      : `**Not yet: I make no policy ready for a caller whom nobody calls theirs.** ${question.ask} Say so, and I write it.`,
    ...(ownerText === null ? plainSteps.slice(0, 1).map(({ text }) => text) : [ownerText]),
  ].join('\n\n');
