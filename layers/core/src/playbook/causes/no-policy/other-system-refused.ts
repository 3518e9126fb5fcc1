import type { Cause } from '../../cause.ts';
import { noChange } from '../../remedies/no-change.ts';
import { failed } from '../../signs/failed.ts';
import { namesAws } from '../../signs/names-aws.ts';

export const otherSystemRefused: Cause = {
  id: 'OTHER_SYSTEM_REFUSED',
  isListed: false,
  title: 'Another system than AWS refused it',
  edge: 'the other system',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html',
  evidence: [],
  pitfalls: [],
  recognise: (clues) =>
    namesAws(clues)
      ? null
      : failed(clues, {
          failures: ['otherSystem'],
          confidence: 'likely',
          because: 'the sentence is the other system’s own: AWS names a principal and an action, and IAM was not asked',
        }),
  remedy: () =>
    noChange(
      ['look up who you are to that system, and what it lets that user, key or token do'],
      ['where a line near it says AccessDenied or “is not authorized to perform”, paste that one: it is AWS’s'],
    ),
};
