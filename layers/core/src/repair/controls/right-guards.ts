import { quoted } from '../../catalog/index.ts';
import type { SeenPolicy } from '../../intake/index.ts';
import type { Case } from '../apply/case.ts';
import { keepers, ownerOf } from '../apply/owner-of.ts';
import { askOwnerFor, remark, startWork, type Workbench } from '../apply/workbench.ts';
import { alterStatement } from '../candidates/alter-statement.ts';
import { isOwnDeny } from '../danger/is-own-deny.ts';
import { isSaidTheirs } from '../danger/is-said-theirs.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { elementOf } from '../document/values-of.ts';
import { isShared } from '../home/ownership.ts';
import { type ConditionEntryOf, entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { type MisspeltGuard, misspeltGuards } from './misspelt-guards.ts';

/** The work with each misspelt condition of an Allow put right where it stands, or asked of whoever may: what its writer guards stays guarded. */
export const rightGuards = (asked: Case, needs: readonly Need[]): Workbench =>
  misspeltGuards(needs, asked.evidence).reduce(
    (work, guard) => rightOne(work, guard, asked),
    startWork(asked.evidence),
  );

const rightOne = (work: Workbench, { policy, index, entry, right }: MisspeltGuard, asked: Case): Workbench => {
  const shown = work.evidence.policies.find(
    ({ policyType, name, attachTo }) =>
      policyType === policy.policyType && name === policy.name && attachTo === policy.attachTo,
  );
  const statement = shown === undefined ? undefined : readDocument(shown.document)?.Statement[index];
  if (shown === undefined || statement === undefined || right === null) return work;
  if (!entriesOf(statement['Condition']).some(({ operator, key }) => operator === entry.operator && key === entry.key))
    return work;
  const righted = withEntry(statement, entry, right);
  const owner = ownerOfGuard(shown, asked);
  if (owner === null)
    return remark(
      alterStatement(work, righted, { policy: shown, index, asked }),
      `${whatWasWrong(entry, policy.name)}: it is put right as ${said(right)}, and the guard stays (${operators})`,
    );
  const request = { owner, where: policy.name, denies: statement, isNeverMet: true, change: [righted] };
  return remark(askOwnerFor(work, request), `${whatWasWrong(entry, policy.name)} (${operators})`);
};

/** Who decides about a policy that others live by as well; null: whoever asks. */
const ownerOfGuard = (policy: SeenPolicy, asked: Case): string | null => {
  const { policyType, name, attachTo, alsoAttachedTo } = policy;
  const owner = ownerOf(policy, asked);
  // Who keeps a resource shows its policy.
  if (owner.kind === 'somebodyElse')
    return owner.account === undefined || isSaidTheirs(owner.account, asked.facts) ? owner.who : null;
  if (isOwnDeny(asked.facts, { policyType, policy: name })) return null;
  if (policyType === 'vpcEndpoint') return keepers[policyType] ?? null;
  if (!isShared(policy, policy.appliesTo)) return null;
  const others = alsoAttachedTo.length > 0 ? alsoAttachedTo : [attachTo ?? ''];
  return `whoever answers for this policy, which is also that of ${others.slice(0, 5).join(', ')}`;
};

const withEntry = (statement: JsonObject, entry: ConditionEntryOf, right: ConditionEntryOf): JsonObject => {
  const condition = isJsonObject(statement['Condition']) ? statement['Condition'] : {};
  const kept = Object.entries(condition).flatMap(([operator, keys]): [string, unknown][] => {
    if (operator !== entry.operator || !isJsonObject(keys)) return [[operator, keys]];
    const others = Object.entries(keys).filter(([key]) => key !== entry.key);
    return others.length === 0 ? [] : [[operator, Object.fromEntries(others)]];
  });
  const rest: JsonObject = Object.fromEntries(kept);
  const beside = rest[right.operator];
  const keys = { ...(isJsonObject(beside) ? beside : {}), [right.key]: elementOf(right.values) };
  return { ...statement, Condition: { ...rest, [right.operator]: keys } };
};

const whatWasWrong = (entry: ConditionEntryOf, policy: string): string =>
  `in ${quoted(policy)} no call ever meets ${said(entry)}, so the Allow never holds`;

const said = ({ operator, key, values }: ConditionEntryOf): string =>
  `\`${operator.replaceAll('`', '')}\` of ${quoted(key)} (${values.slice(0, 3).map(quoted).join(', ')})`;

const operators =
  'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html';
