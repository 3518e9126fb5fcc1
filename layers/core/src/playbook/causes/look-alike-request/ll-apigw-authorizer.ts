import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';

export const llApigwAuthorizer: Cause = {
  id: 'LL_APIGW_AUTHORIZER',
  title: 'API Gateway or its authorizer refused, before any policy of the caller',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'reports',
  url: 'https://aws.amazon.com/premiumsupport/knowledge-center/api-gateway-403-error-lambda-authorizer/',
  evidence: ['API GW execution logs'],
  pitfalls: [],
  recognise: (clues) => {
    const isSaid =
      says(clues, 'authenticationTokenMissing') ||
      (says(clues, 'resourceAccessRefused') && !says(clues, 'bedrock')) ||
      says(clues, 'graphFieldRefused') ||
      (says(clues, 'userPoolAuthorizer') && says(clues, 'unauthorized'));
    const isBare = says(clues, 'bareRefusalBody') && !says(clues, 'functionUrl', 'iamAuthorizer');
    if (hasSentence(clues) || !(isSaid || isBare)) return null;
    return found({
      tier: 'sentence',
      because: 'a Lambda authorizer refused, or the path, method or signature does not fit the API',
    });
  },
  remedy: () =>
    noChange(
      ['check stage, path and method of the call and whether it has to be signed'],
      [
        'read the execution log of the stage for the decision of the authorizer',
        'aws logs tail API-Gateway-Execution-Logs_API_ID/STAGE',
      ],
    ),
};
