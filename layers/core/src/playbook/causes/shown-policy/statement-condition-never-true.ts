import { readArn } from '../../../arn/index.ts';
import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { correctCondition } from '../../remedies/correct-condition.ts';
import { noChange } from '../../remedies/no-change.ts';
import { nearMisses } from '../../signs/near-misses.ts';
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
  remedy: (clues) => {
    const boundary = boundaryAsked(clues);
    return boundary === null
      ? correctCondition(clues, { keys: null, url })
      : noChange(
          [
            `make the role with the boundary that the Allow asks for, \`${boundary}\`, and leave the condition: in CDK \`"@aws-cdk/core:permissionsBoundary": {"name": "${boundary.slice(boundary.lastIndexOf('/') + 1)}"}\` in the context of \`cdk.json\` or \`PermissionsBoundary.of(stack).apply(…)\`, in CloudFormation, SAM and Terraform the \`PermissionsBoundary\` (\`permissions_boundary\`) of each role`,
          ],
          ['a role that is there already gets it by `aws iam put-role-permissions-boundary`'],
        );
  },
};

/**
 * The boundary that an Allow asks of the call that makes a role or writes its policies: who calls brings it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html, https://docs.aws.amazon.com/cdk/v2/guide/customize-permissions-boundaries.html
 */
const boundaryAsked = (clues: Clues): string | null => {
  const asked = nearMisses(clues, 'condition').map(({ conditions }) => conditions);
  const [only] = asked.flat().filter(({ key }) => key.toLowerCase() === 'iam:permissionsboundary');
  const [value] = only?.values ?? [];
  const isPositive =
    only !== undefined && /^(?:ForAllValues:|ForAnyValue:)?(?:String|Arn)(?:Equals|Like)/.test(only.operator);
  return isPositive && value !== undefined && isPolicy(value) ? value : null;
};

/** The ARN of one managed policy, or a pattern of such. */
const isPolicy = (value: string): boolean => {
  const { service, type, id } = readArn(value);
  return service === 'iam' && type === 'policy' && /^[\w+=,.@/*-]+$/.test(id);
};
