import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { isAction } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { says } from '../../signs/says.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/APIReference/API_runtime_StartAsyncInvoke.html';

export const bedrockAsyncInvoke: Cause = {
  id: 'BEDROCK_ASYNC_INVOKE',
  title: 'StartAsyncInvoke is authorised as bedrock:InvokeModel on the model and on async-invoke, and writes to S3',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['There is no action bedrock:StartAsyncInvoke'],
  recognise: (clues) =>
    says(clues, 'asyncOutputRefused')
      ? found({
          tier: 'sentence',
          confidence: 'likely',
          because: 'the result is written to S3 with the rights of whoever starts the invocation',
        })
      : whenDenied(clues, {
          fits:
            isAction(clues, 'bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream') &&
            (clues.resource.type === 'async-invoke' || clues.denial?.operation?.toLowerCase() === 'startasyncinvoke'),
          because: 'an asynchronous invocation is authorised on the model and on async-invoke/*',
        }),
  remedy: grants('asynchronous invocations are authorised on this resource', url),
};
