import type { Statement } from '@whydenied/iam';
import { quoted } from '../catalog/index.ts';
import { conditionFault } from './condition-fault.ts';
import type { Found } from './finding.ts';

/** `ForAllValues` is true of a request without the key: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html */
export const checkSets = (statement: Statement): readonly Found[] =>
  statement.effect !== 'Allow'
    ? []
    : statement.conditions
        .filter(({ operator, key }) => /^ForAllValues:/i.test(operator) && !isRequired(statement, key))
        .map(({ operator, key, values }) =>
          conditionFault(statement, {
            rule: 'weak-condition',
            level: 'warning',
            text: `\`ForAllValues\` also holds when the request sends no ${quoted(key)} at all, so a call without it passes; require it with ${requirement(key, values)} beside ${quoted(operator)}`,
          }),
        );

/** A `Null` test of the key, or for tag keys a condition on the tag itself. */
const isRequired = ({ conditions }: Statement, key: string): boolean =>
  conditions.some(
    (other) =>
      (/^Null$/i.test(other.operator) &&
        other.key.toLowerCase() === key.toLowerCase() &&
        other.values.some((value) => /^false$/i.test(String(value)))) ||
      (/^aws:TagKeys$/i.test(key) &&
        /^aws:RequestTag\//i.test(other.key) &&
        !/IfExists$|^Null$/i.test(other.operator)) ||
      (/^aws:TagKeys$/i.test(key) &&
        /^aws:RequestTag\//i.test(other.key) &&
        /^Null$/i.test(other.operator) &&
        other.values.some((value) => /^false$/i.test(String(value)))),
  );

// Of tags each one is required by its own key.
const requirement = (key: string, [first]: readonly string[]): string =>
  /^aws:TagKeys$/i.test(key) && first !== undefined && !/[*?]/.test(String(first))
    ? `\`"Null": {"aws:RequestTag/${first}": "false"}\``
    : `\`"Null": {"${key}": "false"}\``;
