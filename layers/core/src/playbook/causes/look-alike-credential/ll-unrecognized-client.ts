import type { Facts } from '../../../intake/index.ts';
import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { says } from '../../signs/says.ts';
import { sentence } from '../../signs/sentence.ts';

export const llUnrecognizedClient: Cause = {
  id: 'LL_UNRECOGNIZED_CLIENT',
  title: 'The credentials are not known here',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['sts:GetCallerIdentity', 'account:GetRegionOptStatus'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['credentialsUnknown'],
      because: 'AWS does not know the key or token in this partition or Region; no policy was asked',
    }) ??
    sentence(clues, {
      signs: ['loginTokenRefused'],
      because: 'the identity pool does not take the token: of another user pool or app client than it knows',
      confidence: 'likely',
    }),
  remedy: (clues) =>
    says(clues, 'loginTokenRefused')
      ? noChange([
          'compare user pool id and app client id of the token with the providers of the identity pool',
          'aws cognito-identity describe-identity-pool --identity-pool-id IDENTITY_POOL_ID',
        ])
      : noChange(
          ...keyAndToken(clues.facts),
          ['print who the client is, in the same environment', 'aws sts get-caller-identity'],
          ['check key, session token, partition and whether the Region is enabled for the account'],
        ),
};

/** Which kind of key was shown, and whether a token with it. https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html */
const keyAndToken = ({ secrets }: Pick<Facts, 'secrets'>): readonly (readonly [string])[] => {
  const hasToken = secrets.some(({ kind }) => kind === 'sessionToken');
  const [isTemporary, isLongTerm] = [false, true].map((of) =>
    secrets.some(({ kind, longTerm }) => kind === 'accessKeyId' && longTerm === of),
  );
  // Of two kinds of key it is not said which one the client took.
  if (isTemporary === isLongTerm) return hasToken ? [[tokenGoesWith]] : [];
  if (isLongTerm) return hasToken ? [[`${tokenGoesWith}, so take that line out; ${leaked}`]] : [];
  return [[hasToken ? sameIssue : withoutToken]];
};

const tokenGoesWith =
  'a session token goes only with the temporary key (`ASIA…`) that it was issued with: a long-term key (`AKIA…`) is used without `AWS_SESSION_TOKEN`';

const leaked =
  'and what was pasted has left your hands: deactivate that key and make a new one, or sign in for temporary ones';

const sameIssue =
  'a temporary key (`ASIA…`), its secret and its `AWS_SESSION_TOKEN` are of one issue and end together: sign in again and take all three anew';

const withoutToken =
  'the key shown is a temporary one (`ASIA…`), and no `AWS_SESSION_TOKEN` is shown with it: it is unknown without the token that it was issued with; set all three values of one sign-in';
