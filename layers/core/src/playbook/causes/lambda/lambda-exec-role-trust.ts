import type { Cause } from '../../cause.ts';
import { grantTrust } from '../../remedies/grant-trust.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { serviceMeant, trustsAnother } from '../../signs/trusts-another.ts';

const url = 'https://docs.aws.amazon.com/lambda/latest/dg/lambda-intro-execution-role.html';

export const lambdaExecRoleTrust: Cause = {
  id: 'LAMBDA_EXEC_ROLE_TRUST',
  title: 'Lambda cannot take up the execution role',
  edge: 'lambda->role',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetRole (AssumeRolePolicyDocument)', 'lambda:GetFunctionConfiguration'],
  pitfalls: ['Also returned for a few seconds after role creation (eventual consistency)'],
  oftenInstead: [{ id: 'LL_PROPAGATION', because: 'the role or its policy may be newer than the call' }],
  recognise: (clues) =>
    trustsAnother(clues, 'LAMBDA_EXEC_ROLE_TRUST') ??
    aboutTopic(clues, {
      topic: 'lambda->role',
      because: 'the execution role does not trust lambda.amazonaws.com, or was created a moment ago',
    }),
  remedy: (clues) =>
    grantTrust(clues, {
      service: serviceMeant(clues) ?? 'lambda.amazonaws.com',
      text: 'Lambda takes the execution role up',
      url,
    }),
};
