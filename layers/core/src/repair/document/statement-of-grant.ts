import type { Grant } from '../../playbook/index.ts';
import type { JsonObject } from './json-object.ts';
import { elementOf } from './values-of.ts';

/** The statement that a grant asks for, its elements in the order that AWS's pages use. */
export const statementOfGrant = (grant: Grant): JsonObject => ({
  Sid: sidFrom(grant),
  Effect: 'Allow',
  ...(grant.principal === null ? {} : { Principal: principalElement(grant.principal) }),
  Action: elementOf(grant.actions),
  ...(grant.resources.length === 0 ? {} : { Resource: elementOf(grant.resources) }),
  ...(grant.condition === null ? {} : { Condition: grant.condition }),
});

// A Sid holds ASCII letters and digits only: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_sid.html
const sidFrom = (grant: Grant): string => {
  const stated = lettersAndDigits(grant.sid);
  return stated === '' ? `Allow${lettersAndDigits(grant.actions[0] ?? 'Access')}`.slice(0, 64) : stated.slice(0, 64);
};

export const lettersAndDigits = (text: string): string => text.replace(/[^A-Za-z0-9]/g, '');

const principalElement = (principal: NonNullable<Grant['principal']>): unknown => {
  if (principal['*'] !== undefined) return '*';
  return Object.fromEntries(
    Object.entries(principal).map(([kind, values]) => [
      kind,
      elementOf(typeof values === 'string' ? [values] : values),
    ]),
  );
};
