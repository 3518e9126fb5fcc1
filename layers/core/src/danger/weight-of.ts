import { weights } from './weighed.data.ts';

/** What is to be known before an ordinary permission is given; null: it is what its name says. */
export const weightOf = (action: string): string | null =>
  weights.find(({ actions }) => actions.test(action.toLowerCase()))?.says(action) ?? null;
