import type { Cause } from '../../cause.ts';
import { grantTo } from '../../remedies/grants.ts';
import { mendDeny } from '../../remedies/mend-deny.ts';
import { isAction, sureness } from '../../signs/denied-action.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';

const url = 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys-permissions.html';

export const bedrockBearerToken: Cause = {
  id: 'BEDROCK_BEARER_TOKEN',
  title: 'A Bedrock API key is used and the identity behind it may not call with it',
  edge: 'user->bedrock (API key)',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['iam:ListServiceSpecificCredentials', 'IAM user behind a long-term key; session behind a short-term key'],
  pitfalls: [
    'The mantle endpoint checks bedrock-mantle:CallWithBearerToken instead',
    'A long-term key of the console comes with AmazonBedrockLimitedAccess',
    'A short-term key lives as long as the session that made it, in one Region',
  ],
  recognise: (clues) => {
    const because = 'calls with an API key need bedrock:CallWithBearerToken of the identity behind the key';
    if (isAction(clues, 'bedrock:CallWithBearerToken', 'bedrock-mantle:CallWithBearerToken'))
      return found({
        tier: clues.layer.kind === 'explicit' ? 'explicitDeny' : 'edge',
        confidence: sureness(clues),
        because,
      });
    const isRefusedKey = says(clues, 'bearerToken') && says(clues, 'shortTermKey');
    const isAboutRole = says(clues, 'permissionWords') && says(clues, 'role');
    if (!isRefusedKey || !isAboutRole || hasSentence(clues)) return null;
    const command =
      'aws iam simulate-principal-policy --policy-source-arn ROLE_ARN --action-names bedrock:CallWithBearerToken';
    const asking = {
      ask: 'May the role that made the short-term key call bedrock:CallWithBearerToken?',
      because: 'a key of a role without it is refused like a malformed one',
      command,
    };
    return found({ tier: 'sentence', confidence: 'possible', because, asking });
  },
  remedy: (clues) =>
    clues.layer.kind === 'explicit'
      ? mendDeny(clues, 'the owner of the policy that denies')
      : grantTo(clues, {
          actions: ['bedrock:CallWithBearerToken'],
          text: 'calls with an API key need this action',
          url,
        }),
};
