import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { endsByTime } from '../../signs/ends-by-time.ts';
import { isRefreshed } from '../../signs/is-refreshed.ts';
import { says } from '../../signs/says.ts';
import { sentence } from '../../signs/sentence.ts';

export const llIdcTokenExchange: Cause = {
  id: 'LL_IDC_TOKEN_EXCHANGE',
  title: 'The token exchange with Identity Center failed',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_CreateTrustedTokenIssuer.html',
  evidence: ['trusted token issuer', 'user e-mail in Identity Center'],
  pitfalls: [],
  recognise: (clues) =>
    isRefreshed(clues) || endsByTime(clues)
      ? null
      : sentence(clues, {
          signs: ['grantRefused'],
          because: 'the token was used twice, its issuer is not trusted, or no user has its e-mail',
          confidence: says(clues, 'tokenExchangeCall') ? 'certain' : 'likely',
        }),
  remedy: () =>
    noChange(['check the trusted token issuer and the e-mail of the user in Identity Center; use each token once']),
};
