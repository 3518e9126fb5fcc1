import { type Cause, type Clues, causes, type Recognition, rankOfCause, tiers } from '../playbook/index.ts';
import { saidToHave } from './said-to-have.ts';

export type Ranked = { readonly cause: Cause; readonly recognition: Recognition };

/** Every cause that fits, the best first: by tier, then by the ranking; none that the person says is not it. */
export const rankCauses = (clues: Clues): readonly Ranked[] =>
  causes
    .flatMap((cause): Ranked[] => {
      const recognition = cause.recognise(clues);
      return recognition === null || saidToHave(clues, cause) ? [] : [{ cause, recognition }];
    })
    .toSorted((a, b) => tierOf(a) - tierOf(b) || rankOfCause(a.cause.id) - rankOfCause(b.cause.id));

const tierOf = ({ recognition }: Ranked): number => tiers.indexOf(recognition.tier);
