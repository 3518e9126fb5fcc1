import type { Cause } from '../cause.ts';
import { askOwner } from '../remedies/ask-owner.ts';
import { denyPlaces } from '../remedies/deny-places.ts';
import { grants } from '../remedies/grants.ts';
import { mendDeny } from '../remedies/mend-deny.ts';
import { aboutTopic } from '../signs/about-topic.ts';
import { isAction } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const apigwIamCallerNotAllowed: Cause = {
  id: 'APIGW_IAM_CALLER_NOT_ALLOWED',
  title: 'The signed caller has no execute-api:Invoke',
  edge: 'user->apigw',
  isPermissionProblem: true,
  verified: 'doc (message shape), masking: UNVERIFIED',
  url: 'https://aws.amazon.com/premiumsupport/knowledge-center/api-gateway-403-error-lambda-authorizer/',
  evidence: ['iam:GetAccountAuthorizationDetails', 'apigateway:GET /restapis/{id} (policy)'],
  pitfalls: [
    'API Gateway masks the account id as ********9012 in the message: never copy that ARN into a policy',
    'REST private API needs the resource policy as well',
  ],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: isAction(clues, 'execute-api:Invoke') && clues.principal.kind !== 'anonymous',
      weight: 75,
      because: 'the method asks for IAM authorisation, and the caller has no execute-api:Invoke',
    }),
  remedy: grants(
    'the caller invokes this method',
    'https://aws.amazon.com/premiumsupport/knowledge-center/api-gateway-403-error-lambda-authorizer/',
  ),
};

export const apigwResourcePolicyDeny: Cause = {
  id: 'APIGW_RESOURCE_POLICY_DENY',
  title: 'The resource policy of the API does not admit the caller',
  edge: 'user->apigw',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://aws.amazon.com/premiumsupport/knowledge-center/api-gateway-403-error-lambda-authorizer/',
  evidence: ['apigateway:GET /restapis/{id}'],
  pitfalls: ['A changed resource policy needs a redeploy of the stage'],
  recognise: (clues) => {
    if (!isAction(clues, 'execute-api:Invoke')) return null;
    const isPolicy =
      clues.principal.kind === 'anonymous' || clues.layer.policyType === 'resource' || clues.layer.kind === 'explicit';
    const isIdentity = clues.layer.policyType === 'identity';
    if (!isPolicy || isIdentity) return null;
    const places = denyPlaces(clues);
    const tier = clues.layer.kind === 'explicit' || places.length > 0 ? 'explicitDeny' : 'edge';
    return found({
      tier,
      weight: 78,
      confidence: 'likely',
      places,
      because: 'the resource policy of the API does not admit this caller, address or VPC endpoint',
    });
  },
  remedy: (clues) =>
    clues.layer.kind === 'explicit' || denyPlaces(clues).length > 0
      ? mendDeny(clues, 'the owner of the API')
      : askOwner({
          owner: 'the owner of the API',
          actions: ['execute-api:Invoke'],
          text: 'Please allow execute-api:Invoke for this caller or VPC endpoint (aws:SourceVpce) in the resource policy of the API, and deploy the stage again.',
        }),
};

export const apigwLambdaPermissionMissing: Cause = {
  id: 'APIGW_LAMBDA_PERMISSION_MISSING',
  title: 'The function does not admit API Gateway',
  edge: 'apigw->lambda',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://repost.aws/knowledge-center/api-gateway-rest-api-lambda-integrations',
  evidence: ['lambda:GetPolicy (per qualifier)', 'logs: API-Gateway-Execution-Logs_{ApiId}/{Stage}'],
  pitfalls: [
    'Not an IAM problem of the caller: client sees 500, not 403',
    'Permission on $LATEST does not cover an alias',
  ],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'apigw->lambda',
      weight: 72,
      because: "API Gateway invokes the function by the function's own policy, for this stage, method and alias",
    }),
  remedy: grants(
    'API Gateway invokes the function of its integration',
    'https://repost.aws/knowledge-center/api-gateway-rest-api-lambda-integrations',
  ),
};
