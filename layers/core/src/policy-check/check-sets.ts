import type { Statement } from '@whydenied/iam';
import { quoted } from '../catalog/index.ts';
import { conditionFault } from './condition-fault.ts';
import type { Found } from './finding.ts';

/** `ForAllValues` is true of a request without the key: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-single-vs-multi-valued-context-keys.html */
export const checkSets = (statement: Statement): readonly Found[] =>
  statement.effect !== 'Allow' ? [] : [...ofAllValues(statement), ...ifExists(statement)];

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists */
const ifExists = (statement: Statement): readonly Found[] =>
  statement.principals?.some(({ value }) => value === '*') === true
    ? []
    : statement.conditions
        .filter(({ operator, key }) => /(?<!Not\w*)IfExists$/i.test(operator) && limiting.test(key))
        .map(({ operator, key }) =>
          conditionFault(statement, {
            rule: 'weak-condition',
            level: 'warning',
            text: `${quoted(operator)} also holds when the request does not send ${quoted(key)}, so a call without it passes; an Allow that is to require it takes ${quoted(operator.replace(/IfExists$/i, ''))}`,
          }),
        );

// What an Allow asks for to keep somebody out, and calls may lack.
const limiting =
  /^aws:(?:sourcevpce?|sourceip|vpcsourceip|multifactorauthpresent|sourceaccount|sourcearn|principalorgid|principalorgpaths|(?:resource|principal)tag\/.+)$|^bedrock:guardrailidentifier$|^sts:externalid$/i;

const ofAllValues = (statement: Statement): readonly Found[] =>
  statement.conditions
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
