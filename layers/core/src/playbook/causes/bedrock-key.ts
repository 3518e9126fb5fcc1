import type { Cause } from '../cause.ts';
import { grants, grantTo } from '../remedies/grants.ts';
import { mendDeny } from '../remedies/mend-deny.ts';
import { isAction, sureness } from '../signs/denied-action.ts';
import { found } from '../signs/found.ts';
import { hasSentence, says } from '../signs/says.ts';
import { whenDenied } from '../signs/when-denied.ts';

export const bedrockBearerToken: Cause = {
  id: 'BEDROCK_BEARER_TOKEN',
  title: 'A Bedrock API key is used and the identity behind it may not call with it',
  edge: 'user->bedrock (API key)',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-permissions.html',
  evidence: ['iam:ListServiceSpecificCredentials', 'IAM user behind a long-term key; session behind a short-term key'],
  pitfalls: [
    'mantle endpoint checks bedrock-mantle:CallWithBearerToken instead: deny/allow both',
    'console long-term key attaches AmazonBedrockLimitedAccess',
    'short-term key = caller session: expires with it, regional',
  ],
  recognise: (clues) => {
    const because = 'calls with an API key need bedrock:CallWithBearerToken of the identity behind the key';
    if (isAction(clues, 'bedrock:CallWithBearerToken', 'bedrock-mantle:CallWithBearerToken'))
      return found({
        tier: clues.layer.kind === 'explicit' ? 'explicitDeny' : 'edge',
        weight: 80,
        confidence: sureness(clues),
        because,
      });
    const isRefusedKey =
      says(clues, 'invalid api key', 'api key format', 'bearer token') &&
      says(clues, 'short-term', 'short term', 'minted', 'generated token');
    const isAboutRole = says(clues, 'role template', 'action', 'permission', 'policy') && says(clues, 'role');
    if (!isRefusedKey || !isAboutRole || hasSentence(clues)) return null;
    const command =
      'aws iam simulate-principal-policy --policy-source-arn ROLE_ARN --action-names bedrock:CallWithBearerToken';
    const asking = {
      ask: 'May the role that made the short-term key call bedrock:CallWithBearerToken?',
      because: 'a key of a role without it is refused like a malformed one',
      command,
    };
    return found({ tier: 'sentence', weight: 80, confidence: 'possible', because, asking });
  },
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the policy that denies')
      : grantTo(clues, {
          actions: ['bedrock:CallWithBearerToken'],
          text: 'calls with an API key need this action',
          url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-permissions.html',
        }),
};

export const bedrockMantle: Cause = {
  id: 'BEDROCK_MANTLE',
  title: 'bedrock-mantle is authorised by its own actions on a project, not by bedrock:InvokeModel',
  edge: 'user->bedrock-mantle',
  isPermissionProblem: true,
  verified: 'doc; message inferred',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/bedrock-mantle.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['separate service prefix; AmazonBedrockMantleInferenceAccess managed policy exists'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 'bedrock-mantle',
      weight: 80,
      because: 'the bedrock-mantle endpoint has actions of its own',
    }),
  remedy: grants(
    'the mantle endpoint checks this action',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/bedrock-mantle.html',
  ),
};

export const bedrockResponsesProject: Cause = {
  id: 'BEDROCK_RESPONSES_PROJECT',
  title: 'The Responses API is authorised on the project of the account as well',
  edge: 'user->bedrock (Responses API)',
  isPermissionProblem: true,
  verified: 'doc',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  evidence: ['iam:GetAccountAuthorizationDetails'],
  pitfalls: ['condition keys bedrock:ProjectArn (on target) and bedrock:ModelArn (on project) cross-constrain'],
  recognise: (clues) =>
    whenDenied(clues, {
      fits: clues.service === 'bedrock' && clues.resource.type === 'project',
      weight: 80,
      because: 'the Responses API checks the default project besides the model',
    }),
  remedy: grants(
    'the Responses API checks the project',
    'https://docs.aws.amazon.com/bedrock/latest/userguide/inference-prereq.html',
  ),
};
