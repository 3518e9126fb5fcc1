import { lastPart } from '../../arn/index.ts';
import type { FixStep } from '../../repair/index.ts';
import { codeSpan } from '../code-span.ts';
import type { Explained } from '../explain-input.ts';
import { placesOf } from '../places-of.ts';

/** Where to click for each place of a fix. */
export const consoleSteps = ({ repair }: Explained): readonly string[] =>
  placesOf(repair.fix.steps).map(({ last }) => pathOf(last));

const pathOf = ({ target }: FixStep): string => {
  const { policyType, attachTo, policy } = target;
  const name = codeSpan(attachTo === null ? 'the role' : lastPart(attachTo));
  const where = policy === null ? 'Add permissions → Create inline policy → JSON' : `${codeSpan(policy)} → Edit → JSON`;
  switch (policyType) {
    case 'identity':
      return `IAM → ${attachTo?.includes(':user/') === true ? 'Users' : 'Roles'} → ${name} → Permissions → ${where}; put this statement in:`;
    case 'permissionsBoundary':
      return `IAM → Policies → the boundary’s policy → Edit → JSON; put this statement in:`;
    case 'permissionSet':
      return 'IAM Identity Center → Permission sets → the set → Inline policy; put this statement in, then reprovision the accounts:';
    case 'dataAccess':
      return 'OpenSearch Service → Serverless → Data access policies → the policy → Edit → JSON:';
    case 'resource':
      return attachTo?.includes(':role/') === true || attachTo?.includes(':iam:') === true
        ? `IAM → Roles → ${name} → Trust relationships → Edit trust policy; put this statement in:`
        : `Open ${name} in its service’s console → Permissions → Policy → Edit; put this statement in:`;
    case 'session':
    case 'serviceControl':
    case 'resourceControl':
    case 'vpcEndpoint':
      return 'Its owner edits it: AWS Organizations → Policies for a control policy, VPC → Endpoints → Policy for an endpoint; the statement:';
  }
};
