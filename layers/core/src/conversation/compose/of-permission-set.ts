import type { Named } from './named-things.ts';
import { permissionSetIn } from './permission-set-in.ts';
import type { Wanted } from './wanted.ts';

/** Who has a permission set, by the role that Identity Center makes of it; null: none is named. https://docs.aws.amazon.com/singlesignon/latest/userguide/referencingpermissionsets.html */
export const ofPermissionSet = (text: string, named: Named): Wanted | null => {
  const set = permissionSetIn(text);
  if (set === null) return null;
  const roles = (name: string): string =>
    `arn:aws:iam::${named.account}:role/aws-reserved/sso.amazonaws.com/*AWSReservedSSO_${name}_*`;
  const one = (name: string): string =>
    roles(name).replace('/*AWS', '/eu-west-1/AWS').replace(/\*$/, '0123456789abcdef');
  return {
    id: 'permissionSet',
    allow: { ArnLike: { 'aws:PrincipalArn': roles(set) } },
    deny: { ArnNotLike: { 'aws:PrincipalArn': roles(set) } },
    met: { 'aws:PrincipalArn': one(set) },
    unmet: { 'aws:PrincipalArn': one('Other') },
    unmetSays: 'to another permission set',
    note: 'Identity Center puts a suffix of its own behind the role’s name, and its Region into the path where that is not us-east-1: the two `*` stand for them, also when the set is assigned anew',
  };
};
