import type { Model } from './model.ts';
import { orUncounted } from './or-uncounted.ts';
import type { TakeTurn } from './turn.ts';
import type { Usage } from './usage.ts';

type Metered = {
  readonly usage: Usage;
  readonly model: Model | null;
  /** Takes turns with the model, or with none where the day's tokens are spent. */
  readonly turnWith: (model: Model | null, whyNoModel?: string) => TakeTurn;
};

/** Turns within the quota of their caller and the day's tokens of the model. */
export const metered =
  ({ usage, model, turnWith }: Metered): TakeTurn =>
  async (turn, listener) => {
    const taken = await orUncounted(usage.take(turn.caller), { kind: 'taken' });
    if (taken.kind === 'spent') return { kind: 'overQuota', freesAt: taken.freesAt };
    const mayAsk = model !== null && (await orUncounted(usage.hasTokens(), true));
    return mayAsk || model === null
      ? turnWith(model)(turn, listener)
      : turnWith(null, 'the tokens that the model may use in a day are spent')(turn, listener);
  };
