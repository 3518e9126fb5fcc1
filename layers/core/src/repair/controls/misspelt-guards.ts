import { takesPart } from '../../diagnose/index.ts';
import type { Evidence, SeenPolicy } from '../../intake/index.ts';
import { reaches } from '../candidates/holds.ts';
import { knownKey } from '../candidates/known-key.ts';
import type { JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { type ConditionEntryOf, entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { canHold, rightEntry } from './right-entry.ts';

/** A condition of an Allow about the call that no call ever meets, for a misspelt operator, key or value; `right` null: what was meant cannot be told. */
export type MisspeltGuard = {
  readonly policy: SeenPolicy;
  readonly index: number;
  readonly statement: JsonObject;
  readonly entry: ConditionEntryOf;
  readonly right: ConditionEntryOf | null;
};

export const misspeltGuards = (needs: readonly Need[], { policies }: Evidence): readonly MisspeltGuard[] =>
  needs
    .filter(({ decision }) => decision !== null && decision.decision !== 'allowed')
    .flatMap((need) =>
      policies
        .filter((policy) => takesPart(policy, need) && isSilent(policy, need))
        .flatMap((policy) => guardsIn(policy, need)),
    )
    .slice(0, most);

const most = 20;

/** What is allowed by other policies of its kind fails by something else; within one account a resource’s own Allow would do as well. */
const isSilent = ({ policyType }: SeenPolicy, { decision }: Need): boolean =>
  decision?.deniedBy.some(
    (denying) => denying.policyType === policyType || (policyType === 'resource' && denying.policyType === 'identity'),
  ) === true;

const guardsIn = (policy: SeenPolicy, need: Need): readonly MisspeltGuard[] =>
  (readDocument(policy.document)?.Statement ?? []).flatMap((statement, index) => {
    if (statement['Effect'] !== 'Allow' || statement['Condition'] === undefined) return [];
    if (reaches(statement, need) !== 'yes') return [];
    return entriesOf(statement['Condition'])
      .filter((entry) => !canHold(entry, need) || isOfNoKey(entry, need))
      .map((entry) => ({ policy, index, statement, entry, right: rightOf(statement, entry, need) }));
  });

/** As it was meant; null too where the statement asks the same key of the same operator already: which of the two counts, nobody can tell. */
const rightOf = (statement: JsonObject, entry: ConditionEntryOf, need: Need): ConditionEntryOf | null => {
  const right = rightEntry(entry, need);
  const isTaken = entriesOf(statement['Condition']).some(
    (other) =>
      other.operator.toLowerCase() === right?.operator.toLowerCase() &&
      other.key.toLowerCase() === right.key.toLowerCase() &&
      !(other.operator === entry.operator && other.key === entry.key),
  );
  return isTaken ? null : right;
};

const isOfNoKey = ({ key }: ConditionEntryOf, need: Need): boolean => knownKey(key, need) !== key;
