import { readArn } from '../../arn/index.ts';
import { type MeantRequest, valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../requests/derive.ts';
import { mentionedResource } from '../requests/mentioned.ts';
import type { Arrow } from './arrow.ts';

/** API Gateway invokes the function of an integration by the function's own policy. */
export const apiGatewayToFunction: Arrow = {
  topic: 'apigw->lambda',
  requests: (call) => callbackOf(call, { resource: mentionedResource(call, 'lambda', 'function')?.written ?? null }),
  question: {
    ask: "What does the function's own policy say?",
    command: 'aws lambda get-policy --function-name FUNCTION_NAME',
  },
  note: 'API Gateway invokes the function by that policy: no statement for it, or another source ARN, and the call is denied',
};

/** API Gateway invokes the function of an integration, in every stage: by the function's own policy, for one route of one API. */
export const callbackOf = (call: Call, { resource }: Pick<MeantRequest, 'resource'>): ChainRequest[] => {
  const { partition, region, account } = call;
  const target = resource ?? `arn:${partition}:lambda:${region}:${account}:function:{FunctionName}`;
  return [
    derive({
      principal: 'apigateway.amazonaws.com',
      by: 'other',
      edge: 'apigw->lambda',
      action: 'lambda:InvokeFunction',
      resource: target,
      context: { 'aws:SourceArn': routeOf(call, target) },
      because: 'API Gateway invokes the function of its integration',
      url: 'https://repost.aws/knowledge-center/api-gateway-rest-api-lambda-integrations',
      needsResourcePolicy: true,
    }),
  ];
};

// Another stage is the same route: https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
const routeOf = (call: Call, target: string): string => {
  const { partition, region, facts } = call;
  const known = mentionedResource(call, 'execute-api', '')?.written;
  if (known !== undefined && known !== null) return known;
  const [api = '{ApiId}'] = valuesTold(facts, 'restApi');
  const [authorizer] = valuesTold(facts, 'authorizerId');
  const [route = ''] = valuesTold(facts, 'route');
  const [method = '*', path = '/*'] = route === '' ? [] : route.split(' ');
  const owner = readArn(target).account || call.account;
  const within = `arn:${partition}:execute-api:${readArn(target).region || region}:${owner}:${api}`;
  // An authorizer is invoked for itself, whatever the route: https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-use-lambda-authorizer.html
  return authorizer === undefined ? `${within}/*/${method}${path}` : `${within}/authorizers/${authorizer}`;
};
