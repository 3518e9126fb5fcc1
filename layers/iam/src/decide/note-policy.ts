import type { Note, PolicyType } from '../contract.ts';
import type { ConditionEntry, Statement } from '../language/policy-document.ts';
import { quote } from '../language/quote.ts';

type Write = (severity: Note['severity'], pointer: string, text: string) => void;

/** Notes what a statement may lawfully say, yet hardly means. */
export const notePolicy = (statement: Statement, policyType: PolicyType, write: Write): void => {
  if (policyType === 'resourceControl' && statement.effect === 'Allow' && !isFullAccess(statement))
    write(
      'warning',
      statement.pointer,
      'a resource control policy of your own can only deny, this Allow has no effect',
    );
  for (const condition of statement.conditions) noteCondition(condition, write);
};

const isFullAccess = ({ actions, resources, conditions }: Statement): boolean =>
  actions?.length === 1 && actions[0] === '*' && resources?.[0] === '*' && conditions.length === 0;

// https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html
const noteCondition = ({ operator, key, pointer }: ConditionEntry, write: Write): void => {
  if (operator.toLowerCase() === 'forallvalues:stringnotlike')
    write(
      'info',
      pointer,
      `AWS's pages disagree on ${quote(operator)} when ${quote(key)} is missing; it is taken as met`,
    );
};
