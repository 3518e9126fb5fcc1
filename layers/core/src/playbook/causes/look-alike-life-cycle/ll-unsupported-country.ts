import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llUnsupportedCountry: Cause = {
  id: 'LL_UNSUPPORTED_COUNTRY',
  title: 'The call comes from a place that the model provider does not serve',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'both',
  url: 'https://www.anthropic.com/supported-countries',
  evidence: ['where the call leaves from (proxy, Region)'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['countryUnsupported'],
      because: 'where the call leaves from decides, not a policy',
    }),
  remedy: () => noChange(['send the call from a supported country: check proxy, VPN and Region']),
};
