import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llIdentityContextMissing: Cause = {
  id: 'LL_IDENTITY_CONTEXT_MISSING',
  title: 'The session has no user of Identity Center in it',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/fr_fr/amazonq/latest/qbusiness-ug/making-sigv4-authenticated-api-calls.html',
  evidence: ['sts:AssumeRole with ProvidedContexts'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['identityContextMissing'],
      because: 'Q Business wants the user in the session, whatever the role allows',
    }),
  remedy: () =>
    noChange([
      'take up the role with the user context (sts:AssumeRole with ProvidedContexts), as the web experience does',
    ]),
};
