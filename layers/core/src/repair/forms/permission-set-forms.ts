import type { OwnerRequest } from '../apply/workbench.ts';
import type { Change } from '../change.ts';
import { emptyDocument } from '../document/read-document.ts';
import { untouchable } from '../home/ownership.ts';
import { newStore } from '../home/store-of.ts';
import { ownerStatements } from '../owner-text.ts';
import { cli } from './cli.ts';
import { sam } from './sam.ts';
import { terraform } from './terraform.ts';

/** What the administrator of IAM Identity Center writes, in each form. */
export type PermissionSetForms = {
  readonly name: string;
  readonly json: string;
  readonly cli: string;
  readonly sam: string;
  readonly terraform: string;
};

/** Forms of what is asked of one permission set; null: it is asked of others, or of several. */
export const permissionSetForms = (requests: readonly OwnerRequest[]): PermissionSetForms | null => {
  const [role, another] = [...new Set(requests.map(({ where }) => where))];
  const statements = ownerStatements(requests);
  if (role === undefined || another !== undefined || untouchable(role) !== 'identityCenter') return null;
  const [statement] = statements;
  if (statement === undefined) return null;
  const store = newStore('permissionSet', role, '');
  if (store.kind !== 'permissionSet') return null;
  const after = { ...emptyDocument, Statement: statements };
  const change: Change = {
    kind: 'addStatement',
    policyType: 'permissionSet',
    attachTo: role,
    store,
    replaces: null,
    before: null,
    after,
    statement,
  };
  return {
    name: store.name,
    json: JSON.stringify(after, null, 2),
    cli: cli(change),
    sam: sam(change),
    terraform: terraform(change),
  };
};
