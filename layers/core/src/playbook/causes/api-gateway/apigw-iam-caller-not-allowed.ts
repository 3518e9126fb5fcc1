import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://aws.amazon.com/premiumsupport/knowledge-center/api-gateway-403-error-lambda-authorizer/';

export const apigwIamCallerNotAllowed: Cause = {
  id: 'APIGW_IAM_CALLER_NOT_ALLOWED',
  title: 'The signed caller has no execute-api:Invoke',
  edge: 'user->apigw',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails', 'apigateway:GET /restapis/{id} (policy)'],
  pitfalls: [
    'API Gateway masks the account in the message: do not copy that ARN into a policy',
    'A private REST API needs its resource policy as well',
  ],
  recognise: (clues) => {
    const because = 'the method asks for IAM authorisation, and the caller has no execute-api:Invoke';
    const byAction = whenDenied(clues, {
      fits: isAction(clues, 'execute-api:Invoke') && clues.principal.kind !== 'anonymous',
      because,
    });
    const isBare = !hasSentence(clues) && says(clues, 'bareRefusalBody') && says(clues, 'iamAuthorizer');
    return byAction ?? (isBare ? found({ tier: 'sentence', confidence: 'possible', because }) : null);
  },
  remedy: grants('the caller invokes this method', url),
};
