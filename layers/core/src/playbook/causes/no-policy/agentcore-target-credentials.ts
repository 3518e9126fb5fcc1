import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const agentcoreTargetCredentials: Cause = {
  id: 'AGENTCORE_TARGET_CREDENTIALS',
  isListed: false,
  title: "The gateway's target has no credential provider, or half of one",
  edge: 'the configuration',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock-agentcore/latest/devguide/gateway-building-adding-targets.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['targetCredentials'],
      confidence: 'certain',
      because: "the target's configuration is refused before anything is called",
    }),
  remedy: () =>
    noChange([
      'give the target a credentialProviderConfigurations entry: GATEWAY_IAM_ROLE for a Lambda function, OAUTH or API_KEY for an API',
    ]),
};
