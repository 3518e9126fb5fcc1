import type { HandbookAnswer } from '../../explain/index.ts';

/** The answers at the head of what the handbook says, without the page behind them: the nearest one, and those that come nearly as near while there is room. */
export const answersOf = ({ reply }: HandbookAnswer): string => {
  const [first = '', ...rest] = reply.split('\n\n');
  let left = room - first.length;
  const others = rest.filter((part) => {
    if (!isAnswer.test(part) || part.length > left) return false;
    left -= part.length;
    return true;
  });
  return [first, ...others].join('\n\n');
};

const isAnswer = /^- (?:\*\*|`aws )/;
const room = 480;
