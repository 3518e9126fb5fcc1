import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { sentence } from '../../signs/sentence.ts';

export const llStsRegion: Cause = {
  id: 'LL_STS_REGION',
  title: 'STS is not active in this Region for the account',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'reports',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_enable-regions.html',
  evidence: ['account:GetRegionOptStatus'],
  pitfalls: [],
  recognise: (clues) =>
    sentence(clues, {
      signs: ['stsRegionOff'],
      because: 'the Region is not enabled for the account',
    }),
  remedy: () =>
    noChange([
      'enable the Region or use the STS endpoint of an enabled one',
      'aws account get-region-opt-status --region-name REGION',
    ]),
};
