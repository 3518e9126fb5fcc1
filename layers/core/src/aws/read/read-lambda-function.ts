import { GetPolicyCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { arnInProse, namesIn, readArn, withParts } from '../../arn/index.ts';
import { pick, resourceEvidence, unseenResource } from './resource-evidence.ts';
import { resourceReader } from './resource-reader.ts';

const nameOf = (arn: string): string => namesIn(readArn(arn).id)[0] ?? '';

/**
 * The policy of a function, or of the version or alias that the ARN names: each has its own.
 * https://docs.aws.amazon.com/lambda/latest/api/API_GetPolicy.html
 */
export const readLambdaFunction = resourceReader({
  needs: 'lambda:GetPolicy',
  send: (access, arn, options) => {
    const [name = '', qualifier] = namesIn(readArn(arn).id);
    const FunctionName = withParts(arn, { name: `function:${name}` });
    const input = { FunctionName, ...(qualifier !== undefined && { Qualifier: qualifier }) };
    return access.client(LambdaClient, readArn(arn).region).send(new GetPolicyCommand(input), options);
  },
  // The answer is the document alone, and Lambda writes into it what it is attached to.
  nameIn: ({ Policy }, arn) => functionIn(Policy, arn),
  untold: unseenResource,
  show: ({ arn }, asked) =>
    resourceEvidence(
      { attachTo: arn, name: `${nameOf(arn)} function policy` },
      pick(asked, ({ Policy }) => Policy),
    ),
});

/** The function that the statements are about, as Lambda spells it; undefined: they name none, or this one. */
const functionIn = (policy: string | undefined, arn: string): string | undefined => {
  const named = [...(policy ?? '').matchAll(arnInProse)].map(([found]) =>
    withParts(found, { name: `function:${nameOf(found)}` }),
  );
  const own = withParts(arn, { name: `function:${nameOf(arn)}` });
  return named.find((each) => each !== own && each.toLowerCase() === own.toLowerCase());
};
