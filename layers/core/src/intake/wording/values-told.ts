import type { Sign } from './sign.ts';
import type { Told } from './told.ts';

/** The values that a text gives for a sign, in their order. */
export const valuesTold = ({ told }: { readonly told: readonly Told[] }, sign: Sign): readonly string[] =>
  told.flatMap((one) => (one.sign === sign && one.value !== null ? [one.value] : []));
