import type { Cause, Recognition } from '../../cause.ts';
import type { Clues } from '../../clues/clues.ts';
import { noChange } from '../../remedies/no-change.ts';
import { endsByTime } from '../../signs/ends-by-time.ts';
import { found } from '../../signs/found.ts';
import { isRefreshed } from '../../signs/is-refreshed.ts';
import { says } from '../../signs/says.ts';
import { sentence } from '../../signs/sentence.ts';

export const llExpiredToken: Cause = {
  id: 'LL_EXPIRED_TOKEN',
  title: 'The credentials have expired',
  edge: 'look-alike',
  isPermissionProblem: false,
  basis: 'documentation',
  url: 'https://docs.aws.amazon.com/bedrock/latest/userguide/troubleshooting-api-error-codes.html',
  evidence: ['sts:GetCallerIdentity'],
  pitfalls: [],
  recognise: (clues) =>
    isRefreshed(clues)
      ? sentence(clues, {
          signs: ['grantRefused'],
          because: 'the session behind the refresh token has ended; no policy was asked',
          confidence: 'likely',
        })
      : (tooOld(clues) ??
        (endsByTime(clues)
          ? sentence(clues, {
              signs: ['noCredentials', 'grantRefused'],
              because: 'it ends after some time and comes back with a new sign-in: the session is over',
              confidence: 'likely',
            })
          : null)),
  remedy: (clues) =>
    isHosted(clues)
      ? noChange(
          [
            'take out credentials that were copied in, so that the SDK takes those of the role and renews them; this shows the names that are set, without their values',
            'env | cut -d= -f1 | grep ^AWS_',
          ],
          [
            'a role that the code itself assumes is renewed by the provider of the SDK (`fromTemporaryCredentials`, `RefreshableCredentials`, a profile with `role_arn`), not by keys kept from one call of AssumeRole; assumed from another role it lasts an hour at most',
          ],
        )
      : noChange(['sign in again', 'aws sso login --profile PROFILE'], ['check the clock of the machine']),
};

/** What says so beside credentials that were just taken may be a program's guess at any refusal. */
const tooOld = (clues: Clues): Recognition | null =>
  says(clues, 'whoamiWorks') && says(clues, 'tokenExpired')
    ? found({
        tier: 'guess',
        confidence: 'possible',
        because: 'a program calls the credentials too old, but AWS took them when it was asked who they are',
      })
    : sentence(clues, { signs: ['tokenExpired'], because: 'the credentials are too old; no policy was asked' });

/** It runs as a role, where nobody signs in. https://docs.aws.amazon.com/sdkref/latest/guide/feature-assume-role-credentials.html */
const isHosted = (clues: Clues): boolean =>
  says(clues, 'function', 'lambda', 'workload') ||
  clues.facts.told.some(({ sign, text }) => sign === 'caller' && hosts.has(text.toLowerCase()));

const hosts: ReadonlySet<string> = new Set([
  ...['container', 'containers', 'ecs', 'fargate', 'ec2', 'instance', 'task', 'tasks', 'server', 'service', 'services'],
]);
