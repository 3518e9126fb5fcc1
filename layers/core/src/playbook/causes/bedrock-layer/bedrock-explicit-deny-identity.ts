import type { Cause } from '../../cause.ts';
import { mendDeny } from '../../remedies/mend-deny.ts';
import { isBedrock } from '../../signs/is-service.ts';
import { whenExplicit } from '../../signs/when-explicit.ts';

export const bedrockExplicitDenyIdentity: Cause = {
  id: 'BEDROCK_EXPLICIT_DENY_IDENTITY',
  title: 'A Deny statement in an identity policy covers the model call',
  edge: 'lambda->bedrock',
  isPermissionProblem: true,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: ['policy ARN in message, else scan Deny statements'],
  pitfalls: [
    'An added Allow never helps; AWS names the policy only where it is a managed one of the same account or organization',
  ],
  recognise: (clues) =>
    whenExplicit(clues, {
      policyTypes: ['identity'],
      fits: isBedrock(clues),
      because: 'an identity policy denies the call explicitly, and no Allow overrides that',
    }),
  remedy: (clues) => mendDeny(clues, 'the owner of the policy that denies'),
};
