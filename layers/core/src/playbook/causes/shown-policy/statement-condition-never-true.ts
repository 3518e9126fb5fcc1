import type { Cause } from '../../cause.ts';
import { correctCondition } from '../../remedies/correct-condition.ts';
import { tellsOfCondition } from '../../signs/tells-of-condition.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html';

export const statementConditionNeverTrue: Cause = {
  id: 'STATEMENT_CONDITION_NEVER_TRUE',
  title: 'An Allow for the request exists, and its Condition does not hold',
  edge: '*->any service',
  isPermissionProblem: true,
  basis: 'reports',
  url,
  evidence: ['the statement and the request context keys'],
  pitfalls: [
    'A misspelt Region in aws:RequestedRegion never matches',
    'aws:SourceVpc is there only when the call comes through a VPC endpoint',
    'secretsmanager:VersionStage is there only when the request names a stage',
  ],
  recognise: (clues) => tellsOfCondition(clues),
  remedy: (clues) =>
    correctCondition(clues, {
      keys: null,
      url,
    }),
};
