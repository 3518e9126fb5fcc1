import type { Composition } from './composition.ts';
import { nameBeginnings } from './name-beginnings.ts';
import { negatedCalls, withoutCalls } from './negated-calls.ts';
import { negatedModels } from './negated-models.ts';
import { referencesIn } from './references.ts';
import { sealedBy, withKeyUse } from './sealed-by.ts';
import { withoutForm } from './wishes-for-policy.ts';
import { withoutNegated } from './without-negated.ts';

/** A wish in the words that every reader knows, and its policies held against what those words leave out. */
export type Reworded = {
  readonly text: string;
  /** A form is asked for first: "Terraform: …". */
  readonly isInForm: boolean;
  readonly held: (made: readonly Composition[]) => readonly Composition[];
};

/** What is negated must not be read as meant, the beginning of a name is no name, and Terraform's references stand for ARNs. */
export const reworded = (wish: string): Reworded => {
  const bare = withoutForm(wish);
  const { text, references } = referencesIn(bare);
  const sealed = sealedBy(text);
  const models = negatedModels(nameBeginnings(sealed?.rest ?? text));
  const calls = negatedCalls(models.rest);
  return {
    text: calls.rest,
    isInForm: bare !== wish,
    held: (made) => {
      const whole = withoutCalls(
        withoutNegated(sealed === null ? made : withKeyUse(made, sealed), models),
        calls.actions,
      );
      return references.length === 0 ? whole : whole.map((each) => ({ ...each, references }));
    },
  };
};
