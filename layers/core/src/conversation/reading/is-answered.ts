import type { HandbookAnswer } from '../../explain/index.ts';

/** Nearly word for word a question that a page answers. */
export const isAnswered = (told: HandbookAnswer | null): boolean =>
  told !== null && ['page', 'seeing', 'belief', 'listed'].includes(told.kind) && told.fit >= outright;

const outright = 0.6;
