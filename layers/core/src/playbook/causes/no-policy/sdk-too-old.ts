import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';

export const sdkTooOld: Cause = {
  id: 'SDK_TOO_OLD',
  isListed: false,
  title: 'The SDK or CLI is older than the service or operation',
  edge: 'the client alone',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/boto3/latest/guide/quickstart.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    failed(clues, {
      failures: ['sdkTooOld'],
      confidence: 'certain',
      because: 'the client does not know the service, the operation or the class: nothing was sent to AWS',
    }),
  remedy: () =>
    noChange(
      ['see which version runs, in the very place that fails', 'python3 -c "import boto3; print(boto3.__version__)"'],
      ['update it there, or ship a newer SDK with the code: a Lambda runtime brings its own, older one'],
    ),
};
