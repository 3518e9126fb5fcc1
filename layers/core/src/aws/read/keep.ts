import type { Clock } from '../../conversation/index.ts';

const millisecondsKept = 60_000;
const mostKept = 500;

/** Remembers what was read for a minute; what is not whole is read again. */
export const keepFor = <Answer>(clock: Clock, isWhole: (answer: Answer) => boolean) => {
  const kept = new Map<string, { readonly at: number; readonly answer: Answer }>();
  return async (key: string, mayCache: boolean, read: () => Promise<Answer>): Promise<Answer> => {
    const known = kept.get(key);
    if (mayCache && known !== undefined && clock() - known.at < millisecondsKept) return known.answer;
    kept.delete(key);
    const at = clock();
    const answer = await read();
    if (isWhole(answer)) kept.set(key, { at, answer });
    const oldest = kept.keys().next().value;
    if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
};
