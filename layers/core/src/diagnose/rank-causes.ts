import { type Cause, type Clues, causes, type Recognition, tiers } from '../playbook/index.ts';

export type Ranked = { readonly cause: Cause; readonly recognition: Recognition };

/** Every cause that fits, the best first: by tier, then by weight. */
export const rankCauses = (clues: Clues): readonly Ranked[] =>
  causes
    .flatMap((cause): Ranked[] => {
      const recognition = cause.recognise(clues);
      return recognition === null ? [] : [{ cause, recognition }];
    })
    .toSorted((a, b) => rankOf(a.recognition) - rankOf(b.recognition));

const rankOf = ({ tier, weight }: Recognition): number => tiers.indexOf(tier) * 1000 - weight;
