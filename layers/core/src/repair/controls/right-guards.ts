import { quoted } from '../../catalog/index.ts';
import type { Case } from '../apply/case.ts';
import { remark, startWork, type Workbench } from '../apply/workbench.ts';
import { alterStatement } from '../candidates/alter-statement.ts';
import { isJsonObject, type JsonObject } from '../document/json-object.ts';
import { readDocument } from '../document/read-document.ts';
import { elementOf } from '../document/values-of.ts';
import { type ConditionEntryOf, entriesOf } from '../judge/meet-conditions.ts';
import type { Need } from '../judge/need.ts';
import { type MisspeltGuard, misspeltGuards } from './misspelt-guards.ts';

/** The work with each misspelt condition of an Allow put right where it stands: what its writer guards stays guarded. */
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
  const righted = alterStatement(work, withEntry(statement, entry, right), { policy: shown, index, asked });
  return remark(righted, whatWasWrong(entry, right, policy.name));
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

const whatWasWrong = (entry: ConditionEntryOf, right: ConditionEntryOf, policy: string): string => {
  const said = (one: ConditionEntryOf): string =>
    `\`${one.operator.replaceAll('`', '')}\` of ${quoted(one.key)} (${one.values.slice(0, 3).map(quoted).join(', ')})`;
  return `in ${quoted(policy)} no call ever meets ${said(entry)}, so the Allow never holds: it is put right as ${said(right)}, and the guard stays (https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html)`;
};
