import type { Sign } from './sign.ts';
import type { Told } from './told.ts';

/** Whether a text tells one of these. */
export const tells = ({ told }: { readonly told: readonly Told[] }, ...signs: readonly Sign[]): boolean =>
  told.some(({ sign }) => signs.includes(sign));
