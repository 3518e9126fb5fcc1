import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const noRegion: Cause = {
  id: 'NO_REGION',
  isListed: false,
  title: 'The client has no Region configured; nothing was sent to AWS',
  edge: 'the client alone',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/sdkref/latest/guide/feature-region.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['noRegion'],
      confidence: 'certain',
      because: 'the SDK stops before the first byte when it knows no Region: no policy was asked',
    }),
  remedy: () =>
    noChange(
      [
        'give the client its Region: the environment variable AWS_REGION, `region` of the profile, or the argument of the client',
        'aws configure get region',
      ],
      ['a tool with a setting of its own for the Region reads that one: set it there too'],
    ),
};
