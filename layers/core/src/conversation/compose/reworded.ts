import { readText } from '../../intake/index.ts';
import { callerFunction } from './caller-function.ts';
import { complementOf } from './complement.ts';
import type { Composition } from './composition.ts';
import { folderAddresses } from './folder-addresses.ts';
import { nameBeginnings } from './name-beginnings.ts';
import { negatedCalls, withoutCalls } from './negated-calls.ts';
import { negatedModels } from './negated-models.ts';
import { referencesIn } from './references.ts';
import { type SealedBy, sealedBy, withKeyUse } from './sealed-by.ts';
import { takenAway } from './taken-away.ts';
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
  const meant = takenAway(bare);
  const caller = callerFunction(meant);
  const complement = complementOf(caller?.rest ?? meant);
  const { text, references } = referencesIn(folderAddresses(complement.rest));
  const sealed = placed(sealedBy(text), text);
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
      const both = complement.held(whole);
      const ofCaller = caller === null ? both : both.map((each) => forFunction(each, caller.name));
      return references.length === 0 ? ofCaller : ofCaller.map((each) => ({ ...each, references }));
    },
  };
};

/** A key of which only is said that there is one lies where the rest does. */
const placed = (sealed: SealedBy | null, text: string): SealedBy | null => {
  if (sealed === null) return null;
  const { regions, accounts } = readText(text).mentions;
  return {
    ...sealed,
    key: sealed.key.replace('{Region}', regions[0] ?? '{Region}').replace('{AccountId}', accounts[0] ?? '{AccountId}'),
  };
};

/** What a function does, its execution role is allowed. */
const forFunction = (made: Composition, name: string): Composition =>
  made.policyType === 'identity'
    ? { ...made, title: made.title.replace(/for (?:who calls|`role`)$/, `for the execution role of \`${name}\``) }
    : made;
