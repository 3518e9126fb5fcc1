import { GetPolicyCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { namesIn, readArn, withParts } from '../../arn/index.ts';
import { ask } from '../account/ask.ts';
import { pick, resourceEvidence } from './resource-evidence.ts';
import type { ReadResource } from './resource-reader.ts';

/**
 * The policy of a function, or of the version or alias that the ARN names: each has its own.
 * https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html
 */
export const readLambdaFunction: ReadResource = async (access, arn, signal) => {
  const { region, id } = readArn(arn);
  const [name = '', qualifier] = namesIn(id);
  const functionArn = withParts(arn, { name: `function:${name}` });
  const input = { FunctionName: functionArn, ...(qualifier !== undefined && { Qualifier: qualifier }) };
  const lambda = access.client(LambdaClient, region);
  const asked = await ask({ needs: 'lambda:GetPolicy', on: arn }, signal, () =>
    lambda.send(new GetPolicyCommand(input), { abortSignal: signal }),
  );
  return resourceEvidence(
    { attachTo: arn, name: `${name} function policy` },
    pick(asked, ({ Policy }) => Policy),
  );
};
