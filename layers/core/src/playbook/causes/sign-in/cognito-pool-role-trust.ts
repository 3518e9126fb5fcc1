import { valuesTold } from '../../../intake/index.ts';
import type { Cause } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import type { Grant } from '../../remedy.ts';
import { found } from '../../signs/found.ts';
import { hasSentence, says } from '../../signs/says.ts';

const url = 'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html';

export const cognitoPoolRoleTrust: Cause = {
  id: 'COGNITO_POOL_ROLE_TRUST',
  title: 'The role that the identity pool hands out does not trust this pool, or none is set for it',
  edge: 'cognito->role',
  isPermissionProblem: true,
  basis: 'documentation',
  url,
  evidence: ['cognito-identity:GetIdentityPoolRoles', 'iam:GetRole'],
  pitfalls: [
    'The key aud is the id of the identity pool, not of the user pool or its client',
    'The key amr is authenticated for the role of signed-in users, unauthenticated for that of guests',
  ],
  recognise: (clues) =>
    says(clues, 'poolRolesRefused') && !hasSentence(clues)
      ? found({
          tier: 'sentence',
          because:
            'Cognito could not take up the role: its trust policy names this pool by `aud` and the kind of user by `amr`',
          asking: {
            ask: 'Which roles does the identity pool hand out, and what do their trust policies say?',
            because: '`aud` has to be the id of this pool, and `amr` the kind of user',
            command: `aws cognito-identity get-identity-pool-roles --identity-pool-id ${poolIn(clues) ?? 'IDENTITY_POOL_ID'}`,
          },
        })
      : null,
  remedy: (clues) => ({ kind: 'grant', grants: [trustOf(clues)], actions: ['sts:AssumeRoleWithWebIdentity'] }),
};

const trustOf = (clues: Clues): Grant => ({
  policyType: 'resource',
  attachTo:
    clues.facts.mentions.arns.find((arn) => arn.includes(':role/')) ??
    `arn:${clues.partition}:iam::{AccountId}:role/{PoolRole}`,
  sid: 'AllowIdentityPool',
  actions: ['sts:AssumeRoleWithWebIdentity'],
  resources: [],
  principal: { Federated: 'cognito-identity.amazonaws.com' },
  condition: {
    StringEquals: { 'cognito-identity.amazonaws.com:aud': poolIn(clues) ?? '{IdentityPoolId}' },
    'ForAnyValue:StringLike': {
      'cognito-identity.amazonaws.com:amr': says(clues, 'guest') ? 'unauthenticated' : 'authenticated',
    },
  },
  because: 'the identity pool takes the role up for its users',
  url,
});

const poolIn = ({ facts }: Clues): string | undefined => valuesTold(facts, 'identityPoolId').at(-1);
