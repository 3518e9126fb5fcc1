import type { Cause } from '../../cause.ts';
import { grants } from '../../remedies/grants.ts';
import { aboutTopic } from '../../signs/about-topic.ts';
import { isAction } from '../../signs/denied-action.ts';
import { whenDenied } from '../../signs/when-denied.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html';

export const bedrockInvokeMissing: Cause = {
  id: 'BEDROCK_INVOKE_MISSING',
  title: 'No identity policy allows bedrock:InvokeModel on the model',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'both',
  url,
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: [
    'Converse is authorised as bedrock:InvokeModel',
    'The ARN of a foundation model has an empty account field',
  ],
  oftenInstead: [
    {
      id: 'BEDROCK_GEO_PROFILE_DEST_REGION',
      because: 'the call may go through an inference profile that routes to this Region',
    },
    {
      id: 'BEDROCK_NONEXISTENT_ACTION',
      because: 'the policy may name an action that AWS does not have, such as bedrock:Converse',
    },
    {
      id: 'LL_MODEL_ACCESS_LEGACY_TEXT',
      because: 'the account may have no access to the model, which no policy changes',
    },
  ],
  recognise: (clues) => {
    const because = 'the caller is not allowed to invoke the model';
    const byAction = whenDenied(clues, {
      fits: isAction(clues, 'bedrock:InvokeModel', 'bedrock:CountTokens'),
      because,
    });
    return byAction ?? aboutTopic(clues, { topic: 'lambda->bedrock', because });
  },
  remedy: grants('the caller invokes the model', url),
};
