import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
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
  remedy: (clues) =>
    noChange(
      [whatToCheck(clues)],
      [
        'read the execution log of the stage for the decision of the authorizer',
        'aws logs tail API-Gateway-Execution-Logs_API_ID/STAGE',
      ],
    ),
};

/** Each of API Gateway's own sentences stands for something: https://repost.aws/knowledge-center/api-gateway-authentication-token-errors */
const whatToCheck = (clues: Clues): string => {
  if (says(clues, 'authenticationTokenMissing'))
    return 'look at the URL first: this is API Gateway’s answer to a stage, path or method that it does not have (a path without its stage, GET for a POST, an API not deployed again), or to an unsigned call of a method with IAM authorization, which has to be signed (SigV4); neither the function nor Bedrock was asked';
  if (says(clues, 'resourceAccessRefused'))
    return says(clues, 'authorizerDenies')
      ? 'look at the authorizer: the policy that the Lambda authorizer returned denies this method, or denied it for another path and is cached (give the whole API as its resource, or turn caching off to try); the API’s resource policy may deny too. Neither the function nor Bedrock was asked'
      : 'look at the authorizer: the policy that it returned does not allow this method (its resource has to cover the method’s ARN, also from the cache); neither the function nor Bedrock was asked';
  if (says(clues, 'bareRefusalBody') && says(clues, 'usagePlanKey'))
    return 'look at the API key: it has to be enabled and in a usage plan that has this stage of the API, and come as `x-api-key`; a web ACL or the API’s resource policy answers the same';
  return 'find out which hop refused: this body is API Gateway’s own (an API key without a usage plan, a resource policy, a web ACL, an authorizer, a wrong host or mapping), not Bedrock’s, which says who may not do what; check stage, path and method of the call and whether it has to be signed';
};
