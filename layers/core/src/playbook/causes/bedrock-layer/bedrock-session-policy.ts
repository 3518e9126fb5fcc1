import type { Cause } from '../../cause.ts';
import { liftLimit } from '../../remedies/lift-limit.ts';
import { isBedrock } from '../../signs/is-service.ts';
import { whenLimit } from '../../signs/when-limit.ts';

const url = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_roles.html';

export const bedrockSessionPolicy: Cause = {
  id: 'BEDROCK_SESSION_POLICY',
  title: 'The session policy passed with the role does not allow the call to Bedrock',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['CloudTrail AssumeRole requestParameters.policy / policyArns'],
  pitfalls: ['Afterwards an inline session policy can be read in CloudTrail only'],
  recognise: (clues) => (isBedrock(clues) ? whenLimit(clues, 'session') : null),
  remedy: (clues) => liftLimit(clues, 'session', url),
};
