import type { Facts } from '../../intake/index.ts';
import type { Ask, Composition } from './composition.ts';
import type { Granted } from './granted.ts';
import type { Named } from './named-things.ts';
import type { Wanted } from './wanted.ts';

/** What a Deny is made of. */
export type Denied = {
  readonly facts: Facts;
  readonly plain: string;
  readonly named: Named;
  readonly wanted: readonly Wanted[];
  readonly grants: readonly Granted[];
  readonly policyType: 'identity' | 'serviceControl';
};

/** What every composed Deny has: where it goes, what is said of it, and what is decided of it. */
export const denyParts = {
  frame: (policyType: Denied['policyType']): Pick<Composition, 'policyType' | 'title'> => ({
    policyType,
    title:
      policyType === 'serviceControl'
        ? 'The service control policy'
        : 'The Deny, to stand beside the Allow that is there',
  }),
  everyone: (policyType: Denied['policyType']): readonly string[] =>
    policyType === 'serviceControl'
      ? [
          'an SCP grants nothing and does not reach the management account: `FullAWSAccess` (or another Allow) stays attached beside it',
        ]
      : [],
  ask: (
    expect: Ask['expect'],
    [action, resource]: readonly [string, string],
    [context, says = '']: readonly [object, string?],
  ): Ask => ({
    expect,
    request: {
      principal: 'arn:aws:iam::111122223333:role/Application',
      action,
      resource,
      context: context as Ask['request']['context'] & object,
    },
    says,
  }),
} as const;
