import type { Cause } from '../../cause.ts';
import { askOwner } from '../../remedies/ask-owner.ts';
import { denyPlaces } from '../../remedies/deny-places.ts';
import { mendDeny } from '../../remedies/mend-deny.ts';
import { isAction } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';

export const apigwResourcePolicyDeny: Cause = {
  id: 'APIGW_RESOURCE_POLICY_DENY',
  title: 'The resource policy of the API does not admit the caller',
  edge: 'user->apigw',
  isPermissionProblem: true,
  basis: 'documentation',
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
