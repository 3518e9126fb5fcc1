import { APIGatewayClient, GetRestApiCommand } from '@aws-sdk/client-api-gateway';
import { readArn } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence } from './resource-evidence.ts';
import type { ReadResource } from './resource-reader.ts';

/**
 * The resource policy of a REST API, for the ARN of any of its methods.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApi.html
 */
export const readRestApi: ReadResource = async (access, arn, signal) => {
  const { region, type: restApiId } = readArn(arn);
  const gateway = access.client(APIGatewayClient, region);
  const on = `arn:aws:apigateway:${region}::/restapis/${restApiId}`;
  const asked = await ask({ needs: 'apigateway:GET', on }, signal, () =>
    gateway.send(new GetRestApiCommand({ restApiId }), { abortSignal: signal }),
  );
  return resourceEvidence(
    { attachTo: arn, name: 'API resource policy' },
    pick(asked, ({ policy }) => unescaped(policy)),
  );
};

/** API Gateway returns the document with its quotes escaped once more. */
const unescaped = (policy: string | undefined): string | undefined =>
  policy?.trimStart().startsWith('{\\"') ? policy.replaceAll('\\"', '"').replaceAll('\\/', '/') : policy;
