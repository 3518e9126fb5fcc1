import { accountOf, type MeantRequest, valuesTold } from '../../intake/index.ts';
import type { ChainRequest } from '../chain-request.ts';
import type { Call } from '../clues/read-call.ts';
import { derive } from '../expand/derive.ts';
import { mentionedResource } from '../expand/mentioned.ts';

/** API Gateway invokes the function of an integration, in every stage: by the function's own policy, for one route of one API. */
export const callbackOf = (call: Call, { resource }: MeantRequest): readonly ChainRequest[] => {
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
  const [route = ''] = valuesTold(facts, 'route');
  const [method = '*', path = '/*'] = route === '' ? [] : route.split(' ');
  const owner = accountOf(target) || call.account;
  return `arn:${partition}:execute-api:${target.split(':')[3] || region}:${owner}:${api}/*/${method}${path}`;
};
