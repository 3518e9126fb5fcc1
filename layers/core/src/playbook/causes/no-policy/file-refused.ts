import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';
import { namesAws } from '../../signs/names-aws.ts';
import { says } from '../../signs/says.ts';

export const fileRefused: Cause = {
  id: 'FILE_REFUSED',
  isListed: false,
  title: 'The operating system refused a file, not AWS',
  edge: 'the machine',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    // A mounted bucket and the file of a pod’s token are refused in the same words.
    namesAws(clues) || says(clues, 'storageBucket', 'workload')
      ? null
      : failed(clues, {
          failures: ['fileRefused'],
          confidence: 'likely',
          because: 'the owner and the mode of a file decide there: IAM was not asked',
        }),
  remedy: () =>
    noChange(
      ['see whose the file is and who runs the program', 'ls -l FILE; id'],
      ['a Lambda function writes to /tmp only; a file that is packed has to be readable and executable for everybody'],
    ),
};
