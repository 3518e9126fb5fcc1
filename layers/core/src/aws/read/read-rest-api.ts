import { APIGatewayClient, GetRestApiCommand } from '@aws-sdk/client-api-gateway';
import { readArn, withParts } from '../../arn/index.ts';
import { pick, resourceEvidence, unseenResource } from './resource-evidence.ts';
import { resourceReader } from './resource-reader.ts';

/**
 * The resource policy of a REST API, for the ARN of any of its methods.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApi.html
 */
export const readRestApi = resourceReader({
  needs: 'apigateway:GET',
  on: (arn) => {
    const { region, type: restApiId } = readArn(arn);
    return `arn:aws:apigateway:${region}::/restapis/${restApiId}`;
  },
  send: (access, arn, options) => {
    const { region, type: restApiId } = readArn(arn);
    return access.client(APIGatewayClient, region).send(new GetRestApiCommand({ restApiId }), options);
  },
  nameIn: ({ id }, arn) => {
    const { type, name } = readArn(arn);
    return id === undefined ? undefined : withParts(arn, { name: `${id}${name.slice(type.length)}` });
  },
  untold: unseenResource,
  show: ({ arn }, asked) =>
    resourceEvidence(
      { attachTo: arn, name: 'API resource policy' },
      pick(asked, ({ policy }) => unescaped(policy)),
    ),
});

/** API Gateway returns the document with its quotes escaped once more. */
const unescaped = (policy: string | undefined): string | undefined =>
  policy?.trimStart().startsWith('{\\"') ? policy.replaceAll('\\"', '"').replaceAll('\\/', '/') : policy;
