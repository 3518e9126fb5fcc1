import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llApiKey: Cause = {
  id: 'LL_API_KEY',
  title: 'The Bedrock API key is bad, expired or of another Region',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'reports',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html',
  evidence: ['key region'],
  pitfalls: [],
  oftenInstead: [
    { id: 'BEDROCK_BEARER_TOKEN', because: 'the identity behind the key may lack bedrock:CallWithBearerToken' },
  ],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['apiKeyRefused'],
      because: 'the API key itself is refused, before any policy',
    }),
  remedy: () =>
    noChange([
      'unset the key when IAM credentials are meant, else create a new one in the Region of the call',
      'env | grep AWS_BEARER_TOKEN_BEDROCK',
    ]),
};
