import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';

const url = 'https://repost.aws/knowledge-center/api-gateway-rest-api-lambda-integrations';

export const apigwLambdaPermissionMissing: Cause = {
  id: 'APIGW_LAMBDA_PERMISSION_MISSING',
  title: 'The function does not admit API Gateway',
  edge: 'apigw->lambda',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['lambda:GetPolicy (per qualifier)', 'logs: API-Gateway-Execution-Logs_{ApiId}/{Stage}'],
  pitfalls: [
    'The client sees 500, not 403: it is not the caller who is refused',
    'A permission on $LATEST does not cover an alias',
  ],
  oftenInstead: [
    {
      id: 'CONFUSED_DEPUTY_SOURCE',
      because: 'the policy may admit the service for another aws:SourceArn or aws:SourceAccount only',
    },
    { id: 'LL_REFERENCE_DOES_NOT_EXIST', because: 'the ARN that is named may be an old one' },
  ],
  recognise: (clues) =>
    aboutTopic(clues, {
      topic: 'apigw->lambda',
      because: "API Gateway invokes the function by the function's own policy, for this stage, method and alias",
    }),
  remedy: grants('API Gateway invokes the function of its integration', url),
};
