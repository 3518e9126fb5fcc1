import type { Ask } from './composition.ts';
import type { Named } from './named-things.ts';
import type { Wanted } from './wanted.ts';

/** A wish for a trust policy. */
export type Trusting = {
  readonly text: string;
  readonly plain: string;
  readonly named: Named;
  readonly wanted: readonly Wanted[];
};

type Assumed = { readonly named: Named; readonly action: string };

/** What is decided of a role that is assumed. */
export const askTrust = (
  { named, action }: Assumed,
  [expect, principal]: readonly [Ask['expect'], string],
  [context, says]: readonly [object, string],
): Ask => ({
  expect,
  request: {
    principal,
    action,
    resource: `arn:aws:iam::${named.account}:role/Role`,
    context: context as Ask['request']['context'] & object,
  },
  says,
});
